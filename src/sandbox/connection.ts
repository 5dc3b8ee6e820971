import { connect, type Endpoint, transfer } from '../lib/rpc.ts';
import type { HttpResponse, Transport } from '../runner/index.ts';
import type { SandboxFiles } from './files.ts';
import type { SandboxProgress } from './progress.ts';
import type { SandboxWorker, WorkerAnswer } from './worker/api.ts';

/** The page's hold on its sandbox. */
export interface SandboxHost {
  /** Loads and opens it; once it runs, or is on its way, asking again gives the same promise. After a failure it tries anew. */
  start(report: (progress: SandboxProgress) => void): Promise<void>;
  reset(): Promise<void>;
  /** A port for `createSandboxTransport`, here or in another worker. Good at once: requests wait for the start. */
  port(): MessagePort;
  close(): void;
}

/** Sends requests to the sandbox behind a port of `SandboxHost.port`, whatever their URL's origin. */
export function createSandboxTransport(port: Endpoint): Transport {
  // A MessagePort with listeners alone does not deliver until it is started.
  if ('start' in port && typeof port.start === 'function') port.start();
  const { api } = connect<SandboxWorker>(port);
  return {
    async send(request, signal) {
      signal.throwIfAborted();
      const aborted = Promise.withResolvers<never>();
      const abort = () => aborted.reject(signal.reason);
      signal.addEventListener('abort', abort, { once: true });
      try {
        return toResponse(await Promise.race([api.send(request, signal), aborted.promise]));
      } finally {
        signal.removeEventListener('abort', abort);
      }
    },
  };
}

/** The sandbox in a worker of its own. Nothing is loaded before `start`. What becomes of what is written is said when it is not simply kept. */
export function createSandboxHost(createWorker: () => Worker, files: SandboxFiles, say: (sentence: string) => void): SandboxHost {
  const worker = createWorker();
  const { api, close } = connect<SandboxWorker>(worker);
  api.notices(say).catch(() => undefined); // ends with the worker
  let starting: Promise<void> | undefined;
  return {
    start(report) {
      starting ??= api.start(files, report).then(
        () => report({ kind: 'ready' }),
        (error: unknown) => {
          starting = undefined;
          report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
          throw error;
        },
      );
      return starting;
    },
    reset: () => api.reset(),
    port() {
      const { port1, port2 } = new MessageChannel();
      // A worker that does not load is told of by `start`.
      api.connect(transfer(port2, [port2])).catch(() => undefined);
      return port1;
    },
    close() {
      close();
      worker.terminate();
    },
  };
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  414: 'URI Too Long',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

function toResponse({ status, headers, bytes, trace }: WorkerAnswer): HttpResponse {
  return { status, statusText: reasons[status] ?? '', headers, body: new Blob([bytes]).stream(), trace };
}
