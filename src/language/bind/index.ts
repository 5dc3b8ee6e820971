export { bindMember, plainType, structureOf, typeOfBinding, unknownType } from './binder.ts';
export type * from './binding.ts';
export { type CalledOn, canBeCalledOn, lacking, namedParameters, parametersType } from './operations.ts';
export { bindRequest } from './request.ts';
export { nodesAt, walk } from './walk.ts';
