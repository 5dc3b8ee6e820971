import { type Json, type JsonMember, print } from '../../grammar/index.ts';

type Value = Json | JsonMember['value'];

/** Bodies nest a few levels; what nests deeper than this is left as it stands. */
const deepest = 200;

/** JSON with a member or item a line, indented by two; empty objects and arrays on one line. Undefined when it nests too deeply. */
export function printJson(value: Value): string | undefined {
  try {
    return printValue(value, 0);
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

class TooDeep extends Error {}

function printValue(value: Value, depth: number): string {
  if (depth > deepest) throw new TooDeep('JSON is nested too deeply to be formatted');
  switch (value.kind) {
    case 'JsonObject':
      return printList(
        '{',
        value.members.map((member) => `${print(member.name, { encoding: 'decoded' })}: ${printValue(member.value, depth + 1)}`),
        '}',
        depth,
      );
    case 'JsonArray':
      return printList(
        '[',
        value.items.map((item) => printValue(item, depth + 1)),
        ']',
        depth,
      );
    default:
      return print(value, { encoding: 'decoded' });
  }
}

function printList(open: string, items: readonly string[], close: string, depth: number): string {
  if (items.length === 0) return open + close;
  const indent = '  '.repeat(depth);
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`;
}
