import { expect, test } from 'vitest';
import { createLanguageService } from '../../src/language/index.ts';
import { balena, type Service } from '../../src/schema/index.ts';
import { cursorIn } from './completing.ts';
import { standard, v6, v7 } from './support.ts';

function markdownAt(marked: string, language = v7): string | undefined {
  const { text, offset } = cursorIn(marked);
  return language.hover(text, offset)?.markdown;
}

/** Each says all of these. */
const says: readonly (readonly [marked: string, ...words: string[]])[] = [
  // names
  ['GET /dev|ice', '`device`: resource', 'Keys: `id`; `uuid`'],
  ['GET /device__has__tag|_key', 'another name of `device_tag`'],
  ['GET /v|7/device', 'version'],
  ['GET /device?$filter=is_onl|ine eq true', '`is_online`: true or false of `device`', 'never null'],
  ['GET /device?$filter=crea|ted_at gt now()', 'date and time', 'read-only'],
  ['GET /device?$select=i|d', 'integer', 'key'],
  ['GET /device?$select=uui|d', 'text', 'part of an alternate key', 'at most 62 characters'],
  ['GET /device?$select=no|te', 'may be null'],
  ['GET /device?$select=api_heart|beat_state', 'One of `online`, `offline`, `timeout`, `unknown`.'],
  ['GET /device?$expand=belongs_|to__application', 'link of `device` to one `application`', 'may be null'],
  ['GET /device?$expand=device__has__tag|_key', 'to many `device_tag`', 'another name of `device_tag`'],
  ['GET /device(uu|id=1)', '`uuid`: text of `device`'],
  ['GET /device?$expand=belongs_to__application($select=sl|ug)', '`slug`: text of `application`'],
  ['GET /application?$filter=owns__device/any(d|:d/id eq 1)', '`d`: each `device`'],
  ['GET /application?$filter=owns__device/any(d:|d/id eq 1)', '`d`: each `device`'],
  ['GET /device(|@id)?@id=1', '`@id`: a parameter alias'],
  ['GET /device(1)?$filter=id eq @n|o', '`@no` has no value'],
  ['PATCH /device(1)\n\n{ "device_|name": "x" }', '`device_name`: text of `device`'],

  // options, operators, functions, keywords
  ['GET /device?$fil|ter=id eq 1', '`$filter`: a condition', 'left to right'],
  ['GET /device?$order|by=id', 'balena sorts descending'],
  ['GET /device?$cou|nt=true', 'balena accepts it and ignores it', '/$count'],
  ['GET /device?$sea|rch=x', 'balena does not take this option'],
  ['GET /device?$top=1|0', '`$top`', 'At most this many'],
  ['GET /device?$filter=id e|q 1', 'comparison operator', 'Equal.'],
  ['GET /device?$filter=id eq 1 a|nd id eq 2', 'one precedence'],
  ['GET /device?$filter=no|t (id eq 1)', 'only the next operand'],
  ['GET /device?$filter=no|t (id eq 1)', 'Before gt, ge, lt, le, in and a comparison with null it negates that as a whole'],
  ["GET /device?$filter=con|tains(uuid,'x')", '`contains(text, part)`: true or false', 'holds the part'],
  ["GET /device?$filter=matches|Pattern(uuid,'x')", 'balena does not have this function'],
  ['GET /application?$filter=owns__device/an|y(d:d/id eq 1)', '`any`', 'at least one'],
  ['GET /device?$orderby=id as|c', 'ascending'],
  ['GET /device/$cou|nt', '`$count`', 'How many'],
  ['DEL|ETE /device(1)', '`DELETE`: method', 'Removes'],

  // literals
  ["GET /device?$filter=id gt '2|0'", "`'20'`: integer"],
  ["GET /device?$filter=created_at gt '2026-01-3|1T10:00:00Z'", 'date and time', 'Saturday, 31 January 2026, 10:00:00 UTC'],
  ["GET /device?$filter=created_at gt now() sub duration'P1|DT12H'", 'duration', '1 day, 12 hours'],
  ['GET /device?$filter=id gt 17000|00000', 'As a Unix time: Tuesday, 14 November 2023'],
  ["GET /device?$filter=api_heartbeat_state eq 'onl|ine'", "`'online'`: text", 'One of `online`'],
  ["GET /device?$filter=api_heartbeat_state in ('onl|ine')", 'One of `online`'],
  ['GET /device?$filter=is_online eq tr|ue', '`true`: true or false'],

  // headers, placeholders, variables
  ['POST /device\nContent-|Type: application/json\n\n{}', '`Content-Type`: header'],
  ['GET /device\nPre|fer: x', 'A browser cannot send it to balena.'],
  ['GET /device(<DEVICE|_ID>)', 'to be filled in'],
  ['GET /device(uuid={{uu|id}})', 'a variable of the connection'],
];

test.each(says)('%s', (marked, ...words) => {
  const markdown = markdownAt(marked);
  for (const word of words) expect(markdown).toContain(word);
});

const silent: readonly string[] = ['|', '# a com|ment', 'GET /device?$filter=no|pe eq 1', 'GET /no|pe'];

test.each(silent)('%s says nothing', (marked) => {
  expect(markdownAt(marked)).toBeUndefined();
});

test('the span is that of the name', () => {
  const { text, offset } = cursorIn('GET /device?$filter=is_on|line eq true');
  expect(v7.hover(text, offset)?.span).toEqual({ start: 20, end: 29 });
});

test('a version in the URL is the one that is described', () => {
  expect(markdownAt('GET /v6/my_appli|cation')).toContain('`my_application`: resource');
  expect(markdownAt('GET /my_appli|cation', v6)).toContain('`my_application`: resource');
  expect(markdownAt('GET /my_appli|cation')).toBeUndefined();
});

test('other dialects are described as they are', () => {
  expect(markdownAt('GET /x?$order|by=a', standard)).not.toContain('descending:');
  expect(markdownAt('GET /x?$filter=a eq 1 an|d b eq 2', standard)).not.toContain('one precedence');
  expect(markdownAt("GET /x?$filter=length(a) eq '2|0'", standard)).toBe("`'20'`: text");
});

test('what comes from a service is text, not markup', () => {
  const hostile = '<img src=x onerror=alert(1)> [click](javascript:alert(1)) ![x](http://evil/x.png)\n# heading\n**bold** `code` &lt;b&gt;';
  const language = createLanguageService(documented(balena('v7'), hostile));
  const markdown = markdownAt('GET /device?$select=not|e', language) ?? '';
  expect(markdown).toContain('\\<img');
  expect(markdown).toContain('\\[click\\]');
  expect(markdown).toContain('\\# heading');
  expect(markdown).toContain('\\*\\*bold');
  expect(markdown).toContain('&amp;lt;b&amp;gt;');
  expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(/);
});

/** The service with other documentation of `device.note`. */
function documented(service: Service, documentation: string): Service {
  const device = service.types.get('device')!;
  const properties = new Map(device.properties).set('note', { ...device.properties.get('note')!, documentation });
  return { ...service, types: new Map(service.types).set('device', { ...device, properties }) };
}
