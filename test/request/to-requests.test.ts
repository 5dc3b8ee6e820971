import { describe, expect, test } from 'vitest';
import { type Connection, type Refusal, requestAt, toRequests } from '../../src/request/index.ts';
import { connectionTo } from './connection.ts';

const v7 = connectionTo();
const base = 'https://api.balena-cloud.com';

const first = (text: string, connection: Connection = v7) => toRequests(text, connection)[0]!;
const urlOf = (text: string, connection?: Connection): string => first(text, connection).url;
const codes = (text: string, connection?: Connection): readonly Refusal['code'][] =>
  first(text, connection).refusals.map(({ code }) => code);

describe('the URL', () => {
  test.each([
    ['GET /device', '/v7/device'],
    ['/device', '/v7/device'],
    ['GET device', '/v7/device'],
    ['GET /v7/device', '/v7/device'],
    ['GET v7/device', '/v7/device'],
    ['GET /v6/device', '/v6/device'],
    ['GET /v7', '/v7'],
    ['GET /v70/device', '/v70/device'],
    ['GET /v7x/device', '/v7/v7x/device'],
    ['GET /', '/v7/'],
    ['GET /../user/v1/whoami', '/user/v1/whoami'],
    ['GET /../../../x', '/x'],
    ['GET https://api.balena-cloud.com/user/v1/whoami', '/user/v1/whoami'],
    ['GET https://API.balena-cloud.com:443/v6/device', '/v6/device'],
    ['GET https://api.balena-cloud.com', '/'],
    ['GET https://api.balena-cloud.com?x=1', '/?x=1'],
    ["GET /device(uuid='a/b')", "/v7/device(uuid='a%2Fb')"],
    ["GET /device(device_name='50%')", "/v7/device(device_name='50%25')"],
    ["GET /device\n  ?$filter=device_name eq 'a&b'\n  &$top=1", '/v7/device?$filter=device_name%20eq%20%27a%26b%27&$top=1'],
    ['GET /device\n  ?$top=1\n  # a comment\n  &$skip=2', '/v7/device?$top=1&$skip=2'],
    ['GET /device?$top=1 HTTP/1.1', '/v7/device?$top=1'],
    ['GET /device HTTP/1.1\n  ?$top=1', '/v7/device?$top=1'],
    ['GET /device?$filter=device_name%20eq%20%27a%26b%27', '/v7/device?$filter=device_name%20eq%20%27a%26b%27'],
    ['GET /device?$filter=device_name+eq+%27a%2Bb%27', '/v7/device?$filter=device_name%20eq%20%27a%2Bb%27'],
    ['GET /device%28uuid%3D%27a%27%29?$select=uuid,%20id', "/v7/device(uuid='a')?$select=uuid,id"],
    ["GET /device?$filter=note%20eq 'x y'", '/v7/device?$filter=note%20eq%20%27x%20y%27'],
    ["GET /device?$filter=note%20eq '100%25 a'&%24top=1", '/v7/device?$filter=note%20eq%20%27100%2525%20a%27&$top=1'],
    ['GET /device?$filter=note eq %27a%26b c%27', '/v7/device?$filter=note%20eq%20%27a%26b%20c%27'],
    ["GET /device?$filter=note+eq+'a b'", '/v7/device?$filter=note%20eq%20%27a%20b%27'],
    ['GET /device?$filter=note%20eq {{n}}\n  &$orderby=id asc', '/v7/device?$filter=note%20eq%20%7B%7Bn%7D%7D&$orderby=id%20asc'],
    ["GET /device%281%29?$filter=device_name eq '100%25'", '/v7/device(1)?$filter=device_name%20eq%20%27100%2525%27'],
    ["GET /device(device_name='1%2B1')?$filter=a eq '1%2B1'", "/v7/device(device_name='1%2B1')?$filter=a%20eq%20%271%252B1%27"],
    ['GET /device?$expand=a($filter=b eq 1;$select=c, d)', '/v7/device?$expand=a($filter=b%20eq%201;$select=c,d)'],
    ['GET /device?debug=a, b(c)=d/e', '/v7/device?debug=a%2C%20b%28c%29%3Dd%2Fe'],
    ['GET /device?$format=application/json;odata.metadata=full', '/v7/device?$format=application/json;odata.metadata=full'],
    ['GET /device#part', '/v7/device'],
    // What cannot be read is for the service to refuse: a condition less would ask for more.
    ['GET /device?$filter=id eq 1 andd is_online', '/v7/device?$filter=id%20eq%201%20andd%20is_online'],
    ['DELETE /device?$filter=id eq 1.\n\n###', '/v7/device?$filter=id%20eq%201.'],
    ['GET /device?$filter=id eq 1) HTTP/1.1\n# more\nAccept: a/b', '/v7/device?$filter=id%20eq%201)'],
  ])('%j', (text, expected) => expect(urlOf(text)).toBe(base + expected));

  test.each<readonly [string, string, string]>([
    ['https://x.example/', '/device', 'https://x.example/device'],
    ['https://x.example/', '/v6/device', 'https://x.example/v6/device'],
    ['https://x.example/api/v7/', '/v6/device', 'https://x.example/api/v6/device'],
    ['https://x.example/api/v7/', '/api/v7/device', 'https://x.example/api/v7/device'],
    ['https://x.example/api/v7/', '/api/v6/device', 'https://x.example/api/v7/api/v6/device'],
    ['https://x.example/v2/sub/', '/v6/device', 'https://x.example/v2/sub/v6/device'],
    ['http://[::1]:8080/v7/', '/device', 'http://[::1]:8080/v7/device'],
    ['http://LOCALHOST:80/v7/', '/device', 'http://localhost/v7/device'],
  ])('under %s, %s', (baseUrl, path, expected) => {
    expect(urlOf(`GET ${path}`, connectionTo(baseUrl))).toBe(expected);
  });

  test('without versions, a path is a path', () => {
    expect(urlOf('GET /v6/x', connectionTo(undefined, { versionSegment: undefined }))).toBe(`${base}/v7/v6/x`);
  });

  test.each([
    'GET /device?$filter=(a eq &$select=,b',
    "GET /device?$filter=device_name eq 'abc&$top=1",
    'GET /device?$filter=x eq ]}{[&&$',
    "GET /device('",
    'GET /device?$filter=\u0000\u0007',
    'GET /dev\uD83Dice?\uDE00',
    'GET /%',
    'GET /device?%&%2&%zz',
    'GET ?',
    `GET /device?$filter=${'('.repeat(5000)}`,
  ])('text with mistakes is sent as it is written: %j', (text) => {
    const { url, refusals } = first(text);
    expect(refusals).toEqual([]);
    expect(new URL(url).href).toBe(url);
  });

  test.each([
    ["GET /device?$filter=device_name eq 'abc&$top=1 )(", '$filter=device_name%20eq%20%27abc&$top=1%20)('],
    ['GET /device?$filter=(a eq &$select=,b  c d', '$filter=(a%20eq&$select=,b%20c%20d'],
    ['GET /device?$filter=a eq 1 $select=b\n $expand=c', '$filter=a%20eq%201%20$select=b%20$expand=c'],
    ['GET /device?$select=app_name$expand=x', '$select=app_name$expand=x'],
    ['GET /device?$select=b,', '$select=b,'],
    ['GET /device?&&$top=1&', '&&$top=1&'],
  ])('and nothing of it is lost: %j', (text, query) => {
    expect(urlOf(text)).toBe(`${base}/v7/device?${query}`);
  });
});

describe('the token goes along', () => {
  test.each<readonly [text: string, expected: boolean]>([
    ['GET /device', true],
    ['GET https://api.balena-cloud.com/x', true],
    ['GET HTTPS://API.BALENA-CLOUD.COM:443/x', true],
    ['GET http://api.balena-cloud.com/x', false],
    ['GET https://api.balena-cloud.com:444/x', false],
    ['GET https://api.balena-cloud.com.evil.example/x', false],
    ['GET https://evil.example/api.balena-cloud.com', false],
    ['GET https://evil.example?https://api.balena-cloud.com/', false],
    ['GET https://evil.example#@api.balena-cloud.com/', false],
    ['GET https://api.balena-cloud.com@evil.example/x', false],
    ['GET https://evil.example\\@api.balena-cloud.com/x', false],
    ['GET https://api.balena-cloud.com\\.evil.example/x', false],
    ['GET //evil.example/x', true],
    ['GET /device\nAuthorization: Bearer x', false],
    ['GET /device\nauthorization: Bearer x', false],
    ['GET /device\nX-Authorization: Bearer x', true],
  ])('%j: %s', (text, expected) => {
    const { credential, url } = first(text);
    expect(credential).toEqual(expected ? { variable: 'BALENA_TOKEN' } : undefined);
    if (expected) expect(new URL(url).origin).toBe(base);
  });

  test('never without one', () => {
    expect(first('GET /device', connectionTo(undefined, { authenticated: false })).credential).toBeUndefined();
  });

  test('never where the base is no URL', () => {
    const request = first('GET /device', connectionTo('nothing'));
    expect([request.credential, request.url, request.refusals[0]?.code]).toEqual([undefined, '', 'bad-url']);
  });
});

describe('variables', () => {
  const variables = {
    name: "o'hara & co",
    host: 'https://x.example',
    paging: '$top=5&$skip=10',
    id: '7',
    text: 'a "b"\n',
    line: 'a\nb',
    empty: '',
  };
  const connection = connectionTo(undefined, { variables });

  test.each([
    ["GET /device?$filter=device_name eq '{{name}}'", `${base}/v7/device?$filter=device_name%20eq%20%27o%27%27hara%20%26%20co%27`],
    ['GET {{host}}/device', 'https://x.example/device'],
    ['GET /device?{{paging}}', `${base}/v7/device?$top=5&$skip=10`],
    ['GET /device({{id}})', `${base}/v7/device(7)`],
    ['GET /device({{ id }})', `${base}/v7/device(7)`],
    ["GET /device?$filter=device_name%20eq%20'{{name}}'", `${base}/v7/device?$filter=device_name%20eq%20%27o%27%27hara%20%26%20co%27`],
  ])('%j', (text, expected) => {
    expect(codes(text, connection)).toEqual([]);
    expect(urlOf(text, connection)).toBe(expected);
  });

  test('in a header', () => {
    expect(first('GET /device\nX-Id: a{{id}}', connection).headers).toEqual([['X-Id', 'a7']]);
  });

  test('in a body, escaped in strings', () => {
    const request = first('POST /x\n\n{ "id": {{id}}, "text": "<{{text}}>" }', connection);
    expect(request.refusals).toEqual([]);
    expect(JSON.parse(request.body!)).toEqual({ id: 7, text: '<a "b"\n>' });
  });

  test.each([
    ['GET /device?$filter=a eq {{nope}}', '{{nope}}'],
    ["GET /device?$filter=a eq '{{nope}}'", '{{nope}}'],
    ['GET /device\nX-Id: {{nope}}', '{{nope}}'],
    ['POST /x\n\n{ "id": {{nope}} }', '{ "id": {{nope}} }'],
    ['GET /device({{constructor}})', '{{constructor}}'],
    ['GET {{nope}}/device', '{{nope}}'],
  ])('one without a value is refused: %j', (text, at) => {
    const [refusal, ...others] = first(text, connection).refusals;
    expect([refusal?.code, others]).toEqual(['unknown-variable', []]);
    expect(text.slice(refusal?.span.start, refusal?.span.end)).toBe(at);
  });

  test('an empty URL is refused', () => expect(codes('GET {{empty}}', connection)).toEqual(['empty-url']));

  test('a header cannot be smuggled in', () => {
    expect(codes('GET /device\nX-Id: {{line}}', connection)).toEqual(['bad-header']);
    expect(first('GET /device?x={{line}}', connection)).toMatchObject({ headers: [], url: `${base}/v7/device?x=a%20b` });
  });
});

describe('what cannot be sent is refused', () => {
  const limit = 512 * 1024;
  test.each<readonly [text: string, code: Refusal['code']]>([
    ['GET', 'empty-url'],
    ['GET ', 'empty-url'],
    ['### name\n\n###\nGET /x', 'empty-url'],
    ['GET ftp://x.example/a', 'bad-url'],
    ['GET javascript://x/%0Aalert(1)', 'bad-url'],
    ['GET https://', 'bad-url'],
    ['GET https:///device', 'bad-url'],
    ['GET https://bücher.example/', 'bad-url'],
    ['GET https://x.example:99999/', 'bad-url'],
    ['GET https://x.example\\y/', 'bad-url'],
    ['GET https://x .example/', 'bad-url'],
    ['GET https://x.example:abc/', 'bad-url'],
    ['GET https://user:pass@x.example/', 'secret-in-url'],
    ['GET https://user@x.example/', 'secret-in-url'],
    ['FETCH /device', 'unknown-method'],
    ['TRACE /device', 'unknown-method'],
    ['CONNECT /device', 'unknown-method'],
    ['GET /device\n\n{}', 'body-not-allowed'],
    ['HEAD /device\n\n{}', 'body-not-allowed'],
    ['POST /device\n\n{', 'bad-json'],
    ['POST /device\n\n{"a":}', 'bad-json'],
    ['POST /device\n\n{"a":1,}', 'bad-json'],
    ["POST /device\n\n{'a':1}", 'bad-json'],
    ['POST /device\n\nhello', 'bad-json'],
    ['POST /device\nContent-Type: application/problem+json\n\nhello', 'bad-json'],
    [`POST /device\n\n"${'x'.repeat(limit - 1)}"`, 'body-too-large'],
    [`POST /device\n\n"${'é'.repeat(limit / 2)}"`, 'body-too-large'],
    ['GET /device(uuid=<UUID>)', 'placeholder'],
    ["GET /device(uuid='<UUID>')", 'placeholder'],
    ['GET /device?$filter=id eq <ID>', 'placeholder'],
    ['POST /device\n\n{ "id": <ID> }', 'placeholder'],
    ['GET /device\nAuthorization: Bearer <TOKEN>', 'placeholder'],
    ['GET /device\nX-Nöte: a', 'bad-header'],
    ['GET /device\nX-Note: ä', 'bad-header'],
    ['GET /device\nX-Note: a\u0000b', 'bad-header'],
    ['GET /device\nHost: x.example', 'bad-header'],
    ['GET /device\nContent-Length: 1', 'bad-header'],
    ['GET /device\nSec-Fetch-Mode: cors', 'bad-header'],
    ['GET /device\nCookie: a=b', 'bad-header'],
    ['GET /device\nAuthorization: a\nAuthorization: b', 'bad-header'],
  ])('%.60j: %s', (text, code) => {
    const request = first(text);
    const { span, message } = request.refusals.find((refusal) => refusal.code === code) ?? {};
    expect(request.refusals.map((refusal) => refusal.code)).toContain(code);
    expect(message).toMatch(/[.!]$|:/);
    expect(span!.start >= request.span.start && span!.end <= Math.max(request.span.end, text.length)).toBe(true);
  });

  test('a secret in a URL is not said again', () => {
    const request = first('GET https://user:s3cret@x.example/');
    expect(JSON.stringify(request)).not.toContain('s3cret');
  });

  test.each([
    'get /device',
    'GET /device?apikey=x',
    'GET /device\nAuthorization: Bearer x',
    'DELETE /device(1)\n\n{}',
    'POST /device',
    'POST /device\nContent-Type: text/plain\n\nhello <b>',
    `POST /device\n\n"${'x'.repeat(limit - 2)}"`,
    'POST /device\n\n{"a":"<b>"}',
    'GET /device?$filter=a lt 1',
  ])('other things are not: %.60j', (text) => expect(codes(text)).toEqual([]));
});

describe('headers and body', () => {
  test.each<readonly [text: string, headers: readonly (readonly [string, string])[], body: string | undefined]>([
    ['GET /x', [], undefined],
    [
      'GET /x\nAccept: a/b\nX-A:  b c  ',
      [
        ['Accept', 'a/b'],
        ['X-A', 'b c'],
      ],
      undefined,
    ],
    ['GET /x\nX-A: 1\nx-a: 2', [['X-A', '1, 2']], undefined],
    ['GET /x\nX-Empty:', [['X-Empty', '']], undefined],
    ['POST /x\n\n{"a":1}\n', [['Content-Type', 'application/json']], '{"a":1}'],
    ['POST /x\ncontent-type: text/plain\n\nhello', [['content-type', 'text/plain']], 'hello'],
    ['POST /x\n\n{"a":"\uD83D"}', [['Content-Type', 'application/json']], '{"a":"\uFFFD"}'],
    ['POST /x\n\n{\n  "a": 1\n}\n\n\n###\nGET /y', [['Content-Type', 'application/json']], '{\n  "a": 1\n}'],
  ])('%j', (text, headers, body) => {
    expect(first(text)).toMatchObject({ headers, body, refusals: [] });
  });
});

describe('a document', () => {
  test('gives its requests in order, with their names and places', () => {
    const text = '### First\nGET /a\n\n###\npatch /b(1)\n\n{}\n\n### Third\nDELETE /c(2)';
    const requests = toRequests(text, v7);
    expect(requests.map(({ name, method, url }) => [name, method, url])).toEqual([
      ['First', 'GET', `${base}/v7/a`],
      [undefined, 'PATCH', `${base}/v7/b(1)`],
      ['Third', 'DELETE', `${base}/v7/c(2)`],
    ]);
    for (const { span } of requests) expect(text.slice(span.start, span.start + 3)).toBe('###');
  });

  test.each(['', '\n\n', '# only a comment'])('without requests gives none: %j', (text) => expect(toRequests(text, v7)).toEqual([]));

  test('gives something for any text', () => {
    const parts = [
      'GET ',
      '/x',
      '?',
      '&',
      '\n',
      '\n\n',
      '###',
      '{',
      '}',
      '{{',
      '}}',
      '<A>',
      "'",
      ':',
      '%',
      '\uD83D',
      'https://',
      '@',
      '\0',
      ' ',
    ];
    for (const a of parts) for (const b of parts) for (const c of parts) expect(() => toRequests(`GET /d${a}${b}${c}`, v7)).not.toThrow();
  });
});

describe('the request at an offset is the one of the document there', () => {
  test.each([
    '### a\nGET /device\n\n### b\nFETCH /device(<ID>)\nA: {{x}}\n\n### c\nPOST /device\n\n{\n###\n',
    '# file\n\n### a\r\nGET /device\r\n###\r\n###\r\nGET {{y}}',
    'GET /device\n### b\nGET /x\n###',
  ])('%j', (text) => {
    const all = toRequests(text, v7);
    for (let offset = 0; offset <= text.length; offset++) {
      expect(requestAt(text, offset, v7)).toEqual(all.findLast(({ span }) => span.start <= offset));
    }
  });

  test.each(['', '# only a comment'])('there is none in %j', (text) => expect(requestAt(text, 0, v7)).toBeUndefined());
});
