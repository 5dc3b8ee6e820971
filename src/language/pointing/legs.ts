import { qualifiedName, type Service, type StructuredType } from '../../schema/index.ts';

/** A part of a path that one item of `$select` or `$expand` says: up to a link, or to the property at its end. */
export interface Leg {
  /** Links by their preferred names, types by their qualified ones. */
  readonly name: string;
  /** It ends in a link; otherwise in a property. */
  readonly link: boolean;
}

/** The path that legs lead along. */
export const pathOf = (legs: readonly Leg[]): string => legs.map(({ name }) => name).join('/');

/** A name that a URL can hold as it is: ABNF `odataIdentifier`, qualified or not. */
const identifier =
  /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*(?:\.[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*)*$/u;

/** A path from entities of a type, taken apart at its links; undefined where it does not lead anywhere. */
export function legsOf(service: Service, from: StructuredType, path: string): readonly Leg[] | undefined {
  const legs: Leg[] = [];
  let names: string[] = [];
  let type: StructuredType | undefined = from;
  for (const step of path.split('/')) {
    const taken: Step | undefined = identifier.test(step) && type ? stepOf(service, type, step) : undefined;
    if (!taken) return undefined;
    names.push(taken.name);
    type = taken.type;
    if (!taken.link) continue;
    legs.push({ name: names.join('/'), link: true });
    names = [];
  }
  if (names.length > 0) legs.push({ name: names.join('/'), link: false });
  // A type alone is nothing that could be shown.
  return names.at(-1)?.includes('.') ? undefined : legs;
}

interface Step {
  readonly name: string;
  readonly type: StructuredType | undefined;
  readonly link: boolean;
}

function stepOf(service: Service, owner: StructuredType, name: string): Step | undefined {
  const property = owner.properties.get(name);
  if (property) return { name, type: service.types.get(property.type), link: false };
  const navigation = owner.navigations.get(name);
  if (navigation) return { name: navigation.aliasOf ?? name, type: service.types.get(navigation.target), link: true };
  const qualified = qualifiedName(service, name);
  const cast = name.includes('.') ? service.types.get(qualified) : undefined;
  if (cast) return { name: qualified, type: cast, link: false };
  return owner.open && !name.includes('.') ? { name, type: undefined, link: false } : undefined;
}
