import type { Expression, LambdaSegment, Node, Path } from '../../../grammar/index.ts';
import { applyEdits } from '../edits.ts';
import { variableName } from '../member-words.ts';
import { conditionAround } from '../rules/condition.ts';
import type { TextEdit } from '../types.ts';
import { firstName, isAskedAsItIs, pathsIn, rejectsMissing } from './conditions.ts';
import type { Refactor, RefactorContext } from './refactor-context.ts';

/**
 * `belongs_to__application/slug eq 'x'` ↔ `belongs_to__application/any(a:a/slug eq 'x')`, where the service takes `any` behind a link to one. Both
 * find the same only where nothing is found by what is missing (`rejectsMissing`).
 */
export const lambdaOverOne: Refactor = (context) => {
  if (!context.dialect.quirks.includes('lambda-over-one')) return [];
  return [...pathToAny(context), ...anyToPath(context)];
};

function pathToAny(context: RefactorContext): ReturnType<Refactor> {
  const at = context.path.findLastIndex(({ kind }) => kind === 'Path');
  const path = context.path[at];
  const ancestors = context.path.slice(0, at);
  const condition = path?.kind === 'Path' ? conditionAround(path, ancestors) : undefined;
  if (path?.kind !== 'Path' || !condition) return [];
  const link = linkToOne(context, path);
  if (!link || !rejectsMissing(condition) || !isAskedAsItIs(around(ancestors, condition))) return [];
  const lead = context.syntax({ ...path, segments: path.segments.slice(0, link.index + 1), span: spanTo(path, link.index) });
  const others = pathsIn(condition);
  if (!others.every((other) => startsWith(context, other, lead, link.index))) return [];
  const variable = variableName(link.target, context.bound.scopes.get(optionIn(ancestors) ?? path)?.variables ?? new Map());
  const edits = others.map((other): TextEdit => ({ span: spanTo(other, link.index), text: variable }));
  return [
    {
      title: `Ask with ${link.name}/any(…)`,
      kind: 'rewrite',
      edits: [
        { span: condition.span, text: `${context.slice(spanTo(path, link.index))}/any(${variable}:${within(context, condition, edits)})` },
      ],
    },
  ];
}

interface Link {
  readonly index: number;
  readonly name: string;
  readonly target: string;
}

/** The first link to one of a path that goes on behind it. */
function linkToOne({ bound }: RefactorContext, { segments }: Path): Link | undefined {
  const index = segments.findIndex((segment) => segment.kind === 'NameSegment' && bound.bindings.get(segment.name)?.kind === 'navigation');
  const segment = segments[index];
  const binding = segment?.kind === 'NameSegment' ? bound.bindings.get(segment.name) : undefined;
  if (binding?.kind !== 'navigation' || binding.navigation.collection || index === segments.length - 1) return undefined;
  return { index, name: binding.navigation.name, target: binding.navigation.target };
}

const spanTo = ({ span, segments }: Path, index: number) => ({ start: span.start, end: segments[index]!.span.end });

function startsWith(context: RefactorContext, path: Path, lead: string, index: number): boolean {
  if (path.segments.length <= index + 1) return false;
  return context.syntax({ ...path, segments: path.segments.slice(0, index + 1), span: spanTo(path, index) }) === lead;
}

function anyToPath(context: RefactorContext): ReturnType<Refactor> {
  const at = context.path.findLastIndex(({ kind }) => kind === 'LambdaSegment');
  const [path, lambda] = context.path.slice(at - 1, at + 1);
  if (at < 1 || path?.kind !== 'Path' || lambda?.kind !== 'LambdaSegment' || path.segments.at(-1) !== lambda) return [];
  const { operator, variable, predicate } = lambda;
  const link = path.segments.at(-2);
  const binding = link?.kind === 'NameSegment' ? context.bound.bindings.get(link.name) : undefined;
  if (operator.text !== 'any' || variable?.kind !== 'Name' || !predicate || !link || binding?.kind !== 'navigation') return [];
  const ancestors = context.path.slice(0, at - 1);
  if (binding.navigation.collection || !rejectsMissing(predicate) || !isAskedAsItIs(ancestors)) return [];
  const inner = pathsIn(predicate);
  if (!inner.every((one) => firstName(one) === variable.text && one.segments.length > 1)) return [];
  const lead = context.slice({ start: path.span.start, end: link.span.end });
  const text = within(
    context,
    predicate,
    inner.map(({ segments: [first] }) => ({ span: first!.span, text: lead })),
  );
  return [
    {
      title: `Ask with ${binding.navigation.name}/…`,
      kind: 'rewrite',
      edits: [{ span: path.span, text: grouped(text, lambda, ancestors) }],
    },
  ];
}

/** What `any(…)` held together. */
function grouped(text: string, { predicate }: LambdaSegment, ancestors: readonly Node[]): string {
  const isAlone = ancestors.at(-1)?.kind !== 'Binary' && ancestors.at(-1)?.kind !== 'Unary';
  const isWhole = predicate?.kind !== 'Binary' || (predicate.operator.text !== 'and' && predicate.operator.text !== 'or');
  return isAlone || isWhole ? text : `(${text})`;
}

/** The text of an expression after edits in it. */
function within(context: RefactorContext, { span }: Expression, edits: readonly TextEdit[]): string {
  const moved = edits.map((edit) => ({ ...edit, span: { start: edit.span.start - span.start, end: edit.span.end - span.start } }));
  return applyEdits(context.slice(span), moved);
}

/** The nodes around a condition, of those around a path in it. */
function around(ancestors: readonly Node[], condition: Expression): readonly Node[] {
  const at = ancestors.indexOf(condition);
  return at < 0 ? ancestors : ancestors.slice(0, at);
}

const optionIn = (ancestors: readonly Node[]): Node | undefined =>
  ancestors.findLast(({ kind }) => kind === 'LambdaSegment' || kind === 'FilterOption' || kind === 'FilterSegment');
