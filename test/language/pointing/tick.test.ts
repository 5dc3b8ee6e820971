import { describe, expect, test } from 'vitest';
import type { LanguageService } from '../../../src/language/index.ts';
import { apply, v7 } from '../support.ts';
import { v2, v4 } from './services.ts';
import { leftAlone, nothingShown, type TickCase, ticked, tickedV2, tickedV4, unticked, untickedV2 } from './tick-cases.ts';

const edited = (language: LanguageService, text: string, path: string, on: boolean): string =>
  apply(text, language.tick(text, 0, path, on));

const rows = (cases: readonly TickCase[]) => cases.map(([before, path, after, back = before]) => ({ before, path, after, back }));

describe.each([
  ['balena', v7, ticked],
  ['OData 4.01', v4, tickedV4],
  ['OData 2', v2, tickedV2],
])('%s: ticked, and unticked again', (_, language, cases) => {
  test.each(rows(cases))('$before + $path', ({ before, path, after, back }) => {
    const on = edited(language, before, path, true);
    expect(on).toBe(after);
    expect(language.tick(on, 0, path, true)).toEqual([]);
    expect(edited(language, on, path, false)).toBe(back);
  });
});

describe.each([
  ['balena', v7, unticked],
  ['OData 2', v2, untickedV2],
])('%s: unticked', (_, language, cases) => {
  test.each(cases)('%j - %s', (before, path, after) => {
    const off = edited(language, before, path, false);
    expect(off).toBe(after);
    expect(language.tick(off, 0, path, false)).toEqual([]);
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
