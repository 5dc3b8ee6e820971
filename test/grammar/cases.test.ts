import { describe, expect, test } from 'vitest';
import { type Node, parseRule, print, type RuleName } from '../../grammar/index.ts';
import { expressions } from './cases/expressions.ts';
import { lambdasAndLiterals } from './cases/lambdas-and-literals.ts';
import { queryOptions } from './cases/options.ts';
import { resourcePaths } from './cases/resource-paths.ts';
import { linesOf } from './cases/table.ts';
import { bare, cases, show } from './show.ts';

/** A tree as its rule reads it: payloads are never encoded, URLs wholly; the `?` before options is the URL's. */
function textFor(rule: RuleName, tree: Node): string {
  if (rule.endsWith('Value')) return print(tree, { encoding: 'decoded' });
  if (tree.kind !== 'Url') return print(tree);
  const url = print(tree, { encoding: 'standard' });
  return rule === 'queryOptions' ? url.replace(/^\?/, '') : url;
}

const tables = [...resourcePaths, ...queryOptions, ...expressions, ...lambdasAndLiterals];

describe.each(tables)('$rule', ({ rule, accepted = '', rejected = '' }) => {
  const trees = cases(accepted);

  test.each(trees)('%s ==> %s', (input, tree) => {
    const parsed = parseRule(rule, input);
    expect(show(parsed.tree).trim()).toBe(tree.trim());
    expect(parsed.problems).toEqual([]);
  });

  test.each(trees)('%s prints and parses to the same tree', (input) => {
    const { tree } = parseRule(rule, input);
    const again = parseRule(rule, textFor(rule, tree));
    expect(bare(again.tree)).toBe(bare(tree));
    // Between coordinates the ABNF has a raw blank, which no URL that is sent can hold: `%20` is printed there.
    if (!/geo(?:graphy|metry)'/i.test(input)) expect(again.problems).toEqual([]);
  });

  test.each(linesOf(rejected))('%s is rejected', (input) => {
    expect(parseRule(rule, input).problems).not.toEqual([]);
  });
});

test('there are more cases than OASIS has', () => {
  const inputs = tables.flatMap(({ rule, accepted = '', rejected = '' }) => [
    ...cases(accepted).map(([input]) => `${rule} ${input}`),
    ...linesOf(rejected).map((input) => `${rule} ${input}`),
  ]);
  expect(new Set(inputs).size).toBe(inputs.length);
  expect(inputs.length).toBeGreaterThan(891);
});
