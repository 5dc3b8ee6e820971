/** What an Edm type is to the abstract SQL compiler, and to PostgreSQL; a link is a column of its own kind. */
const types = {
  'Edm.Int32': { abstract: 'Integer', sql: 'integer' },
  'Edm.Int64': { abstract: 'Big Integer', sql: 'bigint' },
  'Edm.Double': { abstract: 'Real', sql: 'real' },
  'Edm.Boolean': { abstract: 'Boolean', sql: 'boolean' },
  'Edm.String': { abstract: 'Text', sql: 'text' },
  'Edm.DateTimeOffset': { abstract: 'Date Time', sql: 'timestamptz' },
  'Edm.Untyped': { abstract: 'JSON', sql: 'jsonb' },
  'Self.WebResource': { abstract: 'WebResource', sql: 'jsonb' },
} as const satisfies Record<string, { readonly abstract: string; readonly sql: string }>;

export interface ColumnType {
  readonly abstract: (typeof types)[keyof typeof types]['abstract'] | 'Serial' | 'ForeignKey';
  readonly sql: string;
}

export const key: ColumnType = { abstract: 'Serial', sql: 'integer' };
export const foreignKey: ColumnType = { abstract: 'ForeignKey', sql: 'integer' };

export function columnType(edm: string): ColumnType {
  if (!Object.hasOwn(types, edm)) throw new TypeError(`No column can hold ${edm}.`);
  return types[edm as keyof typeof types];
}
