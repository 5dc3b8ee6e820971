import {
  binaryOperator,
  builtInFunction,
  type FunctionFact,
  functions,
  type OperatorFact,
  operators,
  type TransformationFact,
  transformations,
} from '../../grammar/index.ts';
import type { Dialect, Service } from '../schema/index.ts';

/** The row of a built-in function, however it is written; undefined for others. */
export function functionFact(name: string): FunctionFact | undefined {
  const known = builtInFunction(name);
  return known && functions[known];
}

/** The row of a transformation of `$apply`; undefined for others. */
export function transformationFact(name: string): TransformationFact | undefined {
  return Object.hasOwn(transformations, name) ? (transformations as Readonly<Record<string, TransformationFact>>)[name] : undefined;
}

/** The first type that a parameter takes, `any` and `Collection` included; undefined when there is no such parameter. */
export const parameterType = (name: string, index: number): string | undefined => functionFact(name)?.parameters[index]?.types[0];

const inGroup = (word: string, ...groups: OperatorFact['group'][]): boolean =>
  groups.includes(binaryOperator(word)?.group as OperatorFact['group']);

export const isComparison = (word: string): boolean => inGroup(word, 'comparison', 'membership');
export const isArithmetic = (word: string): boolean => inGroup(word, 'arithmetic');

/** Binary operators of groups that a dialect takes and answers, with their rows. */
export function operatorsOf(dialect: Dialect, ...groups: OperatorFact['group'][]): readonly (readonly [string, OperatorFact])[] {
  return Object.entries<OperatorFact>(operators).filter(
    ([name, { prefix, group }]) =>
      !prefix &&
      groups.includes(group) &&
      (!dialect.operators || dialect.operators.includes(name)) &&
      !dialect.unansweredOperators.includes(name),
  );
}

/** Functions that a dialect takes, with their rows. */
export function functionsOf(dialect: Dialect): readonly (readonly [string, FunctionFact])[] {
  const { functions: taken } = dialect;
  return Object.entries<FunctionFact>(functions).filter(([name, { until }]) => (taken ? taken.includes(name) : until === 4));
}

/** It speaks OData 2 or 3: with prefixes and suffixes of literals, and parameters of operations as options of the URL. */
export const isBefore4 = ({ version }: Service): boolean => version < '4';

/** `$select` and `$expand` are lists of paths, and nothing is nested in them (`$expand=author&$select=author/name`). */
export const selectsByPath = isBefore4;

/** There are `any` and `all`, so that something can be asked of many. */
export const hasLambdas = ({ dialect }: Service): boolean => !dialect.quirks.includes('no-lambda');
