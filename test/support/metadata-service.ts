import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface SeenMetadataRequest {
  readonly method: string;
  /** The way of answering that was asked, with what stands behind it: `xml/$metadata`. */
  readonly path: string;
  readonly accept: string | undefined;
  readonly authorization: string | undefined;
  readonly ifNoneMatch: string | undefined;
  /** What a preflight asks leave for. */
  readonly asksLeaveFor: string | undefined;
}

export interface MetadataService {
  /** The base URL of the service that answers in this way; ends in `/`. */
  url(way: Way): string;
  readonly origin: string;
  readonly seen: readonly SeenMetadataRequest[];
  /** What `given` answers from now on. */
  give(document: string | Uint8Array): void;
  /** Breaks the connections off whose answers stall: what was read of them by then is all that comes. */
  breakOff(): void;
  stop(): Promise<void>;
}

interface Told {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Another service of this kind: another origin. */
  readonly other: string;
  readonly given: string | Uint8Array;
  /** How often this was asked before. */
  readonly times: number;
}

type Answer = (told: Told) => void;

/** A bookshelf: two types, a link each way. */
export const metadataXml = (name = 'Title', namespace = 'Shelf'): string => `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:DataServices>
    <Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EntityType Name="Book">
        <Key><PropertyRef Name="ID"/></Key>
        <Property Name="ID" Type="Edm.Int32" Nullable="false"/>
        <Property Name="${name}" Type="Edm.String"/>
        <NavigationProperty Name="Author" Type="${namespace}.Author" Partner="Books"/>
      </EntityType>
      <EntityType Name="Author">
        <Key><PropertyRef Name="ID"/></Key>
        <Property Name="ID" Type="Edm.Int32" Nullable="false"/>
        <Property Name="Name" Type="Edm.String"/>
        <NavigationProperty Name="Books" Type="Collection(${namespace}.Book)" Partner="Author"/>
      </EntityType>
      <EntityContainer Name="Service">
        <EntitySet Name="Books" EntityType="${namespace}.Book"><NavigationPropertyBinding Path="Author" Target="Authors"/></EntitySet>
        <EntitySet Name="Authors" EntityType="${namespace}.Author"/>
      </EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`;

const metadataJson = JSON.stringify({
  $Version: '4.01',
  $EntityContainer: 'Shelf.Service',
  Shelf: {
    Book: { $Kind: 'EntityType', $Key: ['ID'], ID: { $Type: 'Edm.Int32' }, Title: { $Nullable: true } },
    Service: { $Kind: 'EntityContainer', Books: { $Collection: true, $Type: 'Shelf.Book' } },
  },
});

/** What every resource answers. */
const books = '{"value":[{"ID":1,"Title":"Emma"}]}';

const send =
  (body: string | Uint8Array, type = 'application/xml', status = 200, headers: Readonly<Record<string, string>> = {}): Answer =>
  ({ response }) =>
    response.writeHead(status, { 'Content-Type': type, ...headers }).end(body);

const onlyFor =
  (accept: string, otherwise: number, answer: Answer): Answer =>
  (told) =>
    told.request.headers.accept === accept ? answer(told) : send('', 'text/plain', otherwise)(told);

const redirect =
  (to: (told: Told) => string, status = 302): Answer =>
  (told) =>
    told.response.writeHead(status, { Location: to(told) }).end();

const xml = send(metadataXml());
const withToken = (answer: Answer): Answer => {
  return (told) => (told.request.headers.authorization === 'Bearer tok-en' ? answer(told) : send('', 'text/plain', 401)(told));
};

/** Every way to give metadata, or none. */
const ways = {
  xml,
  json: send(metadataJson, 'application/json'),
  'json-406': onlyFor('application/json', 406, send(metadataJson, 'application/json')),
  'json-415': onlyFor('application/json', 415, send(metadataJson, 'application/json')),
  'anything-406': onlyFor('*/*', 406, xml),
  'no-format': send('', 'text/plain', 406),
  'wrong-type': send(metadataXml(), 'text/html'),
  'no-type': ({ response }) => response.writeHead(200).end(metadataXml()),
  'white-space': send(`\r\n\n  ${metadataXml()}`),
  bom: send(`\uFEFF${metadataXml()}`),
  utf16: send(Buffer.from(`\uFEFF${metadataXml('Über').replace('utf-8', 'utf-16')}`, 'utf16le')),
  'utf16-bare': send(Buffer.from(metadataXml('Über').replace('utf-8', 'utf-16'), 'utf16le')),
  latin1: send(Buffer.from(metadataXml('Über').replace('utf-8', 'iso-8859-1'), 'latin1')),
  'latin1-header': send(Buffer.from(metadataXml('Über').replace(' encoding="utf-8"', ''), 'latin1'), 'application/xml; charset=ISO-8859-1'),
  'wrong-encoding': send(metadataXml('Über').replace('utf-8', 'utf-16')),
  gzip: send(gzipSync(metadataXml()), 'application/xml', 200, { 'Content-Encoding': 'gzip' }),
  etag: (told) =>
    told.request.headers['if-none-match'] === '"shelf-1"'
      ? send('', 'application/xml', 304)(told)
      : send(metadataXml(), 'application/xml', 200, { ETag: '"shelf-1"' })(told),
  problems: send(metadataXml().replace('Type="Shelf.Author"', 'Type="Shelf.Nobody"')),
  given: (told) => send(told.given)(told),
  /** The first answer is good, later ones are not. */
  'goes-bad': (told) => (told.times === 0 ? xml(told) : send('<h1>Bad Gateway</h1>', 'text/html', 502)(told)),
  'goes-cut': (told) => (told.times === 0 ? xml(told) : send(metadataXml('Other').slice(0, 700))(told)),
  changes: (told) => send(metadataXml(told.times === 0 ? 'Title' : 'Name'))(told),
  empty: send(''),
  blank: send(' \n '),
  html: send('<!DOCTYPE html><title>Sign in</title><form>', 'text/html'),
  'html-fragment': send('<html><body onload="alert(1)">Welcome', 'application/xml'),
  text: send('Service is up.', 'text/plain'),
  data: send('{"value":[{"ID":1}]}', 'application/json'),
  truncated: send(metadataXml().slice(0, 700)),
  doctype: send(`<!DOCTYPE edmx [<!ENTITY a "aaaa">]>${metadataXml()}`),
  'cut-at-once': ({ response }) => {
    response.writeHead(200, { 'Content-Type': 'application/xml', 'Content-Length': '1000' });
    response.flushHeaders();
    response.socket!.end();
  },
  token: withToken(xml),
  forbidden: send('{"error":{"code":"403","message":"Not for you"}}', 'application/json', 403),
  missing: send('Cannot GET', 'text/plain', 404),
  busy: send('', 'text/plain', 429, { 'Retry-After': '7' }),
  broken: send('<h1>Internal Server Error</h1>', 'text/html', 500),
  teapot: send('', 'text/plain', 418),
  redirect: redirect(() => '/xml/$metadata'),
  'redirect-token': redirect(() => '/token/$metadata', 308),
  'redirect-twice': redirect(() => '/redirect/$metadata', 301),
  'redirect-loop': redirect(() => '/redirect-loop/$metadata'),
  elsewhere: redirect(({ other }) => `${other}/xml/$metadata`),
  'elsewhere-token': redirect(({ other }) => `${other}/token/$metadata`),
  'elsewhere-closed': redirect(({ other }) => `${other}/closed/$metadata`),
  closed: xml,
  silent: () => {},
  /** The beginning comes, and the rest never: `breakOff`. */
  stalls({ response }) {
    response.writeHead(200, { 'Content-Type': 'application/xml' });
    response.write(metadataXml().slice(0, 700));
  },
  hangs: ({ response }) => response.destroy(),
} as const satisfies Readonly<Record<string, Answer>>;

export type Way = keyof typeof ways;

/** Services on a free loopback port that give their metadata in every way there is; those called `closed` allow no other origin to read it. */
export async function startMetadataService(other = 'http://127.0.0.1:1'): Promise<MetadataService> {
  const seen: SeenMetadataRequest[] = [];
  const stalling: ServerResponse[] = [];
  let given: string | Uint8Array = metadataXml();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    const way = path.split('/')[0] as Way;
    if (way !== 'closed') allowOrigin(request, response);
    const times = seen.filter((before) => before.path === path && before.method === 'GET').length;
    seen.push(toSeen(request, path));
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (!path.endsWith('$metadata')) return void response.writeHead(200, { 'Content-Type': 'application/json' }).end(books);
    ways[way]({ request, response, other, given, times });
    if (way === 'stalls') stalling.push(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    seen,
    url: (way) => `${origin}/${way}/`,
    give(document) {
      given = document;
    },
    breakOff() {
      for (const response of stalling.splice(0)) response.destroy();
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function toSeen({ method, headers }: IncomingMessage, path: string): SeenMetadataRequest {
  return {
    method: method ?? '',
    path,
    accept: headers.accept,
    authorization: headers.authorization,
    ifNoneMatch: headers['if-none-match'],
    asksLeaveFor: headers['access-control-request-headers'],
  };
}

function allowOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '*');
  response.setHeader('Access-Control-Allow-Headers', 'Authorization');
}
