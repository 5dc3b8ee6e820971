import { describe, expect, test } from 'vitest';
import { fromCurl, toCurl, toRequests } from '../../src/request/index.ts';
import { connectionTo } from './connection.ts';
import { nastyRequests } from './nasty-requests.ts';

const url = 'https://api.balena-cloud.com/v7/device';

describe('a command becomes a request', () => {
  test.each<readonly [command: string, text: string]>([
    [`curl ${url}`, `GET ${url}\n`],
    [`$ curl '${url}'`, `GET ${url}\n`],
    [`curl -X DELETE "${url}(1)"`, `DELETE ${url}(1)\n`],
    [`curl -XDELETE ${url}`, `DELETE ${url}\n`],
    [`curl --request patch ${url} -d '{}'`, `PATCH ${url}\n\n{}\n`],
    [`curl -I ${url}`, `HEAD ${url}\n`],
    [`curl --url ${url} -sSL --compressed -o out.json`, `GET ${url}\n`],
    [`curl ${url} -H 'Accept: application/json' -H "X-Note: it's"`, `GET ${url}\nAccept: application/json\nX-Note: it's\n`],
    [`curl ${url} -H 'X-Empty;' -H 'Accept:'`, `GET ${url}\nX-Empty: \n`],
    [`curl ${url} -d '{"a":"b"}'`, `POST ${url}\n\n{"a":"b"}\n`],
    [
      `curl ${url} --data-raw '{"a":"it'\\''s"}' -H 'Content-Type: application/json'`,
      `POST ${url}\nContent-Type: application/json\n\n{"a":"it's"}\n`,
    ],
    [`curl ${url} --json '{"a":' --json '1}'`, `POST ${url}\n\n{"a":1}\n`],
    [`curl ${url} -d a=1 -d b=2`, `POST ${url}\nContent-Type: application/x-www-form-urlencoded\n\na=1&b=2\n`],
    [`curl ${url} --data-urlencode 'a=b c&d'`, `POST ${url}\nContent-Type: application/x-www-form-urlencoded\n\na=b%20c%26d\n`],
    [
      `curl ${url} $'--data-raw' $'{"a":"\\u00e9\\n\\x41\\101\\\\\\'"}' `,
      `POST ${url}\nContent-Type: application/x-www-form-urlencoded\n\n{"a":"é\nAA\\'"}\n`,
    ],
    [`curl ${url} -H 'Content-Type: text/plain' -d 'a\n\n# b\n'`, `POST ${url}\nContent-Type: text/plain\n\na\n\n# b\n\n`],
    [`curl \\\n  ${url} \\\r\n  -H 'A: b'`, `GET ${url}\nA: b\n`],
    [`curl "${url}?\\$top=1"`, `GET ${url}\n  ?$top=1\n`],
    [`curl '${url}?$filter=device_name%20eq%20%27a%26b%27&$top=1'`, `GET ${url}\n  ?$filter=device_name eq 'a&b'\n  &$top=1\n`],
    [`curl '${url}?%24filter=device_name+eq+%27x%27'`, `GET ${url}\n  ?$filter=device_name eq 'x'\n`],
    [`curl '${url}?$filter=a eq 1'`, `GET ${url}\n  ?$filter=a eq 1\n`],
    [
      `curl -G ${url} --data-urlencode '$filter=device_name eq '\\''a&b'\\''' -d '$top=1'`,
      `GET ${url}\n  ?$filter=device_name eq 'a&b'\n  &$top=1\n`,
    ],
    [`curl '${url}?x=%FF%00'`, `GET ${url}?x=%FF%00\n`],
    [`curl '${url}#part'`, `GET ${url}\n`],
    ['curl localhost:8000/v7/device', 'GET http://localhost:8000/v7/device\n'],
    [`curl "$BASE/device"`, 'GET {{BASE}}/device\n'],
    [`curl ^"${url}^" ^\r\n  -H ^"X-A: b^"`, `GET ${url}\nX-A: b\n`],
    [`/usr/bin/curl ${url}`, `GET ${url}\n`],
    [`curl.exe ${url}`, `GET ${url}\n`],
    [`curl ''${url}''`, `GET ${url}\n`],
  ])('%j', (command, text) => expect(fromCurl(command)).toEqual({ text, notes: [] }));
});

describe('what is left out is said, without the secret', () => {
  test.each<readonly [command: string, text: string, note: RegExp]>([
    [`curl ${url} -H 'Authorization: Bearer s3cret'`, `GET ${url}\n`, /Authorization/],
    [`curl ${url} -H 'authorization: s3cret' -H 'X-A: b'`, `GET ${url}\nX-A: b\n`, /authorization/],
    [`curl ${url} -H "Authorization: Bearer $TOKEN"`, `GET ${url}\n`, /Authorization/],
    [`curl ${url} -H 'X-Api-Key: s3cret'`, `GET ${url}\n`, /X-Api-Key/],
    [`curl -u me:s3cret ${url}`, `GET ${url}\n`, /password/],
    [`curl -b 'session=s3cret' ${url}`, `GET ${url}\n`, /Cookies/],
    [`curl '${url}?apikey=s3cret'`, `GET ${url}\n`, /URL/],
    [`curl '${url}?apikey=s3cret&$top=1'`, `GET ${url}\n  ?$top=1\n`, /URL/],
    [`curl '${url}?$top=1&apikey=s3cret&$skip=1'`, `GET ${url}\n  ?$top=1\n  &$skip=1\n`, /URL/],
    ['curl https://me:s3cret@x.example/a', 'GET https://x.example/a\n', /URL/],
    [`curl ${url} -H 'User-Agent: x' -H 'Sec-Fetch-Mode: cors' -H 'Host: y'`, `GET ${url}\n`, /browser sets itself/],
    [`curl -k ${url}`, `GET ${url}\n`, /certificates/],
    [`curl -x proxy:80 ${url}`, `GET ${url}\n`, /proxy/],
    [`curl -d @body.json ${url}`, `GET ${url}\n`, /file/],
    [`curl -H @headers ${url}`, `GET ${url}\n`, /file/],
    [`curl ${url} ${url}/2`, `GET ${url}\n`, /only the first/],
    [`curl ${url} --next ${url}/2`, `GET ${url}\n`, /only the first/],
    [`curl ${url} | jq .`, `GET ${url}\n`, /follows the command/],
    [`curl ${url} > s3cret`, `GET ${url}\n`, /follows the command/],
    [`curl --frobnicate ${url}`, `GET ${url}\n`, /--frobnicate/],
    [`curl -Z ${url}`, `GET ${url}\n`, /-Z/],
  ])('%j', (command, text, note) => {
    const result = fromCurl(command);
    expect(result.text).toBe(text);
    expect(result.problem === undefined && result.notes.join(' ')).toMatch(note);
    expect(JSON.stringify(result)).not.toContain('s3cret');
  });
});

describe('what cannot be a request says why', () => {
  test.each<readonly [command: string, problem: RegExp]>([
    ['', /not a curl command/],
    ['wget https://x.example', /not a curl command/],
    ['echo curl https://x.example', /not a curl command/],
    ['curl', /no URL/],
    ['curl -X', /-X lacks/],
    ['curl -H', /-H lacks/],
    ["curl 'https://x.example", /quote/],
    ['curl "https://x.example', /quote/],
    ["curl $'https://x.example", /quote/],
    ['curl "https://x.example/$(cat /etc/passwd)"', /another command/],
    ['curl `id`', /another command/],
    ['curl -F a=b https://x.example', /form/],
    ['curl -T file https://x.example', /form/],
    ["curl -H 'Content-Type: text/plain' -d 'a\n### b' https://x.example", /something else/],
    ["curl -H 'Content-Type: text/plain' -d '# a' https://x.example", /something else/],
  ])('%j', (command, problem) => {
    const result = fromCurl(command);
    expect(result.problem).toMatch(problem);
    expect(result.text).toBeUndefined();
  });
});

describe('what was copied from here comes back as the same request', () => {
  const connection = connectionTo('https://api.balena-cloud.com/v7/', { variables: { origin: 'https://api.balena-cloud.com' } });
  /** Bodies that no document can hold, and secrets, which are left out on purpose. */
  const differs = new Set(['a zero in the body', 'controls in the body', 'an Authorization header', 'a key in the URL', 'a long body']);
  test.each(nastyRequests.filter(([what]) => !differs.has(what)))('%s', (_, text) => {
    const request = toRequests(text, connection)[0]!;
    const { text: pasted, problem } = fromCurl(toCurl(request, 'bash'));
    expect(problem).toBeUndefined();
    const { method, url: again, headers, body, credential, refusals } = toRequests(pasted!, connection)[0]!;
    expect({ method, url: again, headers, body, credential }).toEqual({
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: request.body,
      credential: request.credential,
    });
    expect(refusals).toEqual([]);
  });

  test('nothing throws, whatever is pasted', () => {
    const parts = [
      'curl ',
      "'",
      '"',
      '\\',
      '\n',
      '$',
      "$'",
      '-X',
      '-H',
      '-d',
      ' ',
      '|',
      'https://x.example/?',
      '%',
      '^',
      '\uD83D',
      '{{',
      '\0',
      '###',
      '`',
    ];
    for (const a of parts) for (const b of parts) for (const c of parts) expect(() => fromCurl(`curl ${a}${b}${c}`)).not.toThrow();
  });
});
