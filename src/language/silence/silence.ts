import { problemTable } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import type { BoundRequest } from '../bind/index.ts';
import { type CheckCode, type DataOf, diagnostics } from '../diagnostics.ts';
import type { Diagnostic } from '../types.ts';
import { type Silence, silencesOf } from './silences.ts';

/** Whether a code is that of a check, which may be silenced; errors of syntax may not. */
export const isCheck = (code: string): code is CheckCode => Object.hasOwn(diagnostics, code);

/** The codes of all checks. */
export const checkCodes: readonly string[] = Object.keys(diagnostics);

/** The findings of a request without those that its comments silence, and with what is wrong with the comments. */
export function silence(bound: BoundRequest, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const silences = silencesOf(bound.text, bound.request);
  if (silences.length === 0) return found;
  const used = new Set<Silence>();
  const kept = found.filter((diagnostic) => {
    const by = silences.filter((candidate) => silencesThis(candidate, diagnostic));
    for (const one of by) used.add(one);
    return by.length === 0;
  });
  const faults = silences.filter((one) => !used.has(one)).map(faultOf);
  return [...kept, ...faults].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const silencesThis = ({ code, covers }: Silence, { code: found, span }: Diagnostic): boolean =>
  code === found && isCheck(code) && covers.start <= span.start && span.start <= covers.end;

function faultOf({ code, span }: Silence): Diagnostic {
  if (isCheck(code)) return create('unused-silence', span, { code });
  const suggestions = code === '' ? [] : closest(code, checkCodes);
  return create('unknown-silence', span, { code, suggestions, syntax: Object.hasOwn(problemTable, code) });
}

function create<Code extends 'unused-silence' | 'unknown-silence'>(code: Code, span: Silence['span'], data: DataOf<Code>): Diagnostic {
  const { severity, message } = diagnostics[code];
  const say = message as (data: DataOf<Code>) => string;
  return { code, severity, span, message: say(data), data: data as unknown as Diagnostic['data'] };
}
