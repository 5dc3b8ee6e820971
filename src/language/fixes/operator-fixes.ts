import type { Groups } from '../diagnostics/dialects.ts';
import type { TextEdit } from '../types.ts';
import { type FixContext, fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';

/** Parentheses around each group; those that open or close at one place are one edit. */
export function parenthesize(groups: Groups, { insert }: FixContext): readonly TextEdit[] {
  const marks = new Map<number, string>();
  for (const { start } of groups) marks.set(start, `${marks.get(start) ?? ''}(`);
  for (const { end } of groups) marks.set(end, `${marks.get(end) ?? ''})`);
  return [...marks].toSorted(([a], [b]) => a - b).map(([offset, text]) => insert(offset, text));
}

const bothWays = (data: { service: string; groups: Groups; standardGroups: Groups }, context: FixContext) => [
  fix('Add the parentheses of the standard meaning', parenthesize(data.standardGroups, context), true),
  fix(`Add the parentheses of ${data.service}'s meaning`, parenthesize(data.groups, context)),
];

export const operatorFixes: FixTable = {
  'mixed-and-or': bothWays,
  'mixed-arithmetic': bothWays,
  'not-binds-tight': ({ operand, whole, first, service }, { insert }) => [
    fix('Negate the whole comparison', [insert(operand.start, '('), insert(operand.end, ')')], true),
    fix(`Keep ${service}'s meaning`, [insert(whole.start, '('), insert(first.end, ')')]),
  ],
  'not-of-value': ({ operand }, { insert }) => [
    fix('Negate the whole comparison', [insert(operand.start, '('), insert(operand.end, ')')], true),
  ],
  'aggregate-type': (_, { edit, span }) =>
    ['countdistinct', 'min', 'max'].map((method) => fix(`Change to "${method}"`, [edit(span, method)])),
  'operator-not-taken': ({ replacement }, { edit, span }) =>
    replacement === undefined ? [] : [fix(`Change to "${replacement}"`, [edit(span, replacement)], true)],
  'null-comparison': ({ at }, { edit }) => [fix('Compare with "ne"', [edit(at, 'ne')]), fix('Compare with "eq"', [edit(at, 'eq')])],
  'swapped-arguments': ({ first, second }, { edit, slice }) => [
    fix('Swap the two', [edit(first, slice(second)), edit(second, slice(first))]),
  ],
  'not-a-condition': ({ comparison, repeated }, { insert, edit, span }) =>
    repeated !== undefined
      ? [fix(`Change to "${repeated}"`, [edit(span, repeated)], true)]
      : comparison === undefined
        ? []
        : [fix('Ask whether it has a value', [insert(span.end, comparison)])],
  'lambda-needs-variable': ({ operator }, { edit, span }) => [fix(`Write ${operator}(x:true)`, [edit(span, `${operator}(x:true)`)], true)],
};
