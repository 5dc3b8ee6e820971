import { type NameSegment, print, type Url } from '../../../grammar/index.ts';
import type { BoundRequest } from '../bind/index.ts';
import { code } from '../markdown.ts';
import type { Line } from './line.ts';
import { listed, single } from './nouns.ts';
import { isOutside, pathInWords, textOf } from './path.ts';

interface Method {
  /** What it does to what it is sent to. */
  readonly does: string;
  /** Of all there are: those that one may see or change. */
  readonly may: string;
}

const methods: Readonly<Record<string, Method>> = {
  GET: { does: 'Shows', may: 'see' },
  HEAD: { does: 'Asks for the headers of', may: 'see' },
  POST: { does: 'Posts to', may: 'see' },
  PATCH: { does: 'Changes', may: 'change' },
  MERGE: { does: 'Changes', may: 'change' },
  PUT: { does: 'Replaces', may: 'change' },
  DELETE: { does: 'Deletes', may: 'delete' },
  OPTIONS: { does: 'Asks what is allowed on', may: 'see' },
};

/** The first sentence: what is done to which entities. */
export function targetLine(bound: BoundRequest, url: Url): Line {
  const { method } = bound.request;
  const span = { start: method?.span.start ?? url.path.span.start, end: url.path.span.end };
  const name = method?.text.toUpperCase() ?? 'GET';
  const words = bound.target?.ends === 'operation' ? callInWords(bound, url, name) : undefined;
  return { span, markdown: `${words ?? targetInWords(bound, url, name)}.` };
}

function targetInWords(bound: BoundRequest, url: Url, name: string): string {
  const { target } = bound;
  const { does, may } = Object.hasOwn(methods, name) ? methods[name]! : { does: `Sends ${code(name)} to`, may: 'see' };
  const what = wholeInWords(url) ?? entitiesInWords(bound, url, may);
  if (what === undefined) return `${does} ${code(print(url.path, { encoding: 'decoded' }))}`;
  if (name === 'POST' && target?.collection && target.ends === 'entities') return `Creates ${createdInWords(bound, url)}`;
  if (hasOption(url, 'ApplyOption')) return `Starts from ${what}`;
  if (target?.ends === 'count') return `${name === 'GET' ? 'Counts' : `${does} the number of`} ${what}`;
  const upserts = name === 'PUT' && target?.collection === false && target.ends === 'entities';
  return `${does} ${what}${upserts ? ', or creates it' : ''}`;
}

const hasOption = ({ options }: Url, kind: string): boolean => options?.some((option) => option.kind === kind) === true;

const wholes: Readonly<Record<string, string>> = {
  $metadata: 'the service’s description of itself',
  $batch: 'several requests in one',
  $entity: 'the entity that `$id` names',
  $all: 'everything that the service has',
};

/** A path that begins with no entity set. */
function wholeInWords({ path: { segments } }: Url): string | undefined {
  const last = segments.at(-1);
  if (last === undefined) return 'the list of what the service has';
  if (last.kind === 'SystemSegment' && Object.hasOwn(wholes, last.name)) return wholes[last.name];
  if (last.kind !== 'CrossjoinSegment') return undefined;
  return `every combination of ${listed(last.names.flatMap((name) => (name.kind === 'Name' ? [code(name.text)] : [])))}`;
}

function entitiesInWords(bound: BoundRequest, url: Url, may: string): string | undefined {
  const filtered = hasOption(url, 'FilterOption') || hasOption(url, 'SearchOption');
  const words = pathInWords(bound, url.path.segments, filtered ? 'matching' : 'all');
  // Of a whole entity set; a key or a link has picked some already.
  return words !== undefined && !filtered && /^(?:every|all) (?:(?! of ).)*$/.test(words) ? `${words} that you may ${may}` : words;
}

/** What a request that creates makes one of: what the last name of its path says. */
function createdInWords(bound: BoundRequest, url: Url): string {
  const steps = url.path.segments.filter((segment): segment is NameSegment => segment.kind === 'NameSegment' && !isOutside(bound, segment));
  const of = pathInWords(bound, steps.slice(0, -1), 'all');
  return `a new ${single(textOf(steps.at(-1)!))}${of === undefined ? '' : ` of ${of}`}`;
}

/** `` Shows what `discounted` gives for …, with `percent` as `10` ``. */
function callInWords(bound: BoundRequest, { path: { segments } }: Url, method: string): string | undefined {
  const at = segments.findLastIndex((step) => step.kind === 'NameSegment' && bound.bindings.get(step.name)?.kind === 'operation');
  const call = segments[at];
  if (call?.kind !== 'NameSegment') return undefined;
  const given = (call.arguments[0]?.items ?? []).map(
    ({ name, value }) => `${name ? `${code(name.text)} as ` : ''}${code(print(value, { encoding: 'decoded' }))}`,
  );
  const name = code(textOf(call));
  const of = pathInWords(bound, segments.slice(0, at), 'all');
  const words = method === 'GET' ? `Shows what ${name} gives` : `Calls ${name}`;
  return `${words}${of === undefined ? '' : ` for ${of}`}${given.length === 0 ? '' : `, with ${listed(given)}`}`;
}
