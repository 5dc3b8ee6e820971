import { expect, test } from 'vitest';
import { parseDocument, parseRule, parseUrl, print } from '../../grammar/index.ts';
import { spanFaults } from './property.ts';
import { bare, cases, show } from './show.ts';

/** What properties over generated trees have found: right texts that were read otherwise, or with problems. */
const urls = cases(`
  // names that are words of the language, before its words
  d?$compute=or as a ==> d ? (compute or:a)
  d?$orderby=eq desc,in asc,mod ==> d ? (orderby eq:desc in:asc mod)
  d?$filter=not in and eq eq or ==> d ? (filter (and (not in) (eq eq or)))
  d?$apply=aggregate(or or or with sum as or) ==> d ? (apply aggregate[(or or or) with sum as or])
  d?$apply=aggregate(not or with sum as n) ==> d ? (apply aggregate[(not or) with sum as n])
  d?$apply=aggregate(with/a with sum as n) ==> d ? (apply aggregate[with/a with sum as n])
  d?$apply=aggregate(with eq 1 with sum as n) ==> d ? (apply aggregate[(eq with 1) with sum as n])
  d?$apply=join(or as or) ==> d ? (apply join[or:or])
  d?$apply=traverse($root/U,H,ID,preorder,concat(a,b) asc) ==> d ? (apply traverse[$root/U, H, ID, preorder, concat[a, b]:asc])
  // search( that is not the transformation
  d?$select=search($filter=a eq f('')),b ==> d ? (select search((filter (eq a f('')))) b)
  // single quotes amid the words of a search
  d?$search=don't&$filter=a eq 'x' ==> d ? (search don't) (filter (eq a 'x'))
  d?$expand=a($search=don't) ==> d ? (expand a((search don't)))
  d?$expand=a($search=don't;$filter=b eq 'c') ==> d ? (expand a((search don't); (filter (eq b 'c'))))
  d?$expand=a(search=don't),b($search=can't) ==> d ? (expand a((search don't)) b((search can't)))
  // not as a name before what ends an argument
  d?$filter=f(a=not ) and (not ) ==> d ? (filter (and f(a=not) (group not)))
  // keys that hold what begins options
  d/3$top=1 ==> d/=3$top=1
  // keys that begin with what begins no token
  d/%a ==> d/=%a
  d/%26$top=1 ==> d/=&$top=1
  d('$top=1') ==> d('$top=1')
  d/$filter(a/$count($filter=b) gt 1) ==> d/$filter((gt a/$count((filter b)) 1))
  // what is encoded once
  d?$filter=f(%5B%22%252520%22%5D) ==> d ? (filter f[["%2520"]])
  d?$filter=a%20eq%20'%252520%27 ==> d ? (filter (eq a '%2520'))
`);

test.each(urls)('%s ==> %s', (text, tree) => {
  const parsed = parseUrl(text);
  expect(show(parsed.tree)).toBe(tree);
  expect(parsed.problems).toEqual([]);
  expect(bare(parseUrl(print(parsed.tree)).tree)).toBe(bare(parsed.tree));
});

test("a comment before another request's name stays with the request before it", () => {
  const text = 'GET /a\n# c\n\n### b\nGET /b\n';
  expect(print(parseDocument(text).tree)).toBe(text);
});

test('what looks like a habit in an option that is right stays as it is where another is wrong', () => {
  const right = '$filter=hour(or/aggregate(a with NS.a))';
  const { tree } = parseUrl(`d?$compute=$it  a&${right}`);
  expect(show(tree.options![1]!)).toBe(show(parseUrl(`d?${right}`).tree.options![0]!));
});

test.each(['A(b)/$filter(b)/$f', 'A/$count(b,c)/$x'])('nodes of %s come in the order of the text', (text) => {
  expect(spanFaults(parseRule('contextFragment', text).tree, text)).toEqual([]);
});
