import type { Service, StructuredType } from '../service.ts';
import { type Codec, packEntry } from './codec.ts';
import { head, headOf, navigation, property, type SectionName, sectionNames, sections, type } from './shapes.ts';

/** What a packed service is made of, in this order: `type` begins a type, whose own members follow. */
export type RowKind = 'head' | 'type' | 'property' | 'navigation' | 'order' | SectionName;

/** A row is an object or a list that JSON can say. */
export type Row = readonly [kind: RowKind, row: unknown];

/** Names in a row of `order`. */
const namesInRow = 1000;

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
  for (let from = 0; from < names.length; from += namesInRow) yield ['order', names.slice(from, from + namesInRow)];
}

function* rowsOfType(key: string, packed: StructuredType, base: StructuredType | undefined): Generator<Row> {
  yield ['type', packEntry(key, { ...packed, properties: noEntries, navigations: noEntries }, type)];
  for (const [name, own] of packed.properties) if (base?.properties.get(name) !== own) yield ['property', packEntry(name, own, property)];
  for (const [name, own] of packed.navigations)
    if (base?.navigations.get(name) !== own) yield ['navigation', packEntry(name, own, navigation)];
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
