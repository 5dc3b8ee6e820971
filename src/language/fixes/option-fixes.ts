import type { QueryOption } from '../../../grammar/index.ts';
import { fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';
import { addOption, removeItem, removeOption } from './option-edits.ts';

/** How two values of one option are put together; undefined: only one can stay. */
const joined: Partial<Readonly<Record<QueryOption['kind'], (a: string, b: string) => string>>> = {
  FilterOption: (a, b) => `(${a}) and (${b})`,
  SelectOption: (a, b) => `${a},${b}`,
  ExpandOption: (a, b) => `${a},${b}`,
  OrderbyOption: (a, b) => `${a},${b}`,
};

export const optionFixes: FixTable = {
  'plain-option': ({ instead }, { edit, span }) => [fix(`Change to ${instead}`, [edit(span, instead)])],
  'search-operator': ({ operator }, { edit, span }) => [fix('Put double quotes around it', [edit(span, `"${operator}"`)])],
  'duplicate-option': ({ name, kind, first, whole, value }, context) => {
    const join = joined[kind as QueryOption['kind']];
    const removal = removeOption(context, whole);
    const remove = fix(`Remove this ${name}`, [removal], join === undefined);
    if (!join || first.start === first.end || value.start === value.end) return [remove];
    const merged = { span: first, text: join(context.slice(first), context.slice(value)) };
    return [fix(`Put both into one ${name}`, [merged, removal], true), remove];
  },
  'option-not-taken': ({ name }, context) => [fix(`Remove ${name}`, [removeOption(context, context.span)])],
  'ignored-option': ({ name }, context) => [fix(`Remove ${name}`, [removeOption(context, context.span)], true)],
  'paging-without-orderby': ({ field }, context) => {
    const edit = field === undefined ? undefined : addOption(context, '$orderby', `${field} asc`);
    return edit ? [fix(`Order by "${field}"`, [edit], true)] : [];
  },
  'orderby-without-direction': (_, { insert, span }) => [
    fix('Sort descending, as it does now', [insert(span.end, ' desc')]),
    fix('Sort ascending', [insert(span.end, ' asc')], true),
  ],
  'orderby-expression': (_, context) => {
    const edit = removeItem(context);
    return edit ? [fix('Remove it', [edit])] : [];
  },
  'star-expand': ({ links }, { edit, span }) => (links.length === 0 ? [] : [fix('Name the links to one', [edit(span, links.join(','))])]),
  'star-with-others': ({ list }, { edit }) => [fix('Select everything', [edit(list, '*')], true)],
};
