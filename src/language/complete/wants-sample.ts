import type { Expression } from '../../../grammar/index.ts';
import { resourceOfType, type StructuredType } from '../../schema/index.ts';
import type { Binding } from '../bind/index.ts';
import type { Want, WantOf } from './expected.ts';
import type { Place } from './place.ts';

/** Values of a property may stand here. */
export const samplesOf = (type: StructuredType, property: string, form: WantOf<'sample'>['form'] = 'literal'): Want => ({
  ...{ kind: 'sample', type, property, form, quoted: true },
});

/** Values of what an expression names, to compare it with. */
export function samplesLike(place: Place, operand: Expression | undefined): readonly Want[] {
  const last = operand?.kind === 'Path' ? operand.segments.at(-1) : undefined;
  const binding = last?.kind === 'NameSegment' ? place.bound.bindings.get(last.name) : undefined;
  return binding ? samplesFor(place, binding, 'literal') : [];
}

/** Values of a property; of a link the keys of what it leads to, where it is compared with one or set to it. */
export function samplesFor({ service }: Place, binding: Binding, form: 'literal' | 'json'): readonly Want[] {
  if (binding.kind === 'property' && binding.owner.kind === 'EntityType') return [samplesOf(binding.owner, binding.property.name, form)];
  if (binding.kind !== 'navigation' || binding.navigation.collection || service.dialect.linkValues !== 'key') return [];
  const target = service.types.get(binding.navigation.target);
  return target?.key.length === 1 ? [samplesOf(target, target.key[0]!, form)] : [];
}

/** Keys of the entities of a resource, as references in JSON. */
export function referencesTo({ service }: Place, target: string): readonly Want[] {
  const type = service.types.get(target);
  return type?.key.length === 1 && resourceOfType(service, target) ? [samplesOf(type, type.key[0]!, 'reference')] : [];
}
