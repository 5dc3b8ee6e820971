import type { Span } from '../../../grammar/index.ts';
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

export const conditionFixes: FixTable = {
  'always-true': (_, context) => remove(context),
  'always-false': (_, context) => remove(context),
  'never-null': (_, context) => remove(context),
  'duplicate-condition': (_, context) => remove(context, true),
  'contradictory-conditions': ({ operator }, context) => [...change(operator, 'or', context), ...remove(context)],
  'exhaustive-conditions': ({ operator }, context) => [...change(operator, 'and', context), ...remove(context)],
  'empty-list': ({ condition }, context) => remove(context, false, condition),
  'letter-case': ({ changed }, { edit, span }) => [fix(`Change to ${changed}`, [edit(span, changed)], true)],
};
