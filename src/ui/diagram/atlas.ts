import { declaredNavigations, declaredProperties, resourceOfType, type Service, type StructuredType } from '../../schema/index.ts';
import { namespaceOf } from '../parts/names.ts';

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
  /** With how many other types each has links, there or back: an address that all types hold as a part says little of the service. */
  readonly weights: ReadonlyMap<string, number>;
  /** All types, those of the most weight first. */
  readonly byWeight: readonly string[];
  /** Types by their namespace, each in the order of `byWeight`; the largest namespace first. */
  readonly namespaces: ReadonlyMap<string, readonly string[]>;
}

const atlases = new WeakMap<Service, Atlas>();

/** Types between two looks at the time. */
const atOnce = 100;

/** The atlas of a service, made at once when it is not there yet. */
export function atlasOf(service: Service): Atlas {
  const steps = making(service);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Makes the atlas of a service with pauses, each after `slice` milliseconds of work: a service of 5,000 types takes some 50. */
export async function prepareAtlas(service: Service, pause: () => Promise<unknown>, slice = 10): Promise<Atlas> {
  const steps = making(service);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < slice) continue;
    await pause();
    since = performance.now();
  }
}

/** Stops now and then, for whoever has something else to do; made once for each service. */
function* making(service: Service): Generator<void, Atlas> {
  const known = atlases.get(service);
  if (known) return known;
  // Looks for the resources of types are by an index of its own.
  resourceOfType(service, '');
  yield;
  const around = yield* relationsAround(service);
  const weights = new Map([...around].map(([type, others]) => [type, weightOf(type, others)]));
  yield;
  const byWeight = [...service.types.keys()].sort((a, b) => weights.get(b)! - weights.get(a)!);
  yield;
  const made: Atlas = { around, weights, byWeight, namespaces: byNamespace(byWeight) };
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
  return [...around.keys()]
    .filter((other) => other !== type)
    .sort((a, b) => around.get(b)!.length - around.get(a)!.length || atlas.weights.get(b)! - atlas.weights.get(a)!);
}

function* relationsAround(service: Service): Generator<void, Atlas['around']> {
  const around = new Map<string, Map<string, Relation[]>>();
  for (const name of service.types.keys()) around.set(name, new Map());
  let left = atOnce;
  for (const [owner, type] of service.types) {
    if (--left === 0) {
      left = atOnce;
      yield;
    }
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

const weightOf = (type: string, others: ReadonlyMap<string, readonly Relation[]>): number =>
  [...others].filter(([other, relations]) => other !== type && relations.some(({ kind }) => kind === 'link')).length;

/** What a type says itself: what it inherits is said by its base type. */
function relationsOf(service: Service, owner: string, type: StructuredType): readonly Relation[] {
  const { baseType = '' } = type;
  const found: Relation[] = service.types.has(baseType)
    ? [{ kind: 'base', owner, name: '', target: baseType, many: false, nullable: false }]
    : [];
  for (const { name, target, collection, nullable, aliasOf } of declaredNavigations(service, type)) {
    if (aliasOf === undefined) found.push({ kind: 'link', owner, name, target, many: collection, nullable });
  }
  for (const { name, type: target, collection, nullable } of declaredProperties(service, type)) {
    if (service.types.has(target)) found.push({ kind: 'part', owner, name, target, many: collection, nullable });
  }
  return found;
}

function byNamespace(types: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = Map.groupBy(types, namespaceOf);
  return new Map([...found].sort(([, a], [, b]) => b.length - a.length));
}
