import type { ProblemCode } from '../../../grammar/index.ts';
import { fix } from './fix-context.ts';
import type { Fixer } from './fixes.ts';

/** The grammar's own data; each fix reads what `problems.ts` says of its code. */
type Data = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const offset = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** Fixes of what the grammar finds. */
export const grammarFixes: { readonly [Code in ProblemCode]?: Fixer<Data> } = {
  'missing-ampersand': (data, { insert, span }) => {
    const separator = text(data.separator) || '&';
    return [fix(`Add "${separator}"`, [insert(offset(data.offset, span.start), separator)], true)];
  },
  'foreign-operator': (data, context) => {
    const operator = text(data.operator);
    const blank = (at: number): string => (/[\s(=]/.test(context.text[at] ?? ' ') ? '' : ' ');
    const { span } = context;
    const before = span.start > 0 ? blank(span.start - 1) : '';
    return [fix(`Change to "${operator}"`, [context.edit(span, `${before}${operator}${blank(span.end)}`)], true)];
  },
  'double-quoted-string': (data, { edit, span }) => [
    fix('Change to single quotes', [edit(span, `'${text(data.value).replaceAll("'", "''")}'`)], true),
  ],
  'missing-close': (data, { insert, span }) => {
    const close = text(data.close);
    return [fix(`Add "${close}"`, [insert(offset(data.offset, span.end), close)], true)];
  },
  'missing-blank': (data, { insert, span }) => [fix('Add a blank', [insert(data.side === 'before' ? span.start : span.end, ' ')], true)],
  'unexpected-blank': (_, { remove, span }) => [fix('Remove the blank', [remove(span)], true)],
  'unmatched-close': (data, { remove, span }) => [fix(`Remove "${text(data.text)}"`, [remove(span)], true)],
  'unclosed-string': (_, { insert, span }) => [fix('Close the string', [insert(span.end, "'")], true)],
  'unclosed-phrase': (_, { insert, span }) => [fix('Close the phrase', [insert(span.end, '"')], true)],
  'missing-equals': (_, { insert, span }) => [fix('Add "="', [insert(span.end, '=')])],
  'unknown-prefix': (data, { edit, span }) =>
    typeof data.instead === 'string' ? [fix(`Change to ${data.instead}`, [edit(span, data.instead)], true)] : [],
  'number-suffix': (data, { remove, span }) => [fix(`Remove "${text(data.suffix)}"`, [remove(span)], true)],
  'malformed-percent': (_, { span, slice }) => [fix('Write the percent sign as %25', [{ span, text: slice(span).replace('%', '%25') }])],
  'url-fragment': (_, { remove, span }) => [fix('Remove it', [remove(span)], true)],
};
