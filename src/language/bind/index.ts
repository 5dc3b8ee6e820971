export { isNumber } from './arithmetic.ts';
export { bindMember, plainType, structureOf, typeOfBinding, unknownType } from './binder.ts';
export type * from './binding.ts';
export { isUntyped, typeOfLiteral } from './literals.ts';
export { type CalledOn, canBeCalledOn, lacking, namedParameters, parametersType } from './operations.ts';
export { bindRequest } from './request.ts';
export { nodesAt, walk } from './walk.ts';
