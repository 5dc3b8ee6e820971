import { spawn, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DocumentRequest, toCurl, toRequests } from '../../src/request/index.ts';
import { createFetchTransport, createRunner } from '../../src/runner/index.ts';
import { type Recorded, type Recorder, startRecorder } from '../support/recorder.ts';
import { connectionTo } from './connection.ts';
import { nastyRequests } from './nasty-requests.ts';

const token = 'secret-token';

/** What each client adds of its own; everything else must be the same. */
const curlsOwn = new Set(['host', 'user-agent', 'accept', 'content-length', 'connection']);
const fetchsOwn = new Set([
  ...curlsOwn,
  'accept-encoding',
  'accept-language',
  'sec-fetch-mode',
  'transfer-encoding',
  'cache-control',
  'pragma',
]);

let recorder: Recorder;
let requests: readonly DocumentRequest[];
let byCurl: readonly Recorded[];
let byInteractiveCurl: readonly Recorded[];
let byFetch: readonly Recorded[];

beforeAll(async () => {
  for (const tool of ['bash', 'curl']) {
    if (spawnSync(tool, ['--version']).status !== 0) throw new Error(`This test runs copied commands, and ${tool} is not installed.`);
  }
  recorder = await startRecorder();
  const connection = connectionTo(`${recorder.origin}/v7/`, { variables: { origin: recorder.origin } });
  requests = nastyRequests.map(([, text]) => toRequests(text, connection)[0]!);
  const commands = requests.map((request) => toCurl(request, 'bash'));
  byCurl = await recorded(() => bash(['--noprofile', '--norc'], commands));
  byInteractiveCurl = await recorded(() => bash(['--noprofile', '--norc', '-i'], commands));
  byFetch = await recorded(fetchAll);
});

afterAll(() => recorder.close());

async function recorded(action: () => Promise<unknown>): Promise<readonly Recorded[]> {
  recorder.requests.length = 0;
  await action();
  return [...recorder.requests];
}

/** Runs commands one after the other in one shell, as if they were pasted; gives what it says. */
async function bash(options: readonly string[], commands: readonly string[]): Promise<string> {
  const environment = { PATH: process.env.PATH, HOME: '/nonexistent', LANG: 'C.UTF-8', TERM: 'dumb', HISTFILE: '', BALENA_TOKEN: token };
  const shell = spawn('bash', options, { env: environment, stdio: 'pipe' });
  let said = '';
  shell.stdout.on('data', (data) => (said += data));
  shell.stderr.on('data', (data) => (said += data));
  shell.stdin.end(`${commands.join('\n')}\nexit\n`);
  await new Promise((resolve) => shell.on('close', resolve));
  return said;
}

async function fetchAll(): Promise<void> {
  const runner = createRunner({ transportFor: () => createFetchTransport(), token: () => token });
  for (const request of requests) {
    const outcome = await runner.run(request, { signal: new AbortController().signal, timeout: 10_000 });
    expect(outcome, request.url).toMatchObject({ kind: 'answer', status: 200 });
  }
}

function sent({ method, target, headers, body }: Recorded, own: ReadonlySet<string>, named: ReadonlySet<string>): object {
  const theirs = headers.filter(([name]) => named.has(name) || !own.has(name)).sort(([a], [b]) => a.localeCompare(b));
  return { method, target, headers: theirs, body: body.toString('latin1') };
}

describe('a copied command sends what the page sends', () => {
  test('every command was run', () => {
    expect(byFetch).toHaveLength(nastyRequests.length);
    expect(byCurl).toHaveLength(nastyRequests.length);
    expect(byInteractiveCurl).toHaveLength(nastyRequests.length);
    expect(nastyRequests.length).toBeGreaterThanOrEqual(40);
  });

  test.each(nastyRequests.map(([what], index) => [what, index] as const))('%s', (_, index) => {
    const request = requests[index]!;
    const named = new Set(request.headers.map(([name]) => name.toLowerCase()));
    expect(request.refusals).toEqual([]);
    const page = sent(byFetch[index]!, fetchsOwn, named);
    expect(sent(byCurl[index]!, curlsOwn, named)).toEqual(page);
    expect(sent(byInteractiveCurl[index]!, curlsOwn, named)).toEqual(page);
  });

  test.each(nastyRequests.map(([what], index) => [what, index] as const))('%s: the URL is sent as it is shown', (_, index) => {
    expect(recorder.origin + byFetch[index]!.target).toBe(requests[index]!.url);
  });

  test('no command holds the token', () => {
    for (const request of requests) expect(toCurl(request, 'bash')).not.toContain(token);
  });

  test('the interactive shell does expand history', async () => {
    expect(await bash(['--noprofile', '--norc', '-i'], ['echo "!nothing-like-this"'])).toContain('event not found');
  });
});

describe('a copied command can be read', () => {
  const cases: readonly (readonly [text: string, command: readonly string[]])[] = [
    ['GET /device', ['curl https://api.balena-cloud.com/v7/device', '--header "Authorization: Bearer $BALENA_TOKEN"']],
    ['GET /device?$top=1', ["curl 'https://api.balena-cloud.com/v7/device?$top=1'", '--header "Authorization: Bearer $BALENA_TOKEN"']],
    ['GET https://example.org/x', ['curl https://example.org/x']],
    ['GET https://example.org/x?apikey=abc&y=1', ['curl "https://example.org/x?apikey=$BALENA_TOKEN&y=1"']],
    ['GET https://example.org/x\nX-Api-Key: abc', ['curl https://example.org/x', '--header "X-Api-Key: $X_API_KEY"']],
    [
      'GET https://example.org/x\nAuthorization: Basic abc',
      ['curl https://example.org/x', '--header "Authorization: Basic $BALENA_TOKEN"'],
    ],
    ['HEAD https://example.org/x', ['curl --head', 'https://example.org/x']],
    [
      'PATCH https://example.org/x\n\n{"a":1}',
      ['curl --request PATCH', 'https://example.org/x', "--header 'Content-Type: application/json'", `--data-raw '{"a":1}'`],
    ],
  ];
  test.each(cases)('%j', (text, command) => {
    expect(toCurl(toRequests(text, connectionTo())[0]!, 'bash').split(' \\\n  ')).toEqual(command);
  });

  test.each(['a b', '$(id)', 'a;b', '', '1a'])('a name that is no variable is not used: %j', (tokenVariable) => {
    expect(toCurl(toRequests('GET /device', connectionTo(undefined, { tokenVariable }))[0]!, 'bash')).toContain('Bearer $BALENA_TOKEN"');
  });
});
