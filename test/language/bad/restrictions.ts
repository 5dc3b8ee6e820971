import type { Group } from './case.ts';
import { library } from './library.ts';

export const restrictions: readonly Group[] = [
  {
    name: 'what a service says it does not do',
    service: library,
    bad: [
      [
        "GET /Books?$select=ID&$filter=|Place/Room| eq 'a'",
        'not-filterable',
        'The service says that Books cannot be filtered by "Place/Room".',
      ],
      ["GET /People?|$filter|=Name eq 'a'", 'not-filterable', 'The service says that People cannot be filtered.'],
      ["GET /Books?$select=ID&$expand=Author(|$filter|=Name eq 'a')", 'not-filterable', /Author cannot be filtered/],
      ['GET |/Copies|', 'filter-required', 'The service says that Copies is answered with a $filter only, by "ID".'],
      ['GET /Copies?|$filter|=Book/ID eq 1', 'filter-required', /by "ID"/],
      ["GET /Books?$select=ID&$filter=|startswith|(Title,'a')", 'filter-function', /take "contains" only/],
      ['GET /Books?$select=ID&$filter=|Stars gt 3|', 'filter-expression', /"Stars" of Books takes one value/],
      ['GET /Books?$select=ID&$orderby=|Genre|', 'not-sortable', /cannot be sorted by "Genre"/],
      ['GET /People?|$orderby|=Name', 'not-sortable', /People cannot be sorted/],
      ['GET /Books?$select=ID&$orderby=|Title desc|', 'sort-direction', /ascending only/],
      ['GET /Books?$select=ID&$expand=|Copies|', 'not-expandable', /"Copies" of Books/],
      ['GET /Copies?$filter=ID eq 1&|$expand|=Book($select=ID)', 'not-expandable', /nothing of Copies/],
      [
        'GET /Books?$select=ID&$expand=|Author|($expand=Books($select=ID;$expand=Author($select=ID)))',
        'expand-levels',
        /over 2 levels at most; this has 3/,
      ],
      ['GET /People?|$count=true|', 'option-restricted', 'The service says that People does not take "$count".'],
      ['|DELETE| /Books(1)', 'method-restricted', 'The service says that Books cannot be deleted.'],
      ['POST /Books\n\n{ |"Stars"|: 3 }', 'member-restricted', /when Books is created/],
      ['PATCH /Books(1)\n\n{ |"Shelf"|: "a" }', 'member-restricted', /stays as it was created/],
      ['GET /Books?$select=|Colour|', 'deprecated', '"Colour" is deprecated since 2. Use Genre.'],
    ],
    good: [
      "GET /Books?$select=ID&$filter=contains(Title,'a') and Stars eq 3",
      'GET /Books?$select=ID&$orderby=Title asc',
      'GET /Books?$select=ID&$expand=Author($select=ID)',
      'GET /Copies?$filter=ID eq 1',
      'POST /Books\n\n{ "Title": "a", "Shelf": "b" }',
      'PATCH /Books(1)\n\n{ "Stars": 3 }',
    ],
    fixed: [
      ['GET /Books?$select=ID&$orderby=Title desc', 'sort-direction', undefined, 'GET /Books?$select=ID&$orderby=Title asc'],
      ['GET /People?$count=true', 'option-restricted', 'Remove $count', 'GET /People'],
    ],
  },
  {
    name: 'values that a service says there are not',
    service: library,
    bad: [
      ["GET /Books?$select=ID&$filter=ISBN in ('9783161484100',|'12'|)", 'value-not-allowed', /pattern/],
      ['PATCH /Books(1)\n\n{ "Stars": |6| }', 'value-not-allowed', /at most 5/],
    ],
    good: ["GET /Books?$select=ID&$filter=Genre eq 'poem' or Genre eq null", 'PATCH /Books(1)\n\n{ "Stars": 5, "ISBN": "9783161484100" }'],
  },
  {
    name: 'calls',
    service: library,
    bad: [
      ['GET /Books/L.best(|yaer|=2024)', 'unknown-parameter', '"L.best" has no parameter "yaer". Did you mean "year"?'],
      ['GET /Books/L.best|()|', 'missing-parameter', '"L.best" also needs "year".'],
      ["GET /Books/L.best(year=|'x'|)", 'argument-type', /is an integer/],
      ['GET /Books(1)/|L.lend|', 'operation-method', '"L.lend" is an action: it is called by POST.'],
      ['POST /Books/|L.best|(year=2024)', 'operation-method', /a function: it is called by GET/],
    ],
    good: ['GET /Books/L.best(year=2024)', 'POST /Books(1)/L.lend\n\n{ "days": 3 }', 'GET /Books/L.best(year=@y)?@y=2024'],
    fixed: [
      ['GET /Books/L.best()', 'missing-parameter', undefined, 'GET /Books/L.best(year=1)'],
      ['GET /Books/L.best(yaer=2024)', 'unknown-parameter', undefined, 'GET /Books/L.best(year=2024)'],
      ['GET /Books(1)/L.lend\n\n{ "days": 3 }', 'operation-method', undefined, 'POST /Books(1)/L.lend\n\n{ "days": 3 }'],
    ],
  },
  {
    name: 'how a body is made',
    service: library,
    bad: [
      ['PATCH /Books(1)\n\n{ |"Author": 5| }', 'link-by-key', 'A link is set by a reference: "Author@odata.bind": "People(5)".'],
      ['PATCH /Books(1)\n\n{ "Tags": |"a"| }', 'list-expected', '"Tags" is a list: [ … ].'],
      ['PATCH /Books(1)\n\n{ "Place": |"a"| }', 'object-expected', /"Place" is an object/],
    ],
    good: ['PATCH /Books(1)\n\n{ "Tags": ["a"], "Place": { "Room": "1" }, "Author@odata.bind": "People(5)" }'],
    fixed: [
      ['PATCH /Books(1)\n\n{ "Author": 5 }', 'link-by-key', undefined, 'PATCH /Books(1)\n\n{ "Author@odata.bind": "People(5)" }'],
      ['PATCH /Books(1)\n\n{ "Tags": "a" }', 'list-expected', undefined, 'PATCH /Books(1)\n\n{ "Tags": ["a"] }'],
    ],
  },
];
