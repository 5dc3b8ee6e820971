import type { Service, StructuredType } from '../../schema/index.ts';

/** What one type has to do with another, as the type that says it has it. */
export interface Relation {
  /** `link`: a navigation property; `part`: a property whose values are of a complex type; `base`: what a type is derived from. */
  readonly kind: 'link' | 'part' | 'base';
  readonly owner: string;
  /** Of the link or property; empty for a base type. */
  readonly name: string;
  readonly target: string;
  readonly many: boolean;
  readonly nullable: boolean;
}

/** Which types of a service have to do with which. */
export interface Atlas {
  /** By type, then by the other type (itself among them): everything between the two, whoever says it. */
  readonly around: ReadonlyMap<string, ReadonlyMap<string, readonly Relation[]>>;
  /** All types, those that have to do with the most others first. */
  readonly byWeight: readonly string[];
  /** Types by their namespace, each in the order of `byWeight`; the largest namespace first. */
  readonly namespaces: ReadonlyMap<string, readonly string[]>;
}

/** `Sales.Orders` of `Sales.Orders.Item`; empty for a name without a namespace. */
export const namespaceOf = (type: string): string => type.slice(0, Math.max(0, type.lastIndexOf('.')));

const atlases = new WeakMap<Service, Atlas>();

/** Made once for each service: 5,000 types with 60,000 properties take some 20 ms. */
export function atlasOf(service: Service): Atlas {
  const known = atlases.get(service);
  if (known) return known;
  const around = relationsAround(service);
  const weight = (type: string) => around.get(type)?.size ?? 0;
  const byWeight = [...service.types.keys()].sort((a, b) => weight(b) - weight(a));
  const made: Atlas = { around, byWeight, namespaces: byNamespace(byWeight) };
  atlases.set(service, made);
  return made;
}

/** Everything between two types, in the order in which the service says it. */
export function relationsBetween(atlas: Atlas, one: string, other: string): readonly Relation[] {
  return atlas.around.get(one)?.get(other) ?? [];
}

/** The other types that a type has to do with: those with the most between them first, then those with the most links. */
export function neighboursOf(atlas: Atlas, type: string): readonly string[] {
  const around = atlas.around.get(type) ?? new Map<string, readonly Relation[]>();
  const weight = (other: string) => atlas.around.get(other)?.size ?? 0;
  return [...around.keys()]
    .filter((other) => other !== type)
    .sort((a, b) => around.get(b)!.length - around.get(a)!.length || weight(b) - weight(a));
}

function relationsAround(service: Service): ReadonlyMap<string, ReadonlyMap<string, readonly Relation[]>> {
  const around = new Map<string, Map<string, Relation[]>>();
  for (const name of service.types.keys()) around.set(name, new Map());
  for (const [owner, type] of service.types) {
    for (const relation of relationsOf(service, owner, type)) {
      const there = around.get(relation.target);
      // To a type that the service does not describe there is nothing to draw.
      if (!there) continue;
      const here = around.get(owner)!;
      const between = here.get(relation.target) ?? [];
      between.push(relation);
      here.set(relation.target, between);
      there.set(owner, between);
    }
  }
  return around;
}

/** What a type says itself: what it inherits is said by its base type. */
function relationsOf(service: Service, owner: string, type: StructuredType): readonly Relation[] {
  const base = service.types.get(type.baseType ?? '');
  const found: Relation[] = base ? [{ kind: 'base', owner, name: '', target: type.baseType!, many: false, nullable: false }] : [];
  for (const { name, target, collection, nullable, aliasOf } of type.navigations.values()) {
    if (aliasOf !== undefined || base?.navigations.has(name)) continue;
    found.push({ kind: 'link', owner, name, target, many: collection, nullable });
  }
  for (const { name, type: target, collection, nullable } of type.properties.values()) {
    if (!service.types.has(target) || base?.properties.has(name)) continue;
    found.push({ kind: 'part', owner, name, target, many: collection, nullable });
  }
  return found;
}

function byNamespace(types: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = Map.groupBy(types, namespaceOf);
  return new Map([...found].sort(([, a], [, b]) => b.length - a.length));
}
