import type { Reading } from './encoding.ts';
import { createProblem } from './problems.ts';
import { readWritten, type Source, spanIn } from './source.ts';
import type { Node, Parsed, Problem, Span, Url } from './tree.ts';
import { walk } from './walk.ts';

/** Of `times` encodings, all but the last. */
const nested = (times: number): RegExp => new RegExp(`%(?:25){1,${times - 1}}(?=[0-9A-Fa-f]{2})`, 'g');

/** The problem of a URL of which path or query were encoded more than once, with the text as it was before the last time. */
export function overEncoded(text: string, { start, end }: Span, readings: readonly Reading[]): Problem {
  const parts: string[] = [];
  let from = start;
  for (const { stretches, times } of readings) {
    if (times === 1) continue;
    for (const stretch of stretches) {
      const to = Math.min(stretch.end, end);
      const inside = text.slice(stretch.start, to);
      parts.push(text.slice(from, stretch.start), stretch.encoding === 'none' ? inside : inside.replace(nested(times), '%'));
      from = to;
    }
  }
  parts.push(text.slice(from, end));
  return createProblem('over-encoded', { start, end }, { text: parts.join('') });
}

/**
 * A URL of which the separators are encoded too, as one that is the value of another URL's parameter is (`https%3A%2F%2F…`), or of which
 * the query went through `encodeURIComponent` as a whole (`?%24filter%3D…`): its text once decoded. Undefined for all others.
 */
export function unwrap(text: string, start: number, end: number): Source | undefined {
  if (!/%3[DdAa]|%2[Ff]/.test(text.slice(start, end))) return undefined;
  const from = wrappedFrom(text.slice(start, end));
  if (from < 0) return undefined;
  const last = start + text.slice(start, end).trimEnd().length;
  const stretches = [
    { start, end: start + from, encoding: 'none' } as const,
    { start: start + from, end: last, encoding: 'percent' } as const,
  ];
  return readWritten(text, { stretches: from === 0 ? stretches.slice(1) : stretches, whole: true, times: 1 }, 'all');
}

/** Where in a URL the wrapped text begins; -1 where none does. */
function wrappedFrom(url: string): number {
  if (/^(?:https?%3A%2F%2F|%2F)[^/?\s]*$/i.test(url.trimEnd())) return 0;
  const mark = url.indexOf('?');
  return mark >= 0 && /^(?:\$|%24)?[A-Za-z]+%3D[^=&\s]*$/i.test(url.slice(mark + 1).trimEnd()) ? mark + 1 : -1;
}

/** What was read of the text once decoded, in places of the text as given; with the one problem that says so. */
export function rewrapped(source: Source, span: Span, { tree }: Parsed<Url>): Parsed<Url> {
  const seen = new Set<Node>();
  walk(tree, (node) => {
    if (seen.has(node)) return 'skip';
    seen.add(node);
    (node as { span: Span }).span = spanIn(source, node.span.start, node.span.end);
    return undefined;
  });
  return { tree: { ...tree, encoded: true }, problems: [createProblem('over-encoded', span, { text: source.text })] };
}
