import type { Expression, Hole, Node, QueryOption } from '../../../grammar/index.ts';
import type { Navigation, Property, Service, StructuredType } from '../../schema/index.ts';
import type { Binding, Scope, ValueType } from './binding.ts';

/** The state of one binding pass, and the ways back into it that paths need for what stands in their parentheses. */
export interface Binder {
  /** In the version that the request asks. */
  readonly service: Service;
  readonly bindings: Map<Node, Binding>;
  readonly types: Map<Node, ValueType>;
  readonly scopes: Map<Node, Scope>;
  readonly bodies: Map<Node, StructuredType>;
  /** Whether it matters what is in an option, or in an operand of `and` or `or`: these are bound each by itself. */
  isAsked(part: Node): boolean;
  expression(node: Expression, scope: Scope): ValueType;
  options(options: readonly (QueryOption | Hole)[], scope: Scope): void;
}

export const unknownType: ValueType = { name: undefined, collection: false, property: undefined, navigation: undefined };

/** A single value of a type that comes from no property. */
export const plainType = (name: string | undefined, collection = false): ValueType =>
  name === undefined && !collection ? unknownType : { name, collection, property: undefined, navigation: undefined };

export const typeOfProperty = (property: Property): ValueType => ({
  name: property.type,
  collection: property.collection,
  property,
  navigation: undefined,
});

export const typeOfNavigation = (navigation: Navigation): ValueType => ({
  name: navigation.target,
  collection: navigation.collection,
  property: undefined,
  navigation,
});

/** The structured type of a value, where it has one that the service describes. */
export const structureOf = (service: Service, type: ValueType): StructuredType | undefined =>
  type.name === undefined ? undefined : service.types.get(type.name);

/** What a name is in a structured type. */
export function bindMember(name: string, owner: StructuredType | undefined): Binding {
  const property = owner?.properties.get(name);
  if (owner && property) return { kind: 'property', owner, property };
  const navigation = owner?.navigations.get(name);
  if (owner && navigation) return { kind: 'navigation', owner, navigation };
  return owner?.open ? { kind: 'unknown', owner: undefined, open: owner } : { kind: 'unknown', owner };
}

/** The type of a member's value. */
export function typeOfBinding(binding: Binding): ValueType {
  if (binding.kind === 'property') return typeOfProperty(binding.property);
  if (binding.kind === 'navigation') return typeOfNavigation(binding.navigation);
  if (binding.kind === 'variable') return binding.variable.type;
  if (binding.kind === 'computed') return binding.type;
  if (binding.kind === 'type') return plainType(binding.name);
  if (binding.kind === 'operation') return plainType(binding.operation.returns?.type, binding.operation.returns?.collection);
  return unknownType;
}

/** A scope for the members of another type; what was known of the request stays. */
export const scopeFor = (type: StructuredType | undefined, outer: Scope): Scope => ({
  ...outer,
  type,
  computed: new Map(),
  onlyComputed: false,
});
