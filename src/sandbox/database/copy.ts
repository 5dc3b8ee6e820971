import { quoted } from '../model/names.ts';
import type { Row } from '../seed/index.ts';

/** Rows as one COPY: the command, and the text it reads. Every row is read with the columns of all. */
export function copyOf(table: string, rows: readonly Row[]): { readonly sql: string; readonly text: string } {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join('\t'));
  return { sql: `COPY ${quoted(table)} (${columns.map(quoted).join(', ')}) FROM '/dev/blob'`, text: `${lines.join('\n')}\n` };
}

/** PostgreSQL's text format: https://www.postgresql.org/docs/18/sql-copy.html, "Text Format". */
function cell(value: Row[string] | undefined): string {
  if (value === null || value === undefined) return '\\N';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character]!);
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
