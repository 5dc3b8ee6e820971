import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/node.ts';
import { ask, calls, openBuilt, rowsOf } from './sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openBuilt();
});
afterAll(() => sandbox.close());

describe('the calls of the API’s introduction', () => {
  it.each(calls)('%s', async (target, rows) => {
    expect(await rowsOf(sandbox, target)).toHaveLength(rows);
  });
});

describe('envelopes', () => {
  const cases: readonly (readonly [target: string, d: unknown])[] = [
    ['/v7/device/$count', 5424],
    ['/v7/device(99999999)', []],
    ['/v7/device(123)?$select=id,belongs_to__application', [{ id: 123, belongs_to__application: { __id: 1 } }]],
    ['/v7/device(@id)?@id=123&$select=id', [{ id: 123 }]],
    [
      '/v7/device(123)?$select=id&$expand=belongs_to__application($select=slug)',
      [{ id: 123, belongs_to__application: [{ slug: 'acme/sensors' }] }],
    ],
    [
      '/v7/device(123)?$select=id&$expand=belongs_to__application/organization,belongs_to__application($select=slug)',
      [{ id: 123, belongs_to__application: [{ slug: 'acme/sensors' }] }],
    ],
    ['/v7/application(1)?$select=id&$expand=owns__device/$count', [{ id: 1, owns__device: 420 }]],
    ["/v7/application(1)?$select=id&$expand=owns__device/$count($filter=device_name eq 'attic-7')", [{ id: 1, owns__device: 1 }]],
    ['/v7/device?$count=true&$top=1&$select=id&$orderby=id asc', [{ id: 1 }]],
    ['/v7/device?$top=2&$skip=1&$select=id&$orderby=id asc', [{ id: 2 }, { id: 3 }]],
    ['/v7/device?$top=1&$select=id&$orderby=id', [{ id: 5424 }]],
    ['/v7/device?$top=1&$select=id&$orderby=id asc&unknown=1', [{ id: 1 }]],
    ['/v7/device?$filter=device_name%20eq%20%27attic-7%27&$select=id', [{ id: 123 }]],
    ["/v7/device?$filter=device_name+eq+'attic-7'&$select=id", [{ id: 123 }]],
    ["/v7/device__has__tag_key(device=123,tag_key='room')?$select=value", [{ value: 'attic' }]],
    ["/v7/device?$filter=device_tag/any(t:t/value eq 'attic') and id eq 123&$select=id", [{ id: 123 }]],
    ['/v7/device?$filter=id in (123,1)&$select=id&$orderby=id asc', [{ id: 1 }, { id: 123 }]],
    ['/v6/device(123)?$select=id,actor,belongs_to__application', [{ id: 123, actor: 184, belongs_to__application: { __id: 1 } }]],
    ['/v7/device(123)?$select=id,actor', [{ id: 123, actor: { __id: 184 } }]],
    [
      '/v7/image(1)?$select=is_a_build_of__service&$expand=is_a_build_of__service($select=service_name)',
      [{ is_a_build_of__service: [{ service_name: 'reader' }] }],
    ],
  ];
  it.each(cases)('%s', async (target, d) => {
    expect(JSON.parse((await ask(sandbox, `GET ${target}`)).body)).toEqual({ d });
  });

  it('names entities only when asked for all metadata', async () => {
    const [row] = await rowsOf(sandbox, '/v7/device(123)?$select=id,belongs_to__application&$format=application/json;odata.metadata=full');
    expect(row).toEqual({
      __metadata: { uri: '/v7/device(@id)?@id=123' },
      id: 123,
      belongs_to__application: { __id: 1, __deferred: { uri: '/v7/application(@id)?@id=1' } },
    });
  });

  it('writes times in ISO, at the top and in what is expanded', async () => {
    const [row] = await rowsOf(sandbox, '/v7/device(123)?$select=created_at&$expand=belongs_to__application($select=created_at)');
    const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
    expect(row!.created_at).toMatch(iso);
    expect((row!.belongs_to__application as Record<string, unknown>[])[0]?.created_at).toMatch(iso);
  });

  it('writes JSON fields as JSON', async () => {
    const [row] = await rowsOf(sandbox, '/v7/release(1)?$select=version,composition');
    expect(row).toMatchObject({ version: { major: 1, minor: 0, patch: 0 }, composition: { services: {} } });
  });

  it('shows the SQL that ran', async () => {
    const { answer } = await ask(sandbox, "GET /v7/device?$filter=device_name eq 'attic-7'");
    expect(answer.trace).toHaveLength(1);
    expect(answer.trace[0]).toMatchObject({ language: 'sql', parameters: ['attic-7'], text: expect.stringMatching(/^SELECT .*"device"/s) });
  });

  it('tells who is asking', async () => {
    expect(JSON.parse((await ask(sandbox, 'GET /user/v1/whoami')).body)).toMatchObject({ id: 1, username: 'ada' });
  });
});

describe('mistakes', () => {
  const malformed = (target: string) => JSON.stringify(`Malformed url: '${target}'`);
  const cases: readonly (readonly [request: string, status: number, body: string])[] = [
    ...[
      '$search=x',
      '$apply=x',
      '$compute=x as y',
      '$levels=2',
      '$expand=*',
      '$filter=(id eq 1',
      '$select=id%2Cuuid',
      '$select=id, uuid',
      '$filter=id eq 1.5e3',
    ].map((query) => [`GET /v7/device?${query}`, 400, malformed(`/v7/device?${query}`)] as const),
    ['POST /v7/$batch', 400, malformed('/v7/$batch')],
    ['GET /v7/device?$filter=created_at ge 2020-01-01', 400, malformed('/v7/device?$filter=created_at ge 2020-01-01')],
    ['GET /v7/device?$select=app_name$expand=owns__device', 400, malformed('/v7/device?$select=app_name$expand=owns__device')],
    ["GET /v7/device?$filter=name eq 'x'", 500, ''],
    ...['created_at gt maxdatetime()', 'created_at gt mindatetime()', "cast(id,'Edm.String') eq 'x'", "isof(id,'Edm.String')"].map(
      (filter) => [`GET /v7/device?$filter=${filter}`, 500, ''] as const,
    ),
    ['GET /v7/device?$filter=totaloffsetminutes(created_at) eq 0', 500, ''],
    ['GET /v7/device?$select=nope', 500, ''],
    ['GET /v7/device?$expand=nope', 500, ''],
    ["GET /v7/device('abc')", 500, ''],
    ["GET /v7/device(device_name='attic-7')", 500, ''],
    ["GET /v7/device(device=123,tag_key='room')", 500, ''],
    ['GET /v7/device(1)/belongs_to__application', 500, ''],
    ['GET /v7/device(1)/$links/belongs_to__application', 500, ''],
    ['HEAD /v7/device', 500, ''],
    ['GET /v7/device?%', 500, ''],
    ['GET /v7/nope', 401, ''],
    ['GET /v7/$metadata', 401, ''],
    ['GET /v7/constructor', 401, ''],
    ['GET /v7/__proto__', 401, ''],
    ['GET /v9/device', 404, ''],
    ['GET /constructor/device', 404, ''],
  ];
  it.each(cases)('%s → %i', async (request, status, body) => {
    expect(await ask(sandbox, request)).toMatchObject({ status, body });
  });
});

describe('hostile input', () => {
  const big = 'a'.repeat(1024 * 1024);
  const cases: readonly (readonly [name: string, target: string, status: number])[] = [
    ['SQL in a literal', "/v7/device?$filter=device_name eq '''; drop table \"device\"; --'", 200],
    ['SQL in a key', "/v7/device(uuid='x'' or 1=1 --')", 200],
    ['SQL in a name', '/v7/device?$select=id"from"user', 500],
    ['SQL in a resource', '/v7/device";drop table "device', 400],
    ['a NUL', "/v7/device?$filter=device_name eq '%00'", 500],
    ['a megabyte of URL', `/v7/device?$filter=device_name eq '${big}'`, 414],
    ['deep nesting', `/v7/device?$filter=${'('.repeat(5000)}id eq 1${')'.repeat(5000)}`, 400],
    [
      'an endless product',
      '/v7/device?$filter=device_tag/any(a:a/device ne 0)&$expand=belongs_to__application($expand=owns__device($expand=belongs_to__application($expand=owns__device($expand=device_tag))))',
      503,
    ],
  ];
  it.each(cases)('%s', async (_, target, status) => {
    expect((await ask(sandbox, `GET ${target}`)).status).toBe(status);
    expect(await rowsOf(sandbox, '/v7/device(123)?$select=id')).toEqual([{ id: 123 }]);
  });
});
