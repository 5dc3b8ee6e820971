import type { AnnotationValue } from '../../../annotations.ts';

/** What a constant's text means in CSDL JSON; undefined: it is no such constant. */
type Constant = (text: string) => AnnotationValue | undefined;

const asWritten: Constant = (text) => text;
const trimmed: Constant = (text) => text.trim();

/**
 * Expressions that are an attribute (`String="…"`) or an element (`<String>…</String>`), and their form in CSDL JSON: CSDL XML 4.01, 14.3 and
 * 14.4.1; CSDL JSON 4.01, 14.3 and 14.4.1. Those that 3.0 has beside them stand last: MC-CSDL 2.1.46.
 */
export const constants: Readonly<Record<string, Constant>> = {
  String: asWritten,
  Bool: boolean,
  Int: number,
  Decimal: number,
  Float: number,
  Binary: trimmed,
  Date: trimmed,
  DateTimeOffset: trimmed,
  Duration: trimmed,
  Guid: trimmed,
  TimeOfDay: trimmed,
  EnumMember: enumMember,
  Path: (text) => ({ $Path: text.trim() }),
  AnnotationPath: trimmed,
  AnyPropertyPath: trimmed,
  ModelElementPath: trimmed,
  NavigationPropertyPath: trimmed,
  PropertyPath: trimmed,
  UrlRef: (text) => ({ $UrlRef: text.trim() }),
  DateTime: trimmed,
  Time: trimmed,
};

function boolean(text: string): boolean | undefined {
  const value = text.trim().toLowerCase();
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : undefined;
}

/** Infinities, not-a-number, and what a double cannot hold are text in JSON as well (CSDL JSON 4.01, 14.3.4 and 14.3.8). */
function number(text: string): number | string | undefined {
  const written = text.trim();
  if (/^(?:-?INF|NaN)$/.test(written)) return written;
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(written)) return undefined;
  const value = Number(written);
  return isExact(written, value) ? value : written;
}

/** Whether a double keeps all digits. */
function isExact(written: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  const digits = written
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
  return digits.length <= 15 || BigInt(Math.trunc(value)).toString() === written.replace(/^\+/, '');
}

/** `Ns.Color/Red Ns.Color/Blue` is `Red,Blue` in JSON (CSDL JSON 4.01, 14.3.7), which knows the type from the term. */
function enumMember(text: string): string {
  const members = text.trim().split(/\s+/);
  return members.map((member) => member.slice(member.lastIndexOf('/') + 1)).join(',');
}
