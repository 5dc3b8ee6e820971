import { describe, expect, test } from 'vitest';
import { type Node, parseRule, print, type RuleName } from '../../grammar/index.ts';
import { type OasisCase, readSuite } from '../conformance/oasis.ts';
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
