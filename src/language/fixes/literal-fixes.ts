import type { Span } from '../../../grammar/index.ts';
import type { Fix } from '../types.ts';
import { type FixContext, fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';

interface Change {
  readonly quoted: string | undefined;
  readonly unquoted: string | undefined;
}

/** Quotes put on or taken off. */
const requote = ({ quoted, unquoted }: Change, { edit, span }: FixContext): readonly Fix[] =>
  [quoted, unquoted].flatMap((text) => (text === undefined ? [] : [fix(`Change to ${text}`, [edit(span, text)], true)]));

/** Braces stay as they are in an encoded URL too. */
const useVariable = (name: string, span: Span): Fix => fix(`Use the variable {{${name}}}`, [{ span, text: `{{${name}}}` }]);

export const literalFixes: FixTable = {
  'type-mismatch': requote,
  'coerced-literal': requote,
  'argument-type': requote,
  'operand-mismatch': requote,
  'body-value-type': requote,
  'enum-value-refused': ({ suggestions, values }, { edit, span }) =>
    (suggestions.length > 0 ? suggestions : values).map((value, index) =>
      fix(`Change to "${value}"`, [edit(span, JSON.stringify(value))], index === 0 && suggestions.length > 0),
    ),
  'unknown-enum-value': ({ suggestions, values, json }, { edit, span }) =>
    (suggestions.length > 0 ? suggestions : values).map((value, index) =>
      fix(
        `Change to "${value}"`,
        [edit(span, json ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`)],
        index === 0 && suggestions.length > 0,
      ),
    ),
  'unquoted-literal': ({ quoted, moment }, { edit, span }) => [
    fix('Put quotes around it', [edit(span, quoted)], true),
    ...(moment === undefined ? [] : [fix(`Change to ${moment}`, [edit(span, moment)])]),
  ],
  'older-form': ({ instead }, { edit, span }) => (instead === undefined ? [] : [fix(`Change to ${instead}`, [edit(span, instead)], true)]),
  'literal-not-taken': ({ instead }, { edit, span }) =>
    instead === undefined ? [] : [fix(`Change to ${instead}`, [edit(span, instead)], true)],
  placeholder: ({ values, name }, { edit, span }) => [
    ...values.map((value) => fix(`Fill in ${value}`, [edit(span, value)])),
    useVariable(name.replaceAll(/\W+/g, '_'), span),
  ],
};
