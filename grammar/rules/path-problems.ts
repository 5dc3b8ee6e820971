import type { Node, Path, Problem, Span } from '../tree.ts';
import { walk } from '../walk.ts';
import { aggregationPathsOf, methodProblems } from './aggregation-paths.ts';
import type { Schema } from './names.ts';
import { type PathFault, qualifiable, runPath } from './path-run.ts';
import { contextSteps, itemSteps, listSteps, type PathStep, stepsOf } from './path-steps.ts';
import { createProblem } from './problem.ts';

/** Whatever stands in a path where the ABNF, or the schema, has nothing such. `start` is the state of the tree itself where it is a path. */
export function pathProblems(tree: Node, text: string, start: string | undefined, schema: Schema): readonly Problem[] {
  const problems: Problem[] = [];
  const done = new Set<Node>();
  const check = (steps: readonly PathStep[] | undefined, state: string, span: Span) => {
    const fault = steps && runPath(steps, state, schema);
    if (steps !== undefined && fault !== undefined) problems.push(faultProblem(fault, steps, span, schema));
  };
  walk(tree, (node) => {
    switch (node.kind) {
      case 'ResourcePath':
        check(stepsOf(node.segments, text), start ?? 'resourcePath', node.span);
        break;
      case 'SelectItem':
      case 'ExpandItem':
        done.add(node.path);
        for (const names of parameterNames(node.path)) done.add(names);
        check(itemSteps(node.path, node.options, text), itemStart(node.kind, node === tree ? start : undefined), node.span);
        break;
      case 'SelectListItem':
        done.add(node.path);
        for (const names of parameterNames(node.path)) done.add(names);
        check(listSteps(node.path, node.recursive, node.list, text), (node === tree ? start : undefined) ?? 'selectListItem', node.span);
        break;
      case 'ContextFragment':
        for (const names of node.segments.flatMap((segment) => parameterNames({ segments: [segment] }))) done.add(names);
        check(contextSteps(node, text), (node === tree ? start : undefined) ?? 'contextFragment', node.span);
        break;
      case 'Call':
        for (const type of typeArguments(node)) walk(type, (inner) => done.add(inner));
        break;
      case 'Path':
        if (!done.has(node)) check(stepsOf(node.segments, text), (node === tree ? start : undefined) ?? 'commonExpr', node.span);
        break;
      default:
        for (const { path, state } of aggregationPathsOf(node, text, schema)) {
          done.add(path);
          if (state !== undefined) check(stepsOf(path.segments, text), state, path.span);
        }
        problems.push(...methodProblems(node, text, schema));
    }
  });
  return problems;
}

const itemStart = (kind: 'SelectItem' | 'ExpandItem', start: string | undefined) =>
  start ?? (kind === 'SelectItem' ? 'selectItem' : 'expandItem');

/** `(Location,Kind)`: names, not expressions. */
function parameterNames({ segments }: Pick<Path, 'segments'>): readonly Node[] {
  return segments.flatMap((segment) =>
    segment.kind === 'NameSegment' ? segment.arguments.flatMap(({ items }) => items.map(({ value }) => value)) : [],
  );
}

/** The types of `cast` and `isof`. */
export function typeArguments({ name, arguments: given }: Extract<Node, { kind: 'Call' }>): readonly Node[] {
  return /^(?:cast|isof)$/i.test(name.text) ? given.slice(-1) : [];
}

function faultProblem({ index, expected, mayEnd }: PathFault, steps: readonly PathStep[], span: Span, schema: Schema): Problem {
  const step = steps[index];
  const before = steps[index - 1]?.text ?? '';
  const end = steps.at(-1)?.span.end ?? span.end;
  if (steps.length === 0) return createProblem('missing', { start: end, end }, { expected: 'segment' });
  if (step === undefined) return createProblem('expected', { start: end, end }, { expected: continuations(expected) });
  const start = step.begins && index > 0 ? step.span.start - 1 : step.span.start;
  const onlyParentheses = expected.every((key) => key.startsWith('('));
  if (onlyParentheses && (mayEnd || expected.length === 0))
    return createProblem('nothing-after', { start, end: span.end }, { segment: before });
  if (onlyParentheses && step.begins) return createProblem('expected', { start, end: start }, { expected: continuations(expected) });
  if (step.shape !== 'name') return createProblem('step-not-here', step.span, { step: step.begins ? step.text : '(…)', before });
  const dot = step.text.indexOf('.');
  const isBare = !expected.some((key) => key.startsWith('.') || qualifiable.has(key));
  if (dot > 0 && isBare) return createProblem('qualified-name', { start: step.span.start + dot, end: step.span.end }, { name: step.text });
  return nameProblem(step, before, schema);
}

function nameProblem({ text, span }: PathStep, before: string, schema: Schema): Problem {
  const known = schema.describe(text);
  if (!schema.isOpen && known === undefined) return createProblem('unknown-name', span, { name: text });
  return createProblem('name-not-here', span, { name: text, known, before });
}

function continuations(expected: readonly string[]): readonly string[] {
  const parens = expected.some((key) => key.startsWith('('));
  const slash = expected.some((key) => !key.startsWith('('));
  return [...(parens ? ['"("'] : []), ...(slash ? ['"/"'] : [])];
}
