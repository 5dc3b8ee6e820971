import type { Json, JsonMember, JsonObject } from '../../../grammar/index.ts';
import type { StructuredType } from '../../schema/index.ts';
import { type Binder, bindMember, structureOf, typeOfBinding } from './binder.ts';

type Value = Json | JsonMember['value'];

/** Binds the members of a JSON body that stands for entities of a type; nested objects under links and complex properties too. */
export function bindJsonBody(binder: Binder, value: Value, type: StructuredType | undefined): void {
  if (!type) return;
  if (value.kind === 'JsonArray') {
    for (const item of value.items) bindJsonBody(binder, item, type);
  }
  if (value.kind !== 'JsonObject') return;
  binder.bodies.set(value, type);
  bindMembers(binder, value, type);
}

function bindMembers(binder: Binder, object: JsonObject, type: StructuredType): void {
  for (const member of object.members) {
    // `@odata.type`, `customer@odata.bind`: control information, not members.
    if (member.name.value.includes('@')) continue;
    const binding = bindMember(member.name.value, type);
    binder.bindings.set(member.name, binding);
    bindJsonBody(binder, member.value, structureOf(binder.service, typeOfBinding(binding)));
  }
}
