import { describe, expect, test } from 'vitest';
import { children, type Node, parseUrl, print, walk } from '../../grammar/index.ts';
import { marked } from './marked.ts';
import { bare, show } from './show.ts';

/** The spans of the nodes without children, in the order of the text. */
function leaves(tree: Node): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  walk(tree, (node) => {
    if (children(node).length === 0) spans.push([node.span.start, node.span.end]);
  });
  return spans;
}

/** A tree, and texts that all have it and no problem. Every leaf of the tree stands between « and ». */
const groups: readonly (readonly [tree: string, ...texts: string[]])[] = [
  [
    "d ? (filter (eq name 'x y'))",
    "«d»?«$filter»=«name» «eq» «'x y'»",
    "«d»?«$filter»=«name»%20«eq»%20«'x%20y'»",
    '«d»?«$filter»=«name»%20«eq»%20«%27x%20y%27»',
    '«d»?«%24filter»=«name»%20«eq»%20«%27x%20y%27»',
    "«d»?«$filter»=«name»+«eq»+«'x+y'»",
    '«d»?«$filter»=«name»+«eq»+«%27x+y%27»',
    "«d»?«$filter»=«name»+«eq»%20«'x+y'»",
    "«d»?«$filter»=«name»%20«eq» «'x y'»",
    "«d»?«$filter»=«name» «eq»%20«'x y'»",
    "«d»?«$filter»=«name»%20«eq»%20«'x y'»",
    "«d»?«$filter»=«name»+«eq»+«'x y'»",
    '«d»?«$filter»=«name» «eq» «%27x y%27»',
    '«d»?«$filter»=«name» «eq» «%27x%20y%27»',
    "«d»?«$filter»=«name» «eq» «%27x y'»",
    "«d»?«%24filter»=«name» «eq» «'x y'»",
    "«d»?«%24%66ilter»=«%6eame»%20«%65q»%20«'x%20y'»",
    "«%64»?«$filter»=«name» «eq» «'x y'»",
    "«d»?«$filter»=«name»%20%20«eq»%20%20«'x%20y'»",
    "«d»?«$filter»=«name»%20«eq»\n    %20«'x%20y'»",
    "«d»?«$filter»=«name»  «eq»  «'x y'»  ",
  ],
  [
    "d ? (filter (eq name '100%25'))",
    "«d»?«$filter»=«name» «eq» «'100%25'»",
    "«d»?«$filter»=«name»%20«eq» «'100%25'»",
    "«d»?«%24filter»=«name» «eq» «'100%25'»",
    "«d»?«$filter»=«name»%20«eq»%20«'100%2525'»",
    '«d»?«$filter»=«name»%20«eq»%20«%27100%2525%27»',
    '«d»?«$filter»=«name» «eq» «%27100%2525%27»',
    "«d»?«$filter»=«name»+«eq»+«'100%2525'»",
  ],
  [
    "d ? (filter (eq name '100%'))",
    "«d»?«$filter»=«name» «eq» «'100%'»",
    "«d»?«$filter»=«name»%20«eq» «'100%'»",
    "«d»?«$filter»=«name»%20«eq»%20«'100%25'»",
    '«d»?«$filter»=«name» «eq» «%27100%25%27»',
    '«d»?«$filter»=«name» «eq» «%27100%%27»',
    "«d»?«$filter»=«name»+«eq»+«'100%25'»",
  ],
  [
    "d ? (filter (eq a 'x&')) (orderby b:desc)",
    "«d»?«$filter»=«a»%20«eq»%20«'x%26'»&«$orderby»=«b» «desc»",
    "«d»?«$filter»=«a»%20«eq»%20«'x%26'»\n  &«$orderby»=«b» «desc»",
    "«d»?«$filter»=«a»+«eq»+«'x%26'»&«$orderby»=«b» «desc»",
    "«d»?«$filter»=«a» «eq» «'x&'»&«$orderby»=«b»%20«desc»",
    "«d»?«$filter»=«a» «eq» «'x&'»&«$orderby»=«b»+«desc»",
  ],
  [
    "d ? (filter (eq name 'a&b;c#d+e=f'))",
    "«d»?«$filter»=«name» «eq» «'a&b;c#d+e=f'»",
    "«d»?«$filter»=«name»%20«eq»%20«'a%26b%3Bc%23d%2Be%3Df'»",
    "«d»?«$filter»=«name»%20«eq»%20«'a%26b;c%23d%2Be=f'»",
    "«d»?«$filter»=«name»+«eq»+«'a%26b;c%23d%2Be=f'»",
    '«d»?«$filter»=«name»%20«eq»%20«%27a%26b%3Bc%23d%2Be%3Df%27»',
    '«d»?«$filter»=«name» «eq» «%27a%26b;c%23d+e=f%27»',
  ],
  [
    "d ? (filter (eq name 'O''Neil'))",
    "«d»?«$filter»=«name» «eq» «'O''Neil'»",
    "«d»?«$filter»=«name»%20«eq»%20«'O''Neil'»",
    '«d»?«$filter»=«name»%20«eq»%20«%27O%27%27Neil%27»',
    "«d»?«$filter»=«name»%20«eq»%20«%27O''Neil%27»",
    "«d»?«$filter»=«name»%20«eq»%20«'O%27%27Neil'»",
    "«d»?«$filter»=«name»%20«eq»%20«'O'%27Neil'»",
    '«d»?«$filter»=«name» «eq» «%27O%27%27Neil%27»',
  ],
  [
    "d ? (filter (eq name 'café 😀'))",
    "«d»?«$filter»=«name» «eq» «'café 😀'»",
    "«d»?«$filter»=«name»%20«eq»%20«'caf%C3%A9%20%F0%9F%98%80'»",
    "«d»?«$filter»=«name»%20«eq»%20«'caf%c3%a9%20%f0%9f%98%80'»",
    "«d»?«$filter»=«name»%20«eq»%20«'café%20😀'»",
    "«d»?«$filter»=«name»%20«eq»%20«'café%20%F0%9F%98%80'»",
    "«d»?«$filter»=«name»%20«eq» «'café 😀'»",
    '«d»?«$filter»=«name» «eq» «%27caf%C3%A9 😀%27»',
  ],
  [
    'd ? (filter (eq gerät 1))',
    '«d»?«$filter»=«gerät» «eq» «1»',
    '«d»?«$filter»=«ger%C3%A4t» «eq» «1»',
    '«d»?«$filter»=«ger%C3%A4t»%20«eq»%20«1»',
    '«d»?«$filter»=«gerät»%20«eq»%20«1»',
    '«d»?«$filter»=«ger%c3%a4t»+«eq»+«1»',
    '«d»?«$filter»=«%67%65%72%C3%A4%74» «%65%71» «%31»',
  ],
  [
    'd ? (filter (and (eq a 1) (eq b 2)))',
    '«d»?«$filter»=«a» «eq» «1» «and» «b» «eq» «2»',
    '«d»?«$filter»=«a»%20«eq»%20«1» «and» «b» «eq» «2»',
    '«d»?«$filter»=«a»%20«eq»%20«1»%20«and»%20«b»%20«eq»%20«2»',
    '«d»?«$filter»=«a»+«eq»+«1»+«and»+«b»+«eq»+«2»',
    '«d»?«$filter»=«a»+«eq»%20«1»+«and»%20«b»+«eq»+«2»',
    '«d»?«%24filter»=«a»%20«eq»%20«1»%20«and»%20«b»%20«eq»%20«2»',
    '«d»?«$filter»=«a» «eq» «%31»\n  «and» «b» «eq» «2»',
  ],
  [
    'd ? (filter a/any(x: (gt x/b 1)))',
    '«d»?«$filter»=«a»/«any»(«x»:«x»/«b» «gt» «1»)',
    '«d»?«$filter»=«a»%2F«any»%28«x»%3A«x»%2F«b»%20«gt»%20«1»%29',
    '«d»?«$filter»=«a»/«any»(«x»:«x»/«b»%20«gt»%20«1»)',
    '«d»?«$filter»=«a»%2f«any»%28«x»%3a«x»%2f«b» «gt» «1»%29',
    '«d»?«$filter»=«a»/«any»(«x»:«x»/«b»+«gt»+«1»)',
  ],
  [
    'd ? (expand a((select b c); ($top 1)) e)',
    '«d»?«$expand»=«a»(«$select»=«b»,«c»;«$top»=«1»),«e»',
    '«d»?«$expand»=«a»%28«$select»%3D«b»%2C«c»%3B«$top»%3D«1»%29%2C«e»',
    '«d»?«%24expand»=«a»(«%24select»=«b»%2C«c»;«%24top»=«1»)%2C«e»',
    '«d»?«$expand»=«a»(«$select»=«b»,%20«c»;«$top»=«1»),%20«e»',
    '«d»?«$expand»=«a»(«$select»=«b»,+«c»;«$top»=«1»),+«e»',
    '«d»?«$expand»=«a»(«$select»=«b», «c»%3B«$top»=«1»),%20«e»',
  ],
  [
    "d(uuid='a/b')/c ? ($top 1)",
    "«d»(«uuid»=«'a/b'»)/«c»?«$top»=«1»",
    "«d»(«uuid»=«'a%2Fb'»)/«c»?«$top»=«1»",
    '«d»(«uuid»=«%27a%2Fb%27»)/«c»?«$top»=«1»',
    '«d»%28«uuid»%3D«%27a%2Fb%27»%29/«c»?«%24top»=«1»',
    '«d»(«uuid»=«%27a%2fb%27»)/«c»?«$top»=«1»',
    '«%64»(«uuid»%3D«%27%61%2F%62%27»)/«%63»?«$top»=«%31»',
  ],
  ["d('x y?z+')", "«d»(«'x y?z+'»)", "«d»(«'x%20y%3Fz+'»)", "«d»(«'x%20y?z+'»)", '«d»(«%27x%20y%3Fz%2B%27»)', '«d»(«%27x y%3Fz+%27»)'],
  [
    'People/=a/b c ? ($top 1)',
    '«People»/«a%2Fb%20c»?«$top»=«1»',
    '«People»/«a%2fb%20c»?«$top»=«1»',
    '«%50eople»/«%61%2F%62%20c»?«$top»=«1»',
  ],
  [
    'd ? (search (OR a (AND b "c d")))',
    '«d»?«$search»=«a» «OR» «b» «AND» «"c d"»',
    '«d»?«$search»=«a»%20«OR»%20«b»%20«AND»%20«%22c%20d%22»',
    '«d»?«$search»=«a»+«OR»+«b»+«AND»+«"c+d"»',
    '«d»?«$search»=«a»%20«OR»%20«b» «AND» «"c d"»',
    '«d»?«%24search»=«a»+«OR»+«b»+«AND»+«"c d"»',
  ],
  [
    'd ? (custom q x y) ($top 1)',
    '«d»?«q»=«x y»&«$top»=«1»',
    '«d»?«q»=«x%20y»&«$top»=«1»',
    '«d»?«q»=«x+y»&«$top»=«1»',
    '«d»?«%71»=«x%20y»&«%24top»=«1»',
  ],
  [
    'd ? (orderby a b:desc)',
    '«d»?«$orderby»=«a»,«b» «desc»',
    '«d»?«$orderby»=«a»,«b»%20«desc»',
    '«d»?«$orderby»=«a»,«b»+«desc»',
    '«d»?«$orderby»=«a»%2C%20«b»%20«desc»',
    '«d»?«$orderby»=«a»,%20«b» «desc»',
    '«d»?«$orderby»=«a»,+«b»+«desc»',
  ],
  [
    'd ? (filter (gt a Double:1e+5))',
    '«d»?«$filter»=«a» «gt» «1e+5»',
    '«d»?«$filter»=«a»%20«gt»%20«1e%2B5»',
    '«d»?«$filter»=«a» «gt» «1e%2B5»',
  ],
  [
    'd ? (filter (gt a DateTimeOffset:2020-01-01T00:00:00+01:00))',
    '«d»?«$filter»=«a» «gt» «2020-01-01T00:00:00+01:00»',
    '«d»?«$filter»=«a»%20«gt»%20«2020-01-01T00%3A00%3A00%2B01%3A00»',
    '«d»?«$filter»=«a» «gt» «2020-01-01T00%3A00:00+01:00»',
  ],
  [
    'd ? (@p {"a":"x y"}) (filter (eq b @p))',
    '«d»?«@p»={«"a"»:«"x y"»}&«$filter»=«b» «eq» «@p»',
    '«d»?«@p»=%7B«%22a%22»%3A«%22x%20y%22»%7D&«$filter»=«b»%20«eq»%20«@p»',
    '«d»?«%40p»={«"a"»:«"x y"»}&«$filter»=«b»%20«eq» «@p»',
    '«d»?«@p»={«"a"»:«"x%20y"»}&«$filter»=«b»%20«eq»%20«%40p»',
  ],
  [
    "d ? (filter contains[a, 'x+y'])",
    "«d»?«$filter»=«contains»(«a»,«'x+y'»)",
    "«d»?«$filter»=«contains»(«a»,«'x%2By'»)",
    "«d»?«$filter»=«contains»%28«a»%2C«'x%2By'»%29",
    "«d»?«$filter»=«contains»(«a», «'x+y'»)",
    '«d»?«$filter»=«contains»(«a», «%27x+y%27»)',
  ],
  [
    'https://host:8080 /v7/d ? ($top 1)',
    '«https://host:8080»/«v7»/«d»?«$top»=«1»',
    '«https://host:8080»/«v7»/«%64»?«%24top»=«%31»',
    '«https://host:8080»/«%76%37»/«d»?«$top»=«1»',
  ],
];

const all = groups.flatMap(([tree, ...texts]) => texts.map((text) => [text, tree] as const));

test('there are enough of them', () => {
  expect(all.length).toBeGreaterThanOrEqual(120);
  expect(new Set(all.map(([text]) => text)).size).toBe(all.length);
});

describe('the same tree, and each leaf in its place', () => {
  test.each(all)('%s ==> %s', (text, tree) => {
    const { input, spans } = marked(text);
    const parsed = parseUrl(input);
    expect(show(parsed.tree)).toBe(tree);
    expect(parsed.problems).toEqual([]);
    expect(leaves(parsed.tree)).toEqual(spans);
  });

  test.each(groups.map(([tree, first, ...others]) => [tree, first!, others] as const))('%s', (_, first, others) => {
    const tree = bare(parseUrl(marked(first).input).tree);
    for (const other of others) expect(bare(parseUrl(marked(other).input).tree)).toBe(tree);
  });
});

test.each(all)('%s prints and parses to the same tree', (text) => {
  const { tree } = parseUrl(marked(text).input);
  for (const encoding of ['decoded', 'balena', 'standard'] as const)
    expect(bare(parseUrl(print(tree, { encoding })).tree)).toBe(bare(tree));
});
