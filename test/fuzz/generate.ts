import { functions, lambdaOperators, operators, queryOptions, systemSegments } from '../../grammar/index.ts';
import { expressions } from '../grammar/cases/expressions.ts';
import { lambdasAndLiterals } from '../grammar/cases/lambdas-and-literals.ts';
import { queryOptions as optionCases } from '../grammar/cases/options.ts';
import { resourcePaths } from '../grammar/cases/resource-paths.ts';
import { type CaseTable, linesOf } from '../grammar/cases/table.ts';
import { balenaDialect, cdsDialect, makeQuery } from '../grammar/differential/queries.ts';
import { cases } from '../grammar/show.ts';
import type { Choices } from '../support/choices.ts';

export const documents: readonly string[] = [
  "### a\nGET /device\n  ?$filter=is_online eq false and belongs_to__application/any(a:a/slug eq 'acme/sensors')\n  &$select=device_name,uuid\n  &$top=20\n",
  '# c\nPATCH /device(uuid=\'4f2a\')?$expand=a($select=b;$expand=c/$count($filter=d gt 1))\nContent-Type: application/json\n\n{ "a": [1, null, {"b": "<NAME>"}], "c": {{v}} }\n\n###\n/x',
  "/d?$filter=not (a in (1,2) or case(a gt 0:1,true:-b) eq duration'P1D') and {{x}} ge 2020-01-01T00:00:00Z&$orderby=a/$count desc,b\n",
  '/d?$filter=a%20eq%20%27caf%C3%A9%27+and+b&$search=a OR (b AND NOT "c d")&@p={"a":[b/c,2 add 3]}&x=y&$compute=a mul 2 as b\n',
  'https://api.example.com/v7/$crossjoin(A,B)/$filter(a eq b)?$format=application/json;odata.metadata=full&$select=NS.*,c($top=1)',
  "/d?$apply=filter(a gt 1)/groupby((b,rollup(c,d)),aggregate(e with sum as f,$count as n))&$inlinecount=allpages&$filter=substringof('a',b) and c eq guid'01234567-89ab-cdef-0123-456789abcdef'",
];

const tables: readonly CaseTable[] = [...resourcePaths, ...optionCases, ...expressions, ...lambdasAndLiterals];
const accepted = new Map<string, readonly string[]>();
for (const { rule, accepted: table = '' } of tables)
  accepted.set(rule, [...(accepted.get(rule) ?? []), ...cases(table).map(([input]) => input)]);
const rejected = tables.flatMap(({ rejected: table = '' }) => linesOf(table));

/** What a run begins with: every case of the project's tables, documents. */
export const seeds: readonly string[] = [...documents, ...[...accepted.values()].flat(), ...rejected];

const optionRules = ['filter', 'select', 'expand', 'orderby', 'search', 'compute', 'systemQueryOption', 'customQueryOption'] as const;

/** A text by the grammar: rules within rules, each from its cases. */
export function generate(choices: Choices): string {
  const of = (rule: string) => choices.oneOf(accepted.get(rule)!);
  const expression = () => (choices.rarely(2) ? of('commonExpr') : `${of('commonExpr')} ${choices.oneOf(binary)} ${of('commonExpr')}`);
  const option = (): string => {
    switch (choices.below(6)) {
      case 0:
        return `$filter=${expression()}`;
      case 1:
        return `$expand=a(${option()};${option()})`;
      case 2:
        return `$filter=a/any(x:${expression()})`;
      default:
        return of(choices.oneOf(optionRules));
    }
  };
  switch (choices.below(8)) {
    case 0:
      return makeQuery(choices, balenaDialect);
    case 1:
      return makeQuery(choices, cdsDialect);
    case 2:
      return expression();
    case 3:
      return `### ${choices.below(9)}\n${choices.oneOf(['GET', 'POST', 'patch'])} /${of('resourcePath')}\n  ?${option()}\n  &${option()}\n${choices.oneOf(documents)}`;
    default:
      return `${of('resourcePath')}?${Array.from({ length: 1 + choices.below(3) }, option).join('&')}`;
  }
}

const binary = Object.entries(operators).flatMap(([name, { prefix }]) => (prefix ? [] : [name]));

/** Pieces that mean something somewhere. */
export const dictionary: readonly string[] = [
  ...Object.keys(operators).map((name) => ` ${name} `),
  ...Object.keys(functions).map((name) => `${name}(`),
  ...Object.keys(queryOptions).map((name) => `${name}=`),
  ...Object.keys(systemSegments).map((name) => `/${name}`),
  ...Object.keys(lambdaOperators).map((name) => `/${name}(x:x `),
  ...[
    "'",
    '"',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    ';',
    ':',
    '&',
    '?',
    '/',
    '#',
    '=',
    '+',
    '-',
    '*',
    '@',
    '$',
    '%',
    '.',
    '~',
    '\\',
    '<',
    '>',
    '!',
    '|',
    '^',
    '`',
  ],
  ...[
    '%27',
    '%2F',
    '%28',
    '%29',
    '%2C',
    '%3B',
    '%26',
    '%23',
    '%25',
    '%20',
    '%2520',
    '%C3%A9',
    '%FF',
    '%',
    '%2',
    '%00',
    '%0A',
    '%22',
    '%5C',
    '%3D',
  ],
  ...[' ', '\t', '\n', '\r\n', '\0', 'é', '\u{1F600}', '\uD800', '\uE026', '\u2019', '\u201C', '\u00A0', '\uFEFF'],
  ...[
    'null',
    'true',
    'INF',
    'NaN',
    '1',
    '-1',
    '1.5',
    '1e3',
    '1L',
    "''",
    "'a'",
    "duration'P1D'",
    "datetime'2020-01-01T00:00'",
    '2020-01-01',
    '12:00',
    "X'00'",
  ],
  ...[
    '==',
    '!=',
    '<>',
    '>=',
    '&&',
    '||',
    ' LIKE ',
    ' IS NULL',
    ' asc',
    ' desc',
    ' as ',
    'not ',
    ' with sum as ',
    'groupby((',
    'aggregate(',
    'NS.T',
    '{{v}}',
    '<NAME>',
  ],
  ...[
    '###\n',
    '# c\n',
    '// c\n',
    'GET ',
    ' HTTP/1.1',
    '\nA: b\n',
    '\n\n{',
    'https://h/',
    'filter=',
    '();',
    '()',
    '((',
    '))',
    '@a=',
    '$it/',
    "NS.E'x'",
  ],
];
