export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly beside: string;
  readonly goal: string;
}

/** Prints measurements as a table: what was measured, against what in the same run, and what PERFORMANCE's goal is. */
export function printTable(title: string, rows: readonly Row[]): void {
  printColumns(
    [title, 'measured', 'in the same run', 'goal'],
    rows.map(({ what, measured, beside, goal }) => [what, measured, beside, goal]),
  );
}

/** Prints a table of any columns, each as wide as its widest cell. */
export function printColumns(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  console.log(['', line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n'));
}

export const milliseconds = (value: number) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;
export const perSecond = (value: number) => `${Math.round(value).toLocaleString('en')} /s`;
export const ratio = (value: number) => `${value.toFixed(2)} ×`;
