import type { Arguments } from '../../../grammar/index.ts';
import { remember } from '../../lib/index.ts';
import { createProperty, createType, isA, type Operation, type Parameter, type Service, type StructuredType } from '../../schema/index.ts';

/** What stands before a call: entities, or one of them. */
export interface CalledOn {
  readonly type: StructuredType | undefined;
  readonly collection: boolean;
}

/** The parameters that a call names: what it is called on stands before it (CSDL 4.01, 12.1). */
export const namedParameters = ({ bound, parameters }: Operation): readonly Parameter[] => (bound ? parameters.slice(1) : parameters);

/**
 * The overload that a call means (CSDL 4.01, 12.2 and 12.4): of those that can be called on what stands before it, the one with the parameters that
 * are given; while a call is still being written, one that has them all. Undefined where there is none at all.
 */
export function overloadFor(
  service: Service,
  overloads: readonly Operation[],
  on: CalledOn | undefined,
  call: Arguments | undefined,
): Operation | undefined {
  const suited = overloads.filter((operation) => canBeCalledOn(service, operation, on));
  const given = call?.items.flatMap(({ name }) => (name ? [name.text] : [])) ?? [];
  const holding = suited.filter((operation) =>
    given.every((name) => namedParameters(operation).some((parameter) => parameter.name === name)),
  );
  return holding.find((operation) => lacking(operation, given).length === 0) ?? holding[0] ?? suited[0] ?? overloads[0];
}

/** The parameters that a call has to give and does not. */
export const lacking = (operation: Operation, given: readonly string[]): readonly string[] =>
  namedParameters(operation).flatMap(({ name, optional }) => (optional || given.includes(name) ? [] : [name]));

/** Unbound ones on nothing; bound ones on what their first parameter takes, or on what is not known. */
export function canBeCalledOn(service: Service, { bound, parameters: [first] }: Operation, on: CalledOn | undefined): boolean {
  if (!bound || !on || !first) return bound === (on !== undefined);
  return on.type === undefined || (first.collection === on.collection && isA(service, on.type.name, first.type));
}

/** An operation's parameters as the properties of a type: what a call, and the body of an action, may hold. */
export const parametersType = remember((operation: Operation): StructuredType => {
  const properties = namedParameters(operation).map((parameter) => {
    const { name, label, documentation, deprecated, annotations, type, typeDefinition, collection } = parameter;
    const { defaultValue, maxLength, facets, values } = parameter;
    const nullable = parameter.nullable || parameter.optional;
    const described = { name, label, documentation, deprecated, annotations };
    return createProperty({ ...described, type, typeDefinition, collection, nullable, defaultValue, maxLength, facets, values });
  });
  return createType({
    name: operation.name,
    kind: 'ComplexType',
    properties: new Map(properties.map((property) => [property.name, property])),
  });
});
