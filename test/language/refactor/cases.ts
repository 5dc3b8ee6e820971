/** Before with the cursor as `|` (or the selection between two), the refactoring's title, after. All are balena v7's. */
export type RefactorCase = readonly [before: string, title: string, after: string];

const inLists: readonly RefactorCase[] = [
  ['GET /device?$filter=id eq 1 |or id eq 2', 'Write as id in (…)', 'GET /device?$filter=id in (1,2)'],
  ["GET /device?$filter=|uuid eq 'a' or uuid eq 'b' or uuid eq 'c'", 'Write as uuid in (…)', "GET /device?$filter=uuid in ('a','b','c')"],
  ['GET /device?$filter=is_online or |id eq 1 or id eq 2', 'Write as id in (…)', 'GET /device?$filter=is_online or id in (1,2)'],
  ['GET /device?$filter=is_online and (|id eq 1 or id eq 2)', 'Write as id in (…)', 'GET /device?$filter=is_online and (id in (1,2))'],
  [
    'GET /application?$filter=owns__device/any(d:|d/id eq 1 or d/id eq 2)',
    'Write as d/id in (…)',
    'GET /application?$filter=owns__device/any(d:d/id in (1,2))',
  ],
  ['GET /device?$filter=id%20eq%201%20|or%20id%20eq%202', 'Write as id in (…)', 'GET /device?$filter=id%20in%20(1,2)'],
  ['GET /device?$filter=id |in (1,2)', 'Write with "eq" and "or"', 'GET /device?$filter=id eq 1 or id eq 2'],
  ['GET /device?$filter=id in (1|) and is_online', 'Write with "eq" and "or"', 'GET /device?$filter=id eq 1 and is_online'],
  ['GET /device?$filter=is_online and id in (1|,2)', 'Write with "eq" and "or"', 'GET /device?$filter=is_online and (id eq 1 or id eq 2)'],
  ['GET /device?$filter=id%20in%20(1|,2)', 'Write with "eq" and "or"', 'GET /device?$filter=id%20eq%201%20or%20id%20eq%202'],
];

const lambdas: readonly RefactorCase[] = [
  [
    "GET /device?$filter=belongs_to__application/|slug eq 'acme/sensors'",
    'Ask with belongs_to__application/any(…)',
    "GET /device?$filter=belongs_to__application/any(a:a/slug eq 'acme/sensors')",
  ],
  [
    "GET /device?$filter=is_online and contains(belongs_to__application/|slug,'acme')",
    'Ask with belongs_to__application/any(…)',
    "GET /device?$filter=is_online and belongs_to__application/any(a:contains(a/slug,'acme'))",
  ],
  [
    "GET /device?$filter=belongs_to__application/organization/|handle eq 'acme'",
    'Ask with belongs_to__application/any(…)',
    "GET /device?$filter=belongs_to__application/any(a:a/organization/handle eq 'acme')",
  ],
  [
    "GET /application?$filter=owns__device/any(d:d/is_of__device_type/|slug eq 'x')",
    'Ask with is_of__device_type/any(…)',
    "GET /application?$filter=owns__device/any(d:d/is_of__device_type/any(dt:dt/slug eq 'x'))",
  ],
  [
    "GET /device?$filter=belongs_to__application/any(a:a/|slug eq 'acme/sensors')",
    'Ask with belongs_to__application/…',
    "GET /device?$filter=belongs_to__application/slug eq 'acme/sensors'",
  ],
  [
    "GET /device?$filter=is_online and belongs_to__application/any(a:a/|slug eq 'x' or a/id eq 1)",
    'Ask with belongs_to__application/…',
    "GET /device?$filter=is_online and (belongs_to__application/slug eq 'x' or belongs_to__application/id eq 1)",
  ],
];

const parentheses: readonly RefactorCase[] = [
  [
    'GET /device?$filter=is_online and |is_active or is_frozen',
    'Add parentheses as balena reads it',
    'GET /device?$filter=(is_online and is_active) or is_frozen',
  ],
  ['GET /device?$filter=((is_online|)) and (id eq 1)', 'Remove needless parentheses', 'GET /device?$filter=is_online and id eq 1'],
  [
    'GET /device?$filter=(is_online and |is_active) or is_frozen',
    'Remove needless parentheses',
    'GET /device?$filter=is_online and is_active or is_frozen',
  ],
];

const aliases: readonly RefactorCase[] = [
  [
    "GET /device?$filter=device_name eq '|attic'",
    'Extract into the alias @device_name',
    "GET /device?$filter=device_name eq @device_name&@device_name='attic'",
  ],
  ['GET /device(12|3)', 'Extract into the alias @id', 'GET /device(@id)\n  ?@id=123'],
  ["GET /device(uuid='a|')?$select=id", 'Extract into the alias @uuid', "GET /device(uuid=@uuid)?$select=id&@uuid='a'"],
  [
    "GET /device?$filter=contains(belongs_to__application/slug,'x|')",
    'Extract into the alias @slug',
    "GET /device?$filter=contains(belongs_to__application/slug,@slug)&@slug='x'",
  ],
  [
    'GET /device?$filter=id eq @id or id eq |2&@id=1',
    'Extract into the alias @id2',
    'GET /device?$filter=id eq @id or id eq @id2&@id=1&@id2=2',
  ],
  [
    'GET /device?$filter=device_name%20eq%20%27a%20b|%27',
    'Extract into the alias @device_name',
    "GET /device?$filter=device_name%20eq%20@device_name&@device_name='a%20b'",
  ],
  ['GET /device?$filter=id eq @|id&@id=1', 'Write the value of @id in its place', 'GET /device?$filter=id eq 1'],
  [
    'GET /device?$filter=id eq @id or id gt @id&@i|d=1&$top=1&$orderby=id asc',
    'Write the value of @id in its place',
    'GET /device?$filter=id eq 1 or id gt 1&$top=1&$orderby=id asc',
  ],
  ['GET /device(@i|d)?@id=1', 'Write the value of @id in its place', 'GET /device(1)'],
];

const keys: readonly RefactorCase[] = [
  ['GET /device(|123)', 'Ask by $filter instead of the key', 'GET /device?$filter=id eq 123'],
  ["GET /device(|uuid='a')?$select=id", 'Ask by $filter instead of the key', "GET /device?$select=id&$filter=uuid eq 'a'"],
  [
    "GET /device_tag(|device=123,tag_key='room')",
    'Ask by $filter instead of the key',
    "GET /device_tag?$filter=device eq 123 and tag_key eq 'room'",
  ],
  ['GET /device?$filter=|id eq 123', 'Ask by key instead of $filter', 'GET /device(123)'],
  ["GET /device?$select=id&$filter=uuid |eq 'a'", 'Ask by key instead of $filter', "GET /device(uuid='a')?$select=id"],
  ["GET /device?$filter=uuid |eq 'a'&$select=id", 'Ask by key instead of $filter', "GET /device(uuid='a')?$select=id"],
  [
    "GET /device_tag?$filter=tag_key eq 'room' and |device eq 123",
    'Ask by key instead of $filter',
    "GET /device_tag(device=123,tag_key='room')",
  ],
];

const layout: readonly RefactorCase[] = [
  [
    'GET /device?$top=1&$filter=id eq |1&$orderby=id asc',
    'Put the options into their usual order',
    'GET /device?$filter=id eq 1&$orderby=id asc&$top=1',
  ],
  [
    'GET /device?$expand=device_tag($top=1;$orderby=id asc;$select=i|d)&$select=id',
    'Put the options into their usual order',
    'GET /device?$expand=device_tag($select=id;$orderby=id asc;$top=1)&$select=id',
  ],
  ["GET /device?$filter=device_name eq 'a b|'", 'Percent-encode the URL', 'GET /device?$filter=device_name%20eq%20%27a%20b%27'],
  ['GET /device\n  ?$filter=id eq |1\n  &$select=id\n', 'Percent-encode the URL', 'GET /device?$filter=id%20eq%201&$select=id\n'],
  [
    'GET /device?$filter=device_name%20eq%20%27a%20b|%27&$select=id',
    'Decode the URL',
    "GET /device\n  ?$filter=device_name eq 'a b'\n  &$select=id",
  ],
];

const filters: readonly RefactorCase[] = [
  [
    "GET /device?$filter=belongs_to__application/slug eq 'x'&$expand=belongs_to__application($filter=slug |eq 'x')",
    'Remove the $filter that "belongs_to__application" passes anyway',
    "GET /device?$filter=belongs_to__application/slug eq 'x'&$expand=belongs_to__application",
  ],
  [
    'GET /device?$filter=is_online and belongs_to__application/id eq 1&$expand=belongs_to__application($filter=id |eq 1;$select=id)',
    'Remove the $filter that "belongs_to__application" passes anyway',
    'GET /device?$filter=is_online and belongs_to__application/id eq 1&$expand=belongs_to__application($select=id)',
  ],
];

const versions: readonly RefactorCase[] = [
  ['GET /device?$select=|id', 'Rewrite for v6', 'GET /v6/device?$select=id'],
  ['GET /v6/device?$select=|id', 'Rewrite for v7', 'GET /v7/device?$select=id'],
  ['GET https://api.balena-cloud.com/v6/device?$select=|id', 'Rewrite for v7', 'GET https://api.balena-cloud.com/v7/device?$select=id'],
  [
    'GET /v6/device?$expand=should_be_running__release($select=commit|)',
    'Rewrite for v7',
    'GET /v7/device?$expand=is_pinned_on__release($select=commit)',
  ],
  [
    "GET /v7/device?$filter=is_pinned_on__release/commit eq |'a'",
    'Rewrite for v6',
    "GET /v6/device?$filter=should_be_running__release/commit eq 'a'",
  ],
  [
    'GET /v6/release?$expand=should_be_running_on__device($select=id|)',
    'Rewrite for v7',
    'GET /v7/release?$expand=is_pinned_to__device($select=id)',
  ],
  [
    'GET /v6/my_application?$select=|id',
    'Rewrite for v7',
    'GET /v7/application?$select=id&$filter=is_directly_accessible_by__user/any(dau:true)',
  ],
  [
    'PATCH /v6/device(|1)\n\n{ "should_be_running__release": 5 }',
    'Rewrite for v7',
    'PATCH /v7/device(1)\n\n{ "is_pinned_on__release": 5 }',
  ],
  ['GET /v6/support_feature?$select=featu|re', 'Rewrite for v7 ("feature" is a link there)', 'GET /v7/support_feature?$select=feature'],
  [
    'GET /v6/device?$filter=belongs_to__application%2Fapp_name%20eq%20%27a|%27',
    'Rewrite for v7',
    'GET /v7/device?$filter=belongs_to__application%2Fapp_name%20eq%20%27a%27',
  ],
];

export const refactorCases: readonly RefactorCase[] = [
  ...[...inLists, ...lambdas, ...parentheses, ...aliases, ...keys, ...layout, ...filters, ...versions],
];

/** What must not be offered, as it would ask something else: the text, and how its title begins. */
export const refused: readonly (readonly [text: string, title: string])[] = [
  ['GET /device?$filter=id eq 1 |or id eq null', 'Write as'],
  ['GET /device?$filter=id eq 1 |or uuid eq null', 'Write as'],
  ['GET /device?$filter=is_online and id eq 1 |or id eq 2', 'Write as'],
  ['GET /device?$filter=not (id eq 1 |or id eq 2)', 'Write as'],
  ['GET /device?$filter=id ne 1 |or id ne 2', 'Write as'],
  ['GET /device?$filter=not (id in (1|,2))', 'Write with'],
  // Nothing is found by what is missing: `ne` and `eq null` are true of it here, or not.
  ["GET /device?$filter=is_pinned_on__release/|commit ne 'a'", 'Ask with'],
  ['GET /device?$filter=is_pinned_on__release/|commit eq null', 'Ask with'],
  ["GET /device?$filter=not (is_pinned_on__release/|commit eq 'a')", 'Ask with'],
  ['GET /device?$filter=is_pinned_on__release/|commit eq device_name', 'Ask with'],
  ['GET /device?$filter=belongs_to__application/any(a:tr|ue)', 'Ask with'],
  ["GET /device?$filter=not belongs_to__application/any(a:a/|slug eq 'x')", 'Ask with'],
  ["GET /application?$filter=owns__device/any(d:d/|uuid eq 'x')", 'Ask with'],
  ["GET /device?$filter=|device_name eq 'x'", 'Ask with'],
  ['GET /device?$orderby=belongs_to__application/|slug asc', 'Ask with'],
  // The two readings are a diagnostic's business.
  ['GET /device?$filter=is_online or |is_active and is_frozen', 'Add parentheses'],
  ['GET /device?$filter=is_online and |is_active', 'Add parentheses'],
  ['GET /device?$filter=is_online or (is_active and |is_frozen)', 'Remove needless'],
  ['GET /device?$filter=(is_online or |is_active) and is_frozen', 'Remove needless'],
  ['GET /device?$filter=not (id |eq 1)', 'Remove needless'],
  ['GET /device?$filter=id in (1|,2)', 'Extract'],
  ['GET /device?$filter=device_name eq nul|l', 'Extract'],
  ['GET /device?$top=1|0&$orderby=id asc', 'Extract'],
  ['GET /device?$filter=id eq 1&$select=i|d', 'Extract'],
  ['GET /device?$filter=id eq @i|d', 'Write the value'],
  ['GET /device(|1)/$count', 'Ask by'],
  ['PATCH /device(|1)\n\n{ "device_name": "a" }', 'Ask by'],
  ['DELETE /device?$filter=id |eq 1', 'Ask by'],
  ['GET /device?$filter=id eq |1 or id eq 2', 'Ask by'],
  ['GET /device?$filter=id |gt 1', 'Ask by'],
  ["GET /device?$filter=device_name |eq 'a'", 'Ask by'],
  ['GET /device_tag?$filter=device |eq 1', 'Ask by'],
  ['GET /device?$filter=id |eq 1&$top=1&$orderby=id asc', 'Ask by'],
  ['GET /device?$filter=id |eq 1&$top=1', 'Put the options'],
  ['GET /device\n  ?$top=1\n  # this one\n  &$filter=id |eq 1', 'Put the options'],
  ['GET /device\n  ?$top=1\n  # this one\n  &$filter=id |eq 1', 'Percent-encode'],
  ['GET /device?$select=i|d', 'Percent-encode'],
  // Within an expand and outside of it a filter asks different things.
  ["GET /device?$expand=belongs_to__application($filter=slug |eq 'x')", 'Remove the $filter'],
  ["GET /device?$filter=belongs_to__application/slug eq 'y'&$expand=belongs_to__application($filter=slug |eq 'x')", 'Remove the $filter'],
  [
    'GET /device?$filter=is_online or belongs_to__application/id eq 1&$expand=belongs_to__application($filter=id |eq 1)',
    'Remove the $filter',
  ],
  ['GET /application?$filter=owns__device/any(d:d/id eq 1)&$expand=owns__device($filter=id |eq 1)', 'Remove the $filter'],
  // No counterpart there, or another meaning.
  ['GET /v7/device?$expand=|should_be_running__release', 'Rewrite'],
  ['GET /v7/release_asset?$select=|id', 'Rewrite'],
  ['GET /v6/device?$select=|vpn_address', 'Rewrite'],
  ['GET /v6/gateway_download?$select=|id', 'Rewrite'],
  ["GET /v6/release?$filter=|release_type eq 'final'", 'Rewrite'],
  ['GET /v6/device?$filter=zzzz |eq 1', 'Rewrite'],
  ['GET /v5/device?$select=|id', 'Rewrite for v5'],
  ['GET /$metadat|a', 'Rewrite'],
  // Nothing is read of a text with a syntax error.
  ['GET /device?$filter=(id |eq 1', 'Ask by'],
  ['GET /device?$filter=(id |eq 1', 'Percent-encode'],
  ['', ''],
  ['# a comme|nt', ''],
  ['GET', ''],
];
