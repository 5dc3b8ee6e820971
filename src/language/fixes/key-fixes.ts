import { fix, urlOf } from './fix-context.ts';
import type { FixTable } from './fixes.ts';

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
  'empty-key': (_, { remove, span }) => [fix('Remove the parentheses', [remove(span)])],
};
