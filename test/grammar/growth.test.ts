import { expect, test } from 'vitest';
import { parseDocument, parseUrl, print, walk } from '../../grammar/index.ts';

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
  ampersands: (length) => `d?${'&'.repeat(length)}`,
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

test.each([
  ['calls', 'tolower(', ''],
  ['closed calls', 'tolower(', ')'],
  ['arguments with names', 'f(a=', ')'],
  ['groups', '(', ')'],
  ['arrays', '[', ']'],
  ['objects', '{"a":', '}'],
])('%s that nest too deeply hold a hole', (_, open, close) => {
  const { tree, problems } = parseUrl(`d?$filter=${open.repeat(100)}1${close.repeat(100)}`);
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
