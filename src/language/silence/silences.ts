import type { Comment, Request, Span } from '../../../grammar/index.ts';

/** A check that a comment names. */
export interface Silence {
  /** As it is written, and where. */
  readonly code: string;
  readonly span: Span;
  /** What it holds of: the whole request, or one option. */
  readonly covers: Span;
}

export const directive = 'odata-playground-ignore';

/** What stands behind ` -- ` says why, for people. */
const form = new RegExp(`^(?:#|//)\\s*${directive}(?![\\w-])`);

/**
 * The checks that comments of a request silence: `# odata-playground-ignore large-fields, long-url -- why`. Above the request's first line they
 * hold of the whole request, its headers and its body too; above an option of that option.
 */
export const silencesOf = (text: string, request: Request): readonly Silence[] =>
  request.comments.flatMap((comment) => silencesIn(text, request, comment));

function silencesIn(text: string, request: Request, { span, text: comment }: Comment): readonly Silence[] {
  const match = form.exec(comment);
  if (!match) return [];
  const covers = coveredBy(text, request, span.end);
  const list = comment.slice(match[0].length).split(/\s--(?:\s|$)/)[0]!;
  const start = span.start + match[0].length;
  const named = [...list.matchAll(/[^\s,:]+/g)].map(({ 0: code, index }) => {
    const at = start + index;
    return { code, span: { start: at, end: at + code.length }, covers };
  });
  return named.length > 0 ? named : [{ code: '', span, covers }];
}

/** What stands below a comment, other comments aside. */
function coveredBy(text: string, request: Request, from: number): Span {
  const begin = request.method?.span.start ?? request.url.span.start;
  const next = /^(?:[ \t]*(?:(?:#|\/\/)[^\n]*)?\r?\n)*[ \t]*/.exec(text.slice(from).replace(/^[^\n]*\n/, ''));
  const lineEnd = text.indexOf('\n', from);
  const start = (lineEnd === -1 ? text.length : lineEnd + 1) + (next?.[0].length ?? 0);
  if (start <= begin) return request.span;
  const end = text.indexOf('\n', start);
  const line = { start, end: end === -1 ? text.length : end };
  const options = request.url.kind === 'Url' ? (request.url.options ?? []) : [];
  // An option may go on over more lines.
  const own = options.filter((option) => option.span.start >= line.start && option.span.start <= line.end);
  return { start, end: Math.max(line.end, ...own.map((option) => option.span.end)) };
}
