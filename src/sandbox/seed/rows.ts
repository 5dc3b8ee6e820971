export type Value = string | number | boolean | null | object;

/** A row by column name as the tables have it (`belongs to-application`). */
export type Row = Readonly<Record<string, Value>>;

/** Rows by table name; ids are given in the order of adding, from 1. */
export interface Rows {
  add(table: string, row: Row): number;
  tables(): ReadonlyMap<string, readonly Row[]>;
}

export function createRows(): Rows {
  const tables = new Map<string, Row[]>();
  return {
    add(table, row) {
      const rows = tables.get(table) ?? [];
      tables.set(table, rows);
      rows.push({ id: rows.length + 1, ...row });
      return rows.length;
    },
    tables: () => tables,
  };
}
