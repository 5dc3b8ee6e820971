export { plainType, structureOf, unknownType } from './binder.ts';
export type * from './binding.ts';
export { bindDocument } from './document.ts';
export { nodesAt, walk } from './walk.ts';
