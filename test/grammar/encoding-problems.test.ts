import { describe, expect, test } from 'vitest';
import { type ProblemEdit, parseUrl } from '../../grammar/index.ts';
import { marked } from './marked.ts';
import { bare, show } from './show.ts';

type Case = readonly [marked: string, codes: string, tree: string];

/** `%` that encodes nothing: in encoded text told once, at its place. */
const percents: readonly Case[] = [
  ["d?$filter=a%20eq%20'«%»'", 'malformed-percent', "d ? (filter (eq a '%'))"],
  ["d?$filter=a%20eq%20'100«%»'", 'malformed-percent', "d ? (filter (eq a '100%'))"],
  ["d?$filter=a%20eq%20'100«%»%20b'", 'malformed-percent', "d ? (filter (eq a '100% b'))"],
  ["d?$filter=a+eq+'100«%»'", 'malformed-percent', "d ? (filter (eq a '100%'))"],
  ["d?$filter=a%20eq%20'«%»ZZ'", 'malformed-percent', "d ? (filter (eq a '%ZZ'))"],
  ["d?$filter=a%20eq%20'«%»2'", 'malformed-percent', "d ? (filter (eq a '%2'))"],
  ["d?$filter=a%20eq%20'«%»'%20or%20b%20eq%20'«%»'", 'malformed-percent malformed-percent', "d ? (filter (or (eq a '%') (eq b '%')))"],
  ["d?$filter=a%20eq%20'«%%»'", 'malformed-percent', "d ? (filter (eq a '%%'))"],
  ['d?$filter=a%20eq%20100«%»', 'malformed-percent', 'd ? (filter (eq a 100))'],
  ["d?$filter=a%20eq%20'«%80»'", 'malformed-percent', "d ? (filter (eq a '%80'))"],
  ["d?$filter=a%20eq%20'«%C0%AF»'", 'malformed-percent', "d ? (filter (eq a '%C0%AF'))"],
  ["d?$filter=a%20eq%20'«%E0%80%AF»'", 'malformed-percent', "d ? (filter (eq a '%E0%80%AF'))"],
  ["d?$filter=a%20eq%20'«%F0%80%80%AF»'", 'malformed-percent', "d ? (filter (eq a '%F0%80%80%AF'))"],
  ["d?$filter=a%20eq%20'«%C1%BF»'", 'malformed-percent', "d ? (filter (eq a '%C1%BF'))"],
  ["d?$filter=a%20eq%20'«%ED%A0%BD%ED%B8%80»'", 'malformed-percent', "d ? (filter (eq a '%ED%A0%BD%ED%B8%80'))"],
  ["d?$filter=a%20eq%20'«%ED%A0%80»x'", 'malformed-percent', "d ? (filter (eq a '%ED%A0%80x'))"],
  ["d?$filter=a%20eq%20'«%F4%90%80%80»'", 'malformed-percent', "d ? (filter (eq a '%F4%90%80%80'))"],
  ["d?$filter=a%20eq%20'«%FE%FF»'", 'malformed-percent', "d ? (filter (eq a '%FE%FF'))"],
  ["d?$filter=a%20eq%20'«%C3»'", 'percent-latin1', "d ? (filter (eq a '%C3'))"],
  ["d?$filter=a%20eq%20'«%E2%82»x'", 'malformed-percent', "d ? (filter (eq a '%E2%82x'))"],
  ["d?$filter=a%20eq%20'caf«%E9»'", 'percent-latin1', "d ? (filter (eq a 'caf%E9'))"],
  ['d?$filter=ger«%E4»t%20eq%201', 'percent-latin1', 'd ? (filter (eq ger%E4t 1))'],
  ['d?$filter=ger«%E4»t eq 1', 'percent-latin1', 'd ? (filter (eq ger%E4t 1))'],
  ['d?$filter=«%C0%AF» eq 1', 'malformed-percent', 'd ? (filter (eq %C0%AF 1))'],
  ['d?$orderby=n«%80»,b%20desc', 'malformed-percent', 'd ? (orderby n%80 b:desc)'],
  ['d?$search=a%20«%»', 'malformed-percent', 'd ? (search (AND a %))'],
  ['d?q=a%20«%»', 'malformed-percent', 'd ? (custom q a %)'],
  ['d(%27«%»%27)', 'malformed-percent', "d('%')"],
  ['d(%27«%FF»%27)', 'percent-latin1', "d('%FF')"],
  ['People/a%20«%»', 'malformed-percent', 'People/=a %'],
  ['People/a%20«%C0%AF»', 'malformed-percent', 'People/=a %C0%AF'],
  ["d?$filter=a eq '%' and b eq 1", '', "d ? (filter (and (eq a '%') (eq b 1)))"],
  ["d?$filter=a eq '%FF'", '', "d ? (filter (eq a '%FF'))"],
  ["d?$filter=a eq '%ED%A0%BD'", '', "d ? (filter (eq a '%ED%A0%BD'))"],
  ['d?$filter=a eq 100«%»', 'unexpected-character', 'd ? (filter (eq a 100))'],
  ["d('%')", '', "d('%')"],
  ['People/100%', '', 'People/=100%'],
];

/** What is encoded separates nothing; where it was meant to, the tree is that of what was meant. */
const separators: readonly Case[] = [
  ['d?$filter=a%20eq%201«%26»$top=2', 'encoded-separator', 'd ? (filter (eq a 1)) ($top 2)'],
  ['d?$filter=a%20eq%201«%26»%24top=2', 'encoded-separator', 'd ? (filter (eq a 1)) ($top 2)'],
  ['d?$top=1«%26»$skip=2', 'encoded-separator', 'd ? ($top 1) ($skip 2)'],
  ['d?$filter=a eq 1«%26»$top=2', 'encoded-separator', 'd ? (filter (eq a 1)) ($top 2)'],
  ['d?$top=1«%26»$skip=2«%26»$count=true', 'encoded-separator encoded-separator', 'd ? ($top 1) ($skip 2) ($count true)'],
  ['d?$filter«%3D»a%20eq%201&$top=1', 'encoded-separator', 'd ? (filter (eq a 1)) ($top 1)'],
  ['d?$filter«%3d»a eq 1&$top=1', 'encoded-separator', 'd ? (filter (eq a 1)) ($top 1)'],
  ['d?$top=1&$select«%3D»b', 'encoded-separator', 'd ? ($top 1) (select b)'],
  ['d?$filter=a%20eq%201%20«%26%26»%20b%20eq%202', 'foreign-operator', 'd ? (filter (and (eq a 1) (eq b 2)))'],
  ['d?$top=«1%26»', 'invalid-value', 'd ? ($top 1&)'],
  ['d?$filter=a%20eq%20«%23»b', 'unexpected-character', 'd ? (filter (eq a b))'],
  ["d?$filter=a%20eq%20'x%26$top=1'", '', "d ? (filter (eq a 'x&$top=1'))"],
  ['d?q=a%26b%3Dc', '', 'd ? (custom q a&b=c)'],
  ['d?$search=a%26b', '', 'd ? (search a&b)'],
  ['d?$expand=a($select%3Db%3B$top%3D1)', '', 'd ? (expand a((select b); ($top 1)))'],
  ['d%3F$top', '', '=d?$top'],
  ['d%2Fe', '', '=d/e'],
];

/** Encoded more than once. The last column is the text with one encoding undone. */
const twice: readonly (readonly [text: string, tree: string, once: string])[] = [
  ['d?$filter=a%2520eq%25201', 'd ? (filter (eq a 1))', 'd?$filter=a%20eq%201'],
  ['d?%2524filter=a%2520eq%25201', 'd ? (filter (eq a 1))', 'd?%24filter=a%20eq%201'],
  ["d?$filter=a%2520eq%2520'b'", "d ? (filter (eq a 'b'))", "d?$filter=a%20eq%20'b'"],
  ['d?$filter=a%2520eq%2520%2527b%2520c%2527', "d ? (filter (eq a 'b c'))", 'd?$filter=a%20eq%20%27b%20c%27'],
  ['d?$filter=a%2520eq%2520%2527100%2525%2527', "d ? (filter (eq a '100%'))", 'd?$filter=a%20eq%20%27100%25%27'],
  ['d?$filter=a%2520eq%2520%2527caf%25C3%25A9%2527', "d ? (filter (eq a 'café'))", 'd?$filter=a%20eq%20%27caf%C3%A9%27'],
  ['d?$filter=a%252520eq%2525201', 'd ? (filter (eq a 1))', 'd?$filter=a%20eq%201'],
  ['d?$filter=a%2520eq 1', 'd ? (filter (eq a 1))', 'd?$filter=a%20eq 1'],
  ["d?$filter=a%2520eq 'x%2520y'", "d ? (filter (eq a 'x%2520y'))", "d?$filter=a%20eq 'x%2520y'"],
  ['d?$filter=a%20eq%20b%2520or%2520c', 'd ? (filter (or (eq a b) c))', 'd?$filter=a%20eq%20b%20or%20c'],
  ['d?$orderby=a%2520desc&$top=1', 'd ? (orderby a:desc) ($top 1)', 'd?$orderby=a%20desc&$top=1'],
  ['d?$select=a%252Cb', 'd ? (select a b)', 'd?$select=a%2Cb'],
  ['d?$expand=a%2528$select=b%2529', 'd ? (expand a((select b)))', 'd?$expand=a%28$select=b%29'],
  ['d%2528uuid=%2527a%2527%2529?$top=1', "d(uuid='a') ? ($top 1)", 'd%28uuid=%27a%27%29?$top=1'],
  ['d(%2527a%252Fb%2527)', "d('a/b')", 'd(%27a%2Fb%27)'],
  ['https://host/v7/d?$filter=a%2520eq%25201', 'https://host /v7/d ? (filter (eq a 1))', 'https://host/v7/d?$filter=a%20eq%201'],
  ['d?%24filter%3Da%20eq%201%26%24top%3D2', 'd ? (filter (eq a 1)) ($top 2)', 'd?$filter=a eq 1&$top=2'],
  ["d?%24filter%3Da%20eq%20'b%2526c'", "d ? (filter (eq a 'b%26c'))", "d?$filter=a eq 'b%26c'"],
  ['d?$select%3Da', 'd ? (select a)', 'd?$select=a'],
  ['https%3A%2F%2Fhost%2Fv7%2Fd%3F%24top%3D1', 'https://host /v7/d ? ($top 1)', 'https://host/v7/d?$top=1'],
  ["https%3A%2F%2Fhost%2Fd%3F%24filter%3Da%20eq%20'b'", "https://host /d ? (filter (eq a 'b'))", "https://host/d?$filter=a eq 'b'"],
  ['%2Fv7%2Fd%3F%24filter%3Da%2520eq%25201', '/v7/d ? (filter (eq a 1))', '/v7/d?$filter=a%20eq%201'],
];

/** What looks encoded twice, and is text. */
const once: readonly (readonly [text: string, tree: string])[] = [
  ["d?$filter=a%20eq%20'%2520'", "d ? (filter (eq a '%20'))"],
  ['d?$filter=a%20eq%20%27%2527%27', "d ? (filter (eq a '%27'))"],
  ['d?q=a%2520b', 'd ? (custom q a%20b)'],
  ['d?redirect=https%253A%252F%252Fx', 'd ? (custom redirect https%3A%2F%2Fx)'],
  ['d?$search=a%2520b', 'd ? (search a%20b)'],
  ['d?$skiptoken=a%2520b', 'd ? ($skiptoken a%20b)'],
  ['People/a%2520b', 'People/=a%20b'],
  ["d?$filter=a eq '%2520' or b eq 1", "d ? (filter (or (eq a '%2520') (eq b 1)))"],
];

describe.each([
  ['percent signs', percents],
  ['separators', separators],
])('%s', (_, table) => {
  test.each(table)('%s: %s', (text, codes, tree) => {
    const { input, spans } = marked(text);
    const parsed = parseUrl(input);
    expect(parsed.problems.map(({ code }) => code).join(' ')).toBe(codes);
    expect(parsed.problems.map(({ span }) => [span.start, span.end])).toEqual(spans);
    expect(show(parsed.tree)).toBe(tree);
  });
});

function changed(text: string, edits: readonly ProblemEdit[]): string {
  return edits.toReversed().reduce((result, { span, text: added }) => result.slice(0, span.start) + added + result.slice(span.end), text);
}

describe('what was encoded more than once', () => {
  test.each(twice)('%s ==> %s', (text, tree, undone) => {
    const parsed = parseUrl(text);
    expect(show(parsed.tree)).toBe(tree);
    expect(parsed.problems.map(({ code }) => code)).toEqual(['over-encoded']);
    const [{ span, data } = { span: undefined }] = parsed.problems;
    expect(span).toEqual({ start: 0, end: text.length });
    const fixed = changed(text, data?.edits as readonly ProblemEdit[]);
    expect(fixed).toBe(undone);
    expect(show(parseUrl(fixed).tree)).toBe(tree);
  });

  test.each(once)('%s ==> %s is not', (text, tree) => {
    const parsed = parseUrl(text);
    expect(show(parsed.tree)).toBe(tree);
    expect(parsed.problems).toEqual([]);
  });
});

/** In one column a text that is encoded as a whole, in the other one in which a raw blank shows that it is not. */
test.each([
  ["d?$filter=a%20eq%20'%41'", "d?$filter=a eq 'A'"],
  ["d?$filter=contains(a,'%41')", "d?$filter=contains(a, 'A')"],
  ["d?$filter=a+eq+'b+c'", "d?$filter=a eq 'b c'"],
])('%s says what %s does', (encoded, decoded) => {
  expect(parseUrl(encoded).tree.encoded).toBe(true);
  expect(parseUrl(decoded).tree.encoded).toBe(false);
  expect(bare(parseUrl(encoded).tree)).toBe(bare(parseUrl(decoded).tree));
});

test.each([
  ["d?$filter=contains(a,'100%25') and b", "d ? (filter (and contains[a, '100%25'] b))"],
  ["d?$filter=a eq 'x+y'", "d ? (filter (eq a 'x+y'))"],
  ["d?$filter=contains(a,'100%25')&$orderby=b desc", "d ? (filter contains[a, '100%25']) (orderby b:desc)"],
  ["d?$filter=a%20eq 'x%20y'", "d ? (filter (eq a 'x%20y'))"],
  ["d?$filter=a eq '%27'", "d ? (filter (eq a '%27'))"],
  ['d?$search="100%25 off"', 'd ? (search "100%25 off")'],
  ['d?@p={"a":"%41 b"}', 'd ? (@p {"a":"%41 b"})'],
])('%s keeps what was typed', (text, tree) => {
  const parsed = parseUrl(text);
  expect(show(parsed.tree)).toBe(tree);
  expect(parsed.problems).toEqual([]);
});

test.each([...["'&''&''&", '"\\"', "%27'", '%25', '%2', "%C3'", "'%27", '&%2520=', '%E0%80', '+a', '%3D', '(%27']])(
  'a run of %s, 60,000 characters long, is read',
  (piece) => {
    // A reader that took more than linear time would take minutes here, and the runner's limit ends it.
    const { tree, problems } = parseUrl(`d?$filter=a%20${piece.repeat(60_000 / piece.length)}`);
    expect(tree.options?.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(2000);
  },
);
