import { createLanguageService } from '../../../src/language/index.ts';
import { readMetadata } from '../../../src/schema/index.ts';
import { odata2, odata40, v7 } from '../support.ts';
import type { Group } from './case.ts';

const diary = createLanguageService(
  readMetadata(`<edmx:Edmx Version="4.01" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="D" xmlns="http://docs.oasis-open.org/odata/ns/edm">
  <EntityType Name="Entry"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Guid" Nullable="false"/>
    <Property Name="Day" Type="Edm.Date"/><Property Name="At" Type="Edm.DateTimeOffset"/><Property Name="For" Type="Edm.Duration"/>
    <Property Name="Pages" Type="Edm.Int16"/><NavigationProperty Name="Notes" Type="Collection(D.Entry)"/></EntityType>
  <EntityContainer Name="C"><EntitySet Name="Entries" EntityType="D.Entry"><NavigationPropertyBinding Path="Notes" Target="Entries"/></EntitySet>
  </EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`).service,
);

const entry = 'Entries(01234567-89ab-cdef-0123-456789abcdef)';

export const rewrites: readonly Group[] = [
  {
    name: 'values of a body',
    service: diary,
    bad: [
      [`PATCH /${entry}\n\n{ "Day": |"soon"| }`, 'body-value-type', '"Day" is a date, not "soon".'],
      [`PATCH /${entry}\n\n{ "At": |"2020-01-01"| }`, 'body-value-type', /a date and time/],
      [`PATCH /${entry}\n\n{ "For": |"1 day"| }`, 'body-value-type', /a duration/],
      ['POST /Entries\n\n{ "ID": |"x"| }', 'body-value-type', /a GUID/],
      [`PATCH /${entry}\n\n{ "Pages": |1.5| }`, 'number-out-of-range', '"Pages" is an integer, and 1.5 is not.'],
      [`PATCH /${entry}\n\n{ "Pages": |40000| }`, 'number-out-of-range', '40000 is out of the range of "Pages" (Edm.Int16).'],
      [`PATCH /${entry}\n\n{ "Notes": |{}| }`, 'list-expected', /is a list/],
      ['POST /Entries\n\n|hello|', 'body-not-object', /one JSON object/],
    ],
    good: [
      `PATCH /${entry}\n\n{ "Day": "2020-01-01", "At": "2020-01-01T10:00:00+01:00", "For": "PT1H", "Pages": 5, "Notes": [] }`,
      `PATCH /${entry}\n\n{ "Day": "{{day}}" }`,
      'POST /Entries\nContent-Type: text/csv\n\na,b',
      'POST /Entries\n\n{{entry}}',
      'POST /Entries\n\n< ./entry.json',
    ],
    fixed: [
      [`PATCH /${entry}\n\n{ "At": "2020-01-01" }`, 'body-value-type', undefined, `PATCH /${entry}\n\n{ "At": "2020-01-01T00:00:00Z" }`],
    ],
  },
  {
    name: 'other ways to write it',
    service: v7,
    bad: [
      ["GET /device?$filter=|note|/any(n:n eq 'a')", 'lambda-on-property', /Ask for the value itself/],
      ['PATCH /device(1)\n\n|[{ "note": "x" }]|', 'body-not-object', /one JSON object/],
      ['PATCH /device(1)\n\n|hello|', 'body-not-object', /one JSON object/],
      ['GET https://|me:secret@|api.balena-cloud.com/v7/device', 'key-in-url', /"me:…@" is a secret/],
    ],
    good: [
      "GET /device?$filter=note eq 'a'",
      'GET https://api.balena-cloud.com/v7/device',
      'GET https://{{user}}@api.balena-cloud.com/v7/device',
    ],
    fixed: [
      [
        "GET /device?$filter=is_online and note/any(n:n eq 'a' or n eq 'b')",
        'lambda-on-property',
        undefined,
        "GET /device?$filter=is_online and (note eq 'a' or note eq 'b')",
      ],
      ["GET /device?$filter=note/any(n:contains(n,'a'))", 'lambda-on-property', undefined, "GET /device?$filter=contains(note,'a')"],
      ['GET /device_tag(device=1)', 'incomplete-key', undefined, "GET /device_tag(device=1,tag_key='text')"],
      ['PATCH /device(1)\n\n[{ "note": "x" }]', 'body-not-object', undefined, 'PATCH /device(1)\n\n{ "note": "x" }'],
      [
        'PATCH /device(1)\n\n{ "note": "x", "device_name": null }',
        'null-not-allowed',
        'Remove "device_name"',
        'PATCH /device(1)\n\n{ "note": "x" }',
      ],
      ['GET /device?$select=id,device_tag', 'link-not-selectable', undefined, 'GET /device?$select=id&$expand=device_tag'],
      [
        'POST /device_tag?$filter=id gt 5\n\n{ "device": 1, "tag_key": "a", "value": "x" }',
        'filter-on-create',
        undefined,
        'POST /device_tag\n\n{ "device": 1, "tag_key": "a", "value": "x" }',
      ],
      ['GET /device?custom', 'option-text', 'Remove it', 'GET /device'],
      ['GET https://me:secret@api.balena-cloud.com/v7/device', 'key-in-url', undefined, 'GET https://api.balena-cloud.com/v7/device'],
    ],
  },
  {
    name: 'OData 4 by the ways of 4.0',
    service: odata40,
    bad: [['GET /device?|filter|=id eq 1', 'newer-form', /"filter" came with OData 4.01/]],
    good: ['GET /device?$filter=id eq 1 or id eq 2'],
    fixed: [
      [
        'GET /device?$filter=id in (1,2) and is_online',
        'newer-form',
        'Write it with "or"',
        'GET /device?$filter=(id eq 1 or id eq 2) and is_online',
      ],
      ['GET /device?filter=id eq 1', 'newer-form', 'Change to "$filter"', 'GET /device?$filter=id eq 1'],
    ],
  },
  {
    name: 'OData 4 by the ways of 2',
    service: odata2,
    bad: [['GET /device?$expand=belongs_to__application(|$select=slug|)', 'nested-options-not-taken', /Write paths/]],
    good: ['GET /device?$expand=belongs_to__application&$select=*,belongs_to__application/slug'],
    fixed: [
      [
        'GET /device?$expand=belongs_to__application($select=slug)',
        'nested-options-not-taken',
        undefined,
        'GET /device?$expand=belongs_to__application&$select=*,belongs_to__application/slug',
      ],
      [
        'GET /device?$expand=belongs_to__application($select=slug)&$select=id',
        'nested-options-not-taken',
        undefined,
        'GET /device?$expand=belongs_to__application&$select=id,belongs_to__application/slug',
      ],
    ],
  },
];
