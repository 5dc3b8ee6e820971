import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/node.ts';
import { ask, openBuilt, rowsOf } from './sandbox.ts';

let sandbox: Sandbox;
let dirty = false;
beforeAll(async () => {
  sandbox = await openBuilt();
});
beforeEach(async () => {
  if (dirty) await sandbox.reset();
  dirty = true;
});
afterAll(() => sandbox.close());

const fleet = { app_name: 'Fresh fleet', organization: 1, is_for__device_type: 4 };

describe('POST', () => {
  it('answers the bare entity and where it is', async () => {
    const { status, body, answer } = await ask(sandbox, 'POST /v7/device_tag', { device: 123, tag_key: 'shelf', value: '3' });
    expect(status).toBe(201);
    const entity = JSON.parse(body);
    expect(entity).toMatchObject({ device: { __id: 123 }, tag_key: 'shelf', value: '3' });
    expect(answer.headers).toContainEqual(['location', `/v7/device_tag(@id)?@id=${entity.id}`]);
    expect(await rowsOf(sandbox, "/v7/device_tag(device=123,tag_key='shelf')?$select=value")).toEqual([{ value: '3' }]);
  });

  it('answers the id alone when asked to', async () => {
    const { status, body } = await ask(sandbox, 'POST /v7/device_tag?returnResource=false', { device: 123, tag_key: 'shelf', value: '3' });
    expect([status, Object.keys(JSON.parse(body))]).toEqual([201, ['id']]);
  });

  it('fills in what the API fills in', async () => {
    const application = JSON.parse((await ask(sandbox, 'POST /v7/application', fleet)).body);
    expect(application).toMatchObject({ slug: 'acme/fresh fleet', is_of__class: 'fleet', uuid: expect.stringMatching(/^[0-9a-f]{32}$/) });
    const device = JSON.parse(
      (await ask(sandbox, 'POST /v7/device', { belongs_to__application: application.id, is_of__device_type: 4 })).body,
    );
    expect(device).toMatchObject({
      uuid: expect.stringMatching(/^[0-9a-f]{32}$/),
      overall_status: 'disconnected',
      actor: { __id: expect.any(Number) },
    });
  });

  const refused: readonly (readonly [request: string, body: unknown, status: number, answer: string])[] = [
    ['/v7/device_tag', { device: 123, tag_key: 'room', value: 'x' }, 409, '"\\"device\\" and \\"tag_key\\" must be unique."'],
    ['/v7/application', { ...fleet, app_name: 'sensors' }, 409, '"\\"slug\\" must be unique."'],
    ['/v7/device_tag', { device: 99_999_999, tag_key: 'a', value: 'x' }, 409, '"Data is referenced by device_tag."'],
    ['/v7/device_tag', { device: 123, value: 'x' }, 500, ''],
    ['/v7/device_tag', { device: 123, tag_key: 'a', value: 'x', nope: 1 }, 500, ''],
    ['/v7/device_tag', { device: 123, tag_key: 'a', value: 'x', __proto__: null, constructor: 1 }, 500, ''],
    ['/v7/device_tag', { device: 123, tag_key: 5, value: 'x' }, 400, '"\\"tag_key\\" is not a string: 5"'],
    ['/v7/device_tag', { device: 123, tag_key: null, value: 'x' }, 400, '"\\"tag_key\\" cannot be null"'],
    ['/v7/device_tag', [], 500, ''],
    ['/v7/nope', {}, 401, ''],
    [
      '/v7/application',
      { ...fleet, app_name: 'abc' },
      400,
      '"It is necessary that each application has an app name that has a Length (Type) that is greater than or equal to 4 and is less than or equal to 100."',
    ],
  ];
  it.each(refused)('%s %j → %i', async (target, body, status, answer) => {
    expect(await ask(sandbox, `POST ${target}`, body)).toMatchObject({ status, body: answer });
    dirty = false;
  });
});

describe('PATCH, PUT and DELETE', () => {
  const changes: readonly (readonly [request: string, body: unknown, after: string, rows: unknown])[] = [
    ['PATCH /v7/device(123)', { device_name: 'cellar-1' }, '/v7/device(123)?$select=device_name', [{ device_name: 'cellar-1' }]],
    ['PATCH /v7/device(99999999)', { device_name: 'x' }, "/v7/device?$filter=device_name eq 'x'", []],
    [
      'PATCH /v7/device?$filter=id le 3',
      { note: 'seen' },
      "/v7/device?$filter=note eq 'seen'&$select=id&$orderby=id asc",
      [{ id: 1 }, { id: 2 }, { id: 3 }],
    ],
    [
      "PUT /v7/device_tag(device=123,tag_key='room')",
      { value: 'b' },
      "/v7/device_tag(device=123,tag_key='room')?$select=value",
      [{ value: 'b' }],
    ],
    [
      "PUT /v7/device_tag(device=123,tag_key='new')",
      { value: 'b' },
      "/v7/device_tag(device=123,tag_key='new')?$select=value",
      [{ value: 'b' }],
    ],
    ["DELETE /v7/device_tag(device=123,tag_key='room')", undefined, "/v7/device_tag(device=123,tag_key='room')", []],
    ['DELETE /v7/device(123)', undefined, '/v7/device_tag?$filter=device eq 123', []],
    ['DELETE /v7/device(99999999)', undefined, '/v7/device(123)?$select=id', [{ id: 123 }]],
    [
      'PATCH /v7/device(123)',
      { is_pinned_on__release: 1 },
      '/v7/device(123)?$select=should_be_running__release',
      [{ should_be_running__release: { __id: 1 } }],
    ],
    [
      'PATCH /v6/device(123)',
      { should_be_running__release: 1 },
      '/v7/device(123)?$select=is_pinned_on__release',
      [{ is_pinned_on__release: { __id: 1 } }],
    ],
    [
      'PATCH /v7/release(1)',
      { semver: '4.5.6' },
      '/v7/release(1)?$select=semver_major,raw_version',
      [{ semver_major: 4, raw_version: '4.5.6' }],
    ],
    [
      `PATCH /v7/device(123)`,
      { note: `'; drop table "device"; --` },
      '/v7/device(123)?$select=note',
      [{ note: `'; drop table "device"; --` }],
    ],
  ];
  it.each(changes)('%s %j', async (request, body, after, rows) => {
    expect(await ask(sandbox, request, body)).toMatchObject({ status: 200, body: '' });
    expect(await rowsOf(sandbox, after)).toEqual(rows);
  });

  const refused: readonly (readonly [request: string, body: unknown, status: number])[] = [
    ['PATCH /v7/device(123)', {}, 400],
    ['PATCH /v7/device(123)', undefined, 400],
    ['PATCH /v7/device(123)', { overall_status: 'x' }, 500],
    ['PATCH /v7/device(123)', { is_online: 'maybe' }, 400],
    ['PATCH /v7/device(123)', { note: 'x'.repeat(600_000) }, 413],
    ['DELETE /v7/device_type(4)', undefined, 409],
    ['TRACE /v7/device', undefined, 404],
  ];
  it.each(refused)('%s → %3$i', async (request, body, status) => {
    expect((await ask(sandbox, request, body)).status).toBe(status);
    dirty = false;
  });

  it('answers a page for a body that is not JSON', async () => {
    const { status, answer } = await ask(sandbox, 'PATCH /v7/device(123)', '{ "note": <b> ');
    expect(status).toBe(400);
    expect(answer.headers).toContainEqual(['content-type', 'text/html; charset=utf-8']);
    expect(answer.body).not.toContain('<b>');
  });
});

it('puts everything back', async () => {
  await ask(sandbox, 'DELETE /v7/device?$filter=id gt 0');
  expect((await ask(sandbox, 'GET /v7/device/$count')).body).toBe('{"d":0}');
  await sandbox.reset();
  expect((await ask(sandbox, 'GET /v7/device/$count')).body).toBe('{"d":5424}');
});

it('reads what is put back, however soon it is asked for', async () => {
  await ask(sandbox, 'DELETE /v7/device?$filter=id gt 0');
  const reset = sandbox.reset();
  expect((await ask(sandbox, 'GET /v7/device/$count')).body).toBe('{"d":5424}');
  await reset;
});
