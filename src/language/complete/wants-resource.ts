import type { Argument, Hole, ResourcePath, Segment, SystemSegmentName } from '../../../grammar/index.ts';
import type { Operation, StructuredType } from '../../schema/index.ts';
import { structureOf, typeOfBinding, typeOfProperty } from '../bind/binder.ts';
import { type Binding, parametersType } from '../bind/index.ts';
import type { Want } from './expected.ts';
import { type Cursor, methodOf, over, type Place } from './place.ts';
import { stepBefore } from './reached.ts';
import { samplesOf } from './wants-sample.ts';

/** A step of the request's path. */
export function resourceWants(place: Place, path: ResourcePath): readonly Want[] {
  const binding = place.bound.bindings.get(over(place, 0)!);
  const before = stepBefore(place, path);
  const first = before === undefined;
  const resource = { kind: 'resource', first, method: methodOf(place), unversioned: false } as const;
  if (binding?.kind === 'unknown-resource') return [resource];
  if (binding?.kind !== 'unknown') {
    // Not yet of the service: `https://host/|`, and below that where no version says where the service begins.
    const versioned = place.service.dialect.versionSegment !== undefined;
    return first || !versioned ? [{ ...resource, unversioned: versioned }] : [];
  }
  if (before?.kind === 'CountSegment') return [];
  // An open type has the members that it declares, and others.
  const owner = binding.owner ?? binding.open;
  if (!owner) return valueWants(place, before);
  if (before?.kind === 'SystemSegment') return before.name === '$links' ? [linkWant(owner)] : [];
  const keyed = isKeyed(before);
  const step: Want = {
    kind: 'step',
    type: owner,
    collection: !keyed && leadsToMany(place, path, before),
    keyed,
    method: methodOf(place),
  };
  // Entities of a set are references, too; one entity may be a stream.
  const names: readonly SystemSegmentName[] = step.collection
    ? ['$ref', '$filter', '$each']
    : ['$links', ...(owner.hasStream ? (['$value'] as const) : [])];
  return place.service.dialect.quirks.includes('no-navigation-path') ? [step] : [step, { kind: 'segment', names, goesOn: false }];
}

const linkWant = (type: StructuredType): Want => ({ kind: 'member', place: 'expand', type, chosen: ['*'], like: undefined, computed: [] });

/** Behind a property's value. */
function valueWants({ bound, service }: Place, before: Segment | Hole | undefined): readonly Want[] {
  const binding = before?.kind === 'NameSegment' ? bound.bindings.get(before.name) : undefined;
  if (binding?.kind !== 'property' || service.dialect.quirks.includes('no-navigation-path')) return [];
  return [binding.property.collection ? { kind: 'count' } : { kind: 'segment', names: ['$value'], goesOn: false }];
}

type Step = Segment | Hole | undefined;

const isKeyed = (step: Step): boolean => step?.kind === 'LiteralSegment' || (step?.kind === 'NameSegment' && step.arguments.length > 0);

function leadsToMany(place: Place, path: ResourcePath, segment: Step): boolean {
  const binding = segment?.kind === 'NameSegment' ? place.bound.bindings.get(segment.name) : undefined;
  if (binding?.kind === 'type') {
    // A cast leads to as many as there are before it.
    const before = path.segments[path.segments.indexOf(segment as Segment) - 1];
    return !isKeyed(before) && leadsToMany(place, path, before);
  }
  if (binding?.kind === 'resource') return binding.resource.kind === 'EntitySet';
  return binding?.kind === 'navigation' && binding.navigation.collection;
}

/** The name of a key's part, or the value of a key that has one part only; the name of a parameter. */
export function keyWants({ word }: Cursor, place: Place, argument: Argument): readonly Want[] {
  const list = place.path[place.path.indexOf(argument) - 1];
  const operation = operationCalled(place, argument);
  if (operation && list?.kind === 'Arguments') {
    const present = list.items.flatMap((item) => (item.name && item !== argument ? [item.name.text] : []));
    return word.quote === undefined ? [{ kind: 'parameter', operation, present }] : [];
  }
  const type = keyedType(place, argument);
  if (list?.kind !== 'Arguments' || !type) return [];
  const others = list.items.filter((item) => item !== argument);
  const present = others.flatMap(({ name }) => (name ? [name.text] : []));
  if (present.length < others.length) return [];
  const quoted = word.quote !== undefined;
  const only = present.length === 0 && type.key.length === 1 ? type.properties.get(type.key[0]!) : undefined;
  const value: Want[] = only ? [{ kind: 'value', like: typeOfProperty(only), operator: undefined, quoted }] : [];
  const samples = only ? [samplesOf(type, only.name)] : [];
  return quoted ? [...value, ...samples] : [{ kind: 'key', type, present }, ...value, ...samples];
}

function bindingBefore({ bound, path }: Place, argument: Argument): Binding | undefined {
  const segment = path[path.indexOf(argument) - 2];
  return segment?.kind === 'NameSegment' ? bound.bindings.get(segment.name) : undefined;
}

/** The function or action whose parentheses an argument stands in. */
export function operationCalled(place: Place, argument: Argument): Operation | undefined {
  const binding = bindingBefore(place, argument);
  return binding?.kind === 'operation' ? binding.operation : undefined;
}

/** What the entities are that a key's parentheses stand behind; of an operation, its parameters. */
export function keyedType(place: Place, argument: Argument): StructuredType | undefined {
  const { service } = place;
  const binding = bindingBefore(place, argument);
  if (binding?.kind === 'operation') return parametersType(binding.operation);
  return binding?.kind === 'resource'
    ? binding.type
    : binding?.kind === 'navigation'
      ? structureOf(service, typeOfBinding(binding))
      : undefined;
}
