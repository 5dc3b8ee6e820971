import type { Dialect } from './dialect.ts';

/** OData 2.0: the URI conventions of odata.org, and [MS-ODATA] 2.2.3. What came later is an error there. */
export const odata2 = {
  id: 'odata-2',
  name: 'OData 2',
  options: [...['$filter', '$select', '$expand', '$orderby', '$top', '$skip', '$inlinecount', '$format'], ...['$skiptoken', '$callback']],
  functions: [
    ...['concat', 'endswith', 'indexof', 'length', 'startswith', 'substring', 'substringof', 'replace', 'tolower', 'toupper', 'trim'],
    ...['year', 'month', 'day', 'hour', 'minute', 'second', 'ceiling', 'floor', 'round', 'cast', 'isof'],
  ],
  unansweredFunctions: [],
  unansweredOperators: [],
  literalReading: undefined,
  tolerated: [],
  enforced: [],
  supplied: undefined,
  stored: undefined,
  operators: ['and', 'or', 'eq', 'ne', 'gt', 'ge', 'lt', 'le', 'add', 'sub', 'mul', 'div', 'mod', '-'],
  methods: ['GET', 'POST', 'MERGE', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'],
  precedence: undefined,
  rightNested: [],
  notBindsTight: false,
  orderbyDefault: 'asc',
  rejectedLiterals: ['Date', 'DateTimeOffset', 'TimeOfDay', 'Guid', 'Duration', 'Enum', 'Geography', 'Geometry'],
  literalPrefixes: { Date: 'datetime', DateTimeOffset: 'datetimeoffset', TimeOfDay: 'time', Guid: 'guid', Duration: 'time' },
  newest: undefined,
  olderForms: [
    // Prefixes and suffixes of literals.
    ...['datetime', 'datetimeoffset', 'time', 'guid', 'binary', 'X', 'L', 'l', 'M', 'm', 'D', 'd', 'F', 'f'],
    ...['substringof', 'replace', 'cast', 'isof', '$inlinecount', '$callback', '$format', '$links'],
  ],
  rejectedSegments: ['$ref', '$it', '$this', '$these', '$root', '$all', '$crossjoin', '$entity', '$each', '$filter', '$query'],
  quirks: ['no-lambda', 'no-nested-options', 'no-count-in-expression'],
  ignoredOptions: {},
  refusedOptions: {},
  largeFields: [],
  // What Microsoft's library takes unless it is told otherwise (`MaxExpansionDepth`).
  expandLevels: 2,
  rawCharacters: '',
  bodyLimit: undefined,
  corsHeaders: undefined,
  linkValues: 'metadata',
  versionSegment: undefined,
} as const satisfies Dialect;
