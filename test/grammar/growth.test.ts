import { expect, test } from 'vitest';
import { createDocumentReader, type Node, parseDocument, parseUrl, print, walk } from '../../grammar/index.ts';
import { readRequest } from '../../grammar/request.ts';

/** Texts of about the given length, each of another kind of growth. */
const families: Readonly<Record<string, (length: number) => string>> = {
  'an or chain': (length) => `d?$filter=${Array.from({ length: length / 11 }, () => 'a eq 1').join(' or ')}`,
  'a not chain': (length) => `d?$filter=${'not '.repeat(length / 4)}a`,
  groups: (length) => `d?$filter=${Array.from({ length: length / 13 }, () => '(a eq 1)').join(' and ')}`,
  'an in list': (length) => `d?$filter=a in (${Array.from({ length: length / 3 }, () => '12').join(',')})`,
  'a select list': (length) => `d?$select=${Array.from({ length: length / 5 }, () => 'abcd').join(',')}`,
  'an expand list': (length) => `d?$expand=${Array.from({ length: length / 16 }, () => 'a($select=b;$top=1)').join(',')}`,
  'a long string': (length) => `d?$filter=a eq '${'x'.repeat(length)}'`,
  'a long path': (length) => `d${'/a'.repeat(length / 2)}`,
  options: (length) => `d?${'$top=1&'.repeat(length / 7)}$top=1`,
  'open brackets': (length) => `d?$filter=${'('.repeat(length)}`,
  quotes: (length) => `d?$filter=${"'".repeat(length + 1)}`,
  'a chain of signs': (length) => `d?$filter=${'- '.repeat(length / 2)}-a`,
  'a member path': (length) => `d?$filter=d${'/a'.repeat(length / 2)}`,
  'doubled quotes': (length) => `d?$filter=a eq '${"''".repeat(length / 2)}'`,
  'closing brackets': (length) => `d?$filter=${')'.repeat(length)}`,
  'dotted names and closing brackets': (length) => `d?$filter=${'a.b)'.repeat(length / 4)}`,
  'question marks': (length) => `d?$filter=${'? '.repeat(length / 2)}`,
  ampersands: (length) => `d?${'&'.repeat(length)}`,
  'brackets in a search': (length) => `d?$search=${'a any('.repeat(length / 6)}`,
  'unknown characters': (length) => `d?$filter=${'~ '.repeat(length / 2)}`,
};

// A reader that took more than linear time would take minutes here, and the runner's limit ends it.
test.each(Object.entries(families))('%s of 300,000 characters is read and printed', (_, make) => {
  const text = make(300_000);
  const { tree, problems } = parseUrl(text);
  expect(tree.span.start).toBe(0);
  expect(problems.length).toBeLessThanOrEqual(2000);
  expect(print(tree).length).toBeGreaterThan(0);
  if (problems.length === 0) expect(print(tree)).toBe(text);
});

test('a document of many requests is read whole', () => {
  const text = "### x\nGET /d\n  ?$filter=a eq 'b'\n# c\n  &$top=1\n\n".repeat(5000);
  const { tree, problems } = parseDocument(text);
  expect(problems).toEqual([]);
  expect(tree.requests.length).toBe(5000);
});

test('keys typed into a document of 5,000 requests read one request each', () => {
  const text = Array.from({ length: 5000 }, (_, index) => `### ${index}\nGET /d\n  ?$filter=a eq ${index}\n\n`).join('');
  let read = 0;
  const reader = createDocumentReader((request) => {
    read++;
    return readRequest(request);
  });
  reader.parse(text);
  expect(read).toBe(5000);
  const at = text.indexOf('a eq 2500');
  for (let key = 1; key <= 20; key++) {
    const { tree, problems } = reader.parse(`${text.slice(0, at)}${'x'.repeat(key)}${text.slice(at)}`);
    expect([tree.requests.length, problems.length, read]).toEqual([5000, 0, 5000 + key]);
  }
});

test.each([
  ['a chain', `GET /d?$filter=${'not '.repeat(50_000)}a`],
  ['a chain of or', `GET /d?$filter=${'a or '.repeat(50_000)}a`],
  ['a body', `POST /d\n\n${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['comments', `${'# a\n'.repeat(50_000)}GET /d`],
])('%s of 50,000 parts takes its place behind another request', (_, request) => {
  const alone = parseDocument(request).tree.requests[0]!;
  const placed = parseDocument(`GET /a\n###\n${request}`).tree.requests[1]!;
  const by = placed.url.span.start - alone.url.span.start;
  const startsOf = (tree: Node) => {
    const starts: number[] = [];
    walk(tree, ({ span }) => starts.push(span.start));
    return starts;
  };
  const before = startsOf(alone.url);
  expect(startsOf(placed.url).every((start, index) => start === before[index]! + by)).toBe(true);
});

test.each([
  ['calls', 'tolower(', ''],
  ['closed calls', 'tolower(', ')'],
  ['arguments with names', 'f(a=', ')'],
  ['groups', '(', ')'],
  ['arrays', '[', ']'],
  ['objects', '{"a":', '}'],
])('%s nest 200 deep; deeper ones hold a hole', (_, open, close) => {
  const nested = (depth: number) => parseUrl(`d?$filter=${open.repeat(depth)}1${close.repeat(depth)}`);
  expect(nested(200).problems.map(({ code }) => code)).not.toContain('too-deep');
  const { tree, problems } = nested(201);
  expect(problems.filter(({ code }) => code === 'too-deep')).toHaveLength(1);
  const kinds = new Set<string>();
  walk(tree, ({ kind }) => kinds.add(kind));
  expect(kinds).toContain('Hole');
  expect(kinds).not.toContain(undefined);
});

test('a mistake before an option without "&" is told once, and the option is read', () => {
  const { tree, problems } = parseUrl('d?$filter=a eq 1 ~$top=2');
  expect(problems.map(({ code }) => code).toSorted()).toEqual(['missing-ampersand', 'unexpected-character']);
  expect(tree.options?.map(({ kind }) => kind)).toEqual(['FilterOption', 'ValueOption']);
});
