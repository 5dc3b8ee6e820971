import { describe, expect, test } from 'vitest';
import { fixableCodes } from '../../src/language/fixes/fixes.ts';
import { fixCases } from './fix-cases.ts';
import { apply, fixesOf, v7 } from './support.ts';

describe('fixes', () => {
  test.each(fixCases)('%s · %s · %s', (before, code, title, after) => {
    const fixes = fixesOf(v7, before, code);
    const fix = fixes.find((candidate) => (title === undefined ? candidate.preferred : candidate.title === title));
    expect(fix, fixes.map((candidate) => candidate.title).join(' | ')).toBeDefined();
    const fixed = apply(before, fix!.edits);
    expect(fixed).toBe(after);
    expect(v7.diagnose(fixed).map((diagnostic) => diagnostic.code)).not.toContain(code);
  });

  test('at most one fix of a diagnostic is preferred, and edits do not overlap', () => {
    for (const [before, code] of fixCases) {
      const fixes = fixesOf(v7, before, code);
      expect(fixes.filter((fix) => fix.preferred).length, before).toBeLessThanOrEqual(1);
      for (const { edits } of fixes) {
        const ordered = edits.toSorted((a, b) => a.span.start - b.span.start);
        ordered.forEach((edit, index) => {
          expect(edit.span.start, before).toBeGreaterThanOrEqual(ordered[index - 1]?.span.end ?? 0);
        });
      }
    }
  });

  test('every code that has fixes is tried here', () => {
    const tried = new Set(fixCases.map(([, code]) => code));
    expect(fixableCodes.filter((code) => !tried.has(code))).toEqual([]);
  });
});
