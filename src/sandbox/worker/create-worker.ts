import { PGlite } from '@electric-sql/pglite';
import { serve, transfer } from '../../lib/rpc.ts';
import type { WireRequest } from '../../runner/index.ts';
import { keepWrites, openBrowserShelf } from '../journal/index.ts';
import { createSandbox, prepare, type Sandbox } from '../service/sandbox.ts';
import { targetOf } from '../service/target.ts';
import type { SandboxWorker, WorkerAnswer } from './api.ts';
import { loadParts, type Parts } from './load.ts';

/** The worker's side: requests that come before the start wait for it. */
export function createSandboxWorker(): SandboxWorker {
  let started = Promise.withResolvers<Sandbox>();
  started.promise.catch(() => undefined); // each request under way reports it
  let failed = false;
  let opening: ReturnType<typeof openBrowserShelf> | undefined;
  const listeners: ((sentence: string) => void)[] = [];
  const say = (sentence: string) => {
    for (const listener of listeners) listener(sentence);
  };

  const worker: SandboxWorker = {
    async start(files, report) {
      if (failed) {
        started = Promise.withResolvers<Sandbox>();
        started.promise.catch(() => undefined); // as above
        failed = false;
      }
      try {
        const loading = loadParts(files, report);
        const prepared = prepare();
        const creating = loading.then((parts) => {
          report({ kind: 'starting' });
          return createSandbox(() => openDatabase(parts), prepared);
        });
        opening ??= openBrowserShelf(files.version, creating);
        const sandbox = await creating;
        const shelf = await opening;
        started.resolve(shelf ? await keepWrites(sandbox, { ...shelf, say }) : sandbox);
      } catch (error) {
        failed = true;
        started.reject(error);
        throw error;
      }
    },
    async send(request, signal) {
      const sandbox = await started.promise;
      signal.throwIfAborted();
      return answer(sandbox, request);
    },
    notices(listener) {
      listeners.push(listener);
      return new Promise(() => undefined);
    },
    reset: async () => (await started.promise).reset(),
    connect: (port) => serve(worker, port),
  };
  return worker;
}

async function answer(sandbox: Sandbox, { method, url, body }: WireRequest): Promise<WorkerAnswer> {
  const { status, headers, body: text, trace } = await sandbox.handle({ method, target: targetOf(url), body });
  const bytes = new TextEncoder().encode(text);
  return transfer({ status, headers, bytes, trace }, [bytes.buffer]);
}

function openDatabase({ program, support, data }: Parts): Promise<PGlite> {
  return PGlite.create({ pgliteWasmModule: program, initdbWasmModule: nothing, fsBundle: support, loadDataDir: data });
}

/** In place of the program that makes a data directory, which PGlite would fetch whether it is needed or not: an empty module. */
const nothing = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
