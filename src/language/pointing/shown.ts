import { type Node, type Problem, pathAt, type Span, type Url, walk } from '../../../grammar/index.ts';
import type { StructuredType } from '../../schema/index.ts';
import type { BoundRequest } from '../bind/index.ts';
import { quote } from '../words.ts';

/** A request for entities of a type, of which lists choose what to show. */
export interface Shown {
  readonly bound: BoundRequest;
  readonly url: Url;
  readonly type: StructuredType;
  readonly resource: string;
  /** Why its lists are to be left alone. */
  readonly blocked: string | undefined;
}

/** Undefined where a request shows no members: it asks for a count, a document, a value, or for what nothing is known of. */
export function shownBy(bound: BoundRequest): Shown | undefined {
  const { request, target } = bound;
  const { url } = request;
  if (url.kind === 'Hole' || !target?.type || (target.ends !== 'entities' && target.ends !== 'operation' && target.ends !== 'value'))
    return undefined;
  const resource = resourceOf(bound, url);
  return resource === undefined ? undefined : { bound, url, type: target.type, resource, blocked: whyNot(bound, url) };
}

/** What the service's own path begins with: a resource, or a function of the service. */
function resourceOf({ bindings }: BoundRequest, { path }: Url): string | undefined {
  for (const segment of path.segments) {
    if (segment.kind !== 'NameSegment' || segment.name.kind !== 'Name') continue;
    const binding = bindings.get(segment.name);
    if (binding?.kind === 'resource') return binding.resource.name;
    if (binding?.kind === 'operation') return segment.name.text;
  }
  return undefined;
}

function whyNot(bound: BoundRequest, url: Url): string | undefined {
  const method = bound.request.method?.text.toUpperCase() ?? 'GET';
  if (method !== 'GET') return `A ${quote(method)} request is not for showing properties: only GET is.`;
  if (url.options?.some(({ kind }) => kind === 'ApplyOption')) return 'What $apply gives has other properties.';
  const problem = bound.problems.find((candidate) => isInTheWay(candidate, url));
  if (problem) return `The text has a mistake there: ${problem.message}`;
  const rest = unreadRest(bound, url);
  return rest === '' ? undefined : `The text has a mistake there: ${quote(rest)} has no meaning.`;
}

/** What stands behind an option or a list and is no part of it, as it was skipped: `$select={{na`. */
function unreadRest({ text, request }: BoundRequest, url: Url): string {
  const { options = [], span } = url;
  const comments = request.comments.map((comment) => comment.span);
  const gaps = options.map((option, index) => ({ start: option.span.end, end: options[index + 1]?.span.start ?? lineEnd(text, span.end) }));
  const unread = [...gaps, ...endsOfLists(url)].find(
    ({ start, end }) =>
      !separation.test(text.slice(start, end)) && !comments.some((comment) => start <= comment.start && comment.start < end),
  );
  return unread ? text.slice(unread.start, unread.end).trim() : '';
}

/** From the last item of each list to the end of its option. */
function endsOfLists(url: Url): readonly Span[] {
  const ends: Span[] = [];
  walk(url, (node) => {
    if (node.kind === 'SelectOption' || node.kind === 'ExpandOption') ends.push({ start: node.items.at(-1)!.span.end, end: node.span.end });
    return node.kind === 'FilterOption' ? 'skip' : undefined;
  });
  return ends;
}

/** A separator; behind the last one, a version of HTTP, or the quote that the URL is in. */
const separation = /^\s*(?:[&;]|['"]|HTTP\/\d(?:\.\d)?)?\s*$/;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The mistake is in the lists themselves, in how they nest, or in what parts the URL; what is only still to be written is not in the way. */
function isInTheWay({ code, span }: Problem, url: Url): boolean {
  if (span.start < url.span.start || span.start > url.span.end) return false;
  const around = optionsAround(url, span);
  const inner = around.at(-1);
  if (inner === undefined) return code !== 'missing' || span.start <= url.path.span.end;
  const isList = inner.kind === 'SelectOption' || inner.kind === 'ExpandOption';
  return (isList || around.length > 1) && span.start < span.end;
}

/** The options that a span stands in, outermost first; what is missing before an option is not in it. */
const optionsAround = (url: Url, { start, end }: Span): readonly Node[] =>
  pathAt(url, start).filter(({ kind, span }) => kind.endsWith('Option') && end <= span.end && span.start < end);
