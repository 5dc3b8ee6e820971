import type { BalenaVersion, Resource, StructuredType } from '../../../src/schema/index.ts';
import { aliased, inLines } from './dressed.ts';
import { keyOf } from './keys.ts';
import { slip } from './mutations.ts';
import {
  anyCall,
  chain,
  deepExpand,
  deepFilter,
  distinct,
  expand,
  filter,
  oddPlace,
  optionOf,
  orderby,
  other,
  select,
  skip,
  top,
} from './options.ts';
import { oddLiteral } from './values.ts';
import { createWorld, linkOf, propertyOf, resourceOf, typeOf, type World } from './world.ts';
import { write, writeAnything, writeMany } from './writes.ts';

/** One request document, and how it was made. */
export interface Call {
  readonly version: BalenaVersion;
  readonly kind: Kind;
  readonly text: string;
}

type Maker = (world: World) => string;

type OptionMaker = (world: World, type: StructuredType, depth: number) => string;

/** One row is enough to see that a call is answered; and the other options must not hide what is asked here. */
const narrow = ['$select=id', '$top=1'];

function query(world: World, makers: readonly OptionMaker[], rest: readonly string[] = narrow): string {
  const resource = resourceOf(world);
  const type = typeOf(world, resource);
  const made = makers.map((make) => make(world, type, 2));
  const added = rest.filter((option) => !made.some((each) => each.startsWith(option.split('=')[0]!)));
  return `GET /${resource.name}?${[...made, ...added].join('&')}`;
}

const onResource = (world: World, make: (resource: Resource, type: StructuredType) => string): string => {
  const resource = resourceOf(world);
  return make(resource, typeOf(world, resource));
};

/** One entity by its key. */
function keyed(world: World): string {
  return onResource(world, ({ name }, type) => {
    const key = keyOf(world, type);
    return `GET /${name}${key}${world.choices.rarely(2) ? `${key.includes('?') ? '&' : '?'}${select(world, type, 0)}` : ''}`;
  });
}

/** How calls are made, by what they are about. */
const rightMakers = {
  select: (world) => query(world, [select]),
  expand: (world) => query(world, [expand]),
  filter: (world) => query(world, [filter]),
  // Counting looks at every row.
  count: (world) =>
    onResource(world, ({ name }, type) => `GET /${name}/$count${world.choices.rarely(5) ? '' : `?${filter(world, type, 1)}`}`),
  orderby: (world) => query(world, [orderby]),
  paging: (world) => query(world, [top, skip]),
  option: (world) => query(world, [other]),
  mixed(world) {
    const count = 1 + world.choices.below(4);
    return onResource(world, ({ name }, type) => {
      const options = Array.from({ length: count }, () => optionOf(world, type, 2));
      return `GET /${name}?${distinct(world, [...options, '$top=1', '$select=id']).join('&')}`;
    });
  },
  key: keyed,
  path(world) {
    const { choices } = world;
    const tails = ['/$count', '/$value', '/$ref', '/$links/x', '', '/id', '/nothing', '//', '/', '(2)'];
    return onResource(world, ({ name }, type) => {
      const link = linkOf(world, type)?.name ?? 'x';
      const tail = choices.rarely(2)
        ? choices.oneOf(tails)
        : choices.oneOf([`/${link}`, `/$links/${link}`, `/${link}/$count`, `/${link}(1)`]);
      return `GET ${choices.oneOf(['/', '/', '', '/v7/', '/v6/', '/v9/', '//'])}${choices.rarely(10) ? 'nothing' : name}${choices.rarely(2) ? '(1)' : ''}${tail}`;
    });
  },
  alias(world) {
    const { choices } = world;
    return onResource(world, ({ name }, type) => {
      const { name: field } = propertyOf(world, type);
      return `GET /${name}?$filter=${field} eq @p&@p=${oddLiteral(choices)}&$select=id&$top=1`;
    });
  },
  aliased(world) {
    const { choices } = world;
    return aliased(choices.rarely(4) ? keyed(world) : query(world, [choices.oneOf([filter, deepFilter, expand, anyCall])]), choices);
  },
  deep: (world) => query(world, [deepFilter]),
  nested: (world) => query(world, [deepExpand]),
  function: (world) => query(world, [anyCall]),
  chain: (world) => query(world, [chain]),
  /** What stands in places that few queries use. */
  odd: (world) => query(world, [oddPlace]),
  lines: (world) => inLines(query(world, [filter, expand, orderby]), world.choices),
  anything: writeAnything,
  many: writeMany,
  encoded(world) {
    const [method, target] = query(world, [filter]).split(/ (.*)/s);
    const encode = world.choices.oneOf([encodeURI, encodeURI, encodeOption, encodeBlank]);
    return `${method} ${encode(target!)}`;
  },
  header(world) {
    const { choices } = world;
    const headers = [
      'Accept: application/json',
      'Prefer: return=minimal',
      'If-Match: *',
      'OData-Version: 4.0',
      'X: y',
      'Authorization: Bearer x',
      'bad header',
    ];
    return `${query(world, [select])}\n${choices.someOf(headers).join('\n')}`;
  },
  method: (world) =>
    onResource(
      world,
      ({ name }) => `${world.choices.oneOf(['HEAD', 'OPTIONS', 'MERGE', 'TRACE', 'get', 'FETCH', 'QUERY'])} /${name}?$select=id&$top=1`,
    ),
  post: (world) => write(world, 'POST'),
  patch: (world) => write(world, 'PATCH'),
  put: (world) => write(world, 'PUT'),
  delete: (world) => write(world, 'DELETE'),
} as const satisfies Record<string, Maker>;

/** What slips are made in. */
const rightKinds = [
  'select',
  'expand',
  'filter',
  'count',
  'orderby',
  'mixed',
  'key',
  'filter',
  'encoded',
  'aliased',
  'path',
  'deep',
] as const;

const makers = {
  ...rightMakers,
  /** A slip in any of the others. */
  slip: (world: World) => slip(rightMakers[world.choices.oneOf(rightKinds)](world), world.choices, rightMakers.mixed(world)),
};

const encodeOption = (target: string): string => target.replace(/=.*/s, (value) => `=${encodeURIComponent(value.slice(1))}`);

const encodeBlank = (target: string): string => target.replaceAll(' ', '+').replaceAll("'", '%27').replaceAll('$', '%24');

export type Kind = keyof typeof makers;

/** How often each kind is made. */
const plan: readonly Kind[] = [
  ...(Object.keys(makers) as Kind[]),
  ...([
    'filter',
    'filter',
    'filter',
    'filter',
    'count',
    'count',
    'expand',
    'mixed',
    'slip',
    'slip',
    'slip',
    'slip',
    'post',
    'patch',
    'odd',
    'odd',
  ] as const),
];

/** As many calls as wanted, of both versions in turn, the same for the same seed. */
export function* callsOf(seed: number, count: number): Iterable<Call> {
  const worlds = { v7: createWorld('v7', seed), v6: createWorld('v6', seed + 1) };
  for (let index = 0; index < count; index++) {
    const version = index % 2 === 0 ? 'v7' : 'v6';
    const kind = plan[Math.floor(index / 2) % plan.length]!;
    yield { version, kind, text: makers[kind](worlds[version]) };
  }
}
