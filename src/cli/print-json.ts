import { type CheckedFile, countFindings } from './check-files.ts';

/** All that was found, for programs: places from 1 as the text has them, and offsets from 0. */
export function printJson(files: readonly CheckedFile[], service: string): string {
  const { error, warning, info, hint } = countFindings(files);
  const report = {
    service,
    files: files.map(({ name, findings, fault }) => ({
      path: name,
      ...(fault !== undefined && { fault }),
      diagnostics: findings.map(({ code, severity, message, from, to, span }) => ({
        ...{ code, severity, message, line: from.line, column: from.column, endLine: to.line, endColumn: to.column },
        ...{ start: span.start, end: span.end },
      })),
    })),
    summary: { files: files.length, errors: error, warnings: warning, infos: info, hints: hint },
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
