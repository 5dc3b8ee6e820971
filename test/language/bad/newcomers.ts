import { museum } from '../services/services.ts';
import { v7 } from '../support.ts';
import type { Group } from './case.ts';
import { library } from './library.ts';

/** What people write who come from SQL, JavaScript or other APIs. */
export const newcomers: readonly Group[] = [
  {
    name: 'the text of other languages',
    service: v7,
    bad: [
      [
        '|curl https://api.balena-cloud.com/v7/device|',
        'foreign-request',
        'This is a curl command. Paste it into the editor, and it becomes a request.',
      ],
      ["|$ curl -X PATCH 'https://api.balena-cloud.com/v7/device(1)' \\|\n-H 'A: b' \\\n--data '{}'", 'foreign-request', /curl/],
      [
        "|SELECT * FROM device WHERE device_name = 'a'|",
        'foreign-request',
        "This is SQL. OData writes it as GET /device?$filter=device_name eq 'a'",
      ],
      [
        '|select uuid|\nfrom devices\nwhere is_online',
        'foreign-request',
        'This is SQL. OData writes it as GET /device?$select=uuid&$filter=is_online',
      ],
      [
        '### Fives\n# of a kind\n|delete from device where id = 5|',
        'foreign-request',
        'This is SQL. OData writes it as DELETE /device?$filter=id eq 5',
      ],
      ['|SELECT d.id FROM device d JOIN application a ON a.id = 1|', 'foreign-request', /^This is SQL\. OData reads by GET with/],
      ['|SELECT device_name, max(id) FROM device|', 'foreign-request', /^This is SQL\. OData reads by GET with/],
      ['|SELECT id FROM device WHERE id =|', 'foreign-request', /OData reads by GET with/],
      ["|UPDATE device SET note = 'x' WHERE id = 5|", 'foreign-request', /PATCH/],
      ["|INSERT INTO device (note) VALUES ('x')|", 'foreign-request', /POST/],
      ['|{ device { id device_name } }|', 'foreign-request', 'This is GraphQL. OData writes it as GET /device?$select=id,device_name'],
      [
        '|query Devices($id: Int) {|\n  device(id: $id) { note }\n}',
        'foreign-request',
        /^This is GraphQL\. OData names fields by \$select/,
      ],
      ['|mutation { remove(id: 5) { id } }|', 'foreign-request', /GraphQL/],
      [
        '|{ "device_name": "x" }|',
        'foreign-request',
        'This is a body without a request. The method and the path come first, then an empty line.',
      ],
      ['|{|\n  "device": 1,\n', 'foreign-request', /body without a request/],
      ["|fetch('https://api.balena-cloud.com/v7/device')|", 'foreign-request', /^This is JavaScript\. OData writes it as GET https/],
      ['|await balena.models.device.getAll()|', 'foreign-request', 'This is JavaScript. A request is a method and a URL alone.'],
    ],
    good: [
      'GET /device?$select=id',
      '{{base}}/device?$select=id',
      "GET /device?$select=id&$filter=note eq 'select a from b where c'",
      'PATCH /device(1)\n\n{ "note": "curl https://host" }',
      '# curl https://host\nGET /device?$select=id',
    ],
    fixed: [
      [
        'SELECT device_name FROM "device" d WHERE d.device_name LIKE \'a%\' AND (note IS NOT NULL OR d.id IN (1,2)) ORDER BY created_at DESC, id LIMIT 5 OFFSET 10;',
        'foreign-request',
        undefined,
        "GET /device?$select=device_name&$filter=startswith(device_name,'a') and (note ne null or id in (1,2))&$orderby=created_at desc,id asc&$top=5&$skip=10",
      ],
      [
        "select id from device where device_name = 'Where From'",
        'foreign-request',
        undefined,
        "GET /device?$select=id&$filter=device_name eq 'Where From'",
      ],
      ['SELECT count(*) FROM devices', 'foreign-request', undefined, 'GET /device/$count'],
      [
        '{\n  devices(is_online: true) {\n    uuid\n    belongs_to__application { app_name }\n  }\n}',
        'foreign-request',
        'Make it a request',
        'GET /device?$select=uuid&$expand=belongs_to__application($select=app_name)&$filter=is_online eq true',
      ],
      [
        '{ "device": 1, "tag_key": "a", "value": "x" }',
        'foreign-request',
        'Put POST /device_tag before it',
        'POST /device_tag\n\n{ "device": 1, "tag_key": "a", "value": "x" }',
      ],
      ['fetch("/device(1)?$select=id");', 'foreign-request', undefined, 'GET /device(1)?$select=id'],
    ],
  },
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
  {
    name: 'values, functions and options as elsewhere',
    service: v7,
    bad: [
      [
        'GET /device?$select=id&$filter=id eq 1 or |2|',
        'not-a-condition',
        'A condition is needed here, true or false; this is 2 (an integer). Did you mean "id eq 2"?',
      ],
      ["GET /device?$select=id&$filter=device_name eq 'a' or |'b'|", 'not-a-condition', /Did you mean "device_name eq 'b'"\?$/],
      [
        "GET /device?$select=id&$filter=|contains('attic',device_name)|",
        'swapped-arguments',
        "This looks for device_name in 'attic'. To look for 'attic' in device_name, swap the two.",
      ],
      ["GET /application?$select=id&$filter=owns__device/any(d:|startswith('a',d/note)|)", 'swapped-arguments', /swap the two/],
      ['GET /device?$select=id&|id=1|', 'plain-option', 'OData passes over the option "id". Did you mean $filter=id eq 1?'],
      ['GET /device?$select=id&|uuid=abc|', 'plain-option', /\$filter=uuid eq 'abc'\?$/],
      ['GET /device?$select=id&|limit=5|', 'plain-option', /Did you mean \$top=5\?$/],
      ['GET /device?$select=id&|sort=id|', 'plain-option', /\$orderby=id/],
    ],
    good: [
      'GET /device?$select=id&$filter=id eq 1 or id eq 2',
      "GET /device?$select=id&$filter=contains(device_name,'attic')",
      "GET /device?$select=id&$filter=contains(device_name,note) and startswith('ab','a')",
      'GET /device?$select=id&custom=1',
      'GET /device(1)?$select=id&id=1',
    ],
    fixed: [
      [
        "GET /device?$select=id&$filter=device_name eq 'a' or 'b'",
        'not-a-condition',
        undefined,
        "GET /device?$select=id&$filter=device_name eq 'a' or device_name eq 'b'",
      ],
      [
        "GET /device?$select=id&$filter=contains('attic',device_name)",
        'swapped-arguments',
        'Swap the two',
        "GET /device?$select=id&$filter=contains(device_name,'attic')",
      ],
      [
        'GET /device?$select=id&uuid=abc',
        'plain-option',
        "Change to $filter=uuid eq 'abc'",
        "GET /device?$select=id&$filter=uuid eq 'abc'",
      ],
    ],
  },
  {
    name: 'words of $search',
    service: museum,
    bad: [
      [
        'GET /Exhibits?$search=a b |AND|',
        'search-operator',
        'AND has no term to join here. To search for the word, put it in double quotes.',
      ],
      ['GET /Exhibits?$search=|OR| a', 'search-operator', /OR has no term to join/],
      ['GET /Exhibits?$search=a |NOT|', 'search-operator', /exclude/],
    ],
    good: [
      'GET /Exhibits?$search=a AND b',
      'GET /Exhibits?$search=a NOT b',
      'GET /Exhibits?$search="AND" a',
      'GET /Exhibits?$search=and a',
    ],
    fixed: [['GET /Exhibits?$search=a AND', 'search-operator', 'Put double quotes around it', 'GET /Exhibits?$search=a "AND"']],
  },
];
