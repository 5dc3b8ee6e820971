export { structureOf } from './binder.ts';
export type * from './binding.ts';
export { bindDocument } from './document.ts';
export { childrenOf, nodesAt, walk } from './walk.ts';
