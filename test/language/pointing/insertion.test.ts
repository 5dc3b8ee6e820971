import { describe, expect, test } from 'vitest';
import type { LanguageService } from '../../../src/language/index.ts';
import { apply, v7 } from '../support.ts';
import { v2, v4 } from './services.ts';

type Case = readonly [marked: string, path: string, after: string];

/** Where the caret is, `|`; or two of them around what is chosen. Of balena v7. */
const balena: readonly Case[] = [
  // Into a condition.
  ['/device?$filter=|', 'uuid', '/device?$filter=uuid'],
  ['/device?$filter=|', 'belongs_to__application', '/device?$filter=belongs_to__application'],
  ['/device?$filter=|', 'belongs_to__application/slug', '/device?$filter=belongs_to__application/slug'],
  ['/device?$filter=|', 'device_tag', '/device?$filter=device_tag/any(dt:true)'],
  ['/device?$filter=|', 'device_tag/value', "/device?$filter=device_tag/any(dt:dt/value eq '')"],
  [
    '/device?$filter=|',
    'belongs_to__application/owns__device/is_online',
    '/device?$filter=belongs_to__application/owns__device/any(d:d/is_online eq true)',
  ],
  ['/device?$filter=|', 'device__has__tag_key/value', "/device?$filter=device_tag/any(dt:dt/value eq '')"],
  [
    '/organization?$filter=|',
    'application/owns__device/created_at',
    "/organization?$filter=application/any(a:a/owns__device/any(d:d/created_at ge '2026-01-31T00:00:00Z'))",
  ],
  [
    '/organization?$filter=|',
    'application/owns__device/belongs_to__application/slug',
    "/organization?$filter=application/any(a:a/owns__device/any(d:d/belongs_to__application/slug eq ''))",
  ],
  ['/device?$filter=is_online and |', 'uuid', '/device?$filter=is_online and uuid'],
  ['/device?$filter=is_online|', 'uuid', '/device?$filter=is_online and uuid'],
  ['/device?$filter=is_online eq true|', 'is_active', '/device?$filter=is_online eq true and is_active'],
  ['/device?$filter=is_online eq true |', 'is_active', '/device?$filter=is_online eq true and is_active'],
  ['/device?$filter=|is_online', 'is_active', '/device?$filter=is_active and is_online'],
  ['/device?$filter=|uuid| eq 1', 'id', '/device?$filter=id eq 1'],
  ['/device?$filter=id eq |', 'device_name', '/device?$filter=id eq device_name'],
  ['/device?$filter=id eq |', 'device_tag/id', '/device?$filter=id eq device_tag/id'],
  ['/device?$filter=contains(|', 'device_name', '/device?$filter=contains(device_name'],
  ["/device?$filter=contains(|,'a')", 'belongs_to__application/slug', "/device?$filter=contains(belongs_to__application/slug,'a')"],
  ['/device?$filter=(|)', 'device_tag/id', '/device?$filter=(device_tag/any(dt:dt/id eq 1))'],
  ['/device?$filter=not |', 'device_tag', '/device?$filter=not device_tag/any(dt:true)'],
  ['/device?$filter=id%20eq%201|', 'device_tag/value', "/device?$filter=id%20eq%201%20and%20device_tag/any(dt:dt/value%20eq%20'')"],
  // By the variable of the lambda that the caret is in.
  ['/device?$filter=device_tag/any(t:|)', 'device_tag/value', '/device?$filter=device_tag/any(t:t/value)'],
  [
    "/device?$filter=device_tag/any(t:t/tag_key eq 'a' and |)",
    'device_tag/value',
    "/device?$filter=device_tag/any(t:t/tag_key eq 'a' and t/value)",
  ],
  [
    '/application?$filter=owns__device/any(d:d/device_tag/any(t:|))',
    'owns__device/device_tag/value',
    '/application?$filter=owns__device/any(d:d/device_tag/any(t:t/value))',
  ],
  [
    '/application?$filter=owns__device/any(d:d/device_tag/any(t:|))',
    'owns__device/uuid',
    '/application?$filter=owns__device/any(d:d/device_tag/any(t:d/uuid))',
  ],
  [
    '/application?$filter=owns__device/any(d:|)',
    'owns__device/device_tag/id',
    '/application?$filter=owns__device/any(d:d/device_tag/any(dt:dt/id eq 1))',
  ],
  ['/application?$filter=owns__device/any(d:|)', 'owns__device', '/application?$filter=owns__device/any(d:d)'],
  [
    '/application?$filter=owns__device/any(dt:|)',
    'owns__device/device_tag/id',
    '/application?$filter=owns__device/any(dt:dt/device_tag/any(dt2:dt2/id eq 1))',
  ],
  [
    '/application?$filter=owns__device/$count($filter=|) gt 1',
    'owns__device/uuid',
    '/application?$filter=owns__device/$count($filter=uuid) gt 1',
  ],
  ['/application?$expand=owns__device($filter=|)', 'owns__device/uuid', '/application?$expand=owns__device($filter=uuid)'],
  [
    '/application?$expand=owns__device($filter=|)',
    'owns__device/device_tag',
    '/application?$expand=owns__device($filter=device_tag/any(dt:true))',
  ],
  ['/application?$expand=owns__device/$count($filter=|)', 'owns__device/uuid', '/application?$expand=owns__device/$count($filter=uuid)'],
  // Into lists.
  ['/device?$select=|', 'uuid', '/device?$select=uuid'],
  ['/device?$select=id|', 'uuid', '/device?$select=id,uuid'],
  ['/device?$select=id,|', 'uuid', '/device?$select=id,uuid'],
  ['/device?$select=|id', 'uuid', '/device?$select=uuid,id'],
  ['/device?$select=|note|,id', 'uuid', '/device?$select=uuid,id'],
  ['/device?$select=|id|', 'belongs_to__application', '/device?$select=belongs_to__application'],
  ['/device?$select=id|', 'belongs_to__application', '/device?$select=id,belongs_to__application'],
  ['/device?$select=id,uuid|', 'uuid', '/device?$select=id,uuid'],
  ['/device?$expand=|', 'device_tag', '/device?$expand=device_tag'],
  ['/device?$expand=device_tag|', 'belongs_to__application', '/device?$expand=device_tag,belongs_to__application'],
  ['/device?$expand=|device_tag', 'belongs_to__application', '/device?$expand=belongs_to__application,device_tag'],
  ['/device?$expand=device_tag,|', 'belongs_to__application/slug', '/device?$expand=device_tag,belongs_to__application($select=slug)'],
  ['/application?$expand=owns__device($select=|)', 'owns__device/uuid', '/application?$expand=owns__device($select=uuid)'],
  ['/application?$expand=owns__device($select=id|)', 'owns__device/uuid', '/application?$expand=owns__device($select=id,uuid)'],
  [
    '/application?$expand=owns__device($expand=|)',
    'owns__device/device_tag/value',
    '/application?$expand=owns__device($expand=device_tag($select=value))',
  ],
  ['/device?$orderby=|', 'uuid', '/device?$orderby=uuid asc'],
  ['/device?$orderby=|', 'belongs_to__application/slug', '/device?$orderby=belongs_to__application/slug asc'],
  ['/device?$orderby=|', 'device_tag', '/device?$orderby=device_tag/$count asc'],
  ['/device?$orderby=|', 'device_tag/value', '/device?$orderby=device_tag/$count asc'],
  ['/device?$orderby=id desc|', 'uuid', '/device?$orderby=id desc,uuid asc'],
  ['/device?$orderby=|id| desc', 'uuid', '/device?$orderby=uuid desc'],
  ['/device?$orderby=| desc', 'uuid', '/device?$orderby=uuid desc'],
  ['/device?$top=1&$filter=id%20eq%201&$orderby=|', 'uuid', '/device?$top=1&$filter=id%20eq%201&$orderby=uuid%20asc'],
  // What belongs into another list.
  ['/device?$select=id|', 'device_tag', '/device?$select=id&$expand=device_tag'],
  ['/device?$select=id|', 'belongs_to__application/slug', '/device?$select=id&$expand=belongs_to__application($select=slug)'],
  ['/device?$expand=device_tag|', 'uuid', '/device?$expand=device_tag&$select=uuid'],
  ['/device?$expand=device_tag|', 'device_tag/value', '/device?$expand=device_tag($select=value)'],
  ['/device?$expand=device_tag($select=id|)', 'uuid', '/device?$expand=device_tag($select=id)&$select=uuid'],
  ['/device?$expand=device_tag(|)', 'device_tag/value', '/device?$expand=device_tag($select=value)'],
  // Where no list is.
  ['GET /device|', 'uuid', 'GET /device\n  ?$select=uuid'],
  ['GET /de|vice', 'uuid', 'GET /device\n  ?$select=uuid'],
  ['GET /device?$top=1&|', 'uuid', 'GET /device?$top=1&$select=uuid'],
  ['GET /device\n  ?$top=1\n|', 'uuid', 'GET /device\n  ?$top=1\n  &$select=uuid\n'],
  // The plain name.
  ['GET /device?$top=|', 'uuid', 'GET /device?$top=uuid'],
  ['# |\nGET /device', 'uuid', '# uuid\nGET /device'],
  ['### |\nGET /device', 'uuid', '### uuid\nGET /device'],
  ['GET /device\nAccept: |', 'uuid', 'GET /device\nAccept: uuid'],
  ['PATCH /device(1)\n\n{ "|": 1 }', 'uuid', 'PATCH /device(1)\n\n{ "uuid": 1 }'],
  ['POST /device\n|', 'uuid', 'POST /device\nuuid'],
  ['|', 'uuid', 'uuid'],
  ['GET /nothing?$select=|', 'uuid', 'GET /nothing?$select=uuid'],
  ['/device?$filter=|', 'nothing', '/device?$filter=nothing'],
  ['/device?$select=|id|', 'device_tag/value', '/device?$select=device_tag/value'],
  ['/device?$filter=belongs_to__application/|', 'slug', '/device?$filter=belongs_to__application/slug'],
];

const odata: readonly Case[] = [
  ['/Books?$filter=|', 'reviews', '/Books?$filter=reviews/any(r:true)'],
  ['/Books?$filter=|', 'author/home/city', '/Books?$filter=author/home/city'],
  ['/People?$filter=|', 'home/neighbours/name', "/People?$filter=home/neighbours/any(p:p/name eq '')"],
  ['/People?$filter=|', 'Self.Manager/staff/name', "/People?$filter=shop.Manager/staff/any(p:p/name eq '')"],
  ['/Books?$filter=|', 'reviews/anything', '/Books?$filter=reviews/any(r:r/anything ne null)'],
  ['/People?$select=|', 'home/city', '/People?$select=home/city'],
  ['/People?$select=home($select=|)', 'home/city', '/People?$select=home($select=city)'],
  ['/People?$expand=|', 'home/neighbours/name', '/People?$expand=home/neighbours($select=name)'],
  ['/Books?$filter=id eq 1&$compute=| mul 2 as x', 'price', '/Books?$filter=id eq 1&$compute=price mul 2 as x'],
  ['/Books/$filter(|)', 'title', '/Books/$filter(title)'],
];

const older: readonly Case[] = [
  ['/Books?$select=|', 'title', '/Books?$select=title'],
  ['/Books?$expand=|', 'reviews/writer', '/Books?$expand=reviews/writer'],
  ['/Books?$expand=reviews|', 'reviews/writer', '/Books?$expand=reviews,reviews/writer'],
  ['/Books?$select=id|', 'author/name', '/Books?$select=id,author/name&$expand=author'],
  ['/Books?$select=id|', 'author', '/Books?$select=id,author&$expand=author'],
  ['/Books?$filter=|', 'reviews/stars', '/Books?$filter=reviews/stars'],
];

function inserted(language: LanguageService, marked: string, path: string): string {
  const [before = '', chosen = '', after] = marked.split('|');
  const text = marked.replaceAll('|', '');
  const end = before.length + (after === undefined ? 0 : chosen.length);
  return apply(text, language.insertion(text, before.length, end, path));
}

describe.each([
  ['balena', v7, balena],
  ['OData 4.01', v4, odata],
  ['OData 2', v2, older],
])('%s', (_, language, cases) => {
  test.each(cases)('%j + %s', (marked, path, after) => {
    expect(inserted(language, marked, path)).toBe(after);
  });

  test.each(cases.filter(([marked]) => marked.includes('$')))('behind another request: %j + %s', (marked, path, after) => {
    expect(inserted(language, `GET /other\n\n###\n${marked}`, path)).toBe(`GET /other\n\n###\n${after}`);
  });
});
