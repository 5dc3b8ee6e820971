import type { Span } from '../../../grammar/index.ts';
import { didYouMean, oneOf, quote } from '../words.ts';
import { row } from './row.ts';

/** A name that is not known where it stands, and what may have been meant. */
interface Unknown {
  readonly name: string;
  /** Near names, best first. */
  readonly suggestions: readonly string[];
  /** What became of the name in this version of the service. */
  readonly note: string | undefined;
}

/** Another resource whose entities are the ones meant when `$filter` holds a condition as well. */
export interface ResourceRewrite {
  readonly resource: string;
  readonly condition: string;
}

/** A name that is not known, and where it does exist: in the form that can be written in its place. */
export interface UnknownMember extends Unknown {
  /** In words: without its namespace. */
  readonly owner: string;
  readonly wanted: 'property' | 'link';
  /** The option that it stands in: `$filter`; undefined in a body, a key or the path. */
  readonly option: string | undefined;
  /** It is the name of a member of a body. */
  readonly json: boolean;
  /** Ways over links to one: `belongs_to__application/app_name`. */
  readonly paths: readonly string[];
  /** Links to many, to be asked by `any`, with the name of a variable. */
  readonly lambdas: readonly { readonly link: string; readonly variable: string }[];
  /** Links to expand, and the item of `$expand` that shows the member: `belongs_to__application($select=slug)`. */
  readonly expands: readonly { readonly path: string; readonly item: string }[];
  /** Whose it is, where nothing of all this can be written. */
  readonly holders: readonly string[];
  /** What `any` has to go around: the condition, the path up to the name, the variables that it would hide. */
  readonly rewriting:
    | { readonly condition: Span; readonly name: Span; readonly before: string; readonly taken: readonly string[] }
    | undefined;
}

const spoken = (note: string | undefined): string => (note === undefined ? '' : ` ${note}`);

/** The note says what became of a name, unless all that it names is what is proposed anyway. */
const meant = ({ suggestions, note }: Unknown): string =>
  didYouMean(suggestions) + (note === undefined || isSaid(note, suggestions) ? '' : ` ${note}`);

const isSaid = (note: string, names: readonly string[]): boolean => {
  const named = [...note.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
  return named.length > 0 && named.every((name) => names.includes(name));
};

const mostHolders = 3;

/** `application and release`, `application, device, release, …`. */
const listed = (holders: readonly string[]): string =>
  holders.length > mostHolders ? `${holders.slice(0, mostHolders).join(', ')}, …` : holders.join(', ').replace(/, ([^,]*)$/, ' and $1');

const isOn = (holders: readonly string[]): string => (holders.length === 0 ? '' : ` It is on ${listed(holders)}.`);

function meantMember(data: UnknownMember): string {
  if (data.suggestions.length > 0 || data.note !== undefined) return meant(data);
  if (data.paths.length > 0) return didYouMean(data.paths);
  if (data.lambdas.length > 0)
    return didYouMean(data.lambdas.map(({ link, variable }) => `${link}/any(${variable}:${variable}/${data.name} …)`));
  if (data.expands.length === 0) return isOn(data.holders);
  return ` It is on ${oneOf(
    data.expands.map(({ path }) => path),
    'and',
  )}: expand ${data.expands.length > 1 ? 'one' : 'that'} and select it there.`;
}

/** Names that a service does not have, or that no answer has shown. */
export const nameDiagnostics = {
  'unknown-resource': row<Unknown & { service: string; rewrite: ResourceRewrite | undefined; holders: readonly string[] }>(
    'error',
    'The URL begins with a name that is no resource of the service.',
    (data) =>
      `${quote(data.name)} is not a resource of ${data.service}.${meant(data)}${data.holders.length === 0 ? '' : ` It is a member of ${listed(data.holders)}.`}`,
  ),
  'unknown-property': row<UnknownMember>(
    'error',
    'A name that is neither a property nor a link of the type that it is looked up in.',
    (data) => `${quote(data.name)} is not a ${data.wanted} of ${data.owner}.${meantMember(data)}`,
  ),
  'unseen-resource': row<Unknown & { service: string }>(
    'hint',
    'A name near to that of a resource, in a service that is known by its answers alone.',
    (data) => `No answer of ${data.service} has been about ${quote(data.name)} so far.${meant(data)}`,
  ),
  'unseen-property': row<UnknownMember>(
    'hint',
    'A name near to that of a property or link, of a type that is known by answers alone.',
    (data) => `No answer has shown a ${data.wanted} ${quote(data.name)} of ${data.owner} so far.${meantMember(data)}`,
  ),
  'unknown-function': row<Unknown>(
    'error',
    'A call of a function that OData does not have.',
    (data) => `There is no function ${quote(data.name)}.${spoken(data.note)}${didYouMean(data.suggestions)}`,
  ),
  'unknown-version': row<{ name: string; known: readonly string[]; service: string }>(
    'error',
    'A version of the service that does not exist.',
    (data) => `${data.service} has no version ${quote(data.name)}; it answers 404. There are ${oneOf(data.known, 'and')}.`,
  ),
  'unpublished-version': row<{ name: string; checked: string }>(
    'info',
    'A version of which no model is published.',
    (data) => `No model of ${data.name} is published: names are checked against ${data.checked}, which the service translates from.`,
  ),
} as const;
