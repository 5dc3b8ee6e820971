export type { Dialect, Quirk } from './dialect.ts';
export type * from './service.ts';
