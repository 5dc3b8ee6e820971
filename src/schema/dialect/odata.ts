import type { Dialect } from './dialect.ts';

/** OData 4.01 as OASIS wrote it, taken as met when nothing is known of a service. */
export const odata = {
  id: 'odata-4.01',
  name: 'OData 4.01',
  options: undefined,
  functions: undefined,
  unansweredFunctions: [],
  unansweredOperators: [],
  literalReading: undefined,
  tolerated: [],
  enforced: [],
  supplied: undefined,
  stored: undefined,
  operators: undefined,
  methods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'],
  precedence: undefined,
  rightNested: [],
  notBindsTight: false,
  // Part 2, 5.1.5: "If neither asc nor desc is specified, the service MUST order by the specified property in ascending order."
  orderbyDefault: 'asc',
  rejectedLiterals: [],
  literalPrefixes: {},
  newest: undefined,
  olderForms: [],
  rejectedSegments: [],
  quirks: [],
  ignoredOptions: {},
  refusedOptions: {},
  largeFields: [],
  // What Microsoft's library takes unless it is told otherwise (`MaxExpansionDepth`).
  expandLevels: 2,
  rawCharacters: '',
  bodyLimit: undefined,
  corsHeaders: undefined,
  linkValues: 'reference',
  versionSegment: undefined,
} as const satisfies Dialect;
