import { odata2, v7 } from '../support.ts';
import type { Group } from './case.ts';
import { library } from './library.ts';

/** Where a name does exist is told wherever it can stand. */
export const names: readonly Group[] = [
  {
    name: 'where it does exist',
    service: v7,
    bad: [
      [
        "GET /device?$filter=|slug| eq 'acme/sensors'",
        'unknown-property',
        '"slug" is not a property of device. Did you mean "is_of__device_type/slug" or "belongs_to__application/slug"?',
      ],
      ['GET /device?$orderby=|app_name| asc', 'unknown-property', /Did you mean "belongs_to__application\/app_name"\?/],
      [
        'GET /device?$select=id,|slug|',
        'unknown-property',
        '"slug" is not a property of device. It is on "is_of__device_type" and "belongs_to__application": expand one and select it there.',
      ],
      ['GET /device?$expand=|app_name|', 'unknown-property', /It is on "belongs_to__application": expand that and select it there/],
      ['GET /device?$expand=|organization|', 'unknown-property', /It is on "belongs_to__application"/],
      ["GET /device?$filter=|handle| eq 'acme'", 'unknown-property', /Did you mean "belongs_to__application\/organization\/handle"/],
      ["GET /device?$filter=|organization|/handle eq 'acme'", 'unknown-property', /"belongs_to__application\/organization"/],
      ["GET /device?$filter=|application_name| eq 'x'", 'unknown-property', /is not a property of device\.$/],
      [
        "GET /device?$filter=|tag_key| eq 'room'",
        'unknown-property',
        '"tag_key" is not a property of device. Did you mean "device_tag/any(t:t/tag_key …)"?',
      ],
      ['GET /device?$select=|tag_key|', 'unknown-property', /It is on "device_tag"/],
      ['GET /device?$orderby=|tag_key| asc', 'unknown-property', '"tag_key" is not a property of device. It is on device_tag.'],
      ['GET /device(1)/|app_name|', 'unknown-property', /It is on "belongs_to__application"/],
      ['GET /device(1)/|device_nam|', 'unknown-property', /Did you mean "device_name"/],
      ['GET /device/|count|', 'unknown-property', '"count" is not a property of device. Did you mean "$count"?'],
      ['GET /device(1)/|count|', 'unknown-property', /is not a property of device\.$/],
      [
        'PATCH /device(1)\n\n{ |"slug"|: "x" }',
        'unknown-property',
        '"slug" is not a property of device. It is on device_type and application.',
      ],
      ['GET /device?$select=|build_log|', 'unknown-property', /It is on/],
      ['GET /|build_log|', 'unknown-resource', '"build_log" is not a resource of balena v7. It is a member of image and release.'],
      ['GET /|slug|', 'unknown-resource', /It is a member of [a-z_]+, [a-z_]+, [a-z_]+, …\.$/],
      ["GET /|device(slug='acme/sensors')|", 'key-of-another-resource', /of "device_type", "application" or/],
    ],
    good: [
      "GET /device?$filter=belongs_to__application/slug eq 'acme/sensors'",
      "GET /device?$filter=device_tag/any(t:t/tag_key eq 'room')",
    ],
    fixed: [
      ["GET /device?$filter=tag_key eq 'room'", 'unknown-property', undefined, "GET /device?$filter=device_tag/any(t:t/tag_key eq 'room')"],
      [
        "GET /device?$filter=is_online eq true and startswith(tag_key,'r')",
        'unknown-property',
        undefined,
        "GET /device?$filter=is_online eq true and device_tag/any(t:startswith(t/tag_key,'r'))",
      ],
      [
        "GET /device_tag?$filter=device/tag_key eq 'room'",
        'unknown-property',
        undefined,
        "GET /device_tag?$filter=device/device_tag/any(t:t/tag_key eq 'room')",
      ],
      [
        'GET /device?$expand=app_name',
        'unknown-property',
        'Expand "belongs_to__application" and select "app_name" there',
        'GET /device?$expand=belongs_to__application($select=app_name)',
      ],
      [
        'GET /device?$select=id,handle',
        'unknown-property',
        'Expand "belongs_to__application/organization" and select "handle" there',
        'GET /device?$select=id&$expand=belongs_to__application($expand=organization($select=handle))',
      ],
      [
        'GET /device(1)/app_name',
        'unknown-property',
        'Expand "belongs_to__application" and select "app_name" there',
        'GET /device(1)?$expand=belongs_to__application($select=app_name)',
      ],
      ['GET /device(1)?$select=device_nam', 'unknown-property', undefined, 'GET /device(1)?$select=device_name'],
    ],
  },
  {
    name: 'where it does exist, by paths',
    service: odata2,
    bad: [['GET /device?$select=|app_name|', 'unknown-property', /expand that and select it there/]],
    good: ['GET /device?$select=belongs_to__application/app_name&$expand=belongs_to__application'],
    fixed: [
      [
        'GET /device?$select=app_name',
        'unknown-property',
        'Expand "belongs_to__application" and select "app_name" there',
        'GET /device?$select=belongs_to__application/app_name&$expand=belongs_to__application',
      ],
    ],
  },
  {
    name: 'names with dots',
    service: library,
    bad: [
      ['GET /Books/|L.bst|(year=2024)', 'unknown-operation', 'There is no function, action or type "L.bst". Did you mean "L.best"?'],
      ['GET /Books/|M.best|(year=2024)', 'unknown-operation', /"L.best"/],
      ['GET /Books/|best|(year=2024)', 'unknown-property', /Did you mean "L.best"/],
      ['GET /Books?$select=ID&$filter=Author/|L.Persn|/ID eq 1', 'unknown-operation', /"L.Person"/],
      ['GET /Books/|L.qqq|', 'unknown-operation', 'There is no function, action or type "L.qqq".'],
    ],
    good: ['GET /Books/L.best(year=2024)', 'GET /Books(1)/Author/L.Person'],
    fixed: [
      ['GET /Books/L.bst(year=2024)', 'unknown-operation', undefined, 'GET /Books/L.best(year=2024)'],
      ['GET /Books/best(year=2024)', 'unknown-property', undefined, 'GET /Books/L.best(year=2024)'],
    ],
  },
];
