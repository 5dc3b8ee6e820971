import type { ODataVersion } from '../service.ts';
import { balena } from './balena.ts';
import type { Dialect } from './dialect.ts';
import { odata } from './odata.ts';
import { odata2 } from './odata-2.ts';
import { odata3 } from './odata-3.ts';
import { odata40 } from './odata-4.0.ts';

/** Every kind of service that the language knows, by the name of its dialect. */
export const dialects: Readonly<Record<Dialect['id'], Dialect>> = {
  balena,
  'odata-2': odata2,
  'odata-3': odata3,
  'odata-4.0': odata40,
  'odata-4.01': odata,
};

const byVersion: Readonly<Record<ODataVersion, Dialect>> = { '2.0': odata2, '3.0': odata3, '4.0': odata40, '4.01': odata };

/** What a service accepts that says nothing of itself but its version. */
export const dialectOf = (version: ODataVersion): Dialect => byVersion[version];
