import { pathAt, type Span } from '../../../grammar/index.ts';
import type { Fix } from '../types.ts';
import { removeCondition } from './condition-edits.ts';
import { type FixContext, fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';

function remove(context: FixContext, preferred = false, condition = context.span): readonly Fix[] {
  const edit = removeCondition(context, condition);
  return edit ? [fix('Remove this condition', [edit], preferred)] : [];
}

/** Of two conditions the word between them is what is wrong. */
const change = (operator: Span | undefined, word: string, { edit }: FixContext): readonly Fix[] =>
  operator ? [fix(`Change to "${word}"`, [edit(operator, word)], true)] : [];

/** A value with its comma; with the last of them, or of an empty list, the whole condition goes. */
function removeListed(context: FixContext): readonly Fix[] {
  const around = pathAt(context.bound.request, context.span.start, 'right');
  const list = around.findLast((node) => node.kind === 'List');
  const condition = list && around[around.indexOf(list) - 1];
  if (list?.kind !== 'List' || !condition) return [];
  const index = list.items.findIndex(({ span }) => span.start === context.span.start);
  const [before, item, after] = [list.items[index - 1], list.items[index], list.items[index + 1]];
  if (!item || (!before && !after)) return remove(context, false, condition.span);
  const span = after ? { start: item.span.start, end: after.span.start } : { start: before!.span.end, end: item.span.end };
  return [fix('Remove this value', [context.remove(span)])];
}

export const conditionFixes: FixTable = {
  'always-true': (_, context) => remove(context),
  'always-false': (_, context) => remove(context),
  'never-null': (_, context) => remove(context),
  'duplicate-condition': (_, context) => remove(context, true),
  'contradictory-conditions': ({ operator }, context) => [...change(operator, 'or', context), ...remove(context)],
  'exhaustive-conditions': ({ operator }, context) => [...change(operator, 'and', context), ...remove(context)],
  'list-value-not-taken': (_, context) => removeListed(context),
  'letter-case': ({ changed }, { edit, span }) => [fix(`Change to ${changed}`, [edit(span, changed)], true)],
};
