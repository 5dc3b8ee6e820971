import type { JsonText } from './json-text.ts';

/** The value of a JSON string's source text. Where a fault (a raw control character, a bad escape, a missing end) hinders, the source itself. */
export function unquote(source: string): string {
  if (!source.includes('\\')) return source.replace(/^"|"$/g, '');
  try {
    return JSON.parse(source) as string;
  } catch {
    // Not a failure to hide: faults in strings were told when the text was scanned.
    return source.replace(/^"|"$/g, '');
  }
}

/** At most `limit` characters of a text, never half a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const isHalf = /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '');
  return text.slice(0, isHalf ? limit - 1 : limit);
}

/** At most `limit` characters of a value's source, without decoding the rest. */
export function sourceOf(text: JsonText, value: number, limit: number): { readonly source: string; readonly truncated: boolean } {
  const end = text.endOf(value);
  // A character is at most 4 bytes of UTF-8, and then two UTF-16 units.
  const source = text.decode(value, Math.min(end, value + limit * 4));
  return { source: clip(source, limit), truncated: source.length > limit };
}

/** The value of a string of the text, or of a member's name; at most about `limit` characters of a longer one. */
export function stringAt(text: JsonText, value: number, limit: number): string {
  const { source, truncated } = sourceOf(text, value, limit);
  return truncated ? `${unquote(`${source.replace(/\\(u[\da-fA-F]{0,3})?$/, '')}"`)}…` : unquote(source);
}
