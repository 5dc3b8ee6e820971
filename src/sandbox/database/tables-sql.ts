import { quoted } from '../model/names.ts';
import type { Column, Table } from '../model/tables.ts';
import { key } from '../model/types.ts';
import { columnOptions, isStored } from './columns.ts';
import { rulesOf } from './rules.ts';

const idColumn: Column = {
  field: 'id',
  name: 'id',
  type: key,
  nullable: false,
  readOnly: true,
  target: undefined,
  property: undefined,
};

/** Resources that are views of others' rows. */
const viewNames: readonly string[] = ['public device', 'public organization', 'user-has direct access to-application'];

/** Tables with many rows, whose links are followed backwards often. */
const indexed = ['application', 'device', 'image', 'image install', 'release', 'release image', 'service', 'service install'];

/** Links whose row goes when the row it leads to goes, beside those that are part of a key. */
const owning: Readonly<Record<string, readonly string[]>> = {
  release: ['belongs to-application'],
  image: ['is a build of-service'],
  device: ['actor'],
  'image install': ['is provided by-release'],
  'device domain mapping': ['device'],
  'application domain mapping': ['application'],
  'build environment variable': ['application'],
  'team application access': ['team', 'grants access to-application'],
  'team membership': ['user', 'is member of-team'],
  'user application membership': ['user', 'is member of-application'],
  'application-can use-application as host': ['application', 'can use-application as host'],
  'user profile': ['is of-user'],
};

/** The name under which PostgreSQL reports a broken key. */
export function uniqueName(table: Table, columns: readonly string[]): string {
  return `${table.name}_${columns.join('_')}_key`.slice(0, 63);
}

/** CREATE TABLE and indexes for each table that is stored; links between them come after, for they go round in circles. */
export function tablesSql(tables: readonly Table[]): string {
  const stored = tables.filter((table) => !viewNames.includes(table.name));
  return [...stored.map(createTable), ...stored.flatMap(createIndexes)].join('\n');
}

/** The foreign keys, to be added once the rows are in. */
export function foreignKeysSql(tables: readonly Table[]): string {
  return tables
    .filter((table) => !viewNames.includes(table.name))
    .flatMap(createForeignKeys)
    .join('\n');
}

/** The columns that a row of the table is loaded with. */
function storedColumns(table: Table): readonly Column[] {
  return table.columns.filter((column) => isStored(table, column));
}

function createTable(table: Table): string {
  const columns = withKey(storedColumns(table)).map(
    (column) => `${quoted(column.name)} ${column.type.sql} ${columnOptions(table, column)}`,
  );
  const keys = table.unique.map((names) => `CONSTRAINT ${quoted(uniqueName(table, names))} UNIQUE (${names.map(quoted).join(', ')})`);
  const rules = rulesOf(table).map((rule) => `CONSTRAINT ${quoted(rule.constraint)} CHECK (${rule.sql})`);
  return `CREATE TABLE ${quoted(table.name)} (\n  ${[...columns, ...keys, ...rules].join(',\n  ')}\n);`;
}

/** Some resources publish no id in v7; their rows have one all the same. */
function withKey(columns: readonly Column[]): readonly Column[] {
  return columns.some((column) => column.name === 'id') ? columns : [idColumn, ...columns];
}

function createIndexes(table: Table): readonly string[] {
  if (!indexed.includes(table.name)) return [];
  const leading = table.unique.map((names) => names[0]);
  const links = storedColumns(table).filter((column) => column.target !== undefined && !leading.includes(column.name));
  return links.map((column) => `CREATE INDEX ON ${quoted(table.name)} (${quoted(column.name)});`);
}

function createForeignKeys(table: Table): readonly string[] {
  const links = storedColumns(table).filter((column) => column.target !== undefined);
  return links.map(
    (column) => `ALTER TABLE ${quoted(table.name)} ADD CONSTRAINT ${quoted(`${table.name}_${column.name}_fkey`.slice(0, 63))}
  FOREIGN KEY (${quoted(column.name)}) REFERENCES ${quoted(column.target!)} ("id") ON DELETE ${onDelete(table, column)};`,
  );
}

function onDelete(table: Table, column: Column): string {
  const owned = table.unique.some((names) => names.length > 1 && names.includes(column.name));
  return owned || owning[table.name]?.includes(column.name) ? 'CASCADE' : 'NO ACTION';
}
