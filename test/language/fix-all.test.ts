import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/language/edits.ts';
import type { LanguageService } from '../../src/language/index.ts';
import { holds } from '../grammar/property.ts';
import { fixCases } from './fix-cases.ts';
import { goodQueries } from './good-queries.ts';
import { odata2, standard, v6, v7 } from './support.ts';

const fixed = (language: LanguageService, text: string): string => applyEdits(text, language.fixAll(text));

describe('all that is wrong is mended at once', () => {
  test.each([
    ["GET /devices?$filter=name eq 'x'", "GET /device?$filter=device_name eq 'x'"],
    [
      'GET /devices?$select=device_nam,uuidd$expand=device_tags&$orderby=created_a',
      'GET /device?$select=device_name,uuid&$expand=device_tag&$orderby=created_at asc',
    ],
    ['GET /device?$filter=is_online == true && id > 5&$top=1', 'GET /device?$filter=is_online eq true and id gt 5&$top=1&$orderby=id asc'],
    ['GET /my_application', 'GET /application?$filter=is_directly_accessible_by__user/any(dau:true)'],
    [
      'GET /device?$filter=not id eq 1 or is_online eq true and id eq 2',
      'GET /device?$filter=not (id eq 1) or (is_online eq true and id eq 2)',
    ],
    ['GET /device?%24filter=name%20eq%20%27x%27', 'GET /device?%24filter=device_name%20eq%20%27x%27'],
    // What has no plain fix stays, and keeps nothing else from being mended.
    ["GET /device?$filter=zzzzzz eq 1 and device_nam eq 'x'", "GET /device?$filter=zzzzzz eq 1 and device_name eq 'x'"],
    ['GET /devices?$filter=zzzzzz eq 1', 'GET /device?$filter=zzzzzz eq 1'],
    ['', ''],
    ['# nothing here', '# nothing here'],
  ])('%s', (before, after) => {
    expect(fixed(v7, before)).toBe(after);
  });

  test.each(goodQueries)('nothing is changed in %s', (text) => {
    expect(v7.fixAll(text)).toEqual([]);
  });
});

describe('by request', () => {
  const text = 'GET /devices\n\n### Two\nGET /applications\n\n### Three\nGET /release\n';

  test('at most one edit for each', () => {
    expect(v7.fixAll(text)).toHaveLength(2);
    expect(fixed(v7, text)).toBe('GET /device\n\n### Two\nGET /application\n\n### Three\nGET /release\n');
  });

  test.each([
    [0, 'GET /device\n\n### Two\nGET /applications\n\n### Three\nGET /release\n'],
    [text.indexOf('/applications'), 'GET /devices\n\n### Two\nGET /application\n\n### Three\nGET /release\n'],
    [text.indexOf('/release'), text],
  ])('only the one at %i', (at, after) => {
    expect(applyEdits(text, v7.fixAll(text, { start: at, end: at }))).toBe(after);
  });

  test('line ends stay as they are', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    expect(fixed(v7, crlf)).toBe(fixed(v7, text).replaceAll('\n', '\r\n'));
  });
});

/** A query with some of its characters lost, doubled or replaced. */
const damaged = fc
  .tuple(
    fc.constantFrom(...goodQueries, ...fixCases.map(([before]) => before)),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '(', ')', "'", ',', '/', '$', '&', ' ', '%', '{', 'x', '"', '\n', ' or ', '=')), {
      maxLength: 4,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [place, put]) => now.slice(0, place % (now.length + 1)) + put + now.slice((place % (now.length + 1)) + 1), text),
  );

const errors = (language: LanguageService, text: string): number =>
  language.diagnose(text).filter(({ severity }) => severity === 'error').length;

describe('of any text', () => {
  test.each([
    ['balena v7', v7],
    ['balena v6', v6],
    ['OData 2', odata2],
    ['a service that nothing is known of', standard],
  ])('no more is wrong afterwards, and all is done: %s', (_, language) => {
    holds(damaged, 150, (text) => {
      const after = fixed(language, text);
      expect(errors(language, after)).toBeLessThanOrEqual(errors(language, text));
      expect(fixed(language, after)).toBe(after);
    });
  });

  test('of a great many mistakes in one request', () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `device_nam eq 'x${index}'`).join(' or ');
    const after = fixed(v7, `GET /device?$filter=${names}`);
    // Not the texts themselves: no one reads a difference of 80 kB.
    expect(after === `GET /device?$filter=${names.replaceAll('device_nam ', 'device_name ')}`).toBe(true);
  });
});
