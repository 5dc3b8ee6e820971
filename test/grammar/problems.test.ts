import { describe, expect, test } from 'vitest';
import { type Problem, parseDocument, parseRule, parseUrl, problemTable } from '../../grammar/index.ts';
import { show } from './show.ts';

/** `«` and `»` mark where problems are, in order; gives the text without the marks, and the spans. */
function marked(text: string): { input: string; spans: readonly [number, number][] } {
  const spans: [number, number][] = [];
  let input = '';
  for (const piece of text.split(/([«»])/)) {
    if (piece === '«') spans.push([input.length, -1]);
    else if (piece === '»') spans.findLast(([, end]) => end < 0)![1] = input.length;
    else input += piece;
  }
  return { input, spans };
}

const found = (problems: readonly Problem[]) => problems.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

const urls: readonly (readonly [text: string, codes: string, tree: string])[] = [
  ['/device?$filter=x eq «»&$select=foo', 'missing-operand', '/device ? (filter (eq x ?expression)) (select foo)'],
  [
    '/application?$select=app_name«$expand»=is_for__device_type',
    'missing-ampersand',
    '/application ? (select app_name) (expand is_for__device_type)',
  ],
  ['d?$filter=a eq 1 «$top»=5', 'missing-ampersand', 'd ? (filter (eq a 1)) ($top 5)'],
  ['d?$top=5«$skip»=2', 'missing-ampersand', 'd ? ($top 5) ($skip 2)'],
  ['d?$expand=a($select=b«$top»=1)', 'missing-ampersand', 'd ? (expand a((select b); ($top 1)))'],
  ['d?$filter=x eq «» and y eq 1', 'missing-operand', 'd ? (filter (and (eq x ?expression) (eq y 1)))'],
  ['d?$filter=«»eq 1', 'missing-operand', 'd ? (filter (eq ?expression 1))'],
  ['d?$filter=a and «»', 'missing-operand', 'd ? (filter (and a ?expression))'],
  ['d?$filter=not «»', 'missing-operand', 'd ? (filter (not ?expression))'],
  ['d?$filter=«»', 'missing', 'd ? (filter ?expression)'],
  ['d?$filter=contains(a,«»)', 'missing', 'd ? (filter contains[a, ?expression])'],
  ['d?$filter=«(»a eq 1&$top=2', 'missing-close', 'd ? (filter (group (eq a 1))) ($top 2)'],
  ['d?$filter=contains(«»,b)', 'missing', 'd ? (filter contains[?expression, b])'],
  ['d?$filter=a in («»,1)', 'missing', 'd ? (filter (in a (list ?expression 1)))'],
  ['d?$filter=(«»)', 'missing', 'd ? (filter (group ?expression))'],
  ['d?$filter=contains«(»a,1&$top=2', 'missing-close', 'd ? (filter contains[a, 1]) ($top 2)'],
  ['d?$filter=a/any«(»x:x eq 1&$top=2', 'missing-close', 'd ? (filter a/any(x: (eq x 1))) ($top 2)'],
  ['d?$expand=a«(»$select=b&$top=2', 'missing-close', 'd ? (expand a((select b))) ($top 2)'],
  ['d?$filter=a eq 1«)»&$top=2', 'unmatched-close', 'd ? (filter (eq a 1)) ($top 2)'],
  ["d?$filter=a eq «'x»&$top=2", 'unclosed-string', "d ? (filter (eq a 'x)) ($top 2)"],
  ['d?$filter=a eq «"x"»', 'double-quoted-string', "d ? (filter (eq a 'x'))"],
  ['d?$filter=a «==» 1', 'foreign-operator', 'd ? (filter (eq a 1))'],
  ['d?$filter=a «!=» 1 and b«>=»2', 'foreign-operator foreign-operator', 'd ? (filter (and (ne a 1) (ge b 2)))'],
  ['d?$filter=a «b c»', 'unexpected', 'd ? (filter a)'],
  ['d?$filter=a eq 1 «~»', 'unexpected-character', 'd ? (filter (eq a 1))'],
  ["d?$filter=a «eq»'x'", 'missing-blank', "d ? (filter (eq a 'x'))"],
  ["d?$filter='x'«eq» a", 'missing-blank', "d ? (filter (eq 'x' a))"],
  ['d?«$filter»', 'missing-equals', 'd ? (filter ?expression)'],
  ['d?$filter=« »a', 'unexpected-blank', 'd ? (filter a)'],
  ['d?$filter« »=a', 'unexpected-blank', 'd ? (filter a)'],
  ['d?$filter=a in («b»,«c»)', 'list-item list-item', 'd ? (filter (in a (list b c)))'],
  ['d?$filter=a «eq» (1,2)', 'list-outside-in', 'd ? (filter (in a (list 1 2)))'],
  ['d?$filter=a and «(1,2)»', 'list-outside-in', 'd ? (filter (and a (list 1 2)))'],
  ['d?$filter=«any»(x:true)', 'lambda-without-path', 'd ? (filter any(x: true))'],
  ['d?$filter=a/«all()»', 'missing-lambda', 'd ? (filter a/all())'],
  ['d?$filter=a/any(«»b eq 1)', 'missing-colon', 'd ? (filter a/any(x: (eq x/b 1)))'],
  ['d?$filter=a/any(x:«»)', 'missing', 'd ? (filter a/any(x: ?expression))'],
  ['d?$filter=a/«»', 'missing', 'd ? (filter a/?segment)'],
  ['d?$select=a,«»,b', 'missing', 'd ? (select a ?selectItem b)'],
  ['d?$select=«»&$expand=«»', 'missing missing', 'd ? (select ?selectItem) (expand ?expandItem)'],
  ['d?$orderby=a «up»,b', 'foreign-direction', 'd ? (orderby a:asc b)'],
  ['d?$orderby=a «now»,b', 'unexpected', 'd ? (orderby a b)'],
  ['d?$compute=a mul 2«»', 'missing-as', 'd ? (compute (mul a 2):?name)'],
  ['d?$top=«many»', 'invalid-value', 'd ? ($top many)'],
  ['d?$top=«»&$count=«maybe»', 'missing invalid-value', 'd ? ($top ?number) ($count maybe)'],
  ['d?«$fitler»=a', 'unknown-option', 'd ? (filter a)'],
  ['d?«$page»=2', 'unknown-option', 'd ? (custom $page 2)'],
  ['d?«$levels»=2', 'option-not-here', 'd ? ($levels 2)'],
  ['d?$expand=a(«$format»=json)', 'option-not-here', 'd ? (expand a(($format json)))'],
  ['d?$expand=a/$ref(«$select»=b)', 'option-not-here', 'd ? (expand a/$ref((select b)))'],
  ['d?$expand=a(«»)', 'missing', 'd ? (expand a(?option))'],
  ['d?«»&$top=1&«»', 'missing missing', 'd ? ?option ($top 1) ?option'],
  ["d?$filter=a eq duration'«x»'", 'invalid-literal', "d ? (filter (eq a Duration:duration'x'))"],
  ['d?$filter=a eq «2020-01-01T00:00»', 'invalid-literal', 'd ? (filter (eq a DateTime:2020-01-01T00:00))'],
  ['d?$search=«(»a', 'missing-close', 'd ? (search (group a))'],
  ['d?$search=«"a b»', 'unclosed-phrase', 'd ? (search "a b")'],
  ['d?$search=a AND (b)«)»', 'unmatched-close', 'd ? (search (AND a (group b)))'],
  ['d?$filter=a%20eq%20%27«%»ZZ%27', 'malformed-percent', "d ? (filter (eq a '%ZZ'))"],
  ['d?$filter=a%20eq%20%27«%FF»%27', 'percent-latin1', "d ? (filter (eq a '%FF'))"],
  ['/device/«»', 'missing', '/device/?segment'],
  ['/a/«»/b', 'missing', '/a/?segment/b'],
  ['/device/$count/«foo»', 'nothing-after', '/device/$count/foo'],
  ['/device(uuid=«wrong»)', 'unquoted-string', "/device(uuid='wrong')"],
  ['/device(uuid=«trim(a)»)', 'key-value', '/device(uuid=trim[a])'],
  ['/device«(»1', 'missing-close', '/device(1)'],
  ['/device« »(1)', 'unexpected-blank', '/device(1)'],
  ['/device(1)« x»', 'unexpected', '/device(1)'],
  ['«»', 'missing', '?segment'],
  ['/d«#top»', 'url-fragment', '/d'],
];

describe('parseUrl', () => {
  test.each(urls)('%s: %s', (text, codes, tree) => {
    const { input, spans } = marked(text);
    const parsed = parseUrl(input);
    const problems = found(parsed.problems);
    expect(problems.map(({ code }) => code).join(' ')).toBe(codes);
    expect(problems.map(({ span }) => [span.start, span.end])).toEqual(spans);
    expect(show(parsed.tree)).toBe(tree);
  });

  test.each(urls)('%s has a sentence for each problem', (text) => {
    for (const { message } of parseUrl(marked(text).input).problems) expect(message).toMatch(/^[A-Z"$(].*[.)?]$/s);
  });
});

test('a missing "&" says where it belongs', () => {
  const input = 'd?$select=a $expand=b';
  const [problem] = parseUrl(input).problems;
  const offset = 'd?$select=a'.length;
  const edits = [{ span: { start: offset, end: offset }, text: '&' }];
  expect(problem?.data).toEqual({ option: '$expand', offset, separator: '&', edits });
});

test.each([
  ['GET', 'missing'],
  ['GET /d\nnot a header', 'malformed-header'],
  ['POST /d\n\n{"a":}', 'malformed-json'],
  ['### a\n\n### b\nGET /d', 'missing'],
])('parseDocument(%j): %s', (text, code) => {
  expect(parseDocument(text).problems.map((problem) => problem.code)).toEqual([code]);
});

test('nesting of any depth has a tree and one clear problem', () => {
  for (const [open, close] of [
    ['(', ')'],
    ['a/any(x:', ')'],
    ['trim(', ')'],
    ['[', ']'],
    ['{"a":', '}'],
    ['a/$count($filter=', ')'],
  ] as const) {
    for (const depth of [300, 100_000]) {
      const { tree, problems } = parseRule('commonExpr', `${open.repeat(depth)}true${close.repeat(depth)}`);
      expect(problems.map(({ code }) => code)).toEqual(['too-deep']);
      expect(tree.span.start).toBe(0);
    }
  }
});

test('every code of the table has a message', () => {
  for (const { says } of Object.values(problemTable)) expect(says({ expected: ['name'] })).toBeTypeOf('string');
});
