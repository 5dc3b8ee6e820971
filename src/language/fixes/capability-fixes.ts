import { type ExpandItem, type JsonMember, pathAt, type Span } from '../../../grammar/index.ts';
import { literalExample } from '../literal-examples.ts';
import { groupOf } from '../type-groups.ts';
import type { Fix } from '../types.ts';
import { addMembers, withComma } from './body-fixes.ts';
import { conditionOf, removeCondition } from './condition-edits.ts';
import { type FixContext, fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';
import { addCondition, removeItem, removeOption } from './option-edits.ts';

const removeWhole = (context: FixContext, option: string): readonly Fix[] => [
  fix(`Remove ${option}`, [removeOption(context, context.span)]),
];

/** An item of a list with its comma; with the only one its option goes. */
const removeListItem = (context: FixContext): readonly Fix[] => [
  fix('Remove it', [removeItem(context) ?? removeOption(context, context.span)]),
];

function removeAsked(context: FixContext): readonly Fix[] {
  const condition = conditionOf(context);
  const edit = condition && removeCondition(context, condition);
  return edit ? [fix('Remove this condition', [edit])] : [];
}

/** Functions that ask of two texts whether one is in the other. */
const searching = ['contains', 'startswith', 'endswith'];

/** A value to be typed over. */
function sampleOf({ bound }: FixContext, name: string): string {
  const type = bound.target?.type?.properties.get(name)?.type;
  if (type === undefined || groupOf(type) === 'number') return '1';
  return groupOf(type) === 'boolean' ? 'true' : (literalExample(bound.service, type)?.text ?? "'text'");
}

/** The options that expand further than a number of levels below an item. */
function tooDeep({ options }: ExpandItem, left: number): readonly Span[] {
  const expands = (options ?? []).filter((option) => option.kind === 'ExpandOption');
  if (left <= 1) return expands.map(({ span }) => span);
  return expands.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'ExpandItem' ? tooDeep(item, left - 1) : [])));
}

function memberAt({ bound, span }: FixContext): JsonMember | undefined {
  const found = pathAt(bound.request, span.start, 'right').findLast(({ kind }) => kind === 'JsonMember');
  return found?.kind === 'JsonMember' ? found : undefined;
}

/** The one name of the same kind that a note says to use: `Use Genre.` */
function namedIn(note: string | undefined, { bound, span, slice }: FixContext): string | undefined {
  const name = pathAt(bound.request, span.start, 'right').findLast((node) => bound.bindings.has(node));
  const binding = name && bound.bindings.get(name);
  const { resources } = bound.service;
  const isKnown = (word: string): boolean =>
    binding?.kind === 'resource'
      ? resources.has(word)
      : Boolean(binding?.owner?.properties.has(word) || binding?.owner?.navigations.has(word));
  const words = new Set(
    (note?.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).filter((word) => isKnown(word) && word !== slice(span).replaceAll('"', '')),
  );
  return words.size === 1 ? [...words][0] : undefined;
}

/** What a service says that it does not do may be what a person wants to try: none of these is sure, unless it says what to do instead. */
export const capabilityFixes: FixTable = {
  'not-filterable': ({ name }, context) => (name === undefined ? removeWhole(context, '$filter') : removeAsked(context)),
  'filter-required': ({ names }, context) =>
    names.flatMap((name) => {
      const added = addCondition(context, `${name} eq ${sampleOf(context, name)}`);
      return added ? [fix(`Filter by "${name}"`, added)] : [];
    }),
  'filter-function': ({ name, functions }, context) => {
    const others = searching.includes(name) ? functions.filter((other) => searching.includes(other)) : [];
    return [...others.map((other) => fix(`Change to "${other}"`, [context.edit(context.span, other)])), ...removeAsked(context)];
  },
  'filter-expression': (_, context) => {
    const around = pathAt(context.bound.request, context.span.start, 'right').findLast(({ kind }) => kind === 'Binary');
    const change = around?.kind === 'Binary' ? [fix('Change to "eq"', [context.edit(around.operator.span, 'eq')])] : [];
    const edit = removeCondition(context, context.span);
    return edit ? [...change, fix('Remove this condition', [edit])] : change;
  },
  'not-sortable': ({ name }, context) => (name === undefined ? removeWhole(context, '$orderby') : removeListItem(context)),
  'not-expandable': ({ name }, context) => (name === undefined ? removeWhole(context, '$expand') : removeListItem(context)),
  'expand-levels': ({ limit }, context) => {
    const item = pathAt(context.bound.request, context.span.start, 'right').find(
      (node) => node.kind === 'ExpandItem' && node.path.span.start === context.span.start,
    );
    const deep = item?.kind === 'ExpandItem' && limit > 0 ? tooDeep(item, limit) : [];
    return deep.length === 0
      ? []
      : [
          fix(
            `Expand ${limit} levels only`,
            deep.map((span) => removeOption(context, span)),
          ),
        ];
  },
  'search-expression': ({ form }, context) => {
    const text = context.slice(context.span);
    return form === 'phrases' ? [fix('Remove the quotes', [context.edit(context.span, text.slice(1, -1))])] : [];
  },
  'member-restricted': ({ name }, context) => {
    const member = memberAt(context);
    return member ? [fix(`Remove "${name}"`, [context.remove(withComma(member.span, context))], true)] : [];
  },
  'member-required': addMembers,
  deprecated: ({ note }, context) => {
    const name = namedIn(note, context);
    if (name === undefined) return [];
    const text = context.slice(context.span).startsWith('"') ? JSON.stringify(name) : name;
    return [fix(`Change to "${name}"`, [context.edit(context.span, text)], true)];
  },
  'value-not-allowed': ({ instead }, { edit, span }) => (instead === undefined ? [] : [fix(`Change to ${instead}`, [edit(span, instead)])]),
};
