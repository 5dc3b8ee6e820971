import { expect, test } from 'vitest';
import { expectCompletion, labelsAt } from './completing.ts';

const first: readonly (readonly [marked: string, labels: readonly string[]])[] = [
  // headers
  ['POST /device\n|', ['Content-Type']],
  ['POST /device\nCon|', ['Content-Type']],
  ['POST /device\nContent-Type: |', ['application/json']],
  ['GET /device\n  ?$top=1\nX-|', ['X-Requested-With', 'X-Balena-Client']],

  // the body as a whole
  ['POST /device\n\n|', ['{ … }']],
  ['PATCH /device(1)\nContent-Type: application/json\n\n|', ['{ … }']],

  // members: what must be there first
  ['POST /device\n\n{ | }', ['device_name', 'uuid', 'is_of__device_type']],
  ['POST /device\n\n{ "uuid": "x", | }', ['device_name', 'is_of__device_type']],
  ['POST /device\n\n{ |, "uuid": "x" }', ['device_name', 'is_of__device_type']],
  ['POST /device\n\n{ "dev|', ['"device_name"']],
  ['POST /device\n\n{\n  "uuid": "x",\n  "|"\n}', ['"device_name"']],
  ['POST /device\n\n[{ | }]', ['device_name']],
  ['PATCH /device(1)\n\n{ n|', ['note']],
  ['POST /v6/device\n\n{ should_be_running__r|', ['should_be_running__release']],

  // values
  ['PATCH /device(1)\n\n{ "is_web_accessible": |', ['true', 'false']],
  ['PATCH /device(1)\n\n{ "is_web_accessible": | }', ['true', 'false']],
  ['PATCH /device(1)\n\n{ "is_locked_until__date": | }', ['"2026-01-31T00:00:00Z"', 'null']],
  ['POST /release\n\n{ "status": | }', ['"running"', '"success"', '"failed"']],
  ['POST /release\n\n{ "status": "s| }', ['"success"']],
  ['POST /release\n\n{ "status": "|" }', ['"running"', '"success"']],
];

test.each(first)('%s', (marked, labels) => {
  expectCompletion(marked, labels);
});

const never: readonly (readonly [marked: string, ...labels: string[]])[] = [
  ['POST /device\n\n{ | }', 'id', 'created_at', 'api_heartbeat_state', 'device_tag', 'app_name', 'true'],
  ['PATCH /device(1)\n\n{ "note": "x", | }', 'note', 'id'],
  ['PATCH /device(1)\n\n{ |, "note": "x" }', 'note'],
  ['PATCH /device(1)\n\n{ "device_name": | }', 'true', 'null', 'device_name'],
  ['PATCH /device(1)\n\n{ "device_name": "|" }', 'device_name', '"device_name"'],
  ['PATCH /device(1)\n\n{ "is_web_accessible": true | }', 'true', 'note'],
  ['PATCH /device(1)\n\n{ "is_web_accessible": | }', 'null'],
  ['POST /device\nContent-Type: application/json\n|', 'Content-Type', 'Prefer', 'If-Match', 'OData-Version', '$filter'],
  ['GET /device\n|', 'Content-Type', 'Prefer', 'If-Match', 'Authorization'],
  ['GET /device\n\n|', 'device_name', '{ … }', 'Content-Type'],
];

test.each(never)('%s: not %s', (marked, ...labels) => {
  expect(labelsAt(marked).filter((label) => labels.includes(label))).toEqual([]);
});
