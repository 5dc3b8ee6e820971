export { plainType, structureOf, unknownType } from './binder.ts';
export type * from './binding.ts';
export { bindRequest } from './request.ts';
export { nodesAt, walk } from './walk.ts';
