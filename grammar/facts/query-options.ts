import type { FormVersion } from '../tree.ts';

/** Where an option may stand; the names are the ABNF's (`expandOption`, `expandRefOption`, `expandCountOption`, `selectOption`). */
export type OptionPlace = 'query' | 'expand' | 'expandRef' | 'count' | 'select';

/** What stands behind the `=`. */
export type OptionValue = 'filter' | 'select' | 'expand' | 'orderby' | 'search' | 'compute' | 'apply' | 'temporal' | 'text';

/** One row a system query option. */
export interface QueryOptionFact {
  readonly value: OptionValue;
  /** For `text` values: their form, tested on the trimmed text; undefined: any text. */
  readonly form: RegExp | undefined;
  /** The values, or what they look like, in words: "a whole number". */
  readonly takes: string;
  readonly places: readonly OptionPlace[];
  readonly version: '2.0' | '4.0' | '4.01';
  /** The newest generation of OData that has it. */
  readonly until: FormVersion;
  /** For `text` values: those that V3 had last. */
  readonly olderForm: RegExp | undefined;
  /** One sentence, Markdown. */
  readonly documentation: string;
  readonly example: string;
}

const row = (
  value: OptionValue,
  places: readonly OptionPlace[],
  takes: string,
  documentation: string,
  example: string,
  version: QueryOptionFact['version'] = '2.0',
  form?: RegExp,
  until: FormVersion = 4,
  olderForm?: RegExp,
): QueryOptionFact => ({ value, places, takes, documentation, example, version, form, until, olderForm });

const limits = 'a date or time, min or max';
const everywhere = ['query', 'expand', 'expandRef', 'count', 'select'] as const;
const lists = ['query', 'expand', 'expandRef', 'select'] as const;

/** The system query options of OData 4.01 (Protocol 11.2.4–11.2.6, URL Conventions 5.1), and those of V2–V3 that services still take. */
export const queryOptions = {
  $filter: row('filter', everywhere, 'a condition', 'Only the entities for which the condition is true.', '$filter=IsOpen eq true'),
  $select: row('select', ['query', 'expand', 'select'], 'names of properties', 'Only these properties.', '$select=Name,Price'),
  $expand: row(
    'expand',
    ['query', 'expand'],
    'names of links',
    'Linked entities, within each entity of the answer.',
    '$expand=Items($select=Name)',
  ),
  $orderby: row(
    'orderby',
    lists,
    'expressions to sort by',
    'The order of the answer: `asc` or `desc` after each expression.',
    '$orderby=Name asc',
  ),
  $top: row('text', lists, 'a whole number', 'At most this many entities.', '$top=20', '2.0', /^\d+$/),
  $skip: row('text', lists, 'a whole number', 'Skips this many entities at the start.', '$skip=20', '2.0', /^\d+$/),
  $count: row(
    'text',
    lists,
    'true or false',
    'Whether the answer says how many entities there are in all.',
    '$count=true',
    '4.0',
    /^(?:true|false)$/i,
  ),
  $search: row(
    'search',
    everywhere,
    'words, "phrases", AND, OR, NOT',
    'Only the entities that match a free-text search.',
    '$search=blue OR green',
    '4.0',
  ),
  $compute: row(
    'compute',
    ['query', 'expand', 'select'],
    'expressions with names',
    'Further properties, computed.',
    '$compute=Price mul 2 as Twice',
    '4.01',
  ),
  $apply: row(
    'apply',
    ['query', 'expand'],
    'transformations',
    'Groups and aggregates the entities (Data Aggregation extension).',
    '$apply=aggregate($count as n)',
    '4.0',
  ),
  $at: row('temporal', ['query', 'expand'], limits, 'The data as it was at one time (temporal extension).', '$at=2019-01-30', '4.0'),
  $from: row('temporal', ['query', 'expand'], limits, 'The data from this time on (temporal extension).', '$from=2012-01-01', '4.0'),
  $to: row('temporal', ['query', 'expand'], limits, 'The data before this time (temporal extension).', '$to=2025-01-01', '4.0'),
  $toInclusive: row(
    'temporal',
    ['query', 'expand'],
    limits,
    'The data up to this time, itself included (temporal extension).',
    '$toInclusive=2024-12-31',
    '4.0',
  ),
  $levels: row(
    'text',
    ['expand'],
    'a whole number from 1, or max',
    'How many levels of the link are expanded.',
    '$levels=3',
    '4.0',
    /^(?:[1-9]\d*|max)$/i,
  ),
  $format: row(
    'text',
    ['query'],
    'json, atom, xml or a media type',
    'The format of the answer.',
    '$format=json',
    '2.0',
    /^(?:json(?:;\s*odata=\w+)?|atom|xml|verbosejson|[^\s/]+\/.+)$/i,
    4,
    /;\s*odata=|^verbosejson$/i,
  ),
  $skiptoken: row(
    'text',
    ['query'],
    "the service's own text",
    'Where the next page begins; services write it into next links.',
    '$skiptoken=abc',
  ),
  $deltatoken: row(
    'text',
    ['query'],
    "the service's own text",
    'Only what changed since; services write it into delta links.',
    '$deltatoken=abc',
    '4.0',
  ),
  $id: row('text', ['query'], 'the URL of an entity', 'The entity that is meant.', '$id=Products(0)', '4.0'),
  $index: row(
    'text',
    ['query'],
    'a whole number',
    'The position in an ordered collection where the entity goes.',
    '$index=0',
    '4.01',
    /^-?\d+$/,
  ),
  $schemaversion: row(
    'text',
    ['query'],
    'a version, or *',
    'The version of the schema to answer by.',
    '$schemaversion=1.0',
    '4.01',
    /^(?:\*|[\w.~-]+)$/,
  ),
  $inlinecount: row(
    'text',
    ['query'],
    'allpages or none',
    'The V2–V3 form of `$count`.',
    '$inlinecount=allpages',
    '2.0',
    /^(?:allpages|none)$/,
    3,
  ),
  $callback: row(
    'text',
    ['query'],
    'the name of a function',
    'Wraps a JSON answer in a call (JSONP). V2–V3.',
    '$callback=done',
    '2.0',
    undefined,
    3,
  ),
} as const satisfies Readonly<Record<string, QueryOptionFact>>;

export type QueryOptionName = keyof typeof queryOptions;

/** The newest generation of OData that has the option with this value. */
export function optionVersion(name: QueryOptionName, value: string): FormVersion {
  const { until, olderForm }: QueryOptionFact = queryOptions[name];
  return olderForm?.test(value) ? 3 : until;
}

const byLowerCase: ReadonlyMap<string, QueryOptionName> = new Map(
  (Object.keys(queryOptions) as QueryOptionName[]).map((name) => [name.toLowerCase(), name] as const),
);

/**
 * The option that a name means: upper and lower case are one, and `$` may be left out (OData 4.01; the temporal extension's options need
 * it); undefined for others.
 */
export function systemQueryOption(word: string): QueryOptionName | undefined {
  const direct = byLowerCase.get(word);
  if (direct !== undefined) return direct;
  const lower = word.toLowerCase();
  if (lower.startsWith('$')) return byLowerCase.get(lower);
  const name = byLowerCase.get(`$${lower}`);
  return name !== undefined && queryOptions[name].value === 'temporal' ? undefined : name;
}
