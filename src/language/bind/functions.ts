import { builtInFunction, type Call, type FunctionFact, functions } from '../../../grammar/index.ts';
import type { Dialect } from '../../schema/index.ts';
import { plainType, unknownType } from './binder.ts';
import type { ValueType } from './binding.ts';

/** The type of a built-in function's value with a service; unknown for functions that the standard does not have, and where it depends. */
export function returnTypeOf(call: Call, given: readonly ValueType[], { literalReading }: Dialect): ValueType {
  const name = builtInFunction(call.name.text);
  if (name === undefined) return unknownType;
  const fact: FunctionFact = functions[name];
  // `concat` of two collections is a collection.
  if (name === 'concat' && given.some((type) => type.collection)) return unknownType;
  const returned = literalReading?.returns[name];
  if (returned !== undefined) return plainType(returned);
  return fact.returns.startsWith('Edm.') ? plainType(fact.returns) : unknownType;
}
