import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseRule, print, type RuleName, ruleNames } from '../../grammar/index.ts';
import { bare } from './show.ts';

/** OASIS's own cases (odata-abnf-testcases.yaml), which are not part of this project: looked for beside it. */
const file = fileURLToPath(new URL('../../../shared/data/odata-abnf-testcases.yaml', import.meta.url));
const isPresent = existsSync(file);

interface Case {
  readonly Rule: string;
  readonly Input: string | null;
  readonly FailAt?: number;
}

/** Rules of headers and context URLs, which the grammar does not read. */
const beyond = new Set([
  'context',
  'header',
  'request-id',
  'prefer',
  'preference',
  'includeAnnotationsPreference',
  'maxpagesizePreference',
]);

/** What is reached; raise it with the grammar. (The other negative cases are wrong only to who knows the names of a schema.) */
const floor = { positive: 665, negative: 63 };

function readCases(): readonly Case[] {
  const { TestCases } = parse(readFileSync(file, 'utf8')) as { TestCases: readonly Case[] };
  return TestCases.filter(({ Rule }) => !beyond.has(Rule));
}

describe.skipIf(!isPresent)(`OASIS cases${isPresent ? '' : ' (skipped: odata-abnf-testcases.yaml is not beside the project)'}`, () => {
  const cases = isPresent ? readCases() : [];
  const accepted = ({ Rule, Input }: Case) => parseRule(Rule as RuleName, Input ?? '').problems.length === 0;

  test('every rule is one that parseRule reads', () => {
    const known = new Set<string>(ruleNames);
    expect([...new Set(cases.map(({ Rule }) => Rule))].filter((rule) => !known.has(rule))).toEqual([]);
  });

  test('positive cases are accepted', () => {
    const positive = cases.filter(({ FailAt }) => FailAt === undefined);
    expect(positive.filter(accepted).length).toBeGreaterThanOrEqual(floor.positive);
  });

  test('negative cases are rejected', () => {
    const negative = cases.filter(({ FailAt }) => FailAt !== undefined);
    expect(negative.filter((one) => !accepted(one)).length).toBeGreaterThanOrEqual(floor.negative);
  });

  test('accepted cases print and parse to the same tree', () => {
    const wrong = cases.filter((one) => {
      const { tree, problems } = parseRule(one.Rule as RuleName, one.Input ?? '');
      // A URL's own text is not what the rules of single options and queries read.
      if (problems.length > 0 || tree.kind === 'Url' || tree.kind === 'Literal') return false;
      return bare(parseRule(one.Rule as RuleName, print(tree)).tree) !== bare(tree);
    });
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['commonExpr', '', 1],
  ['filter', '$filter=a eq 1', 0],
  ['filter', '$select=a', 1],
  ['filter', '$filter=a&$top=1', 1],
  ['odataRelativeUri', 'Products(1)?$select=Name', 0],
  ['resourcePath', "Categories('a/b')", 1],
  ['queryOptions', '$search=#1', 1],
  ['odataUri', 'https://host/service/', 0],
  ['odataUri', 'https://host', 1],
  ['anyExpr', 'any()', 0],
  ['searchExpr', 'a AND (b OR c)', 0],
  ['searchExpr', '"a', 1],
  ['functionParameter', "color='red'", 0],
  ['guid', '01234567-89ab-cdef-0123-456789abcdef', 0],
  ['guid', '01234567-89ab-cdef-0123', 1],
  ['timeOfDayLiteral', '11%3A22%3A33', 0],
  ['timeOfDayValue', '11%3A22%3A33', 1],
  ['byte', '1234', 1],
  ['null', 'NULL', 1],
] as const)('parseRule(%s, %j): %i problems', (rule, text, count) => {
  expect(parseRule(rule, text).problems.length).toBe(count);
});
