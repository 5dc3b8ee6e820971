import type { Node } from '../../../grammar/index.ts';
import { typeOfBinding, unknownType } from '../bind/binder.ts';
import type { ValueType } from '../bind/index.ts';
import type { Want } from './expected.ts';
import { type Cursor, methodOf, over, type Place } from './place.ts';

/** In a body: an object to begin with, a member's name, or a value. */
export function jsonWants(cursor: Cursor, place: Place): readonly Want[] {
  const { word, text, end } = cursor;
  const leaf = over(place, 0)!;
  const parent = over(place, 1)!;
  const method = methodOf(place);
  const quoted = word.quote !== undefined;
  if (leaf.kind === 'Body' || parent.kind === 'Body') {
    return quoted ? [] : [{ kind: 'json-object', type: place.bound.target?.type, method }];
  }
  const before = text.slice(0, word.span.start).trimEnd().at(-1)!;
  // The grammar forgives a comma or a colon that is missing; what is offered would need it.
  if (parent.kind !== 'JsonMember') return '[,'.includes(before) ? [{ kind: 'json-value', like: likeOf(place, 1), quoted }] : [];
  if (parent.name !== leaf) return before === ':' ? [{ kind: 'json-value', like: likeOf(place, 0), quoted }] : [];
  const object = over(place, 2);
  if (object?.kind !== 'JsonObject' || !'{,'.includes(before)) return [];
  const present = object.members.filter((member) => member !== parent).map(({ name }) => name.value);
  const valued = /^\s*:/.test(text.slice(end));
  return [{ kind: 'json-member', type: place.bound.bodies.get(object), method, present, quoted, valued }];
}

/** What the member is that a value, or the array around it, belongs to. */
function likeOf(place: Place, above: number): ValueType {
  const member: Node | undefined = over(place, above + 1);
  const binding = member?.kind === 'JsonMember' ? place.bound.bindings.get(member.name) : undefined;
  const type = binding ? typeOfBinding(binding) : unknownType;
  return above === 0 ? type : { ...type, collection: false };
}
