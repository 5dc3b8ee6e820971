import { museum } from '../services/services.ts';
import { v7 } from '../support.ts';
import type { Group } from './case.ts';
import { library } from './library.ts';

/** What people write who come from SQL, JavaScript or other APIs. */
export const newcomers: readonly Group[] = [
  {
    name: 'links compared with names',
    service: v7,
    bad: [
      [
        "GET /device?$filter=belongs_to__application eq |'myfleet'|",
        'link-value',
        '"belongs_to__application" is compared by the key of application, an integer. Did you mean "belongs_to__application/app_name" or "belongs_to__application/slug"?',
      ],
      ["GET /device?$filter=|'myfleet'| eq belongs_to__application", 'link-value', /"belongs_to__application\/app_name"/],
      ["GET /device?$filter=belongs_to__application eq |'acme/fleet'|", 'link-value', /Did you mean "belongs_to__application\/slug"/],
      ["GET /device?$filter=|is_of__device_type in ('raspberry-pi','intel-nuc')|", 'link-value', /"is_of__device_type\/slug"/],
      ["GET /application?$filter=owns__device/any(d:d/is_of__device_type eq |'rpi'|)", 'link-value', /"d\/is_of__device_type\/name"/],
      // Too short for what an application is known by.
      ["GET /device?$filter=belongs_to__application eq |'x'|", 'link-value', /the key of application, an integer\.$/],
    ],
    good: [
      'GET /device?$filter=belongs_to__application eq 12',
      'GET /device?$filter=belongs_to__application in (1,2)',
      'GET /device?$filter=belongs_to__user eq null',
      "GET /device?$filter=belongs_to__application/app_name eq 'myfleet'",
    ],
    fixed: [
      [
        "GET /device?$filter=not (belongs_to__application eq 'myfleet')",
        'link-value',
        undefined,
        "GET /device?$filter=not (belongs_to__application/app_name eq 'myfleet')",
      ],
      [
        "GET /device?$filter=is_of__device_type in ('raspberry-pi','intel-nuc')",
        'link-value',
        'Change to "is_of__device_type/name"',
        "GET /device?$filter=is_of__device_type/name in ('raspberry-pi','intel-nuc')",
      ],
    ],
  },
  {
    name: 'links as values, where they are none',
    service: library,
    bad: [
      [
        "GET /Books?$select=ID&$filter=Author eq |'Jane'|",
        'link-value',
        '"Author" links to one Person and is no value: compare a property of it. Did you mean "Author/Name"?',
      ],
      ['GET /Books?$select=ID&$filter=Author ne |5|', 'link-value', /Did you mean "Author\/ID"\?$/],
      ['GET /Books?$select=ID&$filter=|Author in (1,2)|', 'link-value', /"Author\/ID"/],
    ],
    good: [
      'GET /Books?$select=ID&$filter=Author ne null',
      "GET /Books?$select=ID&$filter=Author/Name eq 'Jane'",
      'GET /Books?$select=ID&$filter=Author/ID eq 5',
    ],
    fixed: [
      ["GET /Books?$select=ID&$filter=Author eq 'Jane'", 'link-value', undefined, "GET /Books?$select=ID&$filter=Author/Name eq 'Jane'"],
    ],
  },
  {
    name: 'keys without quotes',
    service: v7,
    bad: [
      ['GET /device(uuid=|abc|)', 'unquoted-string', /write 'abc'\.$/],
      ['GET /device(uuid=|4f2aabcd|)', 'unquoted-string', /write '4f2aabcd'\.$/],
      ['GET /application(slug=|acme/sensors-2.1|)', 'unquoted-string', /write 'acme\/sensors-2\.1'\.$/],
      ['GET /device_tag(device=1,tag_key=|room|)', 'unquoted-string', /write 'room'\.$/],
    ],
    good: ["GET /device(uuid='abc')", "GET /device(uuid=@u)?@u='abc'", 'GET /device({{id}})'],
    fixed: [['GET /device(uuid=4f2aabcd)', 'unquoted-string', undefined, "GET /device(uuid='4f2aabcd')"]],
  },
  {
    name: 'keys without quotes, of OData 4',
    service: museum,
    bad: [['GET /Exhibits(1)/Photos(|front|)', 'unquoted-string', /write 'front'\.$/]],
    good: ["GET /Exhibits(1)/Photos('front')", 'GET /Exhibits(1)', "GET /Exhibits(1)/Photos(@p)?@p='a'"],
  },
];
