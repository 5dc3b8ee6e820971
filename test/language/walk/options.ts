import { type QueryOptionFact, queryOptions } from '../../../grammar/index.ts';
import type { Dialect, Navigation, StructuredType } from '../../../src/schema/index.ts';
import { ask, type Ground, groundsOf } from './grounds.ts';
import type { Speaker } from './speaker.ts';
import type { Stop } from './stop.ts';
import { valueFor as literalFor } from './values.ts';

function refusalOf(
  name: string,
  { version, until }: QueryOptionFact,
  { options, ignoredOptions, olderForms, newest }: Dialect,
): string | undefined {
  if (options && !options.includes(name)) return 'option-not-taken';
  if (until < 4 && !olderForms.includes(name)) return 'older-form';
  if (ignoredOptions[name] !== undefined) return 'ignored-option';
  return newest !== undefined && version === '4.01' ? 'newer-form' : undefined;
}

/** Values that need no name of the service. */
const plain: Readonly<Record<string, string>> = {
  $top: '20',
  $skip: '20',
  $count: 'true',
  $search: 'blue',
  $apply: 'aggregate($count as n)',
  $at: '2019-01-30',
  $from: '2012-01-01',
  $to: '2025-01-01',
  $toInclusive: '2024-12-31',
  $levels: '2',
  $format: 'json',
  $skiptoken: 'abc',
  $deltatoken: 'abc',
  $id: 'Products(0)',
  $index: '0',
  $schemaversion: '1.0',
  $inlinecount: 'allpages',
  $callback: 'done',
};

function valueFor(speaker: Speaker, name: string, type: StructuredType): string | undefined {
  const property = [...type.properties.values()].find((each) => literalFor(speaker.service, each) !== undefined && !each.writeOnly)!;
  const [link] = type.navigations.keys();
  switch (name) {
    case '$filter':
      return `${property.name} eq ${literalFor(speaker.service, property)}`;
    case '$select':
      return property.name;
    case '$orderby':
      return `${property.name} asc`;
    case '$expand':
      return link;
    case '$compute':
      return `${property.name} as Computed`;
    default:
      return plain[name];
  }
}

/** Pages of rows without an order are told of. */
const paging: ReadonlySet<string> = new Set(['$top', '$skip']);

/** What services write into their own links, or what goes with a write. */
const notTyped: ReadonlySet<string> = new Set(['$skiptoken', '$deltatoken', '$callback', '$id', '$index']);

interface Linked {
  readonly ground: Ground;
  readonly link: Navigation;
  readonly target: StructuredType;
}

/** A resource with a link to many whose entities have links themselves, where there is one. */
function linked({ service }: Speaker): Linked {
  const found = groundsOf(service).flatMap((ground) =>
    [...ground.type.navigations.values()].flatMap((link): readonly Linked[] => {
      const target = service.types.get(link.target);
      return link.collection && target ? [{ ground, link, target }] : [];
    }),
  );
  const best = found.find(({ target }) => target.navigations.size > 0) ?? found[0];
  if (!best) throw new Error(`${service.name} has no link to many`);
  return best;
}

/** Every option wherever it may stand: in the URL, of what is expanded, of what is counted. */
export function optionStops(speaker: Speaker): readonly Stop[] {
  const { service } = speaker;
  const { quirks } = service.dialect;
  const { ground, link, target } = linked(speaker);
  return Object.entries<QueryOptionFact>(queryOptions).flatMap(([name, fact]) => {
    const { places, documentation, takes } = fact;
    const refusal = refusalOf(name, fact, service.dialect);
    const stop = (type: StructuredType, write: (option: string) => string): Stop => ({
      // Of entities without links there is nothing to expand but all.
      marked: write(`|${name}|=${valueFor(speaker, name, type) ?? '*'}`),
      says: [
        `\`${name}\`: ${takes}`,
        documentation,
        ...(refusal?.endsWith('-option') || refusal === 'option-not-taken' ? [service.dialect.name] : []),
      ],
      told: refusal === undefined ? (paging.has(name) ? ['paging-without-orderby'] : []) : [refusal],
      unproposed: refusal === 'option-not-taken' || refusal === 'older-form' || notTyped.has(name),
    });
    return [
      ...(places.includes('query') ? [stop(ground.type, (option) => ask(ground.path, option))] : []),
      ...(places.includes('expand') && !quirks.includes('no-nested-options')
        ? [stop(target, (option) => ask(ground.path, `$expand=${link.name}(${option})`))]
        : []),
      ...(places.includes('count') && !quirks.includes('no-count-in-expression')
        ? [stop(target, (option) => ask(ground.path, `$filter=${link.name}/$count(${option}) gt 1`))]
        : []),
    ];
  });
}
