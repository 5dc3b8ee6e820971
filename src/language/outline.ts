import { moveSpan } from '../../grammar/index.ts';
import { remember } from '../lib/index.ts';
import type { LanguageContext, PlacedBound } from './context.ts';
import type { RequestOutline } from './types.ts';

/** The requests of a document, in order: what a list, a lens or a fold needs of them. */
export const outline = (context: LanguageContext, text: string): readonly RequestOutline[] => context.requests(text).map(outlineOf);

const outlineOf = remember(({ start, bound: { request } }: PlacedBound): RequestOutline => {
  const { span, name, method, url } = request;
  const head = { start: method?.span.start ?? url.span.start, end: url.span.end };
  return {
    span: moveSpan(span, start),
    head: moveSpan(head, start),
    name: name?.text,
    method: method?.text.toUpperCase() ?? 'GET',
  };
});
