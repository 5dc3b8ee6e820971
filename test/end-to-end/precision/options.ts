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

/** Functions to sort by, casts, counts with further options, links by key, blanks, capitals, marks that are encoded. */
const oddPlaces: readonly ((world: World, type: StructuredType, names: OddNames) => string)[] = [
  (_, __, { field }) => `$orderby=length(${field}) asc`,
  (_, __, { link, field }) => `$orderby=${link}/any(x:x/id eq 1) desc,${field} asc`,
  (_, __, { link }) => `$orderby=${link}/$count asc,${link}/$count desc`,
  (_, __, { link }) => `$expand=${link}/$count($orderby=id asc)`,
  (_, __, { link }) => `$expand=${link}($count=true;$select=id)`,
  (_, __, { link }) => `$expand=${link}/$ref`,
  (_, __, { link }) => `$expand=${link}(1)`,
  (_, __, { link }) => `$expand=${link}()`,
  (_, __, { link }) => `$expand=${link}($top=1;$orderby=id asc;$skip=1)`,
  (_, __, { link }) => `$expand=${link}($select=id),${link}($select=created_at)`,
  (_, __, { link, field }) => `$select=${field},${link}($select=id)`,
  (_, { name }, { field }) => `$filter=${name}/${field} ne null`,
  (_, __, { field }) => `$filter=$it/${field} ne null`,
  (_, __, { field }) => `$filter=cast(${field},Edm.String) eq 'a'`,
  (_, __, { field }) => `$filter=cast(${field},'Edm.String') eq 'a'`,
  (_, __, { field }) => `$filter=isof(${field},Edm.String)`,
  (_, __, { field }) => `$filter=case(${field} eq 1:1,true:2) eq 1`,
  (_, __, { field }) => `$filter=${field} eq null or ${field} NE null`,
  (_, __, { field }) => `$filter= ${field} ne null `,
  (_, __, { field }) => `$filter=( ${field} ne null )`,
  (_, __, { field }) => `$filter=((${field} ne null))`,
  (_, __, { field }) => `$filter=${field} in ( 'a' , 'b' )`,
  (_, __, { field }) => `$filter=${field} in ('a','b',)`,
  (_, __, { field }) => `$filter=not(${field} ne null)and(id gt 0)`,
  (_, __, { field }) => `$filter=NOT (${field} ne null)`,
  (_, __, { link }) => `$filter=${link}/any(x: x/id eq 1)`,
  (_, __, { link }) => `$filter=${link}/any( x:x/id eq 1 )`,
  (_, __, { link }) => `$filter=${link}/any(x:x eq 1)`,
  (_, __, { link }) => `$filter=${link}/any(x:id eq 1)`,
  (_, __, { link }) => `$filter=${link}/any(x:x/${link}/any(y:y/id eq x/id))`,
  (_, __, { link }) => `$filter=${link}/ANY(x:x/id eq 1)`,
  (_, __, { link }) => `$filter=${link}(1)/id eq 1`,
  (_, __, { link }) => `$filter=${link}/$count($filter=id gt 1) mul 2 gt 1`,
  (_, __, { link }) => `$filter=${link}/$count in (1,2)`,
  (_, __, { link }) => `$filter=${link} in (1,2)`,
  (_, __, { link }) => `$filter=${link}/id in (1,2) and ${link} ne null`,
  () => '$filter=year(created_at) eq 2024 and month(created_at) in (1,2)',
  () => "$filter=date(created_at) eq '2024-01-01'",
  () => "$filter=date(created_at) ge date'2024-01-01'",
  () => '$filter=created_at lt now()',
  () => "$filter=created_at gt now() sub duration'P1D'",
  () => "$filter=now() sub created_at gt duration'P1D'",
  () => "$filter=created_at add duration'PT1H' lt now()",
  () => "$filter=time(created_at) lt '12:00:00'",
  () => "$filter=totalseconds(duration'PT1H') gt 1",
  () => '$filter=round(id) eq 1 and floor(id) eq 1 and ceiling(id) eq 1',
  (_, __, { field }) => `$filter=contains(tolower(${field}),tolower('A'))`,
  (_, __, { field }) => `$filter=indexof(${field},'a') ge 0 and substring(${field},1,2) eq 'a'`,
  (_, __, { field }) => `$filter=trim(concat(${field},' ')) eq ${field}`,
  (_, __, { field }) => `$filter=startswith(${field},'a') eq true`,
  (_, __, { field }) => `$filter=substringof('a',${field})`,
  (_, __, { field }) => `$filter=${field} eq 'a%27b'`,
  (_, __, { field }) => `$filter=${field} eq 'a%2Cb' or ${field} eq 'a%26b'`,
  (_, __, { field }) => `$filter=${field} eq "a"`,
  (_, __, { field }) => `$filter=${field} eq 'it's'`,
  (_, __, { field }) => `$filter=${field} eq null&$filter=${field} ne null`,
  (_, __, { field }) => `$select=${field}, id`,
  (_, __, { field }) => `$select=${field},&$orderby=id asc`,
  (_, __, { field }) => `$select=${field};id`,
  (_, __, { field }) => `$orderby=${field} asc, id desc`,
  (_, __, { field }) => `$orderby=${field}  asc`,
  () => '$top=1&$top=2',
  () => '$top=01&$skip=00',
  () => '$top= 1',
];

interface OddNames {
  readonly field: string;
  readonly link: string;
}

export const oddPlace: Maker = (world, type) => {
  const { choices } = world;
  const texts = [...type.properties.values()].filter((property) => property.type === 'Edm.String');
  const field = (choices.rarely(3) ? undefined : choices.oneOf(texts)?.name) ?? propertyOf(world, type).name;
  const link = linkOf(world, type, choices.rarely(3) ? 'one' : 'many')?.name ?? 'nothing';
  return choices.oneOf(oddPlaces)(world, type, { field, link });
};

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
