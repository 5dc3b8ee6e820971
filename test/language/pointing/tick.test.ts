import { describe, expect, test } from 'vitest';
import { apply, v7 } from '../support.ts';
import { ticked } from './tick-cases.ts';

describe('ticked, and unticked again', () => {
  test.each(ticked)('%j + %s', (before, path, after, unticked = before) => {
    const on = apply(before, v7.tick(before, 0, path, true));
    expect(on).toBe(after);
    expect(v7.tick(on, 0, path, true)).toEqual([]);
    expect(apply(on, v7.tick(on, 0, path, false))).toBe(unticked);
  });
});
