import { styleText } from 'node:util';
import type { Severity } from '../language/index.ts';
import { type CheckedFile, type Counts, countFindings, type Finding } from './check-files.ts';

const colours = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' } as const satisfies Readonly<Record<Severity, string>>;

/** One line a finding, as compilers write them, and a line that sums up. */
export function printText(files: readonly CheckedFile[], isColoured: boolean): string {
  const lines = files.flatMap(({ name, findings }) => findings.map((finding) => lineOf(name, finding, isColoured)));
  return `${[...lines, summary(files.filter(({ fault }) => fault === undefined).length, countFindings(files))].join('\n')}\n`;
}

function lineOf(name: string, { from, severity, message, code }: Finding, isColoured: boolean): string {
  // Colours were decided on by whoever knows the terminal.
  const shown = isColoured ? styleText(colours[severity], severity, { validateStream: false }) : severity;
  return `${name}:${from.line}:${from.column}: ${shown} ${message.replaceAll(/\s*[\r\n]+\s*/g, ' ')} [${code}]`;
}

const nouns: readonly (readonly [Severity, one: string, many: string])[] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['info', 'remark', 'remarks'],
  ['hint', 'hint', 'hints'],
];

function summary(files: number, counts: Counts): string {
  const found = nouns.filter(([severity]) => counts[severity] > 0).map(([severity, one, many]) => said(counts[severity], one, many));
  return `${found.length === 0 ? 'No problems' : found.join(', ')} in ${said(files, 'file', 'files')}.`;
}

const said = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
