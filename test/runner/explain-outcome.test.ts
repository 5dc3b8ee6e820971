import { describe, expect, test } from 'vitest';
import type { HttpRequest } from '../../src/lib/index.ts';
import { type Answer, explainOutcome, type Failure } from '../../src/runner/index.ts';
import { balena, learn, nothingLearned, observe, openService, toService } from '../../src/schema/index.ts';

const base = 'https://api.balena-cloud.com/v7';

function request(line: string, changes: Partial<HttpRequest> = {}): HttpRequest {
  const [method = '', path = ''] = line.split(' ');
  return { method, url: base + path, headers: [], body: undefined, credential: undefined, ...changes };
}

function answer(status: number, body: string, headers: Answer['headers'] = [], changes: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    status,
    statusText: '',
    headers,
    toHeaders: 1,
    toEnd: 2,
    bytes: body.length,
    cutShort: false,
    trace: [],
    ...changes,
  };
}

function explain(line: string, status: number, body: string, service = balena('v7'), headers: Answer['headers'] = []) {
  return explainOutcome(answer(status, body, headers), request(line), service, body);
}

const all = ({ title, meaning, causes, tries }: ReturnType<typeof explain>): string => [title, meaning, ...causes, ...tries].join('\n');

describe("balena's answers to mistakes", () => {
  test.each<readonly [line: string, status: number, body: string, expected: string]>([
    ['GET /device?$filter=x%20eq', 400, `"Malformed url: '/v7/device?$filter=x eq'"`, 'syntax error'],
    ['GET /device?$search=x', 400, `"Malformed url: '/v7/device?$search=x'"`, 'balena does not have'],
    ['GET /device%281%29', 400, `"Malformed url: '/v7/device%281%29'"`, 'only raw'],
    ['GET /device?$filter=nope%20eq%201', 500, '', 'is not one of this resource'],
    ['PATCH /device(1)', 500, '', 'A field of the body'],
    ['POST /device', 500, '', 'required field is missing'],
    ["GET /device('x')", 500, '', 'The key has the wrong type'],
    ['GET /device(1)/belongs_to__application', 500, '', 'Use $expand'],
    ['GET /device/$links/x', 500, '', 'does not have $links'],
    ['HEAD /device', 500, '', 'does not answer HEAD'],
    ['GET /nope', 401, '', 'The name of the resource is wrong'],
    ['GET /device', 401, '', 'No token goes along'],
    ['GET /device', 404, '', 'version'],
    ['POST /device', 409, '"\\"uuid\\" must be unique."', '"uuid" must be unique.'],
    ['DELETE /application(1)', 409, '"Foreign key"', 'still link to this one'],
    [
      'POST /application',
      400,
      '"It is necessary that each application has an app name"',
      'It is necessary that each application has an app name',
    ],
    ['POST /device', 400, '<!DOCTYPE html><html><title>Error</title><pre>Unexpected token</pre></html>', 'not JSON'],
    ['PATCH /device(1)', 400, '""', 'at least one field'],
    ['PATCH /device(1)', 200, '', 'also when nothing matched'],
    ['DELETE /device(1)', 200, '', 'also when nothing matched'],
  ])('%s → %i %j', (line, status, body, expected) => {
    expect(all(explain(line, status, body))).toContain(expected);
  });

  test('what does not apply is not said', () => {
    const text = all(explain('GET /device?$filter=nope%20eq%201', 500, ''));
    expect(text).not.toMatch(/HEAD|\$links|of the body|required field|key/);
  });

  test('with a token, a 401 speaks of the token', () => {
    const text = all(explainOutcome(answer(401, ''), request('GET /device', { credential: { variable: 'T' } }), balena('v7'), ''));
    expect(text).toContain('has expired');
    expect(text).not.toContain('No token');
  });
});

describe("other services' answers", () => {
  const other = openService('other');
  test.each<readonly [status: number, body: string, expected: string]>([
    [400, '{"error":{"code":"400","message":"Property x does not exist"}}', 'Property x does not exist'],
    [400, '{"error":{"code":"005","message":{"lang":"en","value":"Invalid key"}}}', 'Invalid key'],
    [400, '{"odata.error":{"code":"c","message":{"value":"From V3"}}}', 'From V3'],
    [422, '{"error":{"code":"x","message":"m","details":[{"message":"too long","target":"name"}]}}', 'name: too long'],
    [500, '{"error":{"code":"E42","message":"m"}}', 'E42'],
    [500, '{"message":"plain"}', 'plain'],
    [500, '{"error":"short"}', 'short'],
    [403, 'Forbidden by policy', 'Forbidden by policy'],
    [404, '', 'does not exist'],
    [405, '', 'not allowed'],
    [412, '', '@odata.etag'],
    [413, '', 'too large'],
    [415, '', 'Content-Type: application/json'],
    [428, '', 'If-Match'],
    [503, '<html><title>503 Service Unavailable</title></html>', '503 Service Unavailable'],
    [500, '{"error":null}', 'failed'],
    [500, '{"error":{"message":{"__proto__":1},"details":"x","code":{}}}', 'failed'],
    [500, '[1]', 'failed'],
    [500, '{"error":', '{"error":'],
    [418, '', '418'],
    [200, '<!doctype html><title>Sign in</title>', 'web page'],
    [302, '', 'elsewhere'],
    [799, '', '799'],
  ])('%i %j', (status, body, expected) => {
    expect(all(explain('GET /Books', status, body, other))).toContain(expected);
  });

  test('are not in the words of balena where only answers like its own are known', () => {
    const url = 'https://api.example.com/things/';
    const guessed = toService('guessed', learn(nothingLearned, observe(`${url}part`, url, { d: [{ id: 1 }] })));
    expect(guessed.dialect.name).toBe('pinejs');
    expect(all(explain('GET /part', 500, '', guessed))).not.toContain('balena');
    expect(all(explain('GET /part', 401, '', guessed))).not.toContain('balena');
  });

  test.each<readonly [string, string]>([
    ['1', 'in a second'],
    ['30', 'in 30 seconds'],
    ['600', 'in about 10 minutes'],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 'after Wed, 21 Oct 2026 07:28:00 GMT'],
    ['soon', 'in a minute'],
  ])('429 with Retry-After: %s', (value, expected) => {
    expect(all(explain('GET /Books', 429, '', other, [['retry-after', value]]))).toContain(expected);
  });

  test('a long message is cut', () => {
    expect(all(explain('GET /Books', 500, JSON.stringify({ message: 'x'.repeat(100_000) }), other)).length).toBeLessThan(2000);
  });

  test.each([
    ['connection', 'was lost'],
    ['cancelled', 'was cancelled'],
    ['timeout', 'too long'],
  ] as const)('an answer that broke off says so: %s', (cutBy, expected) => {
    const outcome = answer(200, '{"d":[', [], { cutShort: true, cutBy });
    const text = all(explainOutcome(outcome, request('GET /device'), balena('v7'), '{"d":['));
    expect(text).toContain('not complete');
    expect(text).toContain(expected);
  });
});

describe('no answer', () => {
  const failure = (reason: Failure['reason']): Failure => ({ kind: 'failure', reason, detail: 'why', toEnd: 1 });
  test.each<readonly [Failure['reason'], string, string]>([
    ['offline', 'GET /device', 'no network'],
    ['unreachable', 'GET /device', 'CORS'],
    ['refused', 'GET /device', 'CORS'],
    ['redirected', 'PATCH /device(1)', 'redirect'],
    ['timeout', 'GET /device', 'too long'],
    ['timeout', 'PATCH /device(1)', 'may have been made'],
    ['cancelled', 'DELETE /device(1)', 'may have been made'],
    ['internal', 'GET /device', 'why'],
  ])('%s of %s', (reason, line, expected) => {
    expect(all(explainOutcome(failure(reason), request(line)))).toContain(expected);
  });

  test.each(['http://192.168.1.4/', 'http://localhost:8080/', 'http://[::1]/', 'http://printer.local/'])(
    '%s is in a private network',
    (url) => {
      expect(all(explainOutcome(failure('unreachable'), { ...request('GET /x'), url }))).toContain('private network');
    },
  );

  test('headers that the service is known to allow are not blamed', () => {
    const headers = [
      ['Content-Type', 'application/json'],
      ['If-Match', '*'],
    ] as const;
    const text = all(explainOutcome(failure('refused'), request('PATCH /device(1)', { headers }), balena('v7')));
    expect(text).toContain('If-Match');
    expect(text).not.toContain('Content-Type');
  });

  test('headers that CORS may refuse are named', () => {
    expect(all(explainOutcome(failure('refused'), request('GET /x', { headers: [['If-Match', '*']] })))).toContain('If-Match');
  });
});
