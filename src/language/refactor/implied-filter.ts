import type { ExpandItem, Expression, FilterOption, Path } from '../../../grammar/index.ts';
import { removeOption } from '../fixes/option-edits.ts';
import { firstName, pathsIn } from './conditions.ts';
import { optionOf, type Refactor, type RefactorContext } from './refactor-context.ts';

/**
 * `$expand=a($filter=x eq 1)` beside `$filter=a/x eq 1`, with `a` a link to one: the rows that are left have nothing else to expand, so that the inner
 * filter can go. Otherwise a filter within `$expand` and one outside of it are different questions: the one leaves out what is expanded, the other
 * whole rows.
 */
export const impliedFilter: Refactor = (context) => {
  const item = context.path.findLast((node): node is ExpandItem => node.kind === 'ExpandItem');
  const inner = item?.options?.find((option): option is FilterOption => option.kind === 'FilterOption');
  const outer = optionOf(context.url, 'FilterOption');
  const name = item && linkToOne(context, item.path);
  const isOwn = item && context.path.filter(({ kind }) => kind === 'ExpandItem').length === 1;
  if (!item || !inner || !outer || name === undefined || !isOwn || !isPlain(inner.predicate)) return [];
  const asked = new Set(conjuncts(outer.predicate).map((condition) => context.syntax(condition)));
  const isAsked = conjuncts(inner.predicate).every((condition) => asked.has(prefixed(context, condition, name)));
  if (!isAsked) return [];
  return [{ title: `Remove the $filter that "${name}" passes anyway`, kind: 'rewrite', edits: [removeOption(context, inner.span)] }];
};

function linkToOne({ bound }: RefactorContext, { segments: [segment, ...more] }: Path): string | undefined {
  const binding = segment?.kind === 'NameSegment' ? bound.bindings.get(segment.name) : undefined;
  return more.length === 0 && binding?.kind === 'navigation' && !binding.navigation.collection ? binding.navigation.name : undefined;
}

/** Names alone, each of the entity that is expanded. */
const isPlain = (predicate: Expression): boolean =>
  conjuncts(predicate).every((condition) => condition.kind === 'Binary' && pathsIn(condition).length === 1);

function conjuncts(predicate: Expression): readonly Expression[] {
  if (predicate.kind === 'Group') return conjuncts(predicate.expression);
  if (predicate.kind !== 'Binary' || predicate.operator.text !== 'and') return [predicate];
  return [...conjuncts(predicate.left), ...conjuncts(predicate.right)];
}

/** A condition as the entities around the link ask it. */
function prefixed(context: RefactorContext, condition: Expression, link: string): string {
  const text = context.syntax(condition);
  const [path] = pathsIn(condition);
  return path && firstName(path) !== undefined && text.startsWith(context.syntax(path)) ? `${link}/${text}` : text;
}
