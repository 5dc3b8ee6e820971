import { createLanguageService } from '../../../src/language/index.ts';
import { balena, dialects } from '../../../src/schema/index.ts';
import { clinic, museum } from '../services/services.ts';
import type { Group } from './case.ts';

/** balena's names, in a service that speaks plain OData. */
const plain = createLanguageService({ ...balena('v7'), dialect: dialects['odata-4.01'], version: '4.01' });

/** Values of services that describe their types: what is calculated of them, what may follow them, and what they can be cast to. */
export const values: readonly Group[] = [
  {
    name: 'what $apply gives',
    service: plain,
    bad: [
      [
        'GET /device?$apply=aggregate(device_name with |sum| as total)',
        'aggregate-type',
        '"sum" is of numbers, and this is "device_name" (text): there are min, max and countdistinct.',
      ],
      ['GET /device?$apply=aggregate(created_at with |average| as total)', 'aggregate-type', /a date and time/],
      ['GET /device?$apply=groupby((status),aggregate(device_name with |sum| as total))', 'aggregate-type', /"device_name" \(text\)/],
      ['GET /application?$apply=aggregate(owns__device/device_name with |sum| as total)', 'aggregate-type', /"device_name" \(text\)/],
      [
        "GET /device?$apply=aggregate(memory_usage with sum as total)&$filter=total eq |'x'|",
        'type-mismatch',
        /^A number cannot be compared/,
      ],
      [
        "GET /device?$apply=groupby((status),aggregate(memory_usage with max as most))/filter(most gt |'x'|)",
        'type-mismatch',
        /^An integer/,
      ],
      ["GET /device?$apply=groupby((status),aggregate($count as n))/filter(n gt |'x'|)", 'type-mismatch', /^An integer/],
      [
        'GET /device?$apply=groupby((device_name),aggregate($count as n))/filter(device_name gt |5|)',
        'type-mismatch',
        /^"device_name" \(text\)/,
      ],
      ["GET /device?$apply=compute(memory_usage mul 2 as twice)/filter(twice eq |'x'|)", 'type-mismatch', /^A number/],
      ["GET /device?$compute=memory_usage mul 2 as twice&$filter=twice eq |'x'|", 'type-mismatch', /^A number/],
      ["GET /device?$compute=memory_usage mul 2 as twice,twice add 1 as more&$filter=more eq |'x'|", 'type-mismatch', /^A number/],
      ['GET /device?$compute=tolower(device_name) as small&$filter=|small add 1| gt 2', 'operand-mismatch', /"add" cannot join text/],
      [
        'GET /device?$apply=groupby((status),aggregate($count as n))&$orderby=|statuss| desc',
        'unknown-property',
        '"statuss" is not a property of what $apply gives. Did you mean "status"?',
      ],
      [
        'GET /device?$apply=aggregate(memory_usage with sum as total)/filter(|memory_usage| gt 1)',
        'unknown-property',
        /what \$apply gives/,
      ],
    ],
    good: [
      'GET /device?$apply=aggregate(memory_usage with sum as total)&$filter=total gt 5',
      'GET /device?$apply=aggregate(device_name with max as last,device_name with countdistinct as names)&$filter=names gt 5',
      "GET /device?$apply=groupby((device_name),aggregate($count as n))/filter(device_name eq 'x' and n gt 5)",
      'GET /device?$apply=groupby((belongs_to__application/id),aggregate(memory_usage with average as mean))&$filter=belongs_to__application/id gt 5 and mean lt 0.5',
      'GET /device?$apply=aggregate(Own)&$filter=anything eq 5',
      "GET /device?$apply=groupby((rollup(status,device_name)),aggregate($count as n))&$filter=device_name eq 'x'",
      'GET /device?$apply=aggregate(memory_usage with Own.median as m)&$filter=m gt 5',
      "GET /device?$compute=tolower(device_name) as small&$filter=small eq 'x'&$orderby=small asc",
    ],
    fixed: [
      [
        'GET /device?$apply=aggregate(device_name with sum as n)',
        'aggregate-type',
        'Change to "countdistinct"',
        'GET /device?$apply=aggregate(device_name with countdistinct as n)',
      ],
    ],
  },
  {
    name: 'what follows one value',
    service: museum,
    bad: [
      [
        'GET /Exhibits?$filter=Title/|$count| gt 2',
        'count-of-one',
        '"Title" is one: $count is the number of many. How long a text is, length(Title) says.',
      ],
      ['GET /Exhibits?$orderby=Title/|$count| desc', 'count-of-one', /length\(Title\)/],
      ['GET /Exhibits?$filter=Room/|$count| gt 2', 'count-of-one', '"Room" is one: $count is the number of many.'],
      ['GET /Exhibits?$filter=Weight/|$count| gt 2', 'count-of-one', /"Weight" is one/],
      ["GET /Exhibits?$filter=Photos('a')/|$count| gt 2", 'count-of-one', /is one/],
      ['GET /Rooms?$filter=Exhibits/any(e:e/Title/|$count| gt 2)', 'count-of-one', /length/],
      ['GET /Exhibits(1)/|$count|', 'count-of-one', /"Exhibits\(1\)" is one/],
      ['GET /Exhibits(1)/Title/|$count|', 'count-of-one', /"Title" is one/],
      ['GET /Exhibits(1)/Room/|$count|', 'count-of-one', /"Room" is one/],
      ['GET /Foyer/|$count|', 'count-of-one', /"Foyer" is one/],
      [
        "GET /Exhibits?$filter=Materials/any(m:m/|Name| eq 'x')",
        'step-behind-value',
        '"m" stands for text, which has no "Name": compare "m" itself.',
      ],
      ["GET /Exhibits?$filter=Materials/all(m:contains(m/|value|,'x'))", 'step-behind-value', /compare "m" itself/],
      ['GET /Exhibits?$filter=Materials/any(m:m eq |5|)', 'type-mismatch', /cannot be compared with 5/],
    ],
    good: [
      'GET /Exhibits?$filter=Photos/$count gt 2 and Materials/$count lt 3',
      'GET /Exhibits(1)/Photos/$count',
      'GET /Exhibits(1)/Materials/$count',
      'GET /Exhibits/$count',
      'GET /Exhibits?$filter=length(Title) gt 2',
      'GET /Exhibits?$filter=Unseen/$count gt 2',
      "GET /Exhibits?$filter=Materials/any(m:m eq 'wood' or startswith(m,'x'))",
      "GET /Exhibits?$filter=Photos/any(p:p/Name eq 'x')",
    ],
    fixed: [
      ['GET /Exhibits?$filter=Title/$count gt 2', 'count-of-one', undefined, 'GET /Exhibits?$filter=length(Title) gt 2'],
      ['GET /Exhibits(1)/Room/$count', 'count-of-one', undefined, 'GET /Exhibits(1)/Room'],
      [
        "GET /Exhibits?$filter=Materials/any(m:m/Name eq 'x')",
        'step-behind-value',
        undefined,
        "GET /Exhibits?$filter=Materials/any(m:m eq 'x')",
      ],
    ],
  },
  {
    name: 'casts',
    service: museum,
    bad: [
      [
        'GET /Exhibits/|Museum.Paintin|',
        'unknown-operation',
        'There is no function, action or type "Museum.Paintin". Did you mean "Museum.Painting"?',
      ],
      ["GET /Exhibits?$filter=|Museum.Paintin|/Painter eq 'x'", 'unknown-operation', /"Museum\.Painting"/],
      ["GET /Rooms?$filter=Exhibits/any(e:e/|Museum.Paintin|/Painter eq 'x')", 'unknown-operation', /"Museum\.Painting"/],
      ['GET /Exhibits?$select=|Museum.Paintin|/Painter', 'unknown-operation', /"Museum\.Painting"/],
      ['GET /Exhibits?$expand=|Museum.Paintin|/Room', 'unknown-operation', /"Museum\.Painting"/],
      [
        'GET /Exhibits?$filter=isof(|Museum.Paintng|)',
        'unknown-type',
        'There is no type "Museum.Paintng". Did you mean "Museum.Painting"?',
      ],
      ["GET /Exhibits?$filter=cast(Title,|String|) eq 'x'", 'unknown-type', 'There is no type "String". Did you mean "Edm.String"?'],
      ['GET /Exhibits?$filter=isof(|Painting|)', 'unknown-type', /"Museum\.Painting"/],
    ],
    good: [
      "GET /Exhibits?$filter=Museum.Painting/Painter eq 'x'",
      'GET /Exhibits/Museum.Painting',
      "GET /Exhibits?$filter=cast(Title,Edm.String) eq 'x'",
      'GET /Exhibits?$filter=isof(Museum.Painting)',
      // It is open: it may have it.
      "GET /Exhibits?$filter=Painting eq 'x'",
    ],
    fixed: [
      ["GET /Exhibits?$filter=cast(Title,String) eq 'x'", 'unknown-type', undefined, "GET /Exhibits?$filter=cast(Title,Edm.String) eq 'x'"],
      ['GET /Exhibits/Museum.Paintin', 'unknown-operation', undefined, 'GET /Exhibits/Museum.Painting'],
    ],
  },
  {
    name: 'casts in a type that is not open',
    service: clinic,
    bad: [["GET /Doctors?$filter=cast(Email,|String|) eq 'x'", 'unknown-type', /"Edm\.String"/]],
    good: ["GET /Doctors?$filter=cast(Email,Edm.String) eq 'x'"],
  },
];
