import type { FormVersion, Literal, LiteralType, Span } from './tree.ts';

/** What a word that stands for a value is: `null` in lower case only, `true` and `false` in any (ABNF `null`, `boolean`). */
export function wordLiteralType(text: string): LiteralType | undefined {
  switch (text) {
    case 'null':
      return 'Null';
    case 'INF':
    case 'NaN':
      return 'Double';
    default:
      return (text.length === 4 || text.length === 5) && /^(?:true|false)$/i.test(text) ? 'Boolean' : undefined;
  }
}

/** The type of a bare number: V2–V3 suffixes say it (`1L`, `1.5m`, `1.5f`, `1.5d`), otherwise its form does. */
export function numberType(text: string): LiteralType {
  const suffix = text.charAt(text.length - 1);
  if (/[MmFfDd]/.test(suffix)) return suffix === 'm' || suffix === 'M' ? 'Decimal' : 'Double';
  if (/[eEF]/.test(text)) return 'Double';
  return text.includes('.') ? 'Decimal' : 'Integer';
}

/** The prefixes of quoted literals, lower case, each with the form of what the quotes hold. An unknown prefix is an enumeration type's name. */
const quotedTypes: Readonly<Record<string, readonly [LiteralType, RegExp]>> = {
  duration: ['Duration', /^[+-]?P(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/i],
  time: ['Duration', /^[+-]?P(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/i],
  binary: ['Binary', /^(?:[\w-]{4})*(?:[\w-]{2}[AEIMQUYcgkosw048]=?|[\w-][AQgw](?:==)?|)$/],
  x: ['Binary', /^(?:[0-9A-F]{2})*$/i],
  geography: ['Geography', /^SRID=\d{1,5};\w+\(.*\)$/is],
  geometry: ['Geometry', /^SRID=\d{1,5};\w+\(.*\)$/is],
  guid: ['Guid', /^[0-9A-F]{8}-(?:[0-9A-F]{4}-){3}[0-9A-F]{12}$/i],
  datetime: ['DateTime', /^-?\d{4,}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:\d\d)?$/i],
  datetimeoffset: ['DateTimeOffset', /^-?\d{4,}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/i],
  date: ['Date', /^-?\d{4,}-\d\d-\d\d$/],
  timeofday: ['TimeOfDay', /^\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/],
};

const enumerationValue = /^(?:[^\W\d]\w*|[+-]?\d+)(?:,(?:[^\W\d]\w*|[+-]?\d+))*$/;

/** The type that `prefix'…'` has, and whether what stands between the quotes is a value of it. */
export function quotedLiteral(prefix: string, content: string): { type: LiteralType; valid: boolean } {
  const row = Object.hasOwn(quotedTypes, prefix.toLowerCase()) ? quotedTypes[prefix.toLowerCase()] : undefined;
  if (row === undefined) return { type: 'Enum', valid: enumerationValue.test(content) };
  return { type: row[0], valid: row[1].test(content) };
}

/** What stands between quotes, doubled quotes undone; an unclosed string lacks only its last quote. */
export function unquote(text: string): string {
  const closed = text.length > 1 && text.endsWith("'");
  const content = text.slice(1, closed ? -1 : undefined);
  return content.includes("''") ? content.replaceAll("''", "'") : content;
}

export function createLiteral(type: LiteralType, text: string, value: string, span: Span, version: FormVersion = 4): Literal {
  return { kind: 'Literal', span, type, text, value, version };
}
