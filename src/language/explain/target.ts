import { type Arguments, print, type Url } from '../../../grammar/index.ts';
import type { BoundRequest } from '../bind/index.ts';
import { code } from '../hover/markdown.ts';
import type { Explanation } from '../types.ts';

type Line = Explanation['lines'][number];

/** What each method does, before what it does it to. */
const verbs: Readonly<Record<string, { readonly many: string; readonly one: string }>> = {
  GET: { many: 'Shows', one: 'Shows' },
  HEAD: { many: 'Asks for the headers of', one: 'Asks for the headers of' },
  POST: { many: 'Creates a new', one: 'Posts to' },
  PATCH: { many: 'Changes every', one: 'Changes' },
  MERGE: { many: 'Changes every', one: 'Changes' },
  PUT: { many: 'Replaces every', one: 'Replaces or creates' },
  DELETE: { many: 'Removes every', one: 'Removes' },
  OPTIONS: { many: 'Asks what is allowed on', one: 'Asks what is allowed on' },
};

/** The first line: what is asked of which resource. */
export function targetInWords({ request, target }: BoundRequest, url: Url): Line {
  const { path } = url;
  const method = request.method?.text.toUpperCase() ?? 'GET';
  const verb = Object.hasOwn(verbs, method) ? verbs[method]! : { many: `${code(method)} to`, one: `${code(method)} to` };
  const span = { start: request.method?.span.start ?? path.span.start, end: path.span.end };
  const name = target?.resource?.name;
  if (name === undefined) return { span, markdown: `${verb.many} ${code(print(path, { encoding: 'decoded' }))}.` };
  const key = keyIn(url);
  if (target?.ends === 'count') return { span, markdown: `Counts ${code(name)}.` };
  if (key) return { span, markdown: `${verb.one} the ${code(name)} whose ${key}.` };
  // A change of many is meant for those that the filter picks.
  const filtered = url.options?.some(({ kind }) => kind === 'FilterOption') === true;
  return { span, markdown: `${filtered ? verb.many : withAll(verb.many)} ${code(name)}${filtered ? '' : rest(method)}.` };
}

const withAll = (verb: string): string => (verb === 'Shows' ? 'Shows every' : verb);

const rest = (method: string): string =>
  method === 'GET' ? ' that you may see' : /^(?:PATCH|PUT|DELETE|MERGE)$/.test(method) ? ' that you may write' : '';

function keyIn({ path }: Url): string | undefined {
  const step = path.segments.findLast((segment) => segment.kind === 'NameSegment' && segment.arguments.length > 0);
  const list: Arguments | undefined = step?.kind === 'NameSegment' ? step.arguments.at(-1) : undefined;
  if (!list || list.items.length === 0) return undefined;
  return list.items
    .map(({ name, value }) => `${name ? code(name.text) : 'key'} is ${code(print(value, { encoding: 'decoded' }))}`)
    .join(' and ');
}
