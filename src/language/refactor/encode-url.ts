import { print } from '../../../grammar/index.ts';
import type { Refactor } from './refactor-context.ts';

/** The whole URL as it is sent, on one line and percent-encoded as the service takes it; or decoded, an option a line. */
export const encodeUrl: Refactor = ({ url, bound, dialect, slice, newline }) => {
  const isBroken = bound.request.comments.some(({ span }) => span.start > url.span.start && span.end < url.span.end);
  if (isBroken) return [];
  const written = slice(url.span);
  const edit = (title: string, text: string) =>
    text === written ? [] : [{ title, kind: 'rewrite' as const, edits: [{ span: url.span, text }] }];
  if (url.encoded) return edit('Decode the URL', print(url, { encoding: 'decoded', layout: 'lines' }).replaceAll('\n', newline));
  return edit('Percent-encode the URL', print(url, { encoding: dialect.rawCharacters === '' ? 'standard' : 'balena', layout: 'line' }));
};
