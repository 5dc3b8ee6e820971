import { createSignal } from 'solid-js';
import { transfer } from '../../lib/rpc.ts';
import { createSandboxHost, type SandboxHost, type SandboxProgress, sandboxFiles, startSandboxWorker } from '../../sandbox/index.ts';
import { sandboxOrigin } from './connections.ts';
import type { Notices } from './notices.ts';
import type { AnswerApi } from './remote-answer.ts';

export type SandboxState =
  | { readonly kind: 'idle' | 'ready' }
  /** `progress` runs from 0 to 1. */
  | { readonly kind: 'starting'; readonly progress: number }
  | { readonly kind: 'failed'; readonly message: string };

/** What is loaded counts for this much of the start; opening it for the rest. */
const loadingShare = 0.8;

export type Sandbox = ReturnType<typeof createSandbox>;

/** The sandbox as the page sees it: started when first needed, in the background; requests sent before wait for it. */
export function createSandbox(api: AnswerApi, notices: Notices) {
  const [state, setState] = createSignal<SandboxState>({ kind: 'idle' });
  let host: SandboxHost | undefined;
  let opening: Promise<void> | undefined;
  const atLast = Promise.withResolvers<void>();

  const open = async (): Promise<SandboxHost> => {
    if (host) return host;
    host = createSandboxHost(startSandboxWorker, sandboxFiles(), notices.keep);
    const port = host.port();
    await api.connectSandbox(transfer(port, [port]), sandboxOrigin);
    return host;
  };
  const start = async (): Promise<void> => {
    setState({ kind: 'starting', progress: 0 });
    try {
      const opened = await open();
      await opened.start((progress) => setState(toState(progress)));
      setState({ kind: 'ready' });
      atLast.resolve();
    } catch (error) {
      // A worker that failed may not come round: the next start has a new one.
      host?.close();
      host = undefined;
      setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  /** Settles when it is ready or has failed; what is under way, or was well, is not begun anew. */
  const ready = (): Promise<void> => {
    if (state().kind === 'idle' || state().kind === 'failed') opening = start();
    return opening!;
  };
  return {
    state,
    start: ready,
    /** Settles when it answers: where a start failed, when a later one goes well. */
    async answers(): Promise<void> {
      void ready();
      await atLast.promise;
    },
    /** Puts the data back as they were at first. */
    async reset(): Promise<void> {
      await ready();
      await host?.reset();
    },
  };
}

function toState(progress: SandboxProgress): SandboxState {
  switch (progress.kind) {
    case 'loading':
      return { kind: 'starting', progress: (loadingShare * progress.loaded) / Math.max(1, progress.total) };
    case 'starting':
      return { kind: 'starting', progress: loadingShare };
    case 'ready':
      return { kind: 'ready' };
    case 'failed':
      return { kind: 'failed', message: progress.message };
  }
}
