export type * from './transport.ts';
export type * from './types.ts';
