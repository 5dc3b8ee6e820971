import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewWrite, readPreview, type WriteEffect } from '../../src/runner/index.ts';
import { targetOf } from '../../src/sandbox/node.ts';
import { balena } from '../../src/schema/index.ts';
import { type Joined, join } from './joined.ts';

let joined: Joined;
beforeAll(async () => {
  joined = await join();
});
afterAll(() => joined.sandbox.close());

async function effectOf(text: string): Promise<WriteEffect> {
  const preview = previewWrite(joined.requestOf(text), balena('v7'))!;
  const [count, sample] = await Promise.all(
    [preview.count, preview.sample].map(async (question) => {
      if (!question) return undefined;
      const { status, body } = await joined.sandbox.handle({ method: 'GET', target: targetOf(question.url), body: undefined });
      expect([question.url, status]).toEqual([question.url, 200]);
      return JSON.parse(body);
    }),
  );
  return readPreview(preview, count, sample);
}

const cases: readonly (readonly [write: string, count: number, rows: number, field: string | undefined, before: unknown])[] = [
  ['PATCH /device(123)\n\n{ "device_name": "x" }', 1, 1, 'device_name', 'attic-7'],
  ['PATCH /device(uuid=\'4f2a9c1e7b6d4038a5c2e91f0d8b7a63\')\n\n{ "device_name": "x" }', 1, 1, 'device_name', 'attic-7'],
  ['PATCH /device?$filter=device_name eq \'attic-7\'\n\n{ "belongs_to__application": 2 }', 1, 1, 'belongs_to__application', 1],
  ['PATCH /device?$filter=id le 12\n\n{ "note": "x" }', 12, 5, undefined, undefined],
  ['PATCH /device\n\n{ "note": "x" }', 5424, 5, undefined, undefined],
  ['PATCH /device(99999999)\n\n{ "note": "x" }', 0, 0, undefined, undefined],
  ['PATCH /device?$filter=device_name eq \'nobody\'\n\n{ "note": "x" }', 0, 0, undefined, undefined],
  ['PATCH /device?$filter=id eq @id&@id=123\n\n{ "device_name": "x" }', 1, 1, 'device_name', 'attic-7'],
  ['PUT /device_tag(device=123,tag_key=\'room\')\n\n{ "value": "x" }', 1, 1, 'value', 'attic'],
  ['PUT /device_tag(device=123,tag_key=\'new\')\n\n{ "value": "x" }', 0, 0, undefined, undefined],
  ["DELETE /device_tag(device=123,tag_key='room')", 1, 1, undefined, undefined],
  ["DELETE /device?$filter=belongs_to__application/slug eq 'acme/sensors'", 420, 5, undefined, undefined],
  ['DELETE /device', 5424, 5, undefined, undefined],
  ['PATCH /v6/device(123)\n\n{ "should_be_running__release": 1 }', 1, 1, 'should_be_running__release', null],
  ['DELETE /v6/my_application', 25, 5, undefined, undefined],
];

describe('what a write would change is what the sandbox has', () => {
  it.each(cases)('%s', async (write, count, rows, field, before) => {
    const effect = await effectOf(write);
    expect([effect.count, effect.sample.length]).toEqual([count, rows]);
    if (field !== undefined) expect(effect.sample[0]?.fields[0]).toMatchObject({ field, before });
  });
});
