import { pathAt } from '../../../grammar/index.ts';
import type { Fix } from '../types.ts';
import { type FixContext, fix, urlOf } from './fix-context.ts';
import type { FixTable } from './fixes.ts';

/** The parts that are there get their names, those that are not a value to be typed over. */
function completeKey(missing: readonly string[], { bound, span, insert }: FixContext): readonly Fix[] {
  const list = pathAt(bound.request, span.start, 'right').findLast(({ kind }) => kind === 'Arguments');
  const segment = list && pathAt(bound.request, span.start, 'right').findLast((node) => node.kind === 'NameSegment');
  const binding = segment?.kind === 'NameSegment' ? bound.bindings.get(segment.name) : undefined;
  const type = binding?.kind === 'resource' ? binding.type : undefined;
  if (list?.kind !== 'Arguments' || !type) return [];
  const first = list.items[0];
  const named = first && !first.name ? [insert(first.value.span.start, `${type.key[0]}=`)] : [];
  const isText = (name: string): boolean => type.properties.get(name)?.type === 'Edm.String';
  const added = missing.map((name) => `,${name}=${isText(name) ? "'text'" : '1'}`).join('');
  return [fix(missing.length === 1 ? `Add "${missing[0]}"` : 'Add them', [...named, insert(list.span.end - 1, added)], true)];
}

export const keyFixes: FixTable = {
  'key-of-another-resource': ({ others, at }, { edit }) =>
    others.map((other, index) => fix(`Change to "${other}"`, [edit(at, other)], index === 0)),
  'not-a-key': ({ conditions }, context) => {
    if (conditions.length === 0) return [];
    const filter = conditions.map(({ name, value }) => `${name} eq ${context.slice(value)}`).join(' and ');
    const { span, edit, insert } = context;
    const url = urlOf(context);
    const options = url?.options;
    const first = options?.[0];
    // Conditions and the options that are there keep their own encoding.
    const edits = first ? [edit(span, ''), insert(first.span.start, `$filter=${filter}&`)] : [edit(span, `?$filter=${filter}`)];
    const filtered = options?.some((option) => option.kind === 'FilterOption');
    return filtered || url?.path.span.end !== span.end ? [] : [fix(`Use $filter`, edits, true)];
  },
  'key-type': ({ quoted, unquoted, alternative }, { edit, insert, span }) => [
    ...(unquoted === undefined ? [] : [fix(`Change to ${unquoted}`, [edit(span, unquoted)], true)]),
    ...(quoted === undefined ? [] : [fix(`Change to ${quoted}`, [edit(span, quoted)], true)]),
    ...(alternative === undefined ? [] : [fix(`Use the key "${alternative}"`, [insert(span.start, `${alternative}=`)], true)]),
  ],
  'incomplete-key': ({ missing }, context) => completeKey(missing, context),
  'empty-key': (_, { remove, span }) => [fix('Remove the parentheses', [remove(span)])],
};
