/** The sandbox in Node: the same service over the same built data. */

import { PGlite } from '@electric-sql/pglite';
import { createSandbox, type Sandbox } from './service/sandbox.ts';

export { buildDatabase } from './database/build.ts';
export type { ServiceAnswer, ServiceRequest } from './service/answer.ts';
export { createSandbox, type Sandbox } from './service/sandbox.ts';
export { targetOf } from './service/target.ts';

/** Opens the sandbox over a data directory's archive, as `buildDatabase` gives it. */
export function openSandbox(archive: Uint8Array<ArrayBuffer>): Promise<Sandbox> {
  return createSandbox(() => PGlite.create({ loadDataDir: new Blob([archive]) }));
}
