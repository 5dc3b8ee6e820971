import { describe, expect, test } from 'vitest';
import { apply, v7 } from '../support.ts';
import { leftAlone, nothingShown, ticked, unticked } from './tick-cases.ts';

describe('ticked, and unticked again', () => {
  test.each(ticked)('%j + %s', (before, path, after, unticked = before) => {
    const on = apply(before, v7.tick(before, 0, path, true));
    expect(on).toBe(after);
    expect(v7.tick(on, 0, path, true)).toEqual([]);
    expect(apply(on, v7.tick(on, 0, path, false))).toBe(unticked);
  });
});

describe('unticked', () => {
  test.each(unticked)('%j - %s', (before, path, after) => {
    const off = apply(before, v7.tick(before, 0, path, false));
    expect(off).toBe(after);
    expect(v7.tick(off, 0, path, false)).toEqual([]);
  });
});

describe('left alone', () => {
  test.each(leftAlone)('%j: %s %s', (text, path, on, blocked) => {
    expect(v7.tick(text, 0, path, on)).toEqual([]);
    const why = v7.selection(text, 0)?.blocked;
    if (blocked) expect(why).toMatch(blocked);
    else expect(why).toBeUndefined();
  });

  test.each(nothingShown)('%j', (text) => {
    expect(v7.selection(text, 0)).toBeUndefined();
    expect(v7.tick(text, 0, 'uuid', true)).toEqual([]);
  });
});
