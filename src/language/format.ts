import { print, type Request } from '../../grammar/index.ts';
import type { LanguageContext, PlacedBound } from './context.ts';
import { difference } from './edits.ts';
import { printJson } from './format-json.ts';
import type { TextEdit } from './types.ts';

/**
 * Edits that bring the requests of a document into canonical form, at most one for each. A request with a syntax error stays as it
 * is, as printing it would lose what was not understood.
 */
export function format(context: LanguageContext, text: string): readonly TextEdit[] {
  return context.requests(text).flatMap(formatPlaced);
}

/** The same of one request. */
export const formatPlaced = ({ start, bound }: PlacedBound): readonly TextEdit[] =>
  bound.problems.length > 0 ? [] : formatRequest(bound.text, bound.request, start);

function formatRequest(text: string, request: Request, start: number): TextEdit[] {
  const { span } = request;
  let written = '';
  let at = span.start;
  for (const part of partsOf(text, request)) {
    written += text.slice(at, part.span.start) + part.text;
    at = part.span.end;
  }
  return difference(text.slice(span.start, span.end), written + text.slice(at, span.end), start);
}

/** The parts that have a form of their own, in order; what stands between them (names, comments, blank lines) stays. */
function partsOf(text: string, request: Request): TextEdit[] {
  const { method, url, headers, body } = request;
  const start = method?.span.start ?? url.span.start;
  const parts: TextEdit[] = [];
  const separator = /^[ \t]+(?=###)/m.exec(text.slice(0, start));
  if (separator !== null) parts.push({ span: { start: separator.index, end: separator.index + separator[0].length }, text: '' });
  if (url.kind === 'Url') {
    const span = { start: indented(text, start), end: url.span.end };
    // Comments between the lines of a URL stay between its options.
    const comments = request.comments.filter((comment) => comment.span.start > start && comment.span.end < span.end);
    parts.push({ span, text: print({ ...request, name: undefined, comments, headers: [], body: undefined }) });
  }
  for (const header of headers)
    parts.push({ span: { start: indented(text, header.span.start), end: header.span.end }, text: print(header) });
  if (body?.json && body.json.kind !== 'Hole')
    parts.push({ span: body.span, text: printJson(body.json) ?? text.slice(body.span.start, body.span.end) });
  return parts;
}

/** Where a line's indentation begins, of which the offset is the end. */
function indented(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t')) start--;
  return start;
}
