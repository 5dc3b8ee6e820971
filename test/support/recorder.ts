import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived: the target and header values byte for byte (as Latin-1), the body as bytes. */
export interface Recorded {
  readonly method: string;
  readonly target: string;
  /** Lower-case names; as they came, repeated ones too. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

export interface Recorder {
  readonly origin: string;
  /** In the order of arrival. */
  readonly requests: Recorded[];
  close(): Promise<void>;
}

/** An HTTP server on a free loopback port that keeps what it is asked and answers 200 with `{}`. */
export async function startRecorder(): Promise<Recorder> {
  const requests: Recorded[] = [];
  const server = createServer((request, response) => record(request, response, requests));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function record(request: IncomingMessage, response: ServerResponse, requests: Recorded[]): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const headers: [string, string][] = [];
    const raw = request.rawHeaders;
    for (let index = 0; index < raw.length; index += 2) headers.push([raw[index]!.toLowerCase(), raw[index + 1]!]);
    requests.push({ method: request.method ?? '', target: request.url ?? '', headers, body: Buffer.concat(chunks) });
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
}
