import { type TransformationParameterKind, transformation, transformations } from '../facts/transformations.ts';
import type { AggregateItem, Node, Path, Problem, Transformation, TransformationArgument } from '../tree.ts';
import type { Schema } from './names.ts';
import { runPath } from './path-run.ts';
import { stepsOf } from './path-steps.ts';
import { createProblem } from './problem.ts';

/** A path of the aggregation extension, and the state that it begins in. */
interface StatedPath {
  readonly path: Path;
  /** Undefined where any names may stand. */
  readonly state: string | undefined;
}

/** Arguments that are paths, and their states. */
const states: Partial<Readonly<Record<TransformationParameterKind, string>>> = {
  groupingProperty: 'groupingProperty',
  joinProperty: 'joinProperty',
  nestPath: 'nestPath',
  recHierPropertyPath: 'aggrPrimPath',
  rootExpr: 'commonExpr',
  boolCommonExpr: 'commonExpr',
  commonExpr: 'commonExpr',
};

/** The paths directly under a node of the extension, each with its rule; those of other nodes are expressions. */
export function aggregationPathsOf(node: Node, text: string, schema: Schema): readonly StatedPath[] {
  switch (node.kind) {
    case 'Transformation':
      return transformationPaths(node);
    case 'GroupbyList':
      return stated(node.items, 'groupingProperty');
    case 'AggregateFrom':
      return stated(node.properties, 'groupingProperty');
    case 'AggregateItem':
      return stated([node.expression], valueState(node, text, schema));
    default:
      return [];
  }
}

const stated = (nodes: readonly Node[], state: string | undefined): readonly StatedPath[] =>
  nodes.flatMap((path) => (path.kind === 'Path' ? [{ path, state }] : []));

function transformationPaths({ name, arguments: given = [] }: Transformation): readonly StatedPath[] {
  const known = transformation(name.text);
  const parameters = known === undefined ? undefined : transformations[known].parameters;
  if (parameters === undefined) return [];
  // By itself, a name in rollup is that of a hierarchy.
  if (known === 'rollup' && given.length === 1) return stated(given, undefined);
  return given.flatMap((argument, index) => argumentPaths(argument, parameters[Math.min(index, parameters.length - 1)]!.kind));
}

function argumentPaths(argument: TransformationArgument, kind: TransformationParameterKind): readonly StatedPath[] {
  return stated([kind === 'joinProperty' && argument.kind === 'ComputeItem' ? argument.expression : argument], states[kind]);
}

/** What a method takes, a count, or a custom aggregate. */
function valueState(item: AggregateItem, text: string, schema: Schema): string | undefined {
  const { expression, method } = item;
  if (expression.kind !== 'Path') return undefined;
  if (expression.segments[0]!.kind === 'CountSegment') return 'aggregateCount';
  if (method?.kind === 'Name') return candidates(method.text).find((state) => isPath(expression, state, text, schema)) ?? 'aggrPrimPath';
  if (expression.segments.at(-1)!.kind === 'CountSegment') return 'aggregateCount';
  return lacksMethod(item, text, schema) ? undefined : 'aggregateCustom';
}

/** `countdistinct` and methods of the service's own take what is no single value, too (ABNF `nonprimAggMethod`). */
function candidates(method: string): readonly string[] {
  const isNonPrimitive = method === 'countdistinct' || method.includes('.');
  return isNonPrimitive ? ['aggrPrimPath', 'aggrPropPath', 'commonExpr'] : ['aggrPrimPath', 'commonExpr'];
}

function isPath({ segments }: Path, state: string, text: string, schema: Schema): boolean {
  const steps = stepsOf(segments, text);
  return steps === undefined || runPath(steps, state, schema) === undefined;
}

/** A property where only a custom aggregate needs no method. */
function lacksMethod({ expression, method }: AggregateItem, text: string, schema: Schema): boolean {
  if (expression.kind !== 'Path' || method !== undefined || schema.isOpen) return false;
  return !isPath(expression, 'aggregateCustom', text, schema) && isPath(expression, 'aggrPrimPath', text, schema);
}

/** The problem of a property that needs "with" and a method. */
export function methodProblems(node: Node, text: string, schema: Schema): readonly Problem[] {
  if (node.kind !== 'AggregateItem' || !lacksMethod(node, text, schema)) return [];
  const { start, end } = node.expression.span;
  const position = node.from[0]?.span.start ?? (node.alias === undefined ? end : end + 1);
  return [createProblem('missing-with', { start: position, end: position }, { after: text.slice(start, end) })];
}
