import { standard, v7 } from '../support.ts';
import type { Group } from './case.ts';
import { library } from './library.ts';

const chain = (length: number): string => Array.from({ length }, (_, index) => `id eq ${index}`).join(' or ');

export const options: readonly Group[] = [
  {
    name: 'options that mean nothing here',
    service: v7,
    bad: [
      ['GET /device?$orderby=id asc&|$top=0|', 'top-zero', '$top=0 asks for no rows. To count them, end the path in /$count.'],
      ['GET /device/$count?|$orderby=id asc|', 'meaningless-option', /changes nothing about a count/],
      ['GET /device/$count?|$select=id|', 'meaningless-option', /only \$filter and \$search do/],
      ['GET /device/$count?|$expand=belongs_to__application|', 'option-refused', /balena fails on it/],
      ['GET /device(1)?|$top=1|', 'meaningless-option', /at most one/],
      ['GET /device?$expand=belongs_to__application(|$orderby=id asc|)', 'meaningless-option', /at most one/],
      ['POST /device_tag?|$filter=id gt 5|\n\n{ "device": 1, "tag_key": "a", "value": "x" }', 'filter-on-create', /answers 400/],
      ['GET /device?$select=id,uuid,|id|', 'duplicate-item', '"id" is already in this $select.'],
      ['GET /device?$expand=belongs_to__application,|belongs_to__application|', 'duplicate-item', /\$expand/],
      ['GET /device?$orderby=id asc,|id desc|', 'duplicate-item', /the first one decides/],
      ['GET /device?$filter=id eq |@a|', 'alias-needs-value', /add &@a=…/],
      ['GET /device?$filter=id eq @a&@a=1&|@b=2|', 'unused-alias', 'Nothing refers to "@b".'],
      [
        'GET |/release|',
        'large-fields',
        'Each release comes with "composition", "build_log" and "contract", which can be very large: $select what you need.',
      ],
      ['GET /application?$expand=|owns__release|($orderby=id asc)', 'large-fields', /can be very large/],
      [`GET |/device|?$filter=${chain(1000)}`, 'long-url', /more than 8000/],
      ['GET /device\n|Acept|: application/json', 'header-refused', /CORS/],
    ],
    good: [
      'GET /release?$select=id,commit',
      'GET /release(1)',
      'GET /release/$count',
      'GET /device?$orderby=id asc&$top=1&$select=id',
      'PATCH /device?$filter=id eq 1&$orderby=id asc&$top=1\n\n{ "note": "x" }',
      'GET /device?$filter=id eq @a&@a=1',
      `GET /device?$filter=${chain(100)}`,
    ],
    fixed: [
      ['GET /device?$orderby=id asc&$top=0', 'top-zero', 'Remove $top', 'GET /device?$orderby=id asc'],
      ['GET /device/$count?$orderby=id asc', 'meaningless-option', undefined, 'GET /device/$count'],
      ['GET /device/$count?$expand=belongs_to__application', 'option-refused', undefined, 'GET /device/$count'],
      ['GET /device?$select=id,uuid,id', 'duplicate-item', undefined, 'GET /device?$select=id,uuid'],
      ['GET /device?$filter=id eq 1&@b=2', 'unused-alias', undefined, 'GET /device?$filter=id eq 1'],
      ['GET /device?$filter=id eq @a', 'alias-needs-value', undefined, 'GET /device?$filter=id eq @a&@a=1'],
    ],
  },
  {
    name: 'options elsewhere',
    service: standard,
    bad: [
      ['GET /Books?$filter=Id eq |@a|', 'alias-without-value', /so it is null/],
      ['GET /Books?$filter=isof(Title,|Edm.Strin|)', 'unknown-type', /Did you mean "Edm.String"/],
      ['GET /Books?$expand=a($expand=b($expand=|c|))', 'deep-expand', /over 3 levels/],
      ['GET /Books\n|Contnet-Type|: application/json', 'unknown-header', /Did you mean "Content-Type"/],
    ],
    good: [
      'GET /Books?$filter=isof(Title,Edm.String)',
      'GET /Books?$count=true&$top=0',
      'GET /Books?$expand=a($expand=b)',
      'GET /Books\nX-Mine: 1',
    ],
    fixed: [
      ['GET /Books?$filter=isof(Title,Edm.Strin)', 'unknown-type', undefined, 'GET /Books?$filter=isof(Title,Edm.String)'],
      ['GET /Books?$filter=Id eq @a', 'alias-without-value', undefined, 'GET /Books?$filter=Id eq @a&@a=1'],
      ['GET /Books\nContnet-Type: application/json', 'unknown-header', undefined, 'GET /Books\nContent-Type: application/json'],
    ],
  },
  {
    name: 'large fields elsewhere',
    service: library,
    bad: [['GET |/Books|', 'large-fields', /"Scan"/]],
    good: ['GET /Books?$select=ID', 'GET /Books(1)'],
    fixed: [['GET /Books', 'large-fields', 'Select all but "Scan"', 'GET /Books?$select=ID,Title,Genre,ISBN,Stars,Tags,Place,Shelf']],
  },
  {
    name: 'bodies by key',
    service: v7,
    bad: [
      [
        'POST /device_tag\n\n{ "device": |{ "id": 1 }|, "tag_key": "a", "value": "x" }',
        'link-by-object',
        /takes a key for "device", not an object: "device": 1/,
      ],
      [
        'PATCH /device(1)\n\n{ |"belongs_to__application@odata.bind"|: "application(1)" }',
        'link-by-reference',
        /"belongs_to__application": 1/,
      ],
      ['PATCH /application(1)\n\n{ |"owns__device"|: [] }', 'link-to-many-in-body', /takes no links to many in a body: each "device"/],
    ],
    good: ['POST /device_tag\n\n{ "device": 1, "tag_key": "a", "value": "x" }'],
    fixed: [
      [
        'PATCH /device(1)\n\n{ "belongs_to__application@odata.bind": "application(1)" }',
        'link-by-reference',
        undefined,
        'PATCH /device(1)\n\n{ "belongs_to__application": 1 }',
      ],
      [
        'PATCH /device(1)\n\n{ "note": "x", "belongs_to__application": {} }',
        'link-by-object',
        undefined,
        'PATCH /device(1)\n\n{ "note": "x", "belongs_to__application": 1 }',
      ],
      [
        'PATCH /application(1)\n\n{ "app_name": "abcd", "owns__device": [] }',
        'link-to-many-in-body',
        undefined,
        'PATCH /application(1)\n\n{ "app_name": "abcd" }',
      ],
    ],
  },
];
