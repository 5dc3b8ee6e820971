import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type RunningServer, startServer } from './start-server.ts';

const root = fileURLToPath(new URL('../../dist', import.meta.url));
const usual = 8080;

const server = await listen();
console.log(`OData Playground: ${server.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}

/** On the port that was chosen; else on the usual one, or the next that is free. */
async function listen(): Promise<RunningServer> {
  const chosen = chosenPort();
  if (chosen !== undefined) return startServer({ port: chosen, root });
  for (let port = usual; ; port++) {
    try {
      return await startServer({ port, root });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && port < usual + 100)) throw error;
    }
  }
}

function chosenPort(): number | undefined {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const text = values.port ?? process.env.PORT;
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`Not a port: ${text}`);
  return port;
}
