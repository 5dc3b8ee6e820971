import { describe, expect, test } from 'vitest';
import {
  aggregationMethod,
  aggregationMethods,
  binaryOperator,
  builtInFunction,
  functions,
  lambdaOperators,
  methods,
  operators,
  parseUrl,
  primitiveTypes,
  queryOptions,
  systemQueryOption,
  systemSegments,
  transformation,
  transformations,
  walk,
} from '../../grammar/index.ts';
import { parseLeniently } from '../../grammar/rules.ts';

describe('each row of the facts', () => {
  test.each(Object.entries(functions))('function %s: its example parses and calls it', (name, { example, documentation }) => {
    const { tree, problems } = parseLeniently('commonExpr', example);
    const calls: string[] = [];
    walk(tree, (node) => node.kind === 'Call' && calls.push(node.name.text));
    expect(problems).toEqual([]);
    expect(calls).toContain(name);
    expect(documentation).toMatch(/\.$/);
  });

  test.each(Object.entries(operators))('operator %s: its example parses and uses it', (name, { example }) => {
    const { tree, problems } = parseLeniently('commonExpr', example);
    const used: string[] = [];
    walk(tree, (node) => (node.kind === 'Binary' || node.kind === 'Unary') && used.push(node.operator.text));
    expect(problems).toEqual([]);
    expect(used).toContain(name);
  });

  test.each(Object.entries(queryOptions))('option %s: its example parses where it may stand', (name, { example, places }) => {
    const text = (places as readonly string[]).includes('query') ? `d?${example}` : `d?$expand=a(${example})`;
    expect(parseUrl(text).problems).toEqual([]);
    expect(example.startsWith(`${name}=`)).toBe(true);
    const nested = parseUrl(`d?$expand=a(${example})`).problems.length === 0;
    expect(nested).toBe((places as readonly string[]).includes('expand'));
  });

  test.each(Object.entries(primitiveTypes))('type %s: its example is such a literal', (_, { example, literal }) => {
    const { tree, problems } = parseLeniently('commonExpr', example);
    expect(problems).toEqual([]);
    expect(tree).toMatchObject({ kind: 'Literal', type: literal });
  });

  test.each(Object.entries(lambdaOperators))('lambda %s: its example parses', (_, { example }) => {
    expect(parseLeniently('commonExpr', example).problems).toEqual([]);
  });

  test.each(Object.entries(transformations))('transformation %s: its example parses and uses it', (name, { example, documentation }) => {
    const { tree, problems } = parseUrl(`d?$apply=${example}`);
    const used: string[] = [];
    walk(tree, (node) => node.kind === 'Transformation' && used.push(node.name.text));
    expect(problems).toEqual([]);
    expect(used).toContain(name);
    expect(documentation).toMatch(/^[A-Z].*\.$/);
  });

  test.each(Object.entries(aggregationMethods))('method %s: its example parses and uses it', (name, { example, documentation }) => {
    const { tree, problems } = parseUrl(`d?$apply=${example}`);
    const used: string[] = [];
    walk(tree, (node) => node.kind === 'AggregateItem' && node.method?.kind === 'Name' && used.push(node.method.text));
    expect(problems).toEqual([]);
    expect(used).toEqual([name]);
    expect(documentation).toMatch(/^[A-Z].*\.$/);
  });

  test.each([...Object.entries(systemSegments), ...Object.entries(methods)])('%s is documented in a sentence', (_, { documentation }) => {
    expect(documentation).toMatch(/^[A-Z].*\.$/);
  });
});

test.each([
  ['contains', 'contains'],
  ['matchespattern', 'matchesPattern'],
  ['CONTAINS', 'contains'],
  ['contain', undefined],
  ['constructor', undefined],
])('builtInFunction(%s) is %s', (word, name) => {
  expect(builtInFunction(word)).toBe(name);
});

test.each([
  ['$filter', '$filter'],
  ['filter', '$filter'],
  ['$OrderBy', '$orderby'],
  ['$fitler', undefined],
  ['toString', undefined],
])('systemQueryOption(%s) is %s', (word, name) => {
  expect(systemQueryOption(word)).toBe(name);
});

test('precedence follows URL Conventions 5.1.1.14', () => {
  const levels = ['or', 'and', 'eq', 'gt', 'add', 'mul', 'in'].map((word) => binaryOperator(word)?.precedence ?? 0);
  expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  expect(new Set(levels).size).toBe(levels.length);
  expect(binaryOperator('not')).toBeUndefined();
});

test.each([
  ['groupby', 'groupby'],
  ['groupBy', 'groupby'],
  ['where', 'filter'],
  ['Limit', 'top'],
  ['toString', undefined],
])('transformation(%s) is %s', (word, name) => {
  expect(transformation(word)).toBe(name);
});

test.each([
  ['sum', 'sum'],
  ['AVG', 'average'],
  ['count', undefined],
  ['constructor', undefined],
])('aggregationMethod(%s) is %s', (word, name) => {
  expect(aggregationMethod(word)).toBe(name);
});

test.each([
  ['at', undefined],
  ['toInclusive', undefined],
  ['$toinclusive', '$toInclusive'],
  ['apply', '$apply'],
])('of the extensions, systemQueryOption(%s) is %s', (word, name) => {
  expect(systemQueryOption(word)).toBe(name);
});
