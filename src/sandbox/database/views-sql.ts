import { quoted } from '../model/names.ts';
import type { Table } from '../model/tables.ts';
import { type VersionView, versions } from './versions.ts';

export type Version = keyof typeof versions;

/** The schema of a version: a view for each relation in which it differs from the stored tables. */
export function viewsSql(version: Version, tables: readonly Table[]): string {
  const views = Object.entries(versions[version]).map(([name, view]) => createView(version, table(tables, name), view));
  return [`CREATE SCHEMA ${version};`, ...views].join('\n');
}

function createView(version: Version, { name, columns }: Table, view: VersionView): string {
  const list = columns.map((column) => {
    const expression = view.columns[column.name];
    if (expression === undefined) return quoted(column.name);
    return `(${expression ?? 'NULL'})::${column.type.sql} AS ${quoted(column.name)}`;
  });
  const rest = view.where === undefined ? '' : ` WHERE ${view.where}`;
  return `CREATE VIEW ${version}.${quoted(name)} AS\n  SELECT ${list.join(', ')} FROM public.${quoted(view.of)}${rest};`;
}

function table(tables: readonly Table[], name: string): Table {
  const found = tables.find((candidate) => candidate.name === name);
  if (!found) throw new TypeError(`The model has no resource for the view "${name}".`);
  return found;
}
