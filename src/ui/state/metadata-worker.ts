import { connect, type Remote, type RpcConnection } from '../../lib/rpc.ts';
import workerUrl from '../../metadata.worker.ts?worker&url';
import { buildOf, type MetadataWorker } from '../../runner/index.ts';

export interface MetadataHost {
  /** Of the code that reads, as the worker writes it beside what it keeps. */
  readonly build: string;
  /** The worker, started when first asked for. */
  readonly api: () => Remote<MetadataWorker>;
  /** Ends what it is about, whose calls reject; the next call has a new one. */
  stop(): void;
}

/** The worker that reads metadata. It reads in one go, so that ending it is the way to take a reading back. */
export function createMetadataHost(): MetadataHost {
  let running: { readonly worker: Worker; readonly connection: RpcConnection<MetadataWorker> } | undefined;
  const start = () => {
    const worker = new Worker(workerUrl, { type: 'module', name: 'metadata' });
    return { worker, connection: connect<MetadataWorker>(worker) };
  };
  return {
    build: buildOf(new URL(workerUrl, document.baseURI).href),
    api() {
      running ??= start();
      return running.connection.api;
    },
    stop() {
      running?.worker.terminate();
      running?.connection.close();
      running = undefined;
    },
  };
}
