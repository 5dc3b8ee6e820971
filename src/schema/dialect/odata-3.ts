import type { Dialect } from './dialect.ts';
import { odata2 } from './odata-2.ts';

/** OData 3.0, as its URL Conventions and ABNF have it: `any` and `all`, PATCH, durations, shapes; lists of paths as in 2. */
export const odata3 = {
  ...odata2,
  id: 'odata-3',
  name: 'OData 3',
  functions: [
    ...odata2.functions,
    ...['years', 'months', 'days', 'hours', 'minutes', 'seconds', 'geo.distance', 'geo.length', 'geo.intersects'],
  ],
  methods: ['GET', 'POST', 'PATCH', 'MERGE', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'],
  rejectedLiterals: ['Date', 'DateTimeOffset', 'TimeOfDay', 'Guid', 'Duration'],
  olderForms: [...odata2.olderForms, 'null', 'years', 'months', 'days', 'hours', 'minutes', 'seconds'],
  rejectedSegments: odata2.rejectedSegments.filter((name) => name !== '$it'),
  quirks: ['no-nested-options', 'no-count-in-expression'],
  linkValues: 'reference',
} as const satisfies Dialect;
