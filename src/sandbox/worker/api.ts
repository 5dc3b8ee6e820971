import type { HeaderPair, TraceEntry } from '../../lib/index.ts';
import type { WireRequest } from '../../runner/index.ts';
import type { SandboxFiles } from '../files.ts';
import type { SandboxProgress } from '../progress.ts';

/** An answer as it crosses between workers: its bytes are moved, not copied. */
export interface WorkerAnswer {
  readonly status: number;
  readonly headers: readonly HeaderPair[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly trace: readonly TraceEntry[];
}

/** What the sandbox's worker does for whoever holds a port to it. */
export interface SandboxWorker {
  /**
   * Resolves when the sandbox can answer, rejects when it never will; may be called again after that. Files have absolute URLs. What is
   * reported is the way there: its end is the promise's, for a callback falls silent with its call.
   */
  start(files: SandboxFiles, report: (progress: SandboxProgress) => void): Promise<void>;
  /** Waits for the start. */
  send(request: WireRequest, signal: AbortSignal): Promise<WorkerAnswer>;
  /** Tells, in sentences for a person, what becomes of what is written, for as long as the worker lives: never resolves. */
  notices(say: (sentence: string) => void): Promise<never>;
  /** Puts the data back as they were built. */
  reset(): Promise<void>;
  /** Answers over this port as well. */
  connect(port: MessagePort): void;
}
