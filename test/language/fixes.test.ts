import { describe, expect, test } from 'vitest';
import { problemTable } from '../../grammar/index.ts';
import { fixableCodes } from '../../src/language/fixes/fixes.ts';
import { groups } from './bad/groups.ts';
import { type FixCase, fixCases, inferredCases, typedCases } from './fix-cases.ts';
import { apply, fixesOf, inferred, odata40, v7 } from './support.ts';

describe('fixes', () => {
  const within = (service: typeof v7, cases: readonly FixCase[]) => cases.map((row) => [...row, service] as const);
  test.each([...within(v7, fixCases), ...within(inferred, inferredCases), ...within(odata40, typedCases)])(
    '%s · %s · %s',
    (before, code, title, after, service) => {
      const fixes = fixesOf(service, before, code);
      const fix = fixes.find((candidate) => (title === undefined ? candidate.preferred : candidate.title === title));
      expect(fix, fixes.map((candidate) => candidate.title).join(' | ')).toBeDefined();
      const fixed = apply(before, fix!.edits);
      expect(fixed).toBe(after);
      expect(service.diagnose(fixed).map((diagnostic) => diagnostic.code)).not.toContain(code);
    },
  );

  const ofGroups = groups.flatMap(({ fixed = [], service }) => within(service, fixed));
  test.each(ofGroups)('%s · %s · %s leaves nothing to tell', (before, code, title, after, service) => {
    const fixes = fixesOf(service, before, code);
    const fix = fixes.find((candidate) => (title === undefined ? candidate.preferred : candidate.title === title));
    expect(fix, fixes.map((candidate) => candidate.title).join(' | ')).toBeDefined();
    expect(apply(before, fix!.edits)).toBe(after);
    expect(service.diagnose(after).map((diagnostic) => diagnostic.code)).toEqual([]);
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
    const tried = new Set([...fixCases, ...inferredCases, ...typedCases, ...ofGroups].map(([, code]) => code));
    expect(fixableCodes.filter((code) => !tried.has(code))).toEqual([]);
  });

  test("no code is the grammar's as well, with other data; but those that a rule tells of in its place", () => {
    expect(fixableCodes.filter((code) => Object.hasOwn(problemTable, code))).toEqual(['unknown-option', 'argument-count']);
  });
});
