import type { Values } from '../../annotations.ts';
import { createValues } from '../../make.ts';
import type { Facts } from './vocabulary/index.ts';

/** What facts say of values; what they leave open is as the type definition has it. Undefined when neither says anything. */
export function linkValues(facts: Partial<Facts>, definition?: Values): Values | undefined {
  const { pattern, minimum, maximum, multipleOf, allowed, unit, currency, text, semantics } = facts;
  const stated = { pattern, minimum, maximum, multipleOf, allowed, unit, currency, text, semantics };
  const given = Object.entries(stated).filter(([, value]) => value !== undefined);
  if (given.length === 0) return definition;
  return createValues({
    ...definition,
    ...Object.fromEntries(given),
    exclusiveMinimum: facts.exclusiveMinimum ?? (minimum === undefined && definition?.exclusiveMinimum === true),
    exclusiveMaximum: facts.exclusiveMaximum ?? (maximum === undefined && definition?.exclusiveMaximum === true),
  });
}

/** The values that a property is restricted to, as text. */
export const allowedValues = (values: Values | undefined): readonly string[] | undefined =>
  values && values.allowed.length > 0 ? values.allowed.map(({ value }) => value) : undefined;
