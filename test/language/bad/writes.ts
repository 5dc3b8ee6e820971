import { odata2, v7 } from '../support.ts';
import type { Group } from './case.ts';
import { library } from './library.ts';

export const writes: readonly Group[] = [
  {
    name: 'how much a write touches',
    service: v7,
    bad: [
      ['|DELETE| /device', 'unfiltered-write', 'This deletes every device that you may write. Add a key or a $filter.'],
      ['|PATCH| /device?$top=1&$orderby=id asc\n\n{ "note": "x" }', 'unfiltered-write', /changes every device/],
      [
        '|DELETE| /device?$filter=id gt 0 or true',
        'unfiltered-write',
        'The filter leaves none out: this deletes every device that you may write. Add a key or another condition.',
      ],
      ['|DELETE| /device?$filter=(true or is_online) and (is_online or true)', 'unfiltered-write', /leaves none out/],
      ['|DELETE| /device?$filter=null', 'unfiltered-write', /leaves none out/],
    ],
    good: [
      'DELETE /device(1)',
      'DELETE /device?$filter=is_online eq false',
      'DELETE /device?$filter=id eq 1 and true',
      "DELETE /device_tag?$filter=tag_key eq 'a' or tag_key eq 'b'",
    ],
  },
  {
    name: 'how much a write touches elsewhere',
    service: library,
    bad: [
      ['|DELETE| /Copies', 'write-to-many', 'DELETE is for one entity, and this is all of Copies: add a key.'],
      ['|PATCH| /People\n\n{ "Name": "a" }', 'write-to-many', /PATCH is for one entity/],
      ['|DELETE| /Copies/$each', 'unfiltered-write', /deletes every Copies/],
      ['|PATCH| /People/$filter(true or ID eq 1)/$each\n\n{ "Name": "a" }', 'unfiltered-write', /leaves none out/],
      ['|DELETE| /Copies/$count', 'path-method', '"$count" is asked for by GET only.'],
      ['|PATCH| /$metadata\n\n{ "Name": "a" }', 'path-method', /by GET only/],
      ['|GET| /$batch', 'path-method', /by POST only/],
    ],
    good: ['DELETE /Copies(1)', 'DELETE /Copies/$filter(ID gt 1)/$each', 'HEAD /Books/$count', 'GET /$metadata'],
    fixed: [
      ['DELETE /Copies/$count', 'path-method', undefined, 'GET /Copies/$count'],
      ['GET /$batch\n\n{ "requests": [] }', 'path-method', undefined, 'POST /$batch\n\n{ "requests": [] }'],
    ],
  },
  {
    name: 'a write to a count that is one to what is counted',
    service: v7,
    bad: [['|DELETE| /device_tag/$count?$filter=id eq 1', 'path-method', /balena leaves it out, and writes what would be counted/]],
    good: ['GET /device_tag/$count?$filter=id eq 1'],
  },
  {
    name: 'how much a write touches in OData 2',
    service: odata2,
    bad: [['|DELETE| /device', 'write-to-many', /add a key/]],
    good: ['DELETE /device(1)', 'DELETE /device(1)/$links/belongs_to__application'],
  },
  {
    name: 'pages of what is expanded',
    service: v7,
    bad: [
      ['GET /application?$expand=owns__device($select=id;|$skip=5|)', 'paging-without-orderby', /"\$skip" may repeat/],
      ['GET /application?$expand=owns__device(|$top=5|)', 'paging-without-orderby', /no fixed order/],
    ],
    good: [
      'GET /application?$expand=owns__device($orderby=id asc;$top=5)',
      'GET /application?$expand=owns__device($select=id)',
      'GET /device?$filter=id in (1)',
    ],
    fixed: [
      [
        'GET /application?$expand=owns__device($top=5)',
        'paging-without-orderby',
        undefined,
        'GET /application?$expand=owns__device($top=5;$orderby=id asc)',
      ],
      ['GET /device?$filter=id in ()&$select=id', 'list-value-not-taken', 'Remove this condition', 'GET /device?$select=id'],
      ['GET /device?$filter=id in (1,null)', 'list-value-not-taken', 'Remove this value', 'GET /device?$filter=id in (1)'],
      ['GET /device?$filter=id in (null,1)', 'list-value-not-taken', 'Remove this value', 'GET /device?$filter=id in (1)'],
    ],
  },
];
