import { describe, expect, test } from 'vitest';
import { explanations } from '../../src/language/explanations/explain-diagnostic.ts';
import type { ExampleService } from '../../src/language/explanations/row.ts';
import type { LanguageService } from '../../src/language/index.ts';
import { explainDiagnostic } from '../../src/language/index.ts';
import { library } from './bad/library.ts';
import { inferred, odata2, odata40, standard, v7 } from './support.ts';

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
    expect(found.explanation).toContain(why);
  });

  test.runIf(wrong !== undefined)('is told of the example that is wrong', () => {
    expect(codesOf(service, wrong!), wrong).toContain(code);
  });

  test.runIf(right !== undefined)('is not told of the example that is right', () => {
    expect(codesOf(service, right!), right).not.toContain(code);
  });
});

test.each(['nope', '', '__proto__', 'toString'])('%j is no code', (code) => {
  expect(explainDiagnostic(code)).toBeUndefined();
});
