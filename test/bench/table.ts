export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly beside: string;
  readonly goal: string;
}

/** Prints measurements as a table: what was measured, against what in the same run, and what PERFORMANCE's goal is. */
export function printTable(title: string, rows: readonly Row[]): void {
  const head: Row = { what: title, measured: 'measured', beside: 'in the same run', goal: 'goal' };
  const columns = (['what', 'measured', 'beside', 'goal'] as const).map((key) => ({
    key,
    width: Math.max(...[head, ...rows].map((row) => row[key].length)),
  }));
  const line = (row: Row) =>
    columns
      .map(({ key, width }) => row[key].padEnd(width))
      .join('  ')
      .trimEnd();
  console.log(['', line(head), columns.map(({ width }) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n'));
}

export const milliseconds = (value: number) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;
export const perSecond = (value: number) => `${Math.round(value).toLocaleString('en')} /s`;
export const ratio = (value: number) => `${value.toFixed(2)} ×`;
