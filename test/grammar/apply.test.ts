import { describe, expect, test } from 'vitest';
import { type Parsed, parseUrl, print, type Url, walk } from '../../grammar/index.ts';
import type { ProblemEdit } from '../../grammar/problems.ts';
import { queries, steps, wrongQueries, wrongSteps } from './apply-cases.ts';
import { marked } from './marked.ts';
import { bare, cases, show } from './show.ts';

interface WrongCase {
  readonly text: string;
  readonly tree: string;
  readonly told: readonly string[];
}

/** The cases of a table whose indented lines are messages, or codes, of the case above them. */
function wrongCases(table: string): readonly WrongCase[] {
  const lines = table.split('\n').filter((line) => line !== '' && !line.startsWith('//'));
  return lines.flatMap((line, index) => {
    if (line.startsWith('  ')) return [];
    const behind = lines.slice(index + 1);
    const next = behind.findIndex((other) => !other.startsWith('  '));
    const told = (next < 0 ? behind : behind.slice(0, next)).map((message) => message.trim());
    const [text = '', tree = ''] = line.split(' ==> ');
    return [{ text, tree, told }];
  });
}

/** The text with edits made, the last first. */
const edited = (text: string, edits: readonly ProblemEdit[]) =>
  edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, text: put }) => result.slice(0, span.start) + put + result.slice(span.end), text);

/** The tree of the options alone. */
const shown = ({ tree }: Parsed<Url>) => show(tree).slice('d ? '.length);

describe.each([
  ['$apply', 'd?$apply=', steps, (tree: string) => `(apply ${tree})`],
  ['queries', 'd?', queries, (tree: string) => tree],
])('%s', (_, before, table, treeOf) => {
  test.each(cases(table))('%s ==> %s', (input, tree) => {
    const parsed = parseUrl(before + input);
    expect(parsed.problems).toEqual([]);
    expect(shown(parsed)).toBe(treeOf(tree));
    expect(bare(parseUrl(print(parsed.tree)).tree)).toBe(bare(parsed.tree));
  });
});

describe.each([
  ['$apply that is wrong', 'd?$apply=', wrongSteps, (tree: string) => `(apply ${tree})`],
  ['queries that are wrong', 'd?', wrongQueries, (tree: string) => tree],
])('%s', (_, before, table, treeOf) => {
  test.each(wrongCases(table))('$text', ({ text, tree, told }) => {
    const { input, spans } = marked(before + text);
    const parsed = parseUrl(input);
    const problems = parsed.problems.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    expect(problems.map(({ code, message }, index) => (told[index]?.includes(' ') ? message : code))).toEqual(told);
    expect(problems.map(({ span }) => [span.start, span.end])).toEqual(spans);
    expect(shown(parsed)).toBe(treeOf(tree));
  });
});

/** Where removing what is too much leaves something missing. */
const notEnough = /^(?:d\?\$apply=(?:\(|'top'|groupby\(\(Region\),\(|concat\(identity,\)|addnested\(Readings as)|.*'x\))/;

test('edits that mend a problem leave fewer', () => {
  const texts = [...wrongCases(wrongSteps).map(({ text }) => `$apply=${text}`), ...wrongCases(wrongQueries).map(({ text }) => text)];
  const left = texts.flatMap((text) => {
    const { input } = marked(`d?${text}`);
    const { problems } = parseUrl(input);
    return problems.flatMap(({ data }) => {
      if (data?.edits === undefined || notEnough.test(input)) return [];
      const mended = edited(input, data.edits as readonly ProblemEdit[]);
      return parseUrl(mended).problems.length < problems.length ? [] : [mended];
    });
  });
  expect(left).toEqual([]);
});

test.each([
  ['filter(', 'a', ')'],
  ['concat(identity,', 'identity', ')'],
  ['groupby((a),', 'identity', ')'],
  ['addnested(a,', 'identity', ' as b)'],
  ['ancestors($root/a,b,c,', 'identity', ')'],
  ['groupby((rolluprecursive($root/a,b,c,', 'identity', '))'],
  ['aggregate(a/', 'b', ' with sum)'],
  ['a(b with sum as c,', 'd', ')'],
  ['foo(', 'a', ')'],
])('%s… of any depth has a tree and at most one problem of depth', (open, middle, close) => {
  const before = open.startsWith('a') && !open.startsWith('an') && !open.startsWith('ad') ? 'd?$apply=aggregate(' : 'd?$apply=';
  for (const depth of [10, 300, 5_000]) {
    const { tree, problems } = parseUrl(before + open.repeat(depth) + middle + close.repeat(depth));
    const kinds = new Set<string>();
    walk(tree, ({ kind }) => kinds.add(kind));
    expect(kinds).toContain('ApplyOption');
    expect(kinds).not.toContain(undefined);
    expect(problems.filter(({ code }) => code === 'too-deep').length).toBeLessThanOrEqual(1);
    if (problems.length === 0) expect(depth).toBe(10);
  }
});

test.each([
  ['transformations', (length: number) => `$apply=${'top(1)/'.repeat(length / 7)}identity`],
  ['items', (length: number) => `$apply=aggregate(${'Amount with sum as Total,'.repeat(length / 25)}Forecast)`],
  ['grouping properties', (length: number) => `$apply=groupby((${'Fleet/Name,'.repeat(length / 11)}Region))`],
  ['from', (length: number) => `$apply=aggregate(a with sum ${'from b with max '.repeat(length / 16)}as c)`],
  [
    'quotes in search',
    (length: number) => `$apply=search(${"don't ".repeat(length / 6)}don't)/${"search('a')/".repeat(length / 12)}top(1)`,
  ],
  ['searches that nothing closes', (length: number) => `$apply=${"search('a/".repeat(length / 10)}`],
  ['items in parentheses', (length: number) => `$apply=aggregate(${'a(b with sum as c),'.repeat(length / 19)}d)`],
  ['unknown names', (length: number) => `$apply=${'foo(a)/'.repeat(length / 7)}top(1)`],
  ['missing slashes', (length: number) => `$apply=${'top(1) '.repeat(length / 7)}`],
  ['closing parentheses', (length: number) => `$apply=top(1)${')'.repeat(length)}`],
])('%s of 60,000 characters are read and printed', (_, make) => {
  const { tree } = parseUrl(`d?${make(60_000)}`);
  expect(tree.options?.[0]?.kind).toBe('ApplyOption');
  expect(print(tree)).toContain('$apply=');
});
