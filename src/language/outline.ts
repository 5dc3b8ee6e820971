import type { Request } from '../../grammar/index.ts';
import type { LanguageContext } from './context.ts';
import type { RequestOutline } from './types.ts';

/** The requests of a document, in order: what a list, a lens or a fold needs of them. */
export const outline = (context: LanguageContext, text: string): readonly RequestOutline[] =>
  context.parse(text).tree.requests.map(outlineOf);

function outlineOf({ span, name, method, url }: Request): RequestOutline {
  const head = { start: method?.span.start ?? url.span.start, end: url.span.end };
  return { span, head, name: name?.text, method: method?.text.toUpperCase() ?? 'GET' };
}
