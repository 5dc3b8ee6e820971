import type { Node, Span, Url } from '../../../grammar/index.ts';
import type { BoundRequest } from '../bind/index.ts';
import type { ReadCommand } from '../context.ts';
import type { Fix, TextEdit } from '../types.ts';

/** What a fix works with besides its diagnostic's data. */
export interface FixContext {
  /** The request's own text, which all spans are offsets of. */
  readonly text: string;
  readonly span: Span;
  /** How lines of the document end. */
  readonly newline: '\n' | '\r\n';
  readonly bound: BoundRequest;
  readonly readCommand: ReadCommand | undefined;
  /** The text of a span, as it is written. */
  slice(span: Span): string;
  /** An edit whose text is query syntax, written as the URL around it is: percent-encoded in an encoded one. */
  edit(span: Span, text: string): TextEdit;
  insert(offset: number, text: string): TextEdit;
  remove(span: Span): TextEdit;
}

export function createFixContext(bound: BoundRequest, span: Span, newline: FixContext['newline'], readCommand?: ReadCommand): FixContext {
  const { text, request } = bound;
  const url = request.url.kind === 'Url' && holds(request.url, span.start) ? request.url : undefined;
  // Path and query are read as encoded each by itself; a query with blanks is not.
  const query = url && text.slice(url.path.span.end, url.span.end);
  const encoded = url?.encoded === true && !/[ \t]/.test(query ?? '');
  const written = (added: string, at: Span): string => (encoded && holds(url, at.start) ? encode(added) : added);
  return {
    text,
    span,
    newline,
    bound,
    readCommand,
    slice: ({ start, end }) => text.slice(start, end),
    edit: (at, added) => ({ span: at, text: written(added, at) }),
    insert: (offset, added) => ({ span: { start: offset, end: offset }, text: written(added, { start: offset, end: offset }) }),
    remove: (at) => ({ span: at, text: '' }),
  };
}

const holds = ({ span }: Node, offset: number): boolean => span.start <= offset && offset <= span.end;

/** The URL of the request at hand. */
export const urlOf = ({ bound: { request } }: FixContext): Url | undefined => (request.url.kind === 'Url' ? request.url : undefined);

/**
 * Percent-encodes query syntax: what delimits stays (balena rejects `%28` and the like), what would end the URL or change its meaning
 * is encoded; `&` and `#` inside of quotes are text.
 */
function encode(syntax: string): string {
  return syntax
    .split("'")
    .map((part, index) => (index % 2 === 1 ? encodeText(part).replaceAll('&', '%26') : encodeText(part)))
    .join("'");
}

const encodeText = (text: string): string => text.replaceAll(/[^\w\-.~!$&'()*,;=:@/?]/gu, (character) => encodeURIComponent(character));

/** A fix; `preferred` only where it is plainly right. */
export const fix = (title: string, edits: readonly TextEdit[], preferred = false): Fix => ({ title, edits, preferred });
