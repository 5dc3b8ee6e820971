import { type QueryOptionFact, type QueryOptionName, queryOptions, systemQueryOption } from '../../../grammar/index.ts';
import type { Dialect, ODataVersion } from '../../schema/index.ts';
import { namedParameters } from '../bind/index.ts';
import { typeInWords } from '../words.ts';
import { blankBefore, type Draft, draft, type ItemContext } from './draft.ts';
import type { OptionsPlace, WantOf } from './expected.ts';

/** Options in the order of their use; what is not named here comes behind, in the table's order. */
const order = ['$filter', '$select', '$expand', '$orderby', '$top', '$count', '$skip', '$search', '$apply', '$format', '$compute'];

/** Options that say which entities and in which order, so they say nothing about a single one. */
const forMany: ReadonlySet<string> = new Set([
  '$filter',
  '$orderby',
  '$top',
  '$skip',
  '$count',
  '$inlinecount',
  '$search',
  '$levels',
  '$apply',
]);

/** What services write themselves. */
const notTyped: ReadonlySet<string> = new Set(['$skiptoken', '$deltatoken', '$callback', '$id', '$index']);

const tablePlace = { url: 'query', expand: 'expand', select: 'select', count: 'count' } as const satisfies Record<OptionsPlace, string>;

export function optionItems(want: WantOf<'option'>, { service, expectation }: ItemContext): Draft[] {
  const { dialect } = service;
  if (want.place !== 'url' && dialect.quirks.includes('no-nested-options')) return [];
  const given = new Set(want.present.map((name) => systemQueryOption(name) ?? name));
  const equals = expectation.following === '=' ? '' : '=';
  const own = [...aliasOptions(want, equals), ...parameterOptions(want, equals)];
  const system = Object.entries<QueryOptionFact>(queryOptions)
    .filter(([name, fact]) => !given.has(name) && fact.places.includes(tablePlace[want.place]) && isTaken(dialect, name))
    .filter(
      ([name]) => !(want.single && forMany.has(name) && !(want.place === 'expand' && name === '$filter')) && fitsMethod(want.method, name),
    )
    .toSorted(([a], [b]) => place(a, dialect) - place(b, dialect))
    .map(([name, { documentation, takes }]) => {
      const ignored = dialect.ignoredOptions[name];
      const detail = ignored === undefined ? takes : `${dialect.name} ignores it`;
      const text = `${want.lead}${name}${equals}`;
      return draft('option', name, { detail, documentation: [documentation, ignored].filter(Boolean).join('\n\n'), text, again: true });
    });
  return [...own, ...system];
}

/** What the request counts on to be given a value. */
const aliasOptions = ({ aliases, lead }: WantOf<'option'>, equals: string): Draft[] =>
  aliases.map((name) => draft('variable', name, { detail: 'parameter alias', text: `${lead}${name}${equals}`, again: true }));

function parameterOptions({ operation, present, lead }: WantOf<'option'>, equals: string): Draft[] {
  if (!operation) return [];
  return namedParameters(operation)
    .filter(({ name }) => !present.includes(name))
    .map(({ name, type, documentation }) => {
      const text = `${lead}${name}${equals}`;
      return draft('key', name, { detail: `${typeInWords(type)} · parameter`, documentation, text, again: true });
    });
}

function isTaken({ options }: Dialect, name: string): boolean {
  return !notTyped.has(name) && (options ? options.includes(name) : name !== '$inlinecount');
}

/** A write may pick what it changes; only reading shapes the answer. */
function fitsMethod(method: string, name: string): boolean {
  if (method === 'POST') return false;
  return /^(?:PATCH|PUT|DELETE)$/.test(method) ? name === '$filter' : true;
}

function place(name: string, dialect: Dialect): number {
  if (dialect.ignoredOptions[name] !== undefined) return 100;
  if (queryOptions[name as QueryOptionName].value === 'temporal') return 99;
  const index = order.indexOf(name);
  return index < 0 ? order.length : index;
}

const optionValues: Readonly<Record<string, readonly string[]>> = {
  $top: ['10', '20', '50', '100'],
  $skip: ['10', '20', '50', '100'],
  $count: ['true', 'false'],
  $inlinecount: ['allpages', 'none'],
  $levels: ['max', '2', '3'],
};

const formats: Readonly<Record<ODataVersion, readonly string[]>> = {
  '2.0': ['json', 'atom', 'xml'],
  '3.0': ['json', 'application/json;odata=fullmetadata', 'application/json;odata=nometadata', 'application/json;odata=verbose', 'atom'],
  '4.0': ['json', ...['full', 'minimal', 'none'].map((level) => `application/json;odata.metadata=${level}`)],
  '4.01': ['json', ...['full', 'minimal', 'none'].map((level) => `application/json;odata.metadata=${level}`)],
};

export function optionValueItems({ option }: WantOf<'option-value'>, { service }: ItemContext): Draft[] {
  const values = option === '$format' ? formats[service.version] : (optionValues[option] ?? []);
  return values.map((value) => draft('value', value));
}

export function directionItems(_want: WantOf<'direction'>, { service, expectation }: ItemContext): Draft[] {
  const { orderbyDefault, name } = service.dialect;
  const words = { asc: 'smallest first', desc: 'largest first' } as const;
  const blank = blankBefore(expectation);
  return (['asc', 'desc'] as const).map((word) => {
    const detail = word === orderbyDefault ? `${words[word]} · what ${name} takes when left out` : words[word];
    return draft('keyword', word, { detail, text: `${blank}${word}` });
  });
}
