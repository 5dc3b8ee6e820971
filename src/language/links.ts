import { moveSpan, type Span } from '../../grammar/index.ts';
import { remember } from '../lib/index.ts';
import type { BoundRequest } from './bind/index.ts';
import type { LanguageContext, PlacedBound } from './context.ts';
import type { Link } from './types.ts';

/** Addresses that can be opened: those in comments, and those of requests that read and hold no variable. */
export function links(context: LanguageContext, text: string): readonly Link[] {
  return context.requests(text).flatMap(linksInPlace);
}

const linksInPlace = remember(({ start, bound }: PlacedBound): readonly Link[] =>
  linksOf(bound).map(({ span, url }) => ({ span: moveSpan(span, start), url })),
);

const linksOf = remember((bound: BoundRequest): readonly Link[] => {
  const { text, request } = bound;
  const method = request.method?.text.toUpperCase() ?? 'GET';
  const isOpened = request.url.kind === 'Url' && request.url.origin !== undefined && method === 'GET';
  const stretches = [...request.comments.map(({ span }) => span), ...(isOpened ? [request.url.span] : [])];
  return stretches.flatMap((span) => addressesIn(text, span)).toSorted((a, b) => a.span.start - b.span.start);
});

/** What ends a sentence or closes a parenthesis behind an address is not of it. */
const address = /https?:\/\/[^\s<>"{}|\\^`]+[^\s<>"{}|\\^`.,;:!?)\]']/g;

function addressesIn(text: string, { start, end }: Span): readonly Link[] {
  return [...text.slice(start, end).matchAll(address)].map(({ index, 0: url }) => ({
    span: { start: start + index, end: start + index + url.length },
    url,
  }));
}
