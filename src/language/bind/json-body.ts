import type { Json, JsonMember, JsonObject } from '../../../grammar/index.ts';
import type { StructuredType } from '../../schema/index.ts';
import { type Binder, bindMember, structureOf, typeOfBinding } from './binder.ts';

type Value = Json | JsonMember['value'];

interface Pending {
  readonly value: Value;
  readonly type: StructuredType;
}

/** Binds the members of a JSON body that stands for entities of a type; nested objects under links and complex properties too. */
export function bindJsonBody(binder: Binder, body: Value, target: StructuredType | undefined): void {
  if (!target) return;
  // Bodies nest as deep as the text is long, so they are walked, not recursed into.
  const pending: Pending[] = [{ value: body, type: target }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, type } = next;
    if (value.kind === 'JsonArray') for (const item of value.items) pending.push({ value: item, type });
    if (value.kind !== 'JsonObject') continue;
    binder.bodies.set(value, type);
    bindMembers(binder, value, type, pending);
  }
}

/** `@odata.type`, `customer@odata.bind`, and `__metadata` of OData 2 and 3 ([MS-ODATA] 2.2.6.3.3): control information, not members. */
const isControl = ({ service: { version, dialect } }: Binder, name: string): boolean =>
  name.includes('@') || (name === '__metadata' && version < '4' && dialect.linkValues !== 'key');

function bindMembers(binder: Binder, object: JsonObject, owner: StructuredType, pending: Pending[]): void {
  for (const { name, value } of object.members) {
    if (isControl(binder, name.value)) continue;
    const binding = bindMember(name.value, owner);
    binder.bindings.set(name, binding);
    const type = structureOf(binder.service, typeOfBinding(binding));
    // Where a body has the key of what a link leads to, an object there stands for nothing.
    if (binding.kind === 'navigation' && binder.service.dialect.linkValues === 'key') continue;
    if (type) pending.push({ value, type });
  }
}
