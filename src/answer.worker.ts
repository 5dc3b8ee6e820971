/** The worker that sends requests and keeps their answers. The page sees rows, never the whole. */

import { serve } from './lib/rpc.ts';
import { type AnswerWorker, createAnswerDesk } from './response/index.ts';
import { createFetchTransport, createRunner, type Outcome, type Transport } from './runner/index.ts';
import { createSandboxTransport } from './sandbox/index.ts';

const network = createFetchTransport();
const sandboxes = new Map<string, Transport>();
const tokens = new Map<string, string>();

const runner = createRunner({
  transportFor: ({ url }) => sandboxes.get(new URL(url).origin) ?? network,
  token: (origin) => tokens.get(origin),
});

const worker: AnswerWorker<Outcome> = {
  ...createAnswerDesk(runner),
  connectSandbox(port, origin) {
    sandboxes.set(origin, createSandboxTransport(port));
  },
  setToken(origin, token) {
    if (token === undefined) tokens.delete(origin);
    else tokens.set(origin, token);
  },
};

serve(worker);
