import { describe, expect, test } from 'vitest';
import { fixableCodes } from '../../src/language/fixes/fixes.ts';
import { apply, fixesOf, v7 } from './support.ts';

/** Before, the code, the fix's title (undefined: the preferred one), after. */
type Case = readonly [before: string, code: string, title: string | undefined, after: string];

const cases: readonly Case[] = [
  // The introduction's three mistakes.
  [
    'GET /application?$select=app_name$expand=is_for__device_type',
    'missing-ampersand',
    undefined,
    'GET /application?$select=app_name&$expand=is_for__device_type',
  ],
  ["GET /device(device=123,tag_key='room')", 'key-of-another-resource', undefined, "GET /device_tag(device=123,tag_key='room')"],
  ["GET /device?$filter=name eq 'attic-7'", 'unknown-property', undefined, "GET /device?$filter=device_name eq 'attic-7'"],
  // Names.
  ['GET /devices', 'unknown-resource', undefined, 'GET /device'],
  ['GET /v9/device', 'unknown-version', undefined, 'GET /v7/device'],
  ["GET /device?$filter=app_name eq 'x'", 'unknown-property', undefined, "GET /device?$filter=belongs_to__application/app_name eq 'x'"],
  [
    'GET /device?$select=id,app_name',
    'unknown-property',
    'Expand "belongs_to__application" and select "app_name" there',
    'GET /device?$select=id&$expand=belongs_to__application($select=app_name)',
  ],
  [
    'GET /device?$select=app_name&$expand=device_tag',
    'unknown-property',
    'Expand "belongs_to__application" and select "app_name" there',
    'GET /device?$select=id&$expand=device_tag,belongs_to__application($select=app_name)',
  ],
  [
    "GET /application?$filter=owns__device/any(d:device_name eq 'x')",
    'unknown-property',
    undefined,
    "GET /application?$filter=owns__device/any(d:d/device_name eq 'x')",
  ],
  ['PATCH /device(1)\n\n{ "name": "x" }', 'unknown-property', undefined, 'PATCH /device(1)\n\n{ "device_name": "x" }'],
  ["GET /device?$filter=lower(device_name) eq 'x'", 'unknown-function', undefined, "GET /device?$filter=tolower(device_name) eq 'x'"],
  ["GET /device?$filter=Contains(device_name,'x')", 'function-not-taken', undefined, "GET /device?$filter=contains(device_name,'x')"],
  // Links and properties.
  ['GET /device?$expand=device_tag,device_name', 'not-a-link', undefined, 'GET /device?$expand=device_tag&$select=device_name'],
  [
    "GET /application?$filter=owns__device/uuid eq 'x' and is_public eq true",
    'many-without-lambda',
    undefined,
    "GET /application?$filter=owns__device/any(d:d/uuid eq 'x') and is_public eq true",
  ],
  [
    "GET /application?$filter=contains(owns__device/uuid,'x')",
    'many-without-lambda',
    undefined,
    "GET /application?$filter=owns__device/any(d:contains(d/uuid,'x'))",
  ],
  [
    'GET /application?$filter=owns__device',
    'link-to-many-as-value',
    'Ask whether there is any "owns__device"',
    'GET /application?$filter=owns__device/any(x:true)',
  ],
  [
    'GET /device?$select=id,belongs_to__application/app_name',
    'select-through-link',
    'Expand "belongs_to__application" and select "app_name" there',
    'GET /device?$select=id&$expand=belongs_to__application($select=app_name)',
  ],
  ['GET /device(1)/belongs_to__application', 'navigation-path', undefined, 'GET /device(1)?$expand=belongs_to__application'],
  [
    'GET /device(1)/belongs_to__application',
    'navigation-path',
    'Ask for it with $filter',
    'GET /application?$filter=owns__device/any(x:x/id eq 1)',
  ],
  [
    "GET /v7/device(uuid='4f')/belongs_to__application",
    'navigation-path',
    'Ask for it with $filter',
    "GET /v7/application?$filter=owns__device/any(x:x/uuid eq '4f')",
  ],
  [
    'GET /device(1)/belongs_to__application?$select=app_name&$top=1',
    'navigation-path',
    undefined,
    'GET /device(1)?$expand=belongs_to__application($select=app_name;$top=1)',
  ],
  ['GET /device(1)/device_name', 'navigation-path', undefined, 'GET /device(1)?$select=device_name'],
  ['GET /device(1)/$count', 'count-after-key', undefined, 'GET /device(1)'],
  ['GET /device?$filter=$it/id eq 1', 'segment-not-taken', undefined, 'GET /device?$filter=id eq 1'],
  ['GET /device(1)/device_name/$value', 'segment-not-taken', 'Remove "$value"', 'GET /device(1)/device_name'],
  // Keys.
  ["GET /device('12')", 'key-type', undefined, 'GET /device(12)'],
  ["GET /device('4f2a')", 'key-type', undefined, "GET /device(uuid='4f2a')"],
  ['GET /device(uuid=5)', 'key-type', undefined, "GET /device(uuid='5')"],
  ["GET /device(device_name='x')", 'not-a-key', undefined, "GET /device?$filter=device_name eq 'x'"],
  ["GET /device(device_name='x')?$select=id", 'not-a-key', undefined, "GET /device?$filter=device_name eq 'x'&$select=id"],
  ['GET /device()', 'empty-key', 'Remove the parentheses', 'GET /device'],
  // Types.
  ["GET /device?$filter=is_online eq 'true'", 'type-mismatch', undefined, 'GET /device?$filter=is_online eq true'],
  ["GET /device?$filter=memory_usage gt '12'", 'type-mismatch', undefined, 'GET /device?$filter=memory_usage gt 12'],
  ['GET /device?$filter=device_name eq 5', 'type-mismatch', undefined, "GET /device?$filter=device_name eq '5'"],
  ['GET /device?$filter=contains(device_name,7)', 'argument-type', undefined, "GET /device?$filter=contains(device_name,'7')"],
  [
    "GET /device?$filter=api_heartbeat_state eq 'onlin'",
    'unknown-enum-value',
    undefined,
    "GET /device?$filter=api_heartbeat_state eq 'online'",
  ],
  ['GET /device?$filter=note gt null', 'null-comparison', 'Compare with "ne"', 'GET /device?$filter=note ne null'],
  ['GET /device?$filter=note', 'not-a-condition', 'Ask whether it has a value', 'GET /device?$filter=note ne null'],
  // Options.
  ['GET /device?$filtr=is_online eq true', 'unknown-option', undefined, 'GET /device?$filter=is_online eq true'],
  ['GET /device?filter=is_online eq true', 'option-without-dollar', undefined, 'GET /device?$filter=is_online eq true'],
  ['GET /device?$select=id&$top=1&$select=uuid', 'duplicate-option', undefined, 'GET /device?$select=id,uuid&$top=1'],
  [
    'GET /device?$filter=id eq 1 or id eq 2&$filter=is_online eq true',
    'duplicate-option',
    undefined,
    'GET /device?$filter=(id eq 1 or id eq 2) and (is_online eq true)',
  ],
  ['GET /device?$orderby=id asc&$top=1&$top=2', 'duplicate-option', undefined, 'GET /device?$orderby=id asc&$top=1'],
  ['GET /device?$search=blue&$select=id', 'option-not-taken', 'Remove $search', 'GET /device?$select=id'],
  ['GET /device?$expand=device_tag($levels=2)', 'option-not-taken', 'Remove $levels', 'GET /device?$expand=device_tag'],
  ['GET /device?$select=id&$count=true', 'ignored-option', undefined, 'GET /device?$select=id'],
  ['GET /device?$count=true', 'ignored-option', undefined, 'GET /device'],
  ['GET /device?$top=5', 'paging-without-orderby', undefined, 'GET /device?$top=5&$orderby=id asc'],
  // What balena reads differently.
  [
    'GET /device?$filter=is_online eq true or is_active eq true and id gt 5',
    'mixed-and-or',
    undefined,
    'GET /device?$filter=is_online eq true or (is_active eq true and id gt 5)',
  ],
  [
    'GET /device?$filter=is_online eq true or is_active eq true and id gt 5',
    'mixed-and-or',
    "Add the parentheses of balena's meaning",
    'GET /device?$filter=(is_online eq true or is_active eq true) and id gt 5',
  ],
  [
    'GET /device?$filter=is_online or is_active and id gt 5 or id eq 2 and is_frozen',
    'mixed-and-or',
    "Add the parentheses of balena's meaning",
    'GET /device?$filter=(((is_online or is_active) and id gt 5) or id eq 2) and is_frozen'.replace('(((', '((('),
  ],
  ['GET /device?$filter=5 sub 2 add 1 eq id', 'mixed-arithmetic', undefined, 'GET /device?$filter=(5 sub 2) add 1 eq id'],
  [
    'GET /device?$filter=5 sub 2 add 1 eq id',
    'mixed-arithmetic',
    "Add the parentheses of balena's meaning",
    'GET /device?$filter=5 sub (2 add 1) eq id',
  ],
  ['GET /device?$filter=not id eq 1 and is_online', 'not-binds-tight', undefined, 'GET /device?$filter=not (id eq 1) and is_online'],
  ['GET /device?$filter=not id eq 1', 'not-binds-tight', "Keep balena's meaning", 'GET /device?$filter=(not id) eq 1'],
  ['GET /device?$orderby=id', 'orderby-without-direction', undefined, 'GET /device?$orderby=id asc'],
  ['GET /device?$orderby=id', 'orderby-without-direction', 'Sort descending, as it does now', 'GET /device?$orderby=id desc'],
  ['GET /device?$filter=created_at gt 2020-01-01', 'unquoted-literal', undefined, "GET /device?$filter=created_at gt '2020-01-01'"],
  [
    'GET /device?$filter=created_at gt 2020-01-01T00:00:00Z',
    'unquoted-literal',
    "Change to datetime'2020-01-01T00:00:00Z'",
    "GET /device?$filter=created_at gt datetime'2020-01-01T00:00:00Z'",
  ],
  [
    'GET /device?$filter=uuid eq 01234567-89ab-cdef-0123-456789abcdef',
    'unquoted-literal',
    undefined,
    "GET /device?$filter=uuid eq '01234567-89ab-cdef-0123-456789abcdef'",
  ],
  ['GET /device?$filter=cpu_temp gt 1.5e3', 'literal-not-taken', undefined, 'GET /device?$filter=cpu_temp gt 1500'],
  ['GET /device?$filter=cpu_temp divby 2 eq 1', 'operator-not-taken', undefined, 'GET /device?$filter=cpu_temp div 2 eq 1'],
  ['GET /application?$filter=owns__device/any()', 'lambda-needs-variable', undefined, 'GET /application?$filter=owns__device/any(x:true)'],
  ['GET /device_tag?$expand=*', 'star-expand', 'Name the links to one', 'GET /device_tag?$expand=device'],
  ['GET /device?$select=*,id', 'star-with-others', undefined, 'GET /device?$select=*'],
  ['GET /device?$orderby=id asc,length(uuid) asc', 'orderby-expression', 'Remove it', 'GET /device?$orderby=id asc'],
  // Requests.
  ['PATHC /device(1)\n\n{"device_name":"x"}', 'unknown-method', undefined, 'PATCH /device(1)\n\n{"device_name":"x"}'],
  ['HEAD /device', 'method-not-taken', undefined, 'GET /device'],
  ['POST /device(1)\n\n{"device_name":"x"}', 'post-to-one', undefined, 'PATCH /device(1)\n\n{"device_name":"x"}'],
  ['POST /api_key', 'missing-body', undefined, 'POST /api_key\n\n{ }'],
  ['GET /device?$select=id&apikey=abc', 'key-in-url', undefined, 'GET /device?$select=id'],
  ['GET /device\nPrefer: x\nAccept: */*', 'header-refused', undefined, 'GET /device\nAccept: */*'],
  ['GET /device\nAuthorization: Bearer abc', 'credential-header', undefined, 'GET /device'],
  // Bodies.
  ['GET /device\n\n{"a":1}', 'body-not-allowed', 'Remove the body', 'GET /device\n\n'],
  ['PATCH /device(1)\n\n{ "id": 5, "device_name": "x" }', 'read-only-property', undefined, 'PATCH /device(1)\n\n{ "device_name": "x" }'],
  ['PATCH /device(1)\n\n{ "device_name": "x", "id": 5 }', 'read-only-property', undefined, 'PATCH /device(1)\n\n{ "device_name": "x" }'],
  [
    'PATCH /device(1)\n\n{ "device_name": "x", "device_name": "y" }',
    'duplicate-member',
    'Remove this "device_name"',
    'PATCH /device(1)\n\n{ "device_name": "x" }',
  ],
  ['PATCH /device(1)\n\n{ "device_name": 5 }', 'body-value-type', undefined, 'PATCH /device(1)\n\n{ "device_name": "5" }'],
  ['PATCH /device(1)\n\n{ "memory_usage": "5" }', 'body-value-type', undefined, 'PATCH /device(1)\n\n{ "memory_usage": 5 }'],
  ['PATCH /device(1)\n\n{ "os_variant": "pord" }', 'unknown-enum-value', undefined, 'PATCH /device(1)\n\n{ "os_variant": "prod" }'],
  [
    'POST /device_tag\n\n{ "device": 1, "value": "x" }',
    'missing-required',
    undefined,
    'POST /device_tag\n\n{ "device": 1, "value": "x", "tag_key": "…" }',
  ],
  ['GET /device(<ID>)', 'placeholder', 'Fill in 1', 'GET /device(1)'],
  ["GET /device?$filter=os_variant eq '<VARIANT>'", 'placeholder', "Fill in 'dev'", "GET /device?$filter=os_variant eq 'dev'"],
  ['GET /device(<DEVICE ID>)', 'placeholder', 'Use the variable {{DEVICE_ID}}', 'GET /device({{DEVICE_ID}})'],
  // What the grammar finds.
  ['GET /device?$filter=id == 1', 'foreign-operator', undefined, 'GET /device?$filter=id eq 1'],
  ['GET /device?$filter=id=1', 'foreign-operator', undefined, 'GET /device?$filter=id eq 1'],
  ['GET /device?$filter=id != 1', 'foreign-operator', undefined, 'GET /device?$filter=id ne 1'],
  ['GET /device?$filter=id >= 1', 'foreign-operator', undefined, 'GET /device?$filter=id ge 1'],
  ['GET /device?$filter=is_online && is_active', 'foreign-operator', undefined, 'GET /device?$filter=is_online and is_active'],
  ['GET /device?$filter=is_online || is_active', 'foreign-operator', undefined, 'GET /device?$filter=is_online or is_active'],
  ['GET /device?$filter=device_name eq "x"', 'double-quoted-string', undefined, "GET /device?$filter=device_name eq 'x'"],
  ["GET /device?$filter=contains(device_name,'x'", 'missing-close', undefined, "GET /device?$filter=contains(device_name,'x')"],
  ['GET /device?$filter=(is_online eq true', 'missing-close', undefined, 'GET /device?$filter=(is_online eq true)'],
  ["GET /device?$filter=device_name eq 'x", 'unclosed-string', undefined, "GET /device?$filter=device_name eq 'x'"],
  ['GET /device?$filter=is_online eq true)', 'unmatched-close', undefined, 'GET /device?$filter=is_online eq true'],
  ['GET /device?$select=id uuid', 'missing-comma', undefined, 'GET /device?$select=id, uuid'],
  ["GET /device?$filter=id eq'x'", 'missing-blank', undefined, "GET /device?$filter=id eq 'x'"],
  ['GET /device?$select =id', 'unexpected-blank', undefined, 'GET /device?$select=id'],
  ['GET /device?$search="a', 'unclosed-phrase', undefined, 'GET /device?$search="a"'],
  ['GET /device?$select', 'missing-equals', 'Add "="', 'GET /device?$select='],
  [
    'GET /device?$filter=device_name%20eq%20%zz',
    'malformed-percent',
    'Write the percent sign as %25',
    'GET /device?$filter=device_name%20eq%20%25zz',
  ],
  ['GET /device#a', 'url-fragment', undefined, 'GET /device'],
  ["GET /device?$filter=device_name like '%x%'", 'foreign-comparison', undefined, "GET /device?$filter=contains(device_name,'x')"],
  [
    "GET /device?$filter=device_name LIKE 'x%' and id gt 5",
    'foreign-comparison',
    undefined,
    "GET /device?$filter=startswith(device_name,'x') and id gt 5",
  ],
  ['GET /device?$filter=note IS NOT NULL', 'foreign-comparison', undefined, 'GET /device?$filter=note ne null'],
  ['GET /device?$filter=!is_online', 'foreign-operator', undefined, 'GET /device?$filter=not is_online'],
  // In a URL that is percent-encoded, so are the edits.
  ["GET /device?$filter=name%20eq%20'x'", 'unknown-property', undefined, "GET /device?$filter=device_name%20eq%20'x'"],
  [
    'GET /device?$orderby=id&$filter=id%20eq%201',
    'orderby-without-direction',
    undefined,
    'GET /device?$orderby=id%20asc&$filter=id%20eq%201',
  ],
  [
    'GET /device?$filter=is_online%20or%20is_active%20and%20id%20gt%205',
    'mixed-and-or',
    undefined,
    'GET /device?$filter=is_online%20or%20(is_active%20and%20id%20gt%205)',
  ],
  [
    "GET /device?$filter=update_status%20eq%20'aplying%20changes'",
    'unknown-enum-value',
    undefined,
    "GET /device?$filter=update_status%20eq%20'applying%20changes'",
  ],
];

describe('fixes', () => {
  test.each(cases)('%s · %s · %s', (before, code, title, after) => {
    const fixes = fixesOf(v7, before, code);
    const fix = fixes.find((candidate) => (title === undefined ? candidate.preferred : candidate.title === title));
    expect(fix, fixes.map((candidate) => candidate.title).join(' | ')).toBeDefined();
    const fixed = apply(before, fix!.edits);
    expect(fixed).toBe(after);
    expect(v7.diagnose(fixed).map((diagnostic) => diagnostic.code)).not.toContain(code);
  });

  test('at most one fix of a diagnostic is preferred, and edits do not overlap', () => {
    for (const [before, code] of cases) {
      const fixes = fixesOf(v7, before, code);
      expect(fixes.filter((fix) => fix.preferred).length, before).toBeLessThanOrEqual(1);
      for (const { edits } of fixes) {
        const ordered = edits.toSorted((a, b) => a.span.start - b.span.start);
        ordered.forEach((edit, index) => {
          expect(edit.span.start, before).toBeGreaterThanOrEqual(ordered[index - 1]?.span.end ?? 0);
        });
      }
    }
  });

  test('every code that has fixes is tried here', () => {
    const tried = new Set(cases.map(([, code]) => code));
    expect(fixableCodes.filter((code) => !tried.has(code))).toEqual([]);
  });
});
