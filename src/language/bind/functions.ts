import type { Call } from '../../../grammar/index.ts';
import { plainType, unknownType } from './binder.ts';
import type { ValueType } from './binding.ts';

/** The type of a built-in function's value; unknown for functions that the standard does not have. */
export function returnTypeOf(call: Call, parameters: readonly ValueType[]): ValueType {
  return call.name.text.toLowerCase() === 'now' ? plainType('Edm.DateTimeOffset') : (parameters[0] ?? unknownType);
}
