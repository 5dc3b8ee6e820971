import { describe, expect, test } from 'vitest';
import { parseUrl, print } from '../../grammar/index.ts';
import { bare, cases, show } from './show.ts';

const paths = cases(`
  device ==> device
  /v7/device ==> /v7/device
  / ==> /
  /device(1) ==> /device(1)
  /device(uuid='4f2a') ==> /device(uuid='4f2a')
  /device_tag(device=123,tag_key='room') ==> /device_tag(device=123,tag_key='room')
  /device(@id)?@id=1 ==> /device(@id) ? (@id 1)
  /device(<ID>) ==> /device(<ID>)
  /device(uuid='<UUID>') ==> /device(uuid='<UUID>')
  /device({{id}})/{{link}} ==> /device({{id}})/{{link}}
  /device/$count ==> /device/$count
  /Products(1)/Category/$ref ==> /Products(1)/Category/$ref
  /Products(1)/Name/$value ==> /Products(1)/Name/$value
  /Products/1 ==> /Products/=1
  /Products/01234567-89ab-cdef-0123-456789abcdef ==> /Products/=01234567-89ab-cdef-0123-456789abcdef
  /People/O'Neil ==> /People/=O'Neil
  /my-service/odata.svc/Products ==> /=my-service/odata.svc/Products
  /Products/NS.Best(a=1)(2)/Name ==> /Products/NS.Best(a=1)(2)/Name
  /Products/$filter(Price gt 3)/$each ==> /Products/$filter((gt Price 3))/$each
  /$crossjoin(A,B) ==> /$crossjoin(A,B)
  /$metadata ==> /$metadata
  /user/v1/whoami ==> /user/v1/whoami
  https://api.balena-cloud.com/v7/device ==> https://api.balena-cloud.com /v7/device
  http://localhost:8080/ ==> http://localhost:8080 /
  {{base}}/v7/device ==> {{base}} /v7/device
  /Categories('a?b') ==> /Categories('a?b')
`);

const options = cases(`
  d?$filter=a eq 1&$select=b,c/d,*&$top=5 ==> d ? (filter (eq a 1)) (select b c/d *) ($top 5)
  d?filter=a eq 1&TOP=5 ==> d ? (filter (eq a 1)) (TOP 5)
  d?$OrderBy=a,b desc,c/$count asc ==> d ? (orderby a b:desc c/$count:asc)
  d?$orderby=desc desc ==> d ? (orderby desc:desc)
  d?$expand=a ==> d ? (expand a)
  d?$expand=a($select=b;$expand=c($top=1)) ==> d ? (expand a((select b); (expand c(($top 1)))))
  d?$expand=a($select=b&$filter=c eq 1),d ==> d ? (expand a((select b); (filter (eq c 1))) d)
  d?$expand=a/$count,b/$ref,*,c/* ==> d ? (expand a/$count b/$ref * c/*)
  d?$expand=a/$count($filter=b eq 1) ==> d ? (expand a/$count((filter (eq b 1))))
  d?$expand=a($levels=max),b/NS.Sub($count=true) ==> d ? (expand a(($levels max)) b/NS.Sub(($count true)))
  d?$select=NS.*,NS.Fn(a,b),c($select=d) ==> d ? (select NS.* NS.Fn(a,b) c((select d)))
  d?$compute=a mul 2 as b,c as d ==> d ? (compute (mul a 2):b c:d)
  d?$search=blue green ==> d ? (search (AND blue green))
  d?$search=a OR b AND NOT "c d" ==> d ? (search (OR a (AND b (NOT "c d"))))
  d?$search=(a OR b) c ==> d ? (search (AND (group (OR a b)) c))
  d?$search=AND OR NOT ==> d ? (search (OR AND NOT))
  d?$format=json&$count=true&$inlinecount=allpages ==> d ? ($format json) ($count true) ($inlinecount allpages)
  d?$format=application/json;odata.metadata=full&$top=1 ==> d ? ($format application/json;odata.metadata=full) ($top 1)
  d?$apply=aggregate(a with sum as b)&$top=1 ==> d ? (apply aggregate[a with sum as b]) ($top 1)
  d?returnResource=false&apikey=abc&!x ==> d ? (custom returnResource false) (custom apikey abc) (custom !x)
  d?find=O'Neil&$top=1 ==> d ? (custom find O'Neil) ($top 1)
  d?count=many ==> d ? (custom count many)
  d?$top={{n}}&$skip=<N> ==> d ? ($top {{n}}) ($skip <N>)
  d?$filter=a eq 'x&$top=1' ==> d ? (filter (eq a 'x&$top=1'))
  d?@a=1&@b={"c":[1]}&$filter=@a eq 1 ==> d ? (@a 1) (@b {"c":[1]}) (filter (eq @a 1))
  d? ==> d ? 
`);

const encoded = cases(`
  d?$filter=a%20eq%20%27b%27 ==> d ? (filter (eq a 'b'))
  d?$filter=a+eq+1 ==> d ? (filter (eq a 1))
  d?%24filter=a+eq+%27x%2By%27 ==> d ? (filter (eq a 'x+y'))
  d?$filter=a%20eq%20'x%26y%3Bz%23'&$top=1 ==> d ? (filter (eq a 'x&y;z#')) ($top 1)
  d?$filter=name%20eq%20'caf%C3%A9%20%F0%9F%98%80' ==> d ? (filter (eq name 'café 😀'))
  d?$filter=a%20eq%20'100%25' ==> d ? (filter (eq a '100%'))
  d?$filter=a%20eq%20'%2541' ==> d ? (filter (eq a '%41'))
  d?$filter=a eq '100%25' ==> d ? (filter (eq a '100%25'))
  d?$filter=a eq 'x+y' ==> d ? (filter (eq a 'x+y'))
  d?$filter=contains(a,'x+y') ==> d ? (filter contains[a, 'x+y'])
  d?$search=a%26b ==> d ? (search a&b)
  d('a%2Fb')?$top=1 ==> d('a/b') ? ($top 1)
  People/a%2Fb%20c ==> People/=a/b c
  d?x=%2541 ==> d ? (custom x %41)
`);

describe.each([
  ['paths', paths],
  ['options', options],
  ['percent-encoded', encoded],
])('parseUrl: %s', (_, table) => {
  test.each(table)('%s ==> %s', (input, tree) => {
    const parsed = parseUrl(input);
    expect(show(parsed.tree).trimEnd()).toBe(tree.trimEnd());
    expect(parsed.problems).toEqual([]);
  });

  test.each(table)('%s prints and parses to the same tree', (input) => {
    const { tree } = parseUrl(input);
    const printed = print(tree);
    expect(bare(parseUrl(printed).tree)).toBe(bare(tree));
    expect(print(parseUrl(printed).tree)).toBe(printed);
  });
});

test.each([
  ['d?$filter=a%20eq%20%27b%27', 'a', 'eq', '%27b%27'],
  ['d?$filter=caf%C3%A9%20eq%20%27%F0%9F%98%80%27', 'caf%C3%A9', 'eq', '%27%F0%9F%98%80%27'],
  ["d?$filter=a+eq+'x'", 'a', 'eq', "'x'"],
  ["d?$filter=a eq 'x%20'", 'a', 'eq', "'x%20'"],
])('spans of %s are those of the given text', (input, left, operator, right) => {
  const option = parseUrl(input).tree.options?.[0];
  if (option?.kind !== 'FilterOption' || option.predicate.kind !== 'Binary') throw new Error('no comparison');
  const { predicate } = option;
  const textOf = ({ span }: { span: { start: number; end: number } }) => input.slice(span.start, span.end);
  expect([predicate.left, predicate.operator, predicate.right].map(textOf)).toEqual([left, operator, right]);
  expect(textOf(option)).toBe(input.slice(2));
});

test.each([
  ['d?$filter=a%20eq%201', true],
  ['d?$filter=a+eq+1', true],
  ['d?$filter=a%20eq%201\n  &$top=1', true],
  ['d?$filter=a eq 1', false],
  ["d?$filter=contains(a,'x+y')", false],
  ["d?$filter=a eq '%20'", false],
  ['d(%27a%27)', true],
])('%j encoded: %s', (input, expected) => {
  expect(parseUrl(input).tree.encoded).toBe(expected);
});
