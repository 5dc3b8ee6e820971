import { createService, createType } from '../make.ts';
import type { Navigation, Property, Service, StructuredType } from '../service.ts';
import { type Codec, type PackedEntry, unpackEntry } from './codec.ts';
import type { RowKind } from './rows.ts';
import { type Head, head, navigation, property, type SectionName, sectionNames, sections, type } from './shapes.ts';

/** Makes a service of rows, taken in the order in which `rowsOf` gave them. */
export interface Restorer {
  readonly take: Readonly<Record<RowKind, (row: never) => void>>;
  service(): Service;
}

export function createRestorer(): Restorer {
  let given: Head | undefined;
  const types = createTypeRestorer();
  const maps = Object.fromEntries(sectionNames.map((name) => [name, new Map<string, unknown>()])) as Record<
    SectionName,
    Map<string, unknown>
  >;
  const takeSection = (name: SectionName) => (row: PackedEntry) => setEntry(maps[name], row, sections[name] as Codec<unknown>);
  return {
    take: {
      ...types.take,
      ...(Object.fromEntries(sectionNames.map((name) => [name, takeSection(name)])) as Record<SectionName, (row: PackedEntry) => void>),
      head: (row: never) => {
        given = head.unpack(row);
      },
    },
    service() {
      if (!given) throw new Error('The first part of the packed service is missing.');
      return createService({ ...given, ...(maps as object), types: types.inOrder() });
    },
  };
}

function createTypeRestorer() {
  const types = new Map<string, StructuredType>();
  const order: string[] = [];
  // Of the type that was begun last.
  let properties = new Map<string, Property>();
  let navigations = new Map<string, Navigation>();
  return {
    take: {
      type(row: PackedEntry) {
        const [key, begun] = unpackEntry(row, type);
        const base = types.get(begun.baseType ?? '');
        properties = new Map(base?.properties);
        navigations = new Map(base?.navigations);
        types.set(key, createType({ ...begun, properties, navigations }));
      },
      property: (row: PackedEntry) => setEntry(properties, row, property),
      navigation: (row: PackedEntry) => setEntry(navigations, row, navigation),
      order: (names: readonly string[]) => void order.push(...names),
    },
    inOrder: (): ReadonlyMap<string, StructuredType> =>
      order.length === 0 ? types : new Map(order.map((name) => [name, types.get(name)!])),
  };
}

function setEntry<Value>(map: Map<string, Value>, row: PackedEntry, codec: Codec<Value>): void {
  const [key, value] = unpackEntry(row, codec);
  map.set(key, value);
}
