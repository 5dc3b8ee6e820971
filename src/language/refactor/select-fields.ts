import { addOptions } from '../pointing/add.ts';
import { shownBy } from '../pointing/shown.ts';
import { optionOf, type Refactor } from './refactor-context.ts';

/** Where nothing is selected: the fields that the last answer had, and all properties of the type, to take away from. */
export const selectFields: Refactor = (context) => {
  const shown = shownBy(context.bound);
  if (!shown || shown.blocked !== undefined || optionOf(context.url, 'SelectOption') || context.bound.target?.ends !== 'entities')
    return [];
  const { properties, navigations } = shown.type;
  const select = (title: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [{ title, kind: 'rewrite' as const, edits: [addOptions(context, context.url, [`$select=${names.join(',')}`])] }];
  const answered = context.answered.filter((name) => properties.has(name) || navigations.get(name)?.collection === false);
  const all = [...properties.values()].filter(({ writeOnly }) => !writeOnly).map(({ name }) => name);
  return [...select('Select the fields of the last answer', answered), ...select('Select every property by its name', all)];
};
