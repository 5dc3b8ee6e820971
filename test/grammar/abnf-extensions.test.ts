import { describe, expect, test } from 'vitest';
import { type Node, parseRule, print, type RuleName } from '../../grammar/index.ts';
import { type OasisCase, readSuite } from '../conformance/oasis.ts';
import { marked } from './marked.ts';
import { bare } from './show.ts';

/** Why a problem that begins before the place where the ABNF fails is the better one, by its code. */
const better: Readonly<Record<string, string>> = {
  'aggregate-parens': 'no parentheses may stand behind the path, whatever is in them',
  'aggregate-without-path': 'the word lacks a collection before it; its parentheses are right',
  'name-not-here': 'the name is what the schema has otherwise; what stands behind it is right',
  'unknown-transformation': 'the name is none of a transformation, where the ABNF hopes for a namespace',
};

/** A query alone has no `?` before it. */
const printed = (tree: Node) => {
  const isQuery = tree.kind === 'Url' && tree.path.segments.length === 0;
  return isQuery ? (tree.options ?? []).map((option) => print(option)).join('&') : print(tree);
};

describe.each([
  ['aggregation', 201],
  ['temporal', 13],
] as const)('OASIS cases: %s', (name, count) => {
  const suite = readSuite(name);
  const cases = suite?.cases ?? [];
  const read = ({ rule, input }: OasisCase) => parseRule(rule as RuleName, input, suite?.names);
  const title = suite === undefined ? '(skipped: the cases are not beside the project)' : '';

  test.skipIf(suite === undefined)(`all ${count} are there ${title}`, () => {
    expect(cases.length).toBe(count);
  });

  test.skipIf(suite === undefined)(`right texts are accepted ${title}`, () => {
    const right = cases.filter(({ failAt }) => failAt === undefined);
    const wrong = right.map((one) => [one.input, read(one).problems] as const).filter(([, problems]) => problems.length > 0);
    expect(wrong).toEqual([]);
  });

  test.skipIf(suite === undefined)(`wrong texts are rejected where they go wrong ${title}`, () => {
    const wrong = cases.flatMap((one) => {
      const [first] = read(one).problems;
      if (one.failAt === undefined || first?.span.start === one.failAt) return [];
      return first !== undefined && first.span.start < one.failAt && first.code in better ? [] : [[one.input, one.failAt, first]];
    });
    expect(wrong).toEqual([]);
  });

  test.skipIf(suite === undefined)(`accepted texts print and parse to the same tree ${title}`, () => {
    const changed = cases.filter((one) => {
      const { tree, problems } = read(one);
      return problems.length === 0 && bare(parseRule(one.rule as RuleName, printed(tree)).tree) !== bare(tree);
    });
    expect(changed).toEqual([]);
  });
});

/** Marks stand around each problem. */
test.each([
  '$apply=top(5)« »/skip(1)',
  '$apply=top(5)/« »skip(1)',
  '$apply=orderby(« »a,b« »)',
  '$apply=orderby(a , b)',
  '$apply=groupby( ( a , b ) )',
  '$apply=aggregate( a  with  sum  as  b )',
  '$apply=aggregate((a)«»with sum as b)',
  '$apply=nest(filter(a)«»as b)',
  '$apply=join(a/b«/c» as d)',
  '$apply=join(@Ns.a as d)',
  '$apply=groupby((a/«@Ns.b»))',
  '$apply=ancestors($root/a,b,c,identity,keep«  »start)',
  '$apply=aggregate(«{{a}}» with sum as b)',
  '$apply=top(«<N>»)',
  '$filter=isdefined(«1»)',
  '$filter=isdefined(a/b) and isdefined($it/c)',
  '$filter=a/aggregate(b with sum) gt $these/aggregate(«sum(b)»)',
  '$at=min« »',
  '$at=« »min',
])('as the ABNF has it: %s', (text) => {
  const { input, spans } = marked(text);
  const { problems } = parseRule('queryOptions', input);
  expect(problems.map(({ span }) => [span.start, span.end])).toEqual(spans);
});

const names = {
  ...{ entitySetName: ['Trees'], entityTypeName: ['Oak'], complexTypeName: [], complexColProperty: [], streamProperty: ['Photo'] },
  ...{ entityNavigationProperty: ['Forest'], entityColNavigationProperty: ['Leaves', 'Trees'], complexProperty: ['Place'] },
  ...{ primitiveKeyProperty: ['ID'], primitiveNonKeyProperty: ['Height', 'Country'], primitiveColProperty: ['Rings'] },
  ...{ customAggregate: ['Yield'], namespacePart: ['Ns'], entityColFunction: ['Tallest'], lambdaVariableExpr: ['l'] },
  ...{ complexColFunction: [], primitiveColFunction: [], entityFunction: [], complexFunction: [], primitiveFunction: [] },
  ...{ keyPathLiteral: [], parameterName: ['Count'], singletonEntity: [], entityColFunctionImport: [], entityFunctionImport: [] },
  ...{ complexColFunctionImport: [], complexFunctionImport: [], primitiveColFunctionImport: [], primitiveFunctionImport: [] },
};

test.each([
  'aggregate(Height with sum as n)',
  'aggregate(Height«»)',
  'aggregate(Height «»as n)',
  'aggregate(Height «»from Country with max as n)',
  'aggregate(Yield,Forest/Yield,Ns.Oak/Yield as n)',
  'aggregate(«Harvest»)',
  'aggregate(Leaves/Height with sum as n)',
  'aggregate(Leaves with countdistinct as n)',
  'aggregate(Leaves with sum as n)',
  'aggregate(Leaves/Ns.Oak/$count as n,Rings/$count as m)',
  'aggregate(Height mul Leaves/«Height» with sum as n)',
  'aggregate(Height with Ns.median as n)',
  'aggregate(Height with «Other.median» as n)',
  'aggregate(Height with sum from «Leaves» with max as n)',
  'groupby((Country,Forest/Country,Place/Country,Photo,Forest))',
  'groupby((«Leaves»/Country))',
  'groupby((Country«/Height»))',
  'groupby((«Rings»))',
  'groupby((rollup(Anything)))',
  'groupby((rollup(Country,«Leaves»)))',
  'addnested(Place/Leaves,identity as n)',
  'addnested(Forest/Ns.Oak,identity as n)',
  'addnested(«Country»,identity as n)',
  'join(Leaves/Ns.Oak as n)',
  'join(«Forest» as n)',
  'ancestors($root/Trees,Any,Forest/ID,identity)',
  'ancestors($root/«Shrubs»,Any,ID,identity)',
  'ancestors($root/Trees,Any,«Name»,identity)',
  'filter(Leaves/any(l:l/Height gt 3))/Ns.Tallest(Count=1)',
  'filter(«Width» gt 3)',
  '«Ns.Widest»(Count=1)',
  'compute(Height mul 2 as Twice)/filter(Twice gt 3)',
  'aggregate(Height with sum as All)/filter(All gt 3)',
])('of a schema: %s', (text) => {
  const { input, spans } = marked(`$apply=${text}`);
  const { problems } = parseRule('queryOptions', input, names);
  expect(problems.map(({ span }) => [span.start, span.end])).toEqual(spans);
});
