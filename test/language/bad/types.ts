import { library, museum } from '../services/services.ts';
import type { Group } from './case.ts';

/** Values of enumerations, of several values, and behind links to one, in services that describe their types. */
export const types: readonly Group[] = [
  {
    name: 'types of OData 4',
    service: museum,
    bad: [
      // enumerations
      [
        "GET /Exhibits?$filter=Condition eq Museum.Condition|'Goood'|",
        'unknown-enum-value',
        '"Condition" is never "Goood". Did you mean "Good"?',
      ],
      [
        "GET /Exhibits?$filter=Museum.Condition|'x'| eq Condition",
        'unknown-enum-value',
        '"Condition" is never "x". It is one of "Good" or "Poor".',
      ],
      [
        "GET /Exhibits?$filter=Condition eq |M.Conditon|'Good'",
        'unknown-type',
        'There is no type "M.Conditon". Did you mean "Museum.Condition"?',
      ],
      ["GET /Exhibits?$filter=Condition eq |Other.Condition|'Good'", 'unknown-type', /"Museum\.Condition"/],
      [
        "GET /Exhibits?$filter=Condition eq |Museum.Access'Step'|",
        'type-mismatch',
        '"Condition" (a Condition) cannot be compared with Museum.Access\'Step\'.',
      ],
      ["GET /Exhibits?$filter=Title eq |Museum.Access'Step'|", 'type-mismatch', /^"Title" \(text\)/],
      [
        "GET /Count(access=M.Access|'Step,Lft'|,near=null,worth=1)",
        'unknown-enum-value',
        '"Access" is never "Lft". Did you mean "Step,Lift"?',
      ],
      // several values
      [
        "GET /Exhibits?$filter=|Materials| eq 'wood'",
        'collection-as-value',
        '"Materials" holds several values: ask of each with "Materials/any(…)".',
      ],
      ["GET /Exhibits?$filter='wood' ne |Materials|", 'collection-as-value', /holds several values/],
      ["GET /Rooms?$filter=Exhibits/any(m:|m/Materials| eq 'wood')", 'collection-as-value', /holds several values/],
      [
        'GET /Exhibits?$orderby=Title,|Materials| desc',
        'collection-as-value',
        '"Materials" holds several values: order by their number with "Materials/$count".',
      ],
      // links to one
      ['GET /Exhibits?$filter=Room/|any|(r:r/Number eq 1)', 'lambda-over-one', '"Room" links to one: any(…) is for many. Write "Room/…".'],
      ['GET /Exhibits?$filter=Room/|all|(r:r/Number eq 1)', 'lambda-over-one', /all\(…\) is for many/],
      ['GET /Exhibits?$filter=not Room/|any|()', 'lambda-over-one', /links to one/],
      // calculations
      ["GET /Exhibits?$filter=Value add |'x'| gt 1", 'operand-mismatch', '"add" cannot join "Value" (a number) and text.'],
      ['GET /Exhibits?$filter=|Value mul Title| gt 1', 'operand-mismatch', '"mul" cannot join "Value" (a number) and "Title" (text).'],
      ['GET /Exhibits?$filter=|Acquired add Acquired| gt now()', 'operand-mismatch', /"Acquired" \(a date and time\)/],
      // texts that are values
      [
        "GET /Exhibits?$filter=Acquired gt |'2024-01-01'|",
        'type-mismatch',
        /^"Acquired" \(a date and time\) cannot be compared with '2024-01-01' \(text\)\.$/,
      ],
    ],
    good: [
      "GET /Exhibits?$filter=Condition eq Museum.Condition'Good'",
      "GET /Exhibits?$filter=Condition eq M.Condition'1'",
      "GET /Count(access=M.Access'Step,Lift',near=null,worth=1)",
      "GET /Exhibits?$filter=Materials/any(m:m eq 'wood')",
      'GET /Exhibits?$filter=Materials/$count gt 1&$orderby=Materials/$count desc',
      'GET /Exhibits?$filter=Materials ne null',
      'GET /Exhibits?$filter=Photos/any() and Room/Exhibits/any(e:e/ID eq 1)',
      "GET /Exhibits?$filter=Value mul Weight gt 5 and Acquired add duration'P1D' gt now() and Acquired sub Acquired gt duration'PT1H'",
      'GET /Exhibits?$filter=Anything add 1 gt 5',
    ],
    fixed: [
      [
        "GET /Exhibits?$filter=Condition eq Museum.Condition'Goood'",
        'unknown-enum-value',
        undefined,
        "GET /Exhibits?$filter=Condition eq Museum.Condition'Good'",
      ],
      [
        "GET /Exhibits?$filter=Condition eq M.Conditon'Good'",
        'unknown-type',
        undefined,
        "GET /Exhibits?$filter=Condition eq Museum.Condition'Good'",
      ],
      [
        "GET /Count(access=M.Access'Step,Lft',near=null,worth=1)",
        'unknown-enum-value',
        undefined,
        "GET /Count(access=M.Access'Step,Lift',near=null,worth=1)",
      ],
      ["GET /Exhibits?$filter=Materials eq 'wood'", 'collection-as-value', undefined, "GET /Exhibits?$filter=Materials/any(m:m eq 'wood')"],
      [
        "GET /Rooms?$filter=Exhibits/any(m:m/Materials eq 'wood')",
        'collection-as-value',
        undefined,
        "GET /Rooms?$filter=Exhibits/any(m:m/Materials/any(m2:m2 eq 'wood'))",
      ],
      ['GET /Exhibits?$orderby=Materials desc', 'collection-as-value', undefined, 'GET /Exhibits?$orderby=Materials/$count desc'],
      ['GET /Exhibits?$orderby=Photos', 'link-to-many-as-value', undefined, 'GET /Exhibits?$orderby=Photos/$count'],
      ['GET /Exhibits?$filter=Room/any(r:r/Number eq 1)', 'lambda-over-one', undefined, 'GET /Exhibits?$filter=Room/Number eq 1'],
      [
        'GET /Exhibits?$filter=ID eq 1 and Room/any(r:r/Number eq 1 or r/Number eq 2)',
        'lambda-over-one',
        undefined,
        'GET /Exhibits?$filter=ID eq 1 and (Room/Number eq 1 or Room/Number eq 2)',
      ],
      ['GET /Rooms?$filter=Address/Neighbour/any()', 'lambda-over-one', undefined, 'GET /Rooms?$filter=Address/Neighbour ne null'],
      ['GET /Exhibits?$filter=Room/all(r:r/Number eq 1)', 'lambda-over-one', 'Ask with "Room/…"', 'GET /Exhibits?$filter=Room/Number eq 1'],
      ["GET /Exhibits?$filter=Value add '5' gt 1", 'operand-mismatch', undefined, 'GET /Exhibits?$filter=Value add 5 gt 1'],
      [
        "GET /Exhibits?$filter=Acquired gt '2024-01-01'",
        'type-mismatch',
        undefined,
        'GET /Exhibits?$filter=Acquired gt 2024-01-01T00:00:00Z',
      ],
      [
        "GET /Exhibits?$filter=Acquired gt '2024-01-01T10:20:30+01:00'",
        'type-mismatch',
        undefined,
        'GET /Exhibits?$filter=Acquired gt 2024-01-01T10:20:30+01:00',
      ],
      [
        "GET /Exhibits?$filter=date(Acquired) eq '2024-01-01'",
        'type-mismatch',
        undefined,
        'GET /Exhibits?$filter=date(Acquired) eq 2024-01-01',
      ],
      ["GET /Exhibits?$filter=time(Acquired) gt '10:00'", 'type-mismatch', undefined, 'GET /Exhibits?$filter=time(Acquired) gt 10:00'],
    ],
  },
  {
    name: 'texts that OData 2 has a prefix for',
    service: library,
    bad: [["GET /Books?$filter=Price gt 1 and Changed gt |'soon'|", 'type-mismatch', /"Changed"/]],
    good: ["GET /Books?$filter=Price gt 1 and Changed gt datetime'2024-01-01T00:00:00'"],
    fixed: [
      [
        "GET /Books?$filter=Price gt 1 and Changed gt '2024-01-01'",
        'type-mismatch',
        undefined,
        "GET /Books?$filter=Price gt 1 and Changed gt datetime'2024-01-01T00:00:00'",
      ],
      [
        "GET /Books?$filter=Price gt 1 and Id eq '4f2a1b3c-0000-4000-8000-00000000000a'",
        'type-mismatch',
        undefined,
        "GET /Books?$filter=Price gt 1 and Id eq guid'4f2a1b3c-0000-4000-8000-00000000000a'",
      ],
    ],
  },
];
