import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type RunningServer, startServer } from './start-server.ts';

const root = fileURLToPath(new URL('../../dist', import.meta.url));
const usual = 8080;

/** What the person who started it can mend: said in one line, and the command ends. */
class Mistake extends Error {}

try {
  const server = await listen();
  console.log(`OData Playground: ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** On the port that was chosen; else on the usual one, or the next that is free. */
async function listen(): Promise<RunningServer> {
  const chosen = chosenPort();
  if (chosen !== undefined) {
    const server = await startAt(chosen);
    if (!server) throw new Mistake(`Port ${chosen} is taken. Choose another with --port or PORT, or leave both out.`);
    return server;
  }
  for (let port = usual; port < usual + 100; port++) {
    const server = await startAt(port);
    if (server) return server;
  }
  throw new Mistake(`The ports from ${usual} to ${usual + 99} are all taken. Choose another with --port or PORT.`);
}

/** Undefined if the port is taken. */
async function startAt(port: number): Promise<RunningServer | undefined> {
  try {
    return await startServer({ port, root });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') return undefined;
    throw code === 'EACCES' ? new Mistake(`Port ${port} is not yours to use: those below 1024 need more rights.`) : error;
  }
}

function chosenPort(): number | undefined {
  const text = portOption() ?? process.env.PORT;
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Mistake(`Not a port: ${text}. A port is a number from 0 (any free one) to 65535.`);
}

function portOption(): string | undefined {
  try {
    return parseArgs({ options: { port: { type: 'string' } } }).values.port;
  } catch (error) {
    throw new Mistake(`${error instanceof Error ? error.message : error}\nUsage: npm start -- --port 8080`);
  }
}
