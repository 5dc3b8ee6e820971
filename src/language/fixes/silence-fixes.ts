import type { CheckCode } from '../diagnostics.ts';
import { isCheck } from '../silence/silence.ts';
import { directive } from '../silence/silences.ts';
import type { Fix } from '../types.ts';
import { type FixContext, fix, urlOf } from './fix-context.ts';
import type { FixTable } from './fixes.ts';

/** What is wrong with a comment that silences is mended in it. */
const ownCodes: ReadonlySet<string> = new Set<CheckCode>(['unused-silence', 'unknown-silence']);

/**
 * A comment that silences a check just here: above the option that the finding stands in, or above the request. A comment that is there already
 * names one code more. None for errors of syntax.
 */
export function silenceFix(code: string, context: FixContext): Fix | undefined {
  if (!isCheck(code) || ownCodes.has(code)) return undefined;
  const { text, bound, span, newline } = context;
  const { request } = bound;
  const begin = request.method?.span.start ?? request.url.span.start;
  const option = urlOf(context)?.options?.find((one) => one.span.start <= span.start && span.start <= one.span.end);
  const at = option && isFirstOfLine(text, option.span.start) && lineStart(text, option.span.start) > begin ? option.span.start : begin;
  const start = lineStart(text, at);
  const indent = /^[ \t]*/.exec(text.slice(start))![0];
  const before = lineStart(text, start - 1);
  const above = text.slice(before, Math.max(0, start - 1)).trimEnd();
  const place = isDirective(above) ? before + above.length : start;
  const added = isDirective(above) ? `, ${code}` : `${indent}# ${directive} ${code}${newline}`;
  return fix(`Ignore ${code} here`, [{ span: { start: place, end: place }, text: added }]);
}

const lineStart = (text: string, offset: number): number => (offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

/** Only `?` or `&` stands before it on its line. */
const isFirstOfLine = (text: string, offset: number): boolean => /^[ \t]*[?&]?$/.test(text.slice(lineStart(text, offset), offset));

/** A comment of codes alone: behind a reason nothing can be added. */
const isDirective = (line: string): boolean => new RegExp(`^\\s*(?:#|//)\\s*${directive}\\s+[^\\s](?:(?!\\s--).)*$`).test(line);

export const silenceFixes: FixTable = {
  'unused-silence': (_, context) => [fix('Remove it', [removeCode(context)], true)],
  'unknown-silence': ({ suggestions }, context) => [
    ...suggestions.map((code, index) => fix(`Change to "${code}"`, [{ span: context.span, text: code }], index === 0)),
    fix('Remove it', [removeCode(context)], suggestions.length === 0),
  ],
};

/** One code with a comma; the whole line where it is the only one. */
function removeCode({ text, span, remove }: FixContext) {
  const start = lineStart(text, span.start);
  const end = text.indexOf('\n', span.end);
  const line = text.slice(start, end === -1 ? text.length : end);
  const codes = line.slice(line.indexOf(directive) + directive.length).split(/\s--(?:\s|$)/)[0]!;
  if ((codes.match(/[^\s,:]+/g) ?? []).length < 2) return remove({ start, end: end === -1 ? text.length : end + 1 });
  const after = /^\s*,\s*/.exec(text.slice(span.end, end === -1 ? undefined : end));
  if (after) return remove({ start: span.start, end: span.end + after[0].length });
  const before = /[\s,]+$/.exec(text.slice(start, span.start))?.[0].length ?? 0;
  return remove({ start: span.start - before, end: span.end });
}
