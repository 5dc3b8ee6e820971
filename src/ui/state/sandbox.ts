import { createSignal } from 'solid-js';
import type { AnswerApi } from './remote-answer.ts';

export type SandboxState =
  | { readonly kind: 'idle' | 'ready' }
  | { readonly kind: 'starting'; readonly progress: number }
  | { readonly kind: 'failed'; readonly message: string };

export type Sandbox = ReturnType<typeof createSandbox>;

export function createSandbox(_api: AnswerApi) {
  const [state] = createSignal<SandboxState>({ kind: 'idle' });
  return {
    state,
    start() {},
    restart() {},
    async reset() {},
  };
}
