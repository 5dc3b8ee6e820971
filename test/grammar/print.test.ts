import { describe, expect, test } from 'vitest';
import { type PrintOptions, parseDocument, parseUrl, print } from '../../grammar/index.ts';
import { parseLeniently } from '../../grammar/rules.ts';
import { bare, show } from './show.ts';

const expression = (text: string) => parseLeniently('commonExpr', text).tree;

describe('parentheses: minimal', () => {
  test.each([
    ['((a))', 'a'],
    ['(a eq 1) and (b)', 'a eq 1 and b'],
    ['(a or b) and c', '(a or b) and c'],
    ['a or (b and c)', 'a or b and c'],
    ['(a and b) or c', 'a and b or c'],
    ['a or (b or c)', 'a or (b or c)'],
    ['(a or b) or c', 'a or b or c'],
    ['not (a eq 1)', 'not a eq 1'],
    ['(not a) eq 1', '(not a) eq 1'],
    ['not (a and b)', 'not (a and b)'],
    ['(not a) and b', 'not a and b'],
    ['a sub (b sub c)', 'a sub (b sub c)'],
    ['(a sub b) sub c', 'a sub b sub c'],
    ['(a mul b) add c', 'a mul b add c'],
    ['(a add b) mul c', '(a add b) mul c'],
    ['-(a add b)', '-(a add b)'],
    ['(-a) add b', '-a add b'],
    ['-(1)', '- 1'],
    ['-(-1)', '- -1'],
    ['-(-a)', '- -a'],
    ['(-a) in (1)', '(-a) in (1)'],
    ['-(a in (1))', '-a in (1)'],
    ['a eq (not b)', 'a eq not b'],
    ['(a eq not b) eq c', 'a eq (not b) eq c'],
    ['a eq (not b) and c', 'a eq not b and c'],
    ['(a eq -not b) mul c', '(a eq -not b) mul c'],
    ['contains((a),(b))', 'contains(a,b)'],
    ['f((1))', 'f((1))'],
    ['f((a))', 'f(a)'],
    ['a in ((b))', 'a in (b)'],
    ['a/any(x:(x eq 1))', 'a/any(x:x eq 1)'],
    ['case((a):(12),(b):(30))', 'case(a:12,b:30)'],
    ['case(a eq 10: 20)', 'case(a eq 10: 20)'],
    ['[(a),(1)]', '[a,1]'],
  ])('%s ==> %s', (text, printed) => {
    expect(print(expression(text), { parentheses: 'minimal' })).toBe(printed);
    expect(parseLeniently('commonExpr', printed).problems).toEqual([]);
  });

  test.each([
    ['(a OR b) AND c', '(a OR b) AND c'],
    ['(a AND b) OR (c)', 'a AND b OR c'],
    ['NOT (a)', 'NOT a'],
    ['NOT (a b)', 'NOT (a AND b)'],
  ])('$search=%s ==> %s', (text, printed) => {
    expect(print(parseLeniently('searchExpr', text).tree, { parentheses: 'minimal' })).toBe(printed);
  });

  test('groups are kept unless asked otherwise', () => {
    expect(print(expression('((a)) eq (b)'))).toBe('((a)) eq (b)');
  });
});

const url = "d(slug='a/b c')?$filter=a eq 'x%&+#/;=é' and b in (1,2)&$expand=c($select=d;$top=1)&@p={\"q\":[1]}&note=a b/c:d";

describe('encodings', () => {
  test.each<readonly [encoding: PrintOptions['encoding'], printed: string]>([
    ['decoded', url],
    [
      'balena',
      "d(slug='a%2Fb%20c')?$filter=a%20eq%20%27x%25%26%2B%23/;=%C3%A9%27%20and%20b%20in%20(1,2)&$expand=c($select=d;$top=1)&@p=%7B%22q%22:%5B1%5D%7D&note=a%20b%2Fc%3Ad",
    ],
    [
      'standard',
      "d(slug='a%2Fb%20c')?$filter=a%20eq%20'x%25%26%2B%23%2F;=%C3%A9'%20and%20b%20in%20(1,2)&$expand=c($select=d;$top=1)&@p=%7B%22q%22:%5B1%5D%7D&note=a%20b/c:d",
    ],
  ])('%s', (encoding, printed) => {
    const { tree, problems } = parseUrl(url);
    expect(problems).toEqual([]);
    expect(print(tree, { encoding })).toBe(printed);
    expect(bare(parseUrl(printed).tree)).toBe(bare(tree));
  });

  test.each([
    ["d?$filter=a%20eq%20'x%0Ay'", "d?$filter=a%20eq%20'x%0Ay'"],
    ["d?$filter=a%20eq%20'%2541'", "d?$filter=a eq '%41'"],
    ["d?$filter=f('%2541')", "d?$filter=f('%2541')"],
    ["d('a%2Fb%23')?$top=1", "d('a/b#')?$top=1"],
    ['d?x=a%26b&$top=1', 'd?x=a%26b&$top=1'],
    ['d?x=a;b', 'd?x=a;b'],
  ])('%s, decoded as far as can be: %s', (text, printed) => {
    expect(print(parseUrl(text).tree)).toBe(printed);
  });
});

describe('layouts', () => {
  const wrapped = (text: string, options: PrintOptions = {}) => print(parseUrl(text).tree, { layout: 'lines', width: 40, ...options });

  test.each([
    ['d', 'd'],
    ['d?', 'd\n  ?'],
    ['d?$top=1&$skip=2', 'd\n  ?$top=1\n  &$skip=2'],
    ["d?$filter=a eq 'one thing' and b eq 'another'", "d\n  ?$filter=a eq 'one thing'\n    and b eq 'another'"],
    [
      "d?$filter=a eq 'one thing' or b eq 'another' and c eq 'a third'",
      "d\n  ?$filter=a eq 'one thing'\n    or b eq 'another'\n      and c eq 'a third'",
    ],
    [
      "d?$filter=(a eq 'one thing' or b eq 'another') and c eq 'a third'",
      "d\n  ?$filter=(\n      a eq 'one thing'\n      or b eq 'another'\n    )\n    and c eq 'a third'",
    ],
    ["d?$filter=links/any(x:x/a eq 'one thing')", "d\n  ?$filter=links/any(\n      x:x/a eq 'one thing'\n    )"],
    ['d?$select=alpha,beta,gamma,delta,epsilon,zeta', 'd\n  ?$select=alpha,beta,gamma,delta,\n    epsilon,zeta'],
    [
      'd?$expand=alpha($select=beta,gamma;$top=1),delta',
      'd\n  ?$expand=alpha(\n      $select=beta,gamma;\n      $top=1\n    ),\n    delta',
    ],
    ["d?$filter=a in ('one','two','three','four')", "d\n  ?$filter=a in (\n      'one','two','three','four'\n    )"],
    ["d?$filter=a eq 'a long text that does not fit anywhere'", "d\n  ?$filter=a eq 'a long text that does not fit anywhere'"],
    ['d?$search=one AND two AND three OR four five', 'd\n  ?$search=one AND two AND three\n    OR four AND five'],
    ['d?$orderby=12:30:00 asc,alpha desc,12:30:01 asc', 'd\n  ?$orderby=12:30:00 asc,alpha desc,\n    12:30:01 asc'],
  ])('%s ==> %s', (text, printed) => {
    const { tree } = parseUrl(text);
    expect(wrapped(text)).toBe(printed);
    for (const encoding of ['decoded', 'balena', 'standard'] as const) {
      const document = `GET ${wrapped(text, { encoding })}\nAccept: a/b\n`;
      const { tree: read, problems } = parseDocument(document);
      expect(problems, document).toEqual([]);
      expect(bare(read.requests[0]!.url), document).toBe(bare(tree));
      expect(read.requests[0]!.headers.length).toBe(1);
    }
  });
});

describe('comments stay where they stood', () => {
  test.each([
    '# a\n// b\nGET /d\n',
    '### one\n# a\nGET /d\n  ?$top=1\n',
    '# a\n### one\nGET /d\n',
    'GET /d\n  # a\n  ?$top=1\n  // b\n  &$skip=2\n# c\nA: b\n# d\nC: d\n# e\n',
    'POST /d\nA: b\n# a\n\n# b\n{}\n',
    'GET /a\n# a\n\n### b\nGET /b\n',
  ])('%j', (text) => {
    const { tree, problems } = parseDocument(text);
    expect(problems).toEqual([]);
    expect(print(tree)).toBe(text);
    expect(show(parseDocument(print(tree, { layout: 'line' })).tree)).toBe(show(tree));
  });
});

test('a chain of any length is printed', () => {
  const text = `d?$filter=${Array.from({ length: 20_000 }, (_, index) => `a eq ${index}`).join(' or ')}`;
  const { tree } = parseUrl(text);
  expect(print(tree)).toBe(text);
  expect(print(parseUrl(print(tree, { layout: 'lines' })).tree)).toBe(text);
});
