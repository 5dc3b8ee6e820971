/** The worker that fetches, reads and keeps metadata. The page takes models in small parts. */

import { serve } from './lib/rpc.ts';
import { createBrowserKeyValues, createMetadataDesk, createModelCache, type MetadataWorker } from './runner/index.ts';
import { packService, readMetadata } from './schema/index.ts';

const worker: MetadataWorker = createMetadataDesk({
  cache: createModelCache(createBrowserKeyValues()),
  read: readMetadata,
  pack: packService,
  // The build names the file by what is in it, readers included.
  build: new URL(import.meta.url).pathname.split('/').at(-1)!,
});

serve(worker);
