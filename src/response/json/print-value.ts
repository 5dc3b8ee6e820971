import { char } from './characters.ts';
import { ChildCursor } from './child-cursor.ts';
import type { JsonText } from './json-text.ts';
import { clip, sourceOf } from './source.ts';

/** A value's JSON text, indented by two, scalars and names as they were written; at most `limit` characters. Missing closers are added. */
export function printValue(text: JsonText, value: number, limit: number): string {
  const open: ChildCursor[] = [];
  let printed = startOf(text, value, limit, open);
  while (open.length > 0 && printed.length < limit) {
    const cursor = open.at(-1)!;
    if (cursor.next()) {
      if (cursor.position > 0) printed += ',';
      printed += lineOf(open.length);
      if (cursor.isObject) printed += `${sourceOf(text, cursor.name, limit).source}: `;
      printed += startOf(text, cursor.value, limit, open);
    } else {
      open.pop();
      printed += lineOf(open.length) + (cursor.isObject ? '}' : ']');
    }
  }
  return clip(printed, limit);
}

const lineOf = (depth: number): string => `\n${'  '.repeat(depth)}`;

/** A scalar or an empty container whole; of another container its opening, which it adds to `open`. */
function startOf(text: JsonText, value: number, limit: number, open: ChildCursor[]): string {
  if (!text.isContainer(value)) {
    const { source } = sourceOf(text, value, limit);
    return isCutString(text, value) ? `${source}"` : source;
  }
  const cursor = new ChildCursor(text, value);
  if (cursor.count === 0) return cursor.isObject ? '{}' : '[]';
  open.push(cursor);
  return cursor.isObject ? '{' : '[';
}

/** The text ended inside this string. */
function isCutString(text: JsonText, value: number): boolean {
  if (text.bytes[value] !== char.quote || text.endOf(value) !== text.end) return false;
  return text.end === value + 1 || text.bytes[text.end - 1] !== char.quote;
}
