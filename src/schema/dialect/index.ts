import { balena } from './balena.ts';
import type { Dialect } from './dialect.ts';
import { odata } from './odata.ts';

/** Every kind of service that the language knows, by the name of its dialect. */
export const dialects: Readonly<Record<Dialect['id'], Dialect>> = { balena, 'odata-4.01': odata };
