import type { ProblemCode, ProblemEdit } from '../../../grammar/index.ts';
import type { Fix } from '../types.ts';
import { type FixContext, fix } from './fix-context.ts';

/** What a button says where the edits alone would say it badly. */
const titles: { readonly [Code in ProblemCode]?: string } = {
  'double-quoted-string': 'Change to single quotes',
  'foreign-quotes': 'Change to single quotes',
  'missing-blank': 'Add a blank',
  'unexpected-blank': 'Remove the blank',
  'odd-blank': 'Write plain blanks',
  'unclosed-string': 'Close the string',
  'unclosed-phrase': 'Close the phrase',
  'malformed-percent': 'Write the percent sign as %25',
  'over-encoded': 'Undo one encoding',
  'url-fragment': 'Remove it',
  'json-filter': 'Write it as an expression',
  'html-escape': "Undo HTML's escapes",
  'shell-escape': "Undo the shell's escapes",
  'quoted-url': 'Remove the quotes',
  'foreign-brackets': 'Write round brackets',
  'needless-brackets': 'Remove what is around the list',
};

/** Removing what stands there may not be what a person wants. */
const unsure: ReadonlySet<string> = new Set<ProblemCode>(['unexpected', 'unexpected-character', 'missing-equals']);

/** The fix of a problem that the grammar finds: the edits in its data, whatever its code. */
export function grammarFixes(code: string, data: Readonly<Record<string, unknown>>, context: FixContext): readonly Fix[] {
  const edits = data.edits as readonly ProblemEdit[] | undefined;
  if (edits === undefined || edits.length === 0) return [];
  const title = titles[code as ProblemCode] ?? titleOf(edits, data, context);
  return [
    fix(
      title,
      edits.map(({ span, text, verbatim }) => (verbatim ? { span, text } : context.edit(span, text))),
      !unsure.has(code),
    ),
  ];
}

function titleOf(edits: readonly ProblemEdit[], data: Readonly<Record<string, unknown>>, context: FixContext): string {
  const [first] = edits;
  if (edits.length > 1 || first === undefined) {
    return typeof data.replacement === 'string' ? `Change to ${data.replacement}` : 'Write it as OData does';
  }
  if (first.text === '') return `Remove "${context.slice(first.span).trim()}"`;
  return `${first.span.start === first.span.end ? 'Add' : 'Change to'} ${named(first.text.trim())}`;
}

/** What stands between quotes already gets none around it. */
const named = (text: string): string => (/^(['"]).+\1$/s.test(text) ? text : `"${text}"`);
