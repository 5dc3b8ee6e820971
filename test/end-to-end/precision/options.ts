import type { StructuredType } from '../../../src/schema/index.ts';
import { callOfAny, chainOn, filterOn } from './filters.ts';
import { oddLiteral } from './values.ts';
import { linkOf, propertyOf, targetOf, type World } from './world.ts';

type Maker = (world: World, type: StructuredType, depth: number) => string;

/** A list of one to three. */
const listOf = (world: World, item: () => string): string => Array.from({ length: 1 + world.choices.below(3) }, item).join(',');

export const select: Maker = (world, type) => {
  const { choices } = world;
  if (choices.rarely(12)) return '$select=*';
  return `$select=${listOf(world, () => {
    if (choices.rarely(25)) return choices.oneOf(['*', '', `${linkOf(world, type)?.name ?? 'x'}/id`, 'id/$count', 'id eq 1']);
    return choices.rarely(5) ? (linkOf(world, type, choices.rarely(5) ? 'many' : 'one')?.name ?? 'id') : propertyOf(world, type).name;
  })}`;
};

export const expand: Maker = (world, type, depth) => `$expand=${listOf(world, () => expandItem(world, type, depth))}`;

function expandItem(world: World, type: StructuredType, depth: number): string {
  const { choices } = world;
  const link = choices.rarely(20) ? undefined : linkOf(world, type);
  if (!link) return choices.oneOf(['*', propertyOf(world, type).name, 'nothing', '']);
  const target = targetOf(world, link);
  if (choices.rarely(6)) return `${link.name}/$count${choices.rarely(2) ? `($filter=${filterOn(world, target, 1)})` : ''}`;
  if (choices.rarely(15)) return `${link.name}/${linkOf(world, target)?.name ?? 'id'}`;
  if (choices.rarely(3)) return link.name;
  const made = [select(world, target, 0), ...Array.from({ length: choices.below(3) }, () => optionOf(world, target, depth - 1))];
  return `${link.name}(${distinct(world, made).join(choices.oneOf([';', ';', '&']))})`;
}

/** An option within an option within an option. */
export const deepExpand: Maker = (world, type) => expand(world, type, 4);

export const deepFilter: Maker = (world, type) => `$filter=${filterOn(world, type, 4)}`;

export const anyCall: Maker = (world, type) => `$filter=${callOfAny(world, type)}`;

export const chain: Maker = (world, type) => `$filter=${chainOn(world, type)}`;

export const filter: Maker = (world, type) => `$filter=${filterOn(world, type)}`;

export const orderby: Maker = (world, type) => `$orderby=${listOf(world, () => orderbyItem(world, type))}`;

function orderbyItem(world: World, type: StructuredType): string {
  const { choices } = world;
  const direction = choices.rarely(6) ? choices.oneOf(['', ' ascending', ' ASC', ' up']) : choices.oneOf([' asc', ' desc']);
  if (choices.rarely(5)) return orderbyLink(world, type) + direction;
  if (choices.rarely(20))
    return choices.oneOf([`-${propertyOf(world, type).name}`, 'length(uuid)', 'id add 1', '1', "'x'", 'null', '(id)']) + direction;
  return propertyOf(world, type).name + direction;
}

function orderbyLink(world: World, type: StructuredType): string {
  const { choices } = world;
  const link = linkOf(world, type, choices.rarely(2) ? 'many' : 'one');
  if (!link) return 'id';
  const target = targetOf(world, link);
  const counted = choices.rarely(3) ? `/$count($filter=${filterOn(world, target, 0)})` : '/$count';
  if (link.collection && !choices.rarely(5)) return link.name + counted;
  const further = choices.rarely(4) ? linkOf(world, target, 'one') : undefined;
  if (further) return `${link.name}/${further.name}/${propertyOf(world, targetOf(world, further)).name}`;
  return choices.rarely(3) ? link.name : `${link.name}/${propertyOf(world, target).name}`;
}

const number = (world: World): string => (world.choices.rarely(5) ? oddLiteral(world.choices) : world.choices.oneOf(['0', '1', '5', '20']));

export const top: Maker = (world) => `$top=${number(world)}`;

export const skip: Maker = (world) => `$skip=${number(world)}`;

const others: readonly string[] = [
  ...['$count=true', '$count=false', '$count=1', '$count', '$inlinecount=allpages', '$inlinecount=none', '$inlinecount=x'],
  ...[
    '$format=json',
    '$format=application/json',
    '$format=application/json;odata.metadata=full',
    '$format=application/json;odata.metadata=none',
  ],
  ...['$format=xml', '$format=csv', '$format=atom', '$format=application/json;odata=verbose', '$format=json;metadata=full', '$format='],
  ...['$search=blue', '$apply=aggregate($count as n)', '$compute=id add 1 as x', '$levels=2', '$skiptoken=1', '$deltatoken=1', '$index=1'],
  ...[
    '$schemaversion=*',
    '$filtr=true',
    '$Filter=true',
    '$ORDERBY=id',
    '$',
    '$x=1',
    'filter=true',
    'top=1',
    'custom=x',
    'custom',
    'custom=',
    '=x',
  ],
  ...[
    'apikey=abc',
    'x=a b',
    'x=a/b',
    "x='a'",
    'x=(1)',
    '@p=1',
    "@p='x'",
    '@p=null',
    '@p=true',
    '@p=x',
    "@p=datetime'2020-01-01'",
    'returnResource=false',
  ],
];

export const other: Maker = (world) => world.choices.oneOf(others);

const makers: readonly Maker[] = [select, expand, filter, filter, orderby, top, skip];

/** An option of any kind; expands nest as deep as said. */
export function optionOf(world: World, type: StructuredType, depth: number): string {
  if (world.choices.rarely(20)) return other(world, type, depth);
  const maker = world.choices.oneOf(makers);
  return maker === expand && depth <= 0 ? select(world, type, 0) : maker(world, type, depth);
}

/** Mostly without those that were there before. */
export function distinct({ choices }: World, options: readonly string[]): readonly string[] {
  if (choices.rarely(40)) return options;
  const names = options.map((option) => option.split('=')[0]);
  return options.filter((_, index) => names.indexOf(names[index]) === index);
}
