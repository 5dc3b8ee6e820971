import { type Property, qualifiedName, type Service, type StructuredType } from '../../schema/index.ts';

/** A name of a path, and what it leads to. */
export interface Step {
  readonly kind: 'link' | 'property' | 'type';
  /** Links by their preferred names, types by their qualified ones. */
  readonly name: string;
  readonly collection: boolean;
  /** Qualified name of a type. */
  readonly target: string;
  /** Undefined of a link, a type, and a property that only its open type has. */
  readonly property: Property | undefined;
}

/** A part of a path that one item of `$select` or `$expand` says: up to a link, or to the property at its end. */
export interface Leg {
  readonly name: string;
  /** It ends in a link; otherwise in a property. */
  readonly link: boolean;
}

/** The path that legs lead along. */
export const pathOf = (legs: readonly { readonly name: string }[]): string => legs.map(({ name }) => name).join('/');

/** A name that a URL can hold as it is: ABNF `odataIdentifier`, qualified or not. */
const identifier =
  /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*(?:\.[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*)*$/u;

/** The steps of a path from entities of a type; undefined where it does not lead to a member. */
export function stepsAlong(service: Service, from: StructuredType, path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  let type: StructuredType | undefined = from;
  for (const name of path.split('/')) {
    const step: Step | undefined = type && identifier.test(name) ? stepOf(service, type, name) : undefined;
    if (!step) return undefined;
    steps.push(step);
    type = service.types.get(step.target);
  }
  return steps.at(-1)?.kind === 'type' ? undefined : steps;
}

function stepOf(service: Service, owner: StructuredType, name: string): Step | undefined {
  const property = owner.properties.get(name);
  if (property) return { kind: 'property', name, collection: property.collection, target: property.type, property };
  const link = owner.navigations.get(name);
  if (link) return { kind: 'link', name: link.aliasOf ?? name, collection: link.collection, target: link.target, property: undefined };
  const qualified = qualifiedName(service, name);
  const isType = name.includes('.') && service.types.has(qualified);
  if (isType) return { kind: 'type', name: qualified, collection: false, target: qualified, property: undefined };
  // What an open type may have beside.
  return owner.open && !name.includes('.') ? { kind: 'property', name, collection: false, target: '', property: undefined } : undefined;
}

/** Steps, taken apart behind each link. */
export function legsOf(steps: readonly Step[]): readonly Leg[] {
  const legs: Leg[] = [];
  let from = 0;
  for (const [index, { kind }] of steps.entries()) {
    if (kind !== 'link' && index < steps.length - 1) continue;
    legs.push({ name: pathOf(steps.slice(from, index + 1)), link: kind === 'link' });
    from = index + 1;
  }
  return legs;
}
