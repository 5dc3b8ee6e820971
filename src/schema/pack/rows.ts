import type { Service, StructuredType } from '../service.ts';
import { type Codec, packEntry } from './codec.ts';
import { head, headOf, navigation, property, type SectionName, sectionNames, sections, type } from './shapes.ts';

/** What a packed service is made of, in this order: `type` begins a type, whose own members follow in lists. */
export type RowKind = 'head' | 'type' | 'properties' | 'navigations' | 'order' | SectionName;

/** A row is an object or a list that JSON can say. */
export type Row = readonly [kind: RowKind, row: unknown];

/** Names or members in one row. */
const listedInRow = 1000;

const noEntries = new Map<string, never>();

/** A service in small pieces. */
export function* rowsOf(service: Service): Generator<Row> {
  yield ['head', head.pack(headOf(service))];
  yield* typeRows(service);
  for (const name of sectionNames) yield* sectionRows(service, name);
}

function* typeRows({ types }: Service): Generator<Row> {
  const written = basesFirst(types);
  for (const [key, packed] of written) yield* rowsOfType(key, packed, types.get(packed.baseType ?? ''));
  const names = [...types.keys()];
  if (names.every((name, index) => name === written[index]?.[0])) return;
  // The reader needs bases first, people the service's order.
  for (const some of inRows(names)) yield ['order', some];
}

function* rowsOfType(key: string, packed: StructuredType, base: StructuredType | undefined): Generator<Row> {
  yield ['type', packEntry(key, { ...packed, properties: noEntries, navigations: noEntries }, type)];
  yield* memberRows('properties', packed.properties, base?.properties, property);
  yield* memberRows('navigations', packed.navigations, base?.navigations, navigation);
}

function* memberRows<Value>(
  kind: 'properties' | 'navigations',
  members: ReadonlyMap<string, Value>,
  inherited: ReadonlyMap<string, Value> | undefined,
  codec: Codec<Value>,
): Generator<Row> {
  const own = Array.from(members).filter(([name, member]) => inherited?.get(name) !== member);
  for (const some of inRows(own)) yield [kind, some.map(([name, member]) => packEntry(name, member, codec))];
}

function* inRows<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += listedInRow) yield items.slice(from, from + listedInRow);
}

function* sectionRows(service: Service, name: SectionName): Generator<Row> {
  const codec = sections[name] as Codec<unknown>;
  for (const [key, value] of service[name]) yield [name, packEntry(key, value, codec)];
}

/** All types, each behind the type that it is derived from. */
function basesFirst(types: ReadonlyMap<string, StructuredType>): readonly (readonly [key: string, type: StructuredType])[] {
  const done = new Map<string, StructuredType>();
  for (const key of types.keys()) for (const [name, type] of basesOf(types, key, done).reverse()) done.set(name, type);
  return [...done];
}

/** A type, its base, and so on to one that is done, has none, or stands in the list already. */
function basesOf(types: ReadonlyMap<string, StructuredType>, key: string, done: ReadonlyMap<string, StructuredType>) {
  const chain = new Map<string, StructuredType>();
  let name = key;
  for (let type = types.get(name); type && !done.has(name) && !chain.has(name); type = types.get(name)) {
    chain.set(name, type);
    name = type.baseType ?? '';
  }
  return [...chain];
}
