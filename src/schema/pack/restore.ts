import { createService } from '../make.ts';
import type { Navigation, Property, Service, StructuredType } from '../service.ts';
import { type Codec, type PackedEntry, unpackEntry } from './codec.ts';
import { Members } from './members.ts';
import type { RowKind } from './rows.ts';
import { type Head, head, navigation, property, type SectionName, sectionNames, sections, type } from './shapes.ts';

/** Makes a service of rows as JSON texts, taken in the order in which `rowsOf` gave them. */
export interface Restorer {
  readonly take: Readonly<Record<RowKind, (text: string) => void>>;
  service(): Service;
}

export function createRestorer(): Restorer {
  let given: Head | undefined;
  const types = createTypeRestorer();
  const maps = Object.fromEntries(sectionNames.map((name) => [name, new Map<string, unknown>()])) as Record<
    SectionName,
    Map<string, unknown>
  >;
  const takeSection = (name: SectionName) => (text: string) => {
    const [key, value] = unpackEntry(JSON.parse(text), sections[name] as Codec<unknown>);
    maps[name].set(key, value);
  };
  return {
    take: {
      ...types.take,
      ...(Object.fromEntries(sectionNames.map((name) => [name, takeSection(name)])) as Record<SectionName, (text: string) => void>),
      head: (text) => {
        given = head.unpack(JSON.parse(text) as never);
      },
    },
    service() {
      if (!given) throw new Error('The first part of the packed service is missing.');
      return createService({ ...given, ...(maps as object), types: types.inOrder() });
    },
  };
}

/** What a type has of its own and inherits, until somebody asks. */
interface Lineage {
  readonly properties: Members<Property>;
  readonly navigations: Members<Navigation>;
}

function createTypeRestorer() {
  const types = new Map<string, StructuredType>();
  const lineages = new Map<string, Lineage>();
  const order: string[] = [];
  /** Of the type that was begun last. */
  let begun: Lineage | undefined;
  return {
    take: {
      type(text: string) {
        const [key, itself] = unpackEntry(JSON.parse(text) as PackedEntry, type);
        const base = lineages.get(itself.baseType ?? '');
        begun = { properties: new Members(property, base?.properties), navigations: new Members(navigation, base?.navigations) };
        lineages.set(key, begun);
        types.set(key, withMembers(itself, begun));
      },
      properties: (text: string) => begun!.properties.add(text),
      navigations: (text: string) => begun!.navigations.add(text),
      order: (text: string) => void order.push(...(JSON.parse(text) as string[])),
    },
    inOrder: (): ReadonlyMap<string, StructuredType> =>
      order.length === 0 ? types : new Map(order.map((name) => [name, types.get(name)!])),
  };
}

/** Own fields, not a prototype's: a copy of the type has them too. */
const withMembers = (itself: StructuredType, { properties, navigations }: Lineage): StructuredType => ({
  ...itself,
  get properties() {
    return properties.map;
  },
  get navigations() {
    return navigations.map;
  },
});
