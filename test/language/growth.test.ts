import { describe, expect, test } from 'vitest';
import { parseDocument, print } from '../../grammar/index.ts';
import { createLanguageService } from '../../src/language/index.ts';
import { scrubText, toRequests } from '../../src/request/index.ts';
import { balena } from '../../src/schema/index.ts';
import { connectionTo } from '../request/connection.ts';
import { v7 } from './support.ts';

/** Where the run of characters stands. */
const places: Readonly<Record<string, (run: string) => string>> = {
  'a document alone': (run) => run,
  'an operand': (run) => `GET /device?$filter=device_name eq ${run} 1&$select=id`,
  'a string': (run) => `GET /device?$filter=device_name eq '${run}'`,
  'a search': (run) => `GET /device?$search=a ${run} b`,
  'an encoded URL': (run) => `GET https://example.com/v7/device?$filter=a%20eq%20'${run}'`,
  'a header': (run) => `GET /device\nAuthorization: a ${run} b`,
  'a body': (run) => `POST /device\n\n{"device_name": "${run}`,
};

const units = [
  ' ',
  '\t',
  '#',
  "'",
  '(',
  '<',
  '{{',
  '%',
  '%2',
  ',',
  '\n',
  '\r\n',
  '\0',
  '\ud800',
  '"',
  '\\"',
  '1',
  '/',
  '&',
  'a(',
  "like '",
  '[',
];

/** Asks for everything once; gives how long the results are. */
function ask(text: string): readonly number[] {
  const offsets = [0, text.length >> 1, text.length];
  return [
    print(parseDocument(text).tree).length,
    v7.diagnose(text).length,
    v7.tokens(text).length,
    v7.format(text).length,
    v7.outline(text).length,
    ...offsets.map((offset) => v7.complete(text, offset).length),
    ...offsets.map((offset) => v7.hover(text, offset)?.markdown.length ?? 0),
    ...offsets.map((offset) => v7.explain(text, offset)?.lines.length ?? 0),
    toRequests(text, connectionTo()).length,
    scrubText(text).length,
  ];
}

// What took more than linear time would take minutes here, and the runner's limit ends it.
describe.each(Object.entries(places))('a long run in %s is read in linear time', (_, place) => {
  test.each(units.map((unit) => [JSON.stringify(unit), unit] as const))('of %s', (_, unit) => {
    for (const length of ask(place(unit.repeat(10_000 / unit.length)))) expect(length).toBeGreaterThanOrEqual(0);
  });
});

test.each([
  ['blanks', ' '],
  ['tabs', '\t'],
  ['escaped quotes', '\\"'],
  ['single quotes', "' "],
])('200,000 %s in a URL end soon', (_, unit) => {
  const { tree } = parseDocument(`GET /device?$search=a${unit.repeat(200_000)}b`);
  expect(tree.requests).toHaveLength(1);
});

test.each(['created_at gt', 'date(created_at) eq', 'time(created_at) eq'])('500,000 letters are no value of "%s" soon', (compared) => {
  const codes = v7.diagnose(`GET /device?$filter=${compared} '${'a'.repeat(500_000)}'`).map(({ code }) => code);
  expect(codes).toContain('unreadable-literal');
});

describe('any depth is taken', () => {
  test.each([
    ['arrays', `POST /device\n\n${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['open arrays', `POST /device\n\n${'['.repeat(100_000)}`],
    ['objects', `POST /device\n\n${'{"belongs_to__application":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
    ['calls', `GET /device?$filter=${'tolower('.repeat(5_000)}`],
    ['closed calls', `GET /device?$filter=${'tolower('.repeat(100)}device_name${')'.repeat(100)} eq 'a'`],
    ['keys', `GET /${'device('.repeat(5_000)}`],
    ['chains of or', `GET /device?$filter=${'is_online or '.repeat(10_000)}is_online`],
    ['chains of not', `GET /device?$filter=${'not '.repeat(20_000)}is_online`],
    ['signs', `GET /device?$filter=${'-'.repeat(50_000)}1 eq 1`],
    ['search groups', `GET /device?$search=${'('.repeat(50_000)}a`],
  ])('%s', (_, text) => {
    for (const length of ask(text)) expect(length).toBeGreaterThanOrEqual(0);
  });
});

describe('keys typed into a long document', () => {
  const condition = (_: unknown, index: number) => `(id gt ${index} and belongs_to__application/any(a:a/slug eq 'acme/a'))`;
  const request = (index: number, conditions: number) =>
    `### ${index}\nGET /device\n  ?$filter=${Array.from({ length: conditions }, condition).join(' or ')}\n  &$select=device_name\n\n`;

  test.each([
    ['of 2,000 requests', Array.from({ length: 2000 }, (_, index) => request(index, 1)).join(''), 20],
    ['of one request of 200 kB', request(0, 3000), 3],
  ])('%s', (_, text, keys) => {
    const service = createLanguageService(balena('v7'));
    // That it is too long to send is told as well.
    const mistakesIn = (now: string) => service.diagnose(now).filter(({ severity }) => severity !== 'hint');
    const clean = { diagnostics: mistakesIn(text).length, tokens: service.tokens(text).length };
    expect(clean.diagnostics).toBe(0);
    const at = text.indexOf('device_name', text.length / 2 - 100);
    for (let key = 1; key <= keys; key++) {
      const now = `${text.slice(0, at)}${'x'.repeat(key)}${text.slice(at)}`;
      const [found] = mistakesIn(now);
      expect([found?.code, found?.span.start]).toEqual(['unknown-property', at]);
      expect(service.tokens(now).length).toBe(clean.tokens);
      expect(service.outline(now).at(-1)?.span.end).toBe(now.length);
    }
  });
});
