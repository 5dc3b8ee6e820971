import type { Span } from '../../../grammar/index.ts';
import type { Fix } from '../types.ts';
import { withComma } from './body-fixes.ts';
import { type FixContext, fix, urlOf } from './fix-context.ts';
import type { FixTable } from './fixes.ts';
import { removeItem, removeOption } from './option-edits.ts';

const removed = (context: FixContext, name: string, preferred: boolean): readonly Fix[] => [
  fix(`Remove ${name}`, [removeOption(context, context.span)], preferred),
];

function removedItem(context: FixContext): readonly Fix[] {
  const edit = removeItem(context);
  return edit ? [fix('Remove it', [edit], true)] : [];
}

/** A value to go on from, as the URL's last option. */
function giveValue(name: string, names: readonly string[], context: FixContext): readonly Fix[] {
  const url = urlOf(context);
  if (!url) return [];
  const last = url.options?.at(-1);
  const added = last ? context.insert(last.span.end, `&${name}=1`) : context.insert(url.path.span.end, `?${name}=1`);
  const near = names.map((other) => fix(`Change to "${other}"`, [context.edit(context.span, other)]));
  return [fix(`Give ${name} a value`, [added], near.length === 0), ...near];
}

const useMethod = ({ method, given, at }: { method: string; given: Span | undefined; at: number }, { insert }: FixContext) => [
  fix(`Use ${method}`, [given ? { span: given, text: method } : insert(at, `${method} `)], true),
];

export const checkFixes: FixTable = {
  'top-zero': (_, context) => removed(context, '$top', false),
  'meaningless-option': ({ name }, context) => removed(context, name, true),
  'option-refused': ({ name }, context) => removed(context, name, true),
  'option-restricted': ({ name }, context) => removed(context, name, false),
  'unused-alias': ({ name }, context) => removed(context, name, true),
  'duplicate-item': (_, context) => removedItem(context),
  'alias-needs-value': ({ name, names }, context) => giveValue(name, names, context),
  'alias-given-twice': ({ name }, context) => removed(context, name, true),
  'entity-as-value': ({ member, name }, { edit, span }) =>
    member ? [fix(`Ask for "${member}"`, [edit(span, `${name}/${member}`)], true)] : [],
  'alias-in-parentheses': ({ separator }, { edit }) => [fix('Write ";" before it', [edit(separator, ';')], true)],
  'percent-beside-alias': ({ value }, { edit, span }) => [fix('Write %25', [edit(span, value.replaceAll('%', '%25'))], true)],
  'alias-without-value': ({ name, names }, context) => giveValue(name, names, context),
  'large-fields': ({ names, others, at, joiner }, { insert }) => [
    fix(`Select all but ${names.map((name) => `"${name}"`).join(', ')}`, [
      insert(at, `${joiner}$select=${others.join(',')}${joiner === '(' ? ')' : ''}`),
    ]),
  ],
  'sort-direction': ({ name, direction }, { edit, span }) => [
    fix(`Sort ${direction === 'asc' ? 'ascending' : 'descending'}`, [edit(span, `${name} ${direction}`)], true),
  ],
  'unknown-header': ({ suggestions }, { span }) => suggestions.map((name) => fix(`Change to "${name}"`, [{ span, text: name }], true)),
  'missing-parameter': ({ names, at, before, joiner, after }, { insert }) => {
    const added = names.map((name) => `${name}=1`).join(joiner);
    return [fix(names.length === 1 ? `Add "${names[0]}"` : 'Add them', [insert(at, `${before}${added}${after}`)], true)];
  },
  'operation-place': ({ place, root, key }, { edit, remove }) => {
    if (root) return [fix(`Change to "${root.name}"`, [edit({ start: root.start, end: root.nameEnd }, root.name)], true)];
    return place === 'many' && key ? [fix('Remove the key', [remove(key)], true)] : [];
  },
  'operation-method': useMethod,
  'path-method': useMethod,
  'link-by-object': ({ key, sample }, { span }) => [fix('Give the key', [{ span, text: key ?? sample }], true)],
  'link-by-reference': ({ name, key, sample, member }) => [
    fix('Give the key', [{ span: member, text: `${JSON.stringify(name)}: ${key ?? sample}` }], true),
  ],
  'link-by-key': ({ reference, member }) => [fix('Give a reference', [{ span: member, text: reference }], true)],
  'link-to-many-in-body': ({ name, member }, context) => [fix(`Remove "${name}"`, [context.remove(withComma(member, context))], true)],
  'list-expected': (_, { span, slice }) => [fix('Make it a list', [{ span, text: `[${slice(span)}]` }], true)],
};
