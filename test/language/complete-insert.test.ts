import { expect, test } from 'vitest';
import { completionsAt, inserting } from './completing.ts';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: tab stops, as snippets write them
/** The document after a completion was inserted; tab stops as they are written. */
const inserted: readonly (readonly [marked: string, label: string, after: string])[] = [
  // only the word at the cursor is replaced
  ['GET /device?$filter=is_|', 'is_online', 'GET /device?$filter=is_online'],
  ['GET /device?$filter=is_|line eq true', 'is_online', 'GET /device?$filter=is_online eq true'],
  ['GET /device?$filter=| eq true', 'is_online', 'GET /device?$filter=is_online eq true'],
  ['GET /device?$filter=|device_name eq 1', 'uuid', 'GET /device?$filter=uuiddevice_name eq 1'],
  ['GE|', 'GET', 'GET '],
  ['GE| /device', 'GET', 'GET /device'],
  ['|GET /device', 'POST', 'POST /device'],
  ['|/device', 'POST', 'POST /device'],

  // what is there already is not inserted again
  ['GET /application?$filter=own|/any(d:d/id eq 1)', 'owns__device', 'GET /application?$filter=owns__device/any(d:d/id eq 1)'],
  ['GET /device?$orderby=bel|/app_name', 'belongs_to__application', 'GET /device?$orderby=belongs_to__application/app_name'],
  ['GET /device?$fil|=id eq 1', '$filter', 'GET /device?$filter=id eq 1'],
  ['GET /device?$fil|', '$filter', 'GET /device?$filter='],
  ["GET /device?$filter=cont|(uuid,'x')", 'contains', "GET /device?$filter=contains(uuid,'x')"],
  ['GET /device?$filter=cont|', 'contains', "GET /device?$filter=contains(${1},'${2}')"],
  ['GET /device?$filter=now|', 'now', 'GET /device?$filter=now()'],
  ['GET /application?$filter=owns__device/an|(d:d/id eq 1)', 'any', 'GET /application?$filter=owns__device/any(d:d/id eq 1)'],
  ['GET /application?$filter=owns__device/|', 'any', 'GET /application?$filter=owns__device/any(${1:d}:${1:d}/$0)'],
  ['GET /application?$filter=owns__device/any(|)', 'd:', 'GET /application?$filter=owns__device/any(d:d/)'],
  ['GET /application?$filter=owns__device/any(|:d/id eq 1)', 'd:', 'GET /application?$filter=owns__device/any(d:d/id eq 1)'],

  // paths
  ['GET |', 'device', 'GET /device'],
  ['GET /|', 'device', 'GET /device'],
  ['GET /device|?$top=1', 'device_tag', 'GET /device_tag?$top=1'],
  ['GET /device(|)', 'uuid', "GET /device(uuid='${1}')"],
  ['GET /device(|)', 'id', 'GET /device(id=${1})'],
  ['GET /device_tag(|)', 'device,tag_key', "GET /device_tag(device=${1},tag_key='${2}')"],
  ['GET /device(|=1)', 'uuid', 'GET /device(uuid=1)'],
  ['GET /device(1)|', '$select', 'GET /device(1)?$select='],

  // options on a line of their own
  ['GET /device\n|', '$filter', 'GET /device\n  ?$filter='],
  ['GET /device\n  |', '$filter', 'GET /device\n  ?$filter='],
  ['GET /device\n  ?$top=1\n|', '$select', 'GET /device\n  ?$top=1\n  &$select='],
  ['GET /device\n  ?$top=1\n  $sel|', '$select', 'GET /device\n  ?$top=1\n  &$select='],
  ['GET /device\n|\n  &$top=1', '$filter', 'GET /device\n  ?$filter=\n  &$top=1'],

  // blanks
  ['GET /device?$filter=id |', 'eq', 'GET /device?$filter=id eq '],
  ["GET /device?$filter=contains(uuid,'x')|", 'and', "GET /device?$filter=contains(uuid,'x') and "],
  ['GET /device?$filter=belongs_to__applic|', 'belongs_to__application', 'GET /device?$filter=belongs_to__application/'],

  // a word that is whole gets nothing: Enter is the line's
  ['GET|', 'GET', 'GET'],
  ['GET /device?$filter=belongs_to__application|', 'belongs_to__application', 'GET /device?$filter=belongs_to__application'],
  ['GET /device?$filter=id eq|', 'eq', 'GET /device?$filter=id eq'],
  ['GET /device?$filter=is_online and not|', 'not', 'GET /device?$filter=is_online and not'],
  ['GET /device?$expand=belongs|', 'belongs_to__application', 'GET /device?$expand=belongs_to__application'],

  // quotes
  ['GET /device?$filter=api_heartbeat_state eq |', "'online'", "GET /device?$filter=api_heartbeat_state eq 'online'"],
  ["GET /device?$filter=api_heartbeat_state eq '|", "'online'", "GET /device?$filter=api_heartbeat_state eq 'online'"],
  ["GET /device?$filter=api_heartbeat_state eq '|'", "'online'", "GET /device?$filter=api_heartbeat_state eq 'online'"],
  [
    "GET /device?$filter=api_heartbeat_state eq 'o|' and uuid eq 'x'",
    "'online'",
    "GET /device?$filter=api_heartbeat_state eq 'online' and uuid eq 'x'",
  ],
  [
    "GET /device?$filter=api_heartbeat_state eq 'o| and uuid eq 'x'",
    "'online'",
    "GET /device?$filter=api_heartbeat_state eq 'online' and uuid eq 'x'",
  ],
  ['GET /device?$filter=device_name eq |', "'…'", "GET /device?$filter=device_name eq '${1}'"],
  ['GET /device?$filter=created_at gt |', "'2026-01-31T00:00:00Z'", "GET /device?$filter=created_at gt '${1:2026-01-31T00:00:00Z}'"],
  [
    'GET /device?$filter=api_heartbeat_state in |',
    '(…)',
    "GET /device?$filter=api_heartbeat_state in (${1|'online','offline','timeout','unknown'|}$0)",
  ],

  // text is replaced from its begin
  [
    'GET /device?$format=application/j|',
    'application/json;odata.metadata=full',
    'GET /device?$format=application/json;odata.metadata=full',
  ],

  // percent-encoded URLs
  ['GET /device?%24filter=id%20|', 'eq', 'GET /device?%24filter=id%20eq%20'],
  ['GET /device?%24filter=is_onl|', 'is_online', 'GET /device?%24filter=is_online'],
  ['GET /device?%24fil|', '$filter', 'GET /device?$filter='],
  ["GET /device?$filter=contains(uuid,'a%20b')|", 'and', "GET /device?$filter=contains(uuid,'a%20b')%20and%20"],
  ['GET /device?$filter=api_heartbeat_state%20eq%20%27o|%27', "'online'", "GET /device?$filter=api_heartbeat_state%20eq%20'online'"],
  [
    'GET /device?$filter=created_at%20gt%20|',
    "now() sub duration'P1D'",
    "GET /device?$filter=created_at%20gt%20now()%20sub%20duration'${1:P1D}'",
  ],

  // percent-encoded amid decoded text
  ['GET /device?%24filter=id eq 1 an|', 'and', 'GET /device?%24filter=id eq 1 and '],
  ['GET /device?$filter=is%5Fonl| eq true', 'is_online', 'GET /device?$filter=is_online eq true'],
  [
    "GET /device?$filter=api_heartbeat_state%20eq 'o|' and id eq 1",
    "'online'",
    "GET /device?$filter=api_heartbeat_state%20eq 'online' and id eq 1",
  ],

  // headers and bodies
  ['POST /device\nCont|', 'Content-Type', 'POST /device\nContent-Type: '],
  ['POST /device\nContent-Type:|', 'application/json', 'POST /device\nContent-Type: application/json'],
  ['POST /device\nContent-Type: app|', 'application/json', 'POST /device\nContent-Type: application/json'],
  ['PATCH /device(1)\n\n{ | }', 'device_name', 'PATCH /device(1)\n\n{ "device_name": "${1}" }'],
  ['PATCH /device(1)\n\n{ "dev| }', '"device_name"', 'PATCH /device(1)\n\n{ "device_name": "${1}" }'],
  ['PATCH /device(1)\n\n{ "dev|": "x" }', '"device_name"', 'PATCH /device(1)\n\n{ "device_name": "x" }'],
  ['PATCH /device(1)\n\n{ "|" }', '"is_web_accessible"', 'PATCH /device(1)\n\n{ "is_web_accessible": ${1|true,false|} }'],
  ['PATCH /device(1)\n\n{ | }', 'belongs_to__application', 'PATCH /device(1)\n\n{ "belongs_to__application": ${1} }'],
  ['PATCH /device(1)\n\n{ "is_web_accessible": t| }', 'true', 'PATCH /device(1)\n\n{ "is_web_accessible": true }'],
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above

test.each(inserted)('%s takes %s', (marked, label, after) => {
  expect(inserting(marked, label)).toBe(after);
});

const described: readonly (readonly [marked: string, label: string, detail: string])[] = [
  ['GET /device?$filter=|', 'device_name', 'text'],
  ['GET /device?$filter=|', 'id', 'integer · key'],
  ['GET /device?$filter=|', 'uuid', 'text · alternate key'],
  ['GET /device?$filter=|', 'is_online', 'true or false'],
  ['GET /device?$filter=|', 'created_at', 'date and time'],
  ['GET /device?$expand=|', 'device_tag', 'device_tag · many'],
  ['GET /device?$expand=|', 'belongs_to__application', 'application · one'],
  ['GET /device?$expand=|', 'device__has__tag_key', 'device_tag · many · = device_tag'],
  ['GET /device?|', '$count', 'balena ignores it'],
  ['GET /device?$orderby=id |', 'desc', 'largest first · what balena takes when left out'],
  ['GET /application?$filter=owns__device/any(d:|', 'd', 'device'],
  ['POST /device\n\n{ | }', 'uuid', 'text · alternate key · required'],
];

test.each(described)('%s: %s is %s', (marked, label, detail) => {
  expect(completionsAt(marked).find((completion) => completion.label === label)?.detail).toBe(detail);
});

test('what is documented says so', () => {
  for (const label of ['device_name', 'belongs_to__application', 'contains']) {
    const found = completionsAt('GET /device?$filter=|').find((completion) => completion.label === label);
    expect(found?.documentation, label).toMatch(/\w+ .*\./);
  }
});
