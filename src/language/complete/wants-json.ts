import type { JsonMember, Node } from '../../../grammar/index.ts';
import { type Navigation, resourceOfType } from '../../schema/index.ts';
import { typeOfBinding, unknownType } from '../bind/binder.ts';
import type { ValueType } from '../bind/index.ts';
import type { Want } from './expected.ts';
import { type Cursor, methodOf, over, type Place } from './place.ts';
import { referencesTo, samplesFor } from './wants-sample.ts';

/** In a body: an object to begin with, a member's name, or a value. */
export function jsonWants(cursor: Cursor, place: Place): readonly Want[] {
  const { word, text } = cursor;
  const leaf = over(place, 0)!;
  const parent = over(place, 1)!;
  const quoted = word.quote !== undefined;
  if (leaf.kind === 'Body' || parent.kind === 'Body') {
    return quoted ? [] : [{ kind: 'json-object', type: place.bound.target?.type, method: methodOf(place) }];
  }
  const before = text.slice(0, word.span.start).trimEnd().at(-1)!;
  // The grammar forgives a comma or a colon that is missing; what is offered would need it.
  if (parent.kind !== 'JsonMember') {
    return '[,'.includes(before) ? [{ kind: 'json-value', like: itemOf(likeOf(place, over(place, 2))), quoted, to: undefined }] : [];
  }
  if (parent.name === leaf) return '{,'.includes(before) ? memberWants(cursor, place, parent) : [];
  if (before !== ':') return [];
  const link = referredTo(place, parent);
  const to = link && resourceOfType(place.service, link.target)?.name;
  const binding = place.bound.bindings.get(parent.name);
  const samples = link ? referencesTo(place, link.target) : binding ? samplesFor(place, binding, 'json') : [];
  return [{ kind: 'json-value', like: likeOf(place, parent), quoted, to }, ...samples];
}

function memberWants({ word, text, end }: Cursor, place: Place, member: JsonMember): readonly Want[] {
  const object = over(place, 2);
  if (object?.kind !== 'JsonObject') return [];
  const present = object.members.filter((other) => other !== member).map(({ name }) => name.value);
  const holder = memberAround(place, 2);
  const reference = holder?.name.value === '__metadata';
  return [
    {
      ...{ kind: 'json-member', type: place.bound.bodies.get(object), method: methodOf(place), present },
      ...{ quoted: word.quote !== undefined, valued: /^\s*:/.test(text.slice(end)) },
      ...{ link: linkOf(place, reference ? memberAround(place, 4) : holder), reference },
    },
  ];
}

/** The member whose value is the object `above` levels over the word. */
function memberAround(place: Place, above: number): JsonMember | undefined {
  const around = over(place, above + 1);
  return around?.kind === 'JsonMember' ? around : undefined;
}

function linkOf({ bound }: Place, member: JsonMember | undefined): Navigation | undefined {
  const binding = member && bound.bindings.get(member.name);
  return binding?.kind === 'navigation' ? binding.navigation : undefined;
}

/** What a member's value is. */
function likeOf({ bound }: Place, member: Node | undefined): ValueType {
  const binding = member?.kind === 'JsonMember' ? bound.bindings.get(member.name) : undefined;
  return binding ? typeOfBinding(binding) : unknownType;
}

const itemOf = (list: ValueType): ValueType => ({ ...list, collection: false });

/** The link that `"author@odata.bind": "…"` refers to, or `uri` in what stands in the place of an entity. */
function referredTo(place: Place, member: JsonMember): Navigation | undefined {
  const { bound } = place;
  const object = over(place, 2);
  const bind = /^(.+)@(?:odata\.)?bind$/.exec(member.name.value)?.[1];
  const owner = object && bound.bodies.get(object);
  const link = bind === undefined ? linkOf(place, memberAround(place, 4)) : owner?.navigations.get(bind);
  return link && (bind !== undefined || member.name.value === 'uri') ? link : undefined;
}
