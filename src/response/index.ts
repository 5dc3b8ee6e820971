export type * from './context.ts';
export type * from './types.ts';
export type * from './worker-api.ts';
