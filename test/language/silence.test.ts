import { describe, expect, test } from 'vitest';
import { createLanguageService } from '../../src/language/index.ts';
import { balena } from '../../src/schema/index.ts';
import { apply, found, v7 } from './support.ts';

const codes = (text: string): readonly string[] => v7.diagnose(text).map(({ code }) => code);

describe('a comment silences', () => {
  test.each([
    ['what stands on the line below', 'GET /device\n  # odata-playground-ignore orderby-without-direction\n  ?$orderby=id', []],
    ['behind //', 'GET /device\n  // odata-playground-ignore orderby-without-direction\n  ?$orderby=id', []],
    ['with a reason', '# odata-playground-ignore large-fields -- they are wanted\nGET /release', []],
    ['several checks', '# odata-playground-ignore large-fields, paging-without-orderby\nGET /release?$top=1', []],
    ['over other comments', '# odata-playground-ignore large-fields\n# all of them\nGET /release', []],
    ['the whole request from above it', '### a\n# odata-playground-ignore unknown-property\nPATCH /device(1)\n\n{ "name": 1 }', []],
    ['an option of several lines', 'GET /device\n  # odata-playground-ignore unknown-property\n  ?$filter=id eq 1\n    and name eq 1', []],
    [
      'nothing of another line',
      'GET /device\n  # odata-playground-ignore unknown-property\n  ?$select=id\n  &$orderby=name asc',
      ['unused-silence', 'unknown-property'],
    ],
    [
      'nothing of another request',
      '# odata-playground-ignore large-fields\nGET /device\n\n###\nGET /release',
      ['unused-silence', 'large-fields'],
    ],
    [
      'nothing below the last option',
      'GET /device?$top=1\n# odata-playground-ignore paging-without-orderby',
      ['paging-without-orderby', 'unused-silence'],
    ],
    ['no error of syntax', '# odata-playground-ignore missing-operand\nGET /device?$filter=id eq', ['unknown-silence', 'missing-operand']],
    ['nothing by an unknown name', '# odata-playground-ignore large-field\nGET /release', ['unknown-silence', 'large-fields']],
    ['nothing without a name', '# odata-playground-ignore\nGET /release', ['unknown-silence', 'large-fields']],
    ['nothing when it is another word', '# odata-playground-ignores large-fields\nGET /release', ['large-fields']],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('and is told of where it is', () => {
    expect(found(v7, '# odata-playground-ignore large-fields, long-url\nGET /release')).toEqual([
      'unused-silence: # odata-playground-ignore large-fields, |long-url|\nGET /release',
    ]);
    expect(v7.diagnose('# odata-playground-ignore large-field\nGET /device')[0]?.message).toBe(
      'There is no check "large-field". Did you mean "large-fields"?',
    );
  });
});

describe('the fix that silences', () => {
  test.each([
    ['GET /release', '# odata-playground-ignore large-fields\nGET /release'],
    ['### a\nGET /release', '### a\n# odata-playground-ignore large-fields\nGET /release'],
    ['GET /device\n  ?$top=1', 'GET /device\n  # odata-playground-ignore paging-without-orderby\n  ?$top=1'],
    [
      'GET /device\n  ?$select=id&$top=1',
      'GET /device\n  ?$select=id&$top=1'.replace('GET', '# odata-playground-ignore paging-without-orderby\nGET'),
    ],
    ['GET /device\r\n  ?$top=1', 'GET /device\r\n  # odata-playground-ignore paging-without-orderby\r\n  ?$top=1'],
    ['PATCH /device(1)\n\n{ "name": 1 }', '# odata-playground-ignore unknown-property\nPATCH /device(1)\n\n{ "name": 1 }'],
    [
      '# odata-playground-ignore large-fields\nGET /release?$top=1',
      '# odata-playground-ignore large-fields, paging-without-orderby\nGET /release?$top=1',
    ],
  ])('%j', (before, after) => {
    const [diagnostic] = v7.diagnose(before);
    const silenced = apply(before, v7.silence(before, diagnostic!)!.edits);
    expect(silenced).toBe(after);
    expect(codes(silenced)).toEqual([]);
  });

  test('is not there for errors of syntax', () => {
    const text = 'GET /device?$filter=id eq';
    expect(v7.silence(text, v7.diagnose(text)[0]!)).toBeUndefined();
  });

  test.each([
    ['# odata-playground-ignore long-url\nGET /device', 'GET /device'],
    ['# odata-playground-ignore long-url, large-fields\nGET /release', '# odata-playground-ignore large-fields\nGET /release'],
    ['# odata-playground-ignore large-fields, long-url\nGET /release', '# odata-playground-ignore large-fields\nGET /release'],
    ['# odata-playground-ignore large-field\nGET /release', '# odata-playground-ignore large-fields\nGET /release'],
  ])('%j is mended', (before, after) => {
    const [diagnostic] = v7.diagnose(before);
    const fix = v7.fixes(before, diagnostic!).find(({ preferred }) => preferred);
    expect(apply(before, fix!.edits)).toBe(after);
    expect(codes(after)).toEqual([]);
  });
});

describe('settings', () => {
  const text = 'GET /release?$top=1';
  const severities = (given: Parameters<typeof createLanguageService>[1]) =>
    createLanguageService(balena('v7'), given)
      .diagnose(text)
      .map(({ code, severity }) => `${code} ${severity}`);

  test.each([
    [{}, ['large-fields hint', 'paging-without-orderby hint']],
    [{ 'large-fields': 'off' }, ['paging-without-orderby hint']],
    [{ 'large-fields': 'error' }, ['large-fields error', 'paging-without-orderby hint']],
  ] as const)('%j', (given, expected) => {
    expect(severities({ severities: given })).toEqual(expected);
  });

  test('leave errors of syntax as they are', () => {
    const service = createLanguageService(balena('v7'), { severities: { 'missing-operand': 'off' } as never });
    expect(service.diagnose('GET /device?$filter=id eq').map(({ code }) => code)).toEqual(['missing-operand']);
  });

  test('what is off is not mended by fixing all', () => {
    const wrong = 'GET /device?$orderby=id';
    expect(v7.fixAll(wrong)).not.toEqual([]);
    expect(createLanguageService(balena('v7'), { severities: { 'orderby-without-direction': 'off' } }).fixAll(wrong)).toEqual([]);
  });
});
