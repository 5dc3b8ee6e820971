import type { Hole, Path, ResourcePath, Segment } from '../../../grammar/index.ts';
import { plainType, typeOfBinding, unknownType } from '../bind/binder.ts';
import type { ValueType } from '../bind/index.ts';
import { over, type Place } from './place.ts';

type Step = Segment | Hole;

/** What a step of a path leads to. */
export function typeBehind({ bound }: Place, segment: Step | undefined): ValueType {
  if (segment?.kind === 'CountSegment') return plainType('Edm.Int64');
  if (segment?.kind === 'LambdaSegment') return plainType('Edm.Boolean');
  if (segment?.kind === 'SystemSegment') return plainType(segment.name === '$it' ? bound.target?.type?.name : undefined);
  const binding = segment?.kind === 'NameSegment' ? bound.bindings.get(segment.name) : undefined;
  if (segment?.kind !== 'NameSegment' || !binding) return unknownType;
  const type = typeOfBinding(binding);
  // A variable stands for one entity; it is not a link itself.
  if (binding.kind === 'variable') return { ...type, navigation: undefined };
  return segment.arguments.length > 0 ? { ...type, collection: false } : type;
}

/** The step before the one that the word at a place is in. */
export const stepBefore = (place: Place, { segments }: Path | ResourcePath): Step | undefined =>
  segments[segments.indexOf(over(place, 1) as Step) - 1];

/** What that step leads to. */
export const typeBefore = (place: Place, path: Path): ValueType => typeBehind(place, stepBefore(place, path));

/** A path as written, where it is one of names alone. */
export const pathText = ({ segments }: Path): string =>
  segments.map((segment) => (segment.kind === 'NameSegment' && segment.name.kind === 'Name' ? segment.name.text : '')).join('/');
