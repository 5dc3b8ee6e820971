import type { Dialect } from './dialect.ts';
import { odata } from './odata.ts';

/**
 * OData 4.0. What 4.01 brought is taken all the same, as services have some of it before they have all (SAP CAP 10 says 4.0 and answers
 * `$compute` and `in`), and told of as newer.
 */
export const odata40 = { ...odata, id: 'odata-4.0', name: 'OData 4.0', newest: '4.0' } as const satisfies Dialect;
