/** The worker that fetches, reads and keeps metadata. The page takes models in small parts. */

import { serve } from './lib/rpc.ts';
import { buildOf, createBrowserKeyValues, createMetadataDesk, createModelCache, type MetadataWorker } from './runner/index.ts';
import { packService, readMetadata } from './schema/index.ts';

const worker: MetadataWorker = createMetadataDesk({
  cache: createModelCache(createBrowserKeyValues()),
  read: readMetadata,
  pack: packService,
  build: buildOf(import.meta.url),
});

serve(worker);
