import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSandbox, type Sandbox } from '../sandbox/node.ts';
import { builtArchive } from './built-sandbox.ts';
import { answerSandbox, isSandboxPath } from './sandbox-endpoint.ts';
import { createStaticFiles } from './static-files.ts';

export interface ServerOptions {
  /** 0: any free one. */
  readonly port: number;
  /** The built page's folder. */
  readonly root: string;
}

export interface RunningServer {
  /** Without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built page and the sandbox's API on loopback. Rejects if the port is taken. */
export async function startServer({ port, root }: ServerOptions): Promise<RunningServer> {
  const files = createStaticFiles(root);
  let sandbox: Promise<Sandbox> | undefined;
  const open = () => (sandbox ??= openBuilt());
  const server = createServer((request, response) => {
    answer(request, response, files, open).catch((error: unknown) => fail(response, error));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  // Ready before it is asked; a failure is told to whoever asks.
  open().catch(() => undefined);
  return { url: `http://127.0.0.1:${bound}`, close: () => close(server, sandbox) };
}

async function openBuilt(): Promise<Sandbox> {
  return openSandbox(await builtArchive());
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReturnType<typeof createStaticFiles>,
  sandbox: () => Promise<Sandbox>,
): Promise<void> {
  if (!isLoopback(request.headers.host)) {
    response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end('This server answers on loopback names only.\n');
    return;
  }
  if (isSandboxPath(request.url ?? '/')) return answerSandbox(await sandbox(), request, response);
  return files(request, response);
}

/** A page elsewhere whose name was made to lead here (DNS rebinding) still says its own name. */
function isLoopback(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? '');
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (!response.headersSent) response.writeHead(500);
  response.end();
}

async function close(server: Server, sandbox: Promise<Sandbox> | undefined): Promise<void> {
  server.closeAllConnections();
  server.close();
  const opened = await sandbox?.catch(() => undefined);
  await opened?.close();
}
