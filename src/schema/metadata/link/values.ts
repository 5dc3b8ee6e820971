import type { Values } from '../../annotations.ts';
import { createValues } from '../../make.ts';
import { type Facts, noFacts } from './vocabulary/index.ts';

const stated = ['pattern', 'minimum', 'maximum', 'multipleOf', 'allowed', 'unit', 'currency', 'text', 'semantics'] as const;

/** What facts say of values; what they leave open is as the type definition has it. Undefined when neither says anything. */
export function linkValues(facts: Partial<Facts>, definition?: Values): Values | undefined {
  if (facts === noFacts || !stated.some((name) => facts[name] !== undefined)) return definition;
  const { minimum, maximum } = facts;
  return createValues({
    ...definition,
    ...Object.fromEntries(stated.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]]))),
    exclusiveMinimum: facts.exclusiveMinimum ?? (minimum === undefined && definition?.exclusiveMinimum === true),
    exclusiveMaximum: facts.exclusiveMaximum ?? (maximum === undefined && definition?.exclusiveMaximum === true),
  });
}

/** The values that a property is restricted to, as text. */
export const allowedValues = (values: Values | undefined): readonly string[] | undefined =>
  values && values.allowed.length > 0 ? values.allowed.map(({ value }) => value) : undefined;
