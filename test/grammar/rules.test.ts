import { describe, expect, test } from 'vitest';
import { type Names, parseRule, type RuleName, ruleNames } from '../../grammar/index.ts';
import { accepted } from './cases/rules.ts';
import { rejected } from './cases/wrong-rules.ts';
import { marked } from './marked.ts';
import { cases, show } from './show.ts';

/** The rule and the text of `rule: text`. */
function split(line: string): readonly [rule: RuleName, text: string] {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon) as RuleName, line.slice(colon + 2)];
}

test.each(cases(accepted))('%s ==> %s', (line, tree) => {
  const [rule, text] = split(line);
  const parsed = parseRule(rule, text);
  expect(show(parsed.tree).trim()).toBe(tree.trim());
  expect(parsed.problems).toEqual([]);
});

test.each(cases(rejected))('%s ==> %s', (line, codes) => {
  const [rule, text] = split(line);
  const { input, spans } = marked(text);
  const { problems } = parseRule(rule, input);
  expect(problems.map(({ code }) => code).join(' ')).toBe(codes);
  expect(problems.map(({ span }) => [span.start, span.end])).toEqual(spans);
});

/** Rules that take no names: one that is left out would take any. */
const closed = [
  ...['complexFunctionImport', 'complexColFunctionImport', 'entityFunctionImport', 'primitiveFunctionImport', 'primitiveColFunctionImport'],
  ...['entityFunction', 'entityColFunction', 'complexFunction', 'complexColFunction', 'primitiveColFunction', 'complexColProperty'],
  ...['typeDefinitionName', 'keyPropertyAlias', 'customAggregate'],
];

const shop: Names = {
  ...Object.fromEntries(closed.map((rule) => [rule, []])),
  entitySetName: ['Books', 'Authors'],
  singletonEntity: ['Shop'],
  actionImport: ['Restock'],
  entityColFunctionImport: ['NewBooks'],
  entityTypeName: ['Novel'],
  complexTypeName: ['HomeAddress'],
  enumerationTypeName: ['Genre'],
  enumerationMember: ['Crime', 'Poetry'],
  namespacePart: ['NS', 'Core'],
  primitiveKeyProperty: ['ID'],
  primitiveNonKeyProperty: ['Title', 'Price', 'City'],
  primitiveColProperty: ['Tags'],
  complexProperty: ['Address'],
  streamProperty: ['Cover'],
  entityNavigationProperty: ['Author'],
  entityColNavigationProperty: ['Editions'],
  action: ['Discount'],
  primitiveFunction: ['Rating'],
  parameterName: ['weeks', 'stars'],
  keyPathLiteral: ['1', 'O%27Neil'],
  lambdaVariableExpr: ['b'],
  customName: ['tenant'],
};

const known = cases(`
  odataRelativeUri: Books(1)/Author/Address/City/$value ==> Books(1)/Author/Address/City/$value
  odataRelativeUri: Books/NS.Novel/NS.Rating(stars=5)/$value ==> Books/NS.Novel/NS.Rating(stars=5)/$value
  odataRelativeUri: Books/1/Editions/$count?tenant=x ==> Books/=1/Editions/$count ? (custom tenant x)
  odataRelativeUri: NewBooks(weeks=2)(1)?$compute=Price mul 2 as Twice&$orderby=Twice ==> NewBooks(weeks=2)(1) ? (compute (mul Price 2):Twice) (orderby Twice)
  odataRelativeUri: Shop/Address/NS.HomeAddress/City ==> Shop/Address/NS.HomeAddress/City
  filter: $filter=Editions/any(b:b/Title eq 'x') and Tags/$count gt 1 ==> (filter (and Editions/any(b: (eq b/Title 'x')) (gt Tags/$count 1)))
  filter: $filter=Title has NS.Genre'Crime' or b/Price gt 1 ==> (filter (or (has Title Enum:NS.Genre'Crime') (gt b/Price 1)))
  select: $select=ID,Address/City,NS.*,NS.Discount ==> (select ID Address/City NS.* NS.Discount)
  expand: $expand=Author,Editions/$count,NS.Novel/Author ==> (expand Author Editions/$count NS.Novel/Author)
  context: #Books(ID,Author(Title),Address/NS.HomeAddress/City)/$entity ==> Books [ID Author[Title] Address/NS.HomeAddress/City] $entity
  entitySetName: Books ==> Books
`);

const unknown = cases(`
  odataRelativeUri: «Magazines» ==> unknown-name
  odataRelativeUri: Books/«NewBooks»() ==> name-not-here
  odataRelativeUri: Books(1)/Address/«$value» ==> step-not-here
  odataRelativeUri: Books(1)/Cover/«$value» ==> step-not-here
  odataRelativeUri: Books(1)/NS.Novel/«NS.Novel» ==> name-not-here
  odataRelativeUri: Books(1)/«NS.HomeAddress» ==> name-not-here
  odataRelativeUri: Books(1)/«XX.Novel» ==> name-not-here
  odataRelativeUri: Books/«2» ==> step-not-here
  odataRelativeUri: Books«(Title=1)» ==> step-not-here
  odataRelativeUri: NewBooks«(stars=1,months=2)» ==> step-not-here
  odataRelativeUri: Restock«()» ==> nothing-after
  odataRelativeUri: $crossjoin(Books,«Shop») ==> unknown-name
  odataRelativeUri: Books?«session»=x ==> unknown-name
  odataRelativeUri: Books?$search=more&«more» ==> unknown-name
  filter: $filter=«Name» eq 1 ==> unknown-name
  filter: $filter=Editions/any(b:b/«Name» eq 'x') ==> unknown-name
  filter: $filter=Title/«City» eq 'x' ==> name-not-here
  filter: $filter=Author/«Books» eq 1 ==> name-not-here
  filter: $filter=Title has «NS.Genre'Drama'» ==> unknown-name
  filter: $filter=Title has «NS.Color'Crime'» ==> unknown-name
  filter: $filter=NS.Rating«(weeks=1,x=2)» eq 1 ==> step-not-here
  filter: $filter=NS.Rating«» ==> expected
  select: $select=«Name» ==> unknown-name
  select: $select=ID«/Title» ==> nothing-after
  expand: $expand=«Title» ==> name-not-here
  orderby: $orderby=«Restock» ==> name-not-here
  context: #Books(Address/«HomeAddress») ==> name-not-here
  context: #Authors/«Title» ==> name-not-here
  entitySetName: «Shop» ==> unknown-name
`);

describe('with the names of a schema', () => {
  test.each(known)('%s ==> %s', (line, tree) => {
    const [rule, text] = split(line);
    const parsed = parseRule(rule, text, shop);
    expect(show(parsed.tree).trim()).toBe(tree);
    expect(parsed.problems).toEqual([]);
  });

  test.each(unknown)('%s ==> %s', (line, code) => {
    const [rule, text] = split(line);
    const { input, spans } = marked(text);
    const { problems } = parseRule(rule, input, shop);
    expect(problems.map((problem) => problem.code).join(' ')).toBe(code);
    expect(problems.map(({ span }) => [span.start, span.end])).toEqual(spans);
  });

  test.each(unknown)('%s: without them nothing is told that only they tell', (line, code) => {
    const [rule, text] = split(line);
    const { problems } = parseRule(rule, marked(text).input);
    expect(problems.map((problem) => problem.code)).not.toContain(code === 'expected' ? 'unknown-name' : code);
  });
});

test.each([
  ['Books/NewBooks()', '"NewBooks" is a function import: it may not stand after "Books".'],
  ['Books(1)/Address/$value', '"$value" may not stand after "Address".'],
  ['Magazines', '"Magazines" is no name of the service.'],
  ['NS.Discount', 'Expected a name without a namespace, not "NS.Discount".'],
])('%s: %s', (text, message) => {
  expect(parseRule('odataRelativeUri', text, shop).problems[0]?.message).toBe(message);
});

test('every rule reads any text: it never throws, and always has a tree', () => {
  const texts = [
    '',
    ' ',
    "'",
    '"',
    '(',
    ')',
    '/',
    '#',
    '%',
    '%2',
    '%FF',
    '\uE020',
    '\ud800',
    'é',
    'a',
    '1',
    '$',
    '@',
    '(('.repeat(500),
    'a/'.repeat(500),
  ];
  for (const rule of ruleNames) {
    for (const text of texts) {
      const { tree, problems } = parseRule(rule, text, shop);
      expect(tree.kind, rule).toBeTypeOf('string');
      for (const { span } of problems) {
        expect(span.start >= 0 && span.start <= span.end && span.end <= text.length, `${rule} ${JSON.stringify(text)}`).toBe(true);
      }
    }
  }
});
