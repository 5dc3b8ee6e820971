import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../src/language/diagnostics.ts';
import { explanations } from '../../src/language/explanations/explain-diagnostic.ts';
import type { ExampleService } from '../../src/language/explanations/row.ts';
import { type LanguageService, loadExplanations } from '../../src/language/index.ts';
import { balena } from '../../src/schema/index.ts';
import { library } from './bad/library.ts';
import { apply, inferred, odata2, odata40, standard, v7 } from './support.ts';

const { checkGroups, explainDiagnostic } = await loadExplanations();

const services: Readonly<Record<ExampleService, LanguageService>> = {
  'OData 4': standard,
  'OData 2': odata2,
  'OData 4.0': odata40,
  'known by its answers': inferred,
  'a library': library,
};

const rows = Object.entries(explanations).map(([code, row]) => ({ code, ...row, service: row.of === undefined ? v7 : services[row.of] }));
const codesOf = (service: LanguageService, text: string) => service.diagnose(text).map(({ code }) => code);

describe.each(rows)('$code', ({ code, why, wrong, right, service }) => {
  test('is explained in a few sentences', () => {
    const found = explainDiagnostic(code)!;
    expect(why.match(/[.?](?:\s|$)/g)?.length, why).toBeLessThanOrEqual(6);
    expect(found.about).toMatch(/[.?]$/);
    expect(found.why).toBe(why);
  });

  test.runIf(wrong !== undefined)('is told of the example that is wrong', () => {
    expect(codesOf(service, wrong!), wrong).toContain(code);
  });

  test.runIf(right !== undefined)('is not told of the example that is right', () => {
    expect(codesOf(service, right!), right).not.toContain(code);
  });
});

/** Those that have no example, and why. */
const without: Readonly<Record<string, string>> = {
  'body-too-large': 'as long as its limit',
  'long-url': 'as long as its limit',
  'too-deep': 'as deep as its limit',
  'slash-in-key': 'of a rule of the ABNF read by itself: in a document the slash ends the step',
};

test('every code has an example of what is wrong, and one of how it is right', () => {
  expect(rows.flatMap(({ code, wrong, right }) => (wrong && right ? [] : [code])).toSorted()).toEqual(Object.keys(without).toSorted());
});

const mended = rows.flatMap(({ code, wrong = '', service }) => {
  const diagnostic = service.diagnose(wrong).find((candidate) => candidate.code === code);
  const fix = diagnostic && service.fixes(wrong, diagnostic).find(({ preferred }) => preferred);
  return fix ? [[code, apply(wrong, fix.edits), service] as const] : [];
});

test.each(mended)('the preferred fix of %s leaves nothing to tell of it in its example: %s', (code, after, service) => {
  expect(codesOf(service, after)).not.toContain(code);
});

test.each(['nope', '', '__proto__', 'toString'])('%j is no code', (code) => {
  expect(explainDiagnostic(code)).toBeUndefined();
});

test('every check is in one group', () => {
  expect(checkGroups.flatMap(({ codes }) => codes).toSorted()).toEqual(Object.keys(diagnostics).toSorted());
});

test.each([
  ['unknown-property', 'error', true],
  ['missing-operand', 'error', false],
  ['malformed-percent', 'warning', false],
])('%s is told as %s; that it may be silenced is %s', (code, severity, silenceable) => {
  expect(explainDiagnostic(code)).toMatchObject({ severity, silenceable });
});

test('what a service bears is told as a warning, what it refuses as an error', () => {
  const { dialect } = balena('v7');
  for (const [codes, severity] of [
    [dialect.tolerated, 'warning'],
    [dialect.enforced, 'error'],
  ] as const) {
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(explainDiagnostic(code, dialect)?.severity, code).toBe(severity);
  }
});
