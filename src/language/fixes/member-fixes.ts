import type { Span } from '../../../grammar/index.ts';
import { applyEdits } from '../edits.ts';
import { type FixContext, fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';

export const memberFixes: FixTable = {
  'collection-as-value': ({ name, condition, variable, ordered }, { span, slice, edit, insert }) => {
    if (ordered) return [fix(`Order by the number of "${name}"`, [insert(span.end, '/$count')], true)];
    if (!condition) return [];
    const edits = [insert(condition.start, `${slice(span)}/any(${variable}:`), edit(span, variable), insert(condition.end, ')')];
    return [fix(`Ask for any of "${name}"`, edits, true)];
  },
  'lambda-over-one': ({ name, nullable, operator, path, link, condition, variables, grouped }, context) => {
    // What always leads somewhere need not be asked whether it does.
    if (!condition && !nullable) return [];
    const lead = context.slice(link);
    const text = condition ? asPath(context, condition, variables, lead) : `${lead} ne null`;
    // `all` is true of a link that leads nowhere, too.
    return [fix(`Ask with "${name}/…"`, [context.edit(path, grouped ? `(${text})` : text)], operator === 'any')];
  },
};

/** The condition, asked of what the link leads to instead of the variable. */
function asPath({ slice }: FixContext, condition: Span, variables: readonly Span[], lead: string): string {
  const edits = variables.map(({ start, end }) => ({ span: { start: start - condition.start, end: end - condition.start }, text: lead }));
  return applyEdits(slice(condition), edits);
}
