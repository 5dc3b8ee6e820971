import { visit } from 'jsonc-parser';
import type { Report } from '../problems.ts';
import { createFaults, isHalfRead } from './faults.ts';

/** JSON as it is written: members in their order, those of one name too. An object or list that has a name is placed where that begins. */
export type JsonNode = JsonScalar | JsonArray | JsonObject;

export interface JsonScalar {
  readonly kind: 'scalar';
  readonly at: number;
  /** A number that a double cannot hold stays a text. */
  readonly value: string | number | boolean | null;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly at: number;
  readonly items: JsonNode[];
  /** The text ends before it does: items may be missing. */
  cut: boolean;
}

export interface JsonObject {
  readonly kind: 'object';
  readonly at: number;
  readonly members: JsonMember[];
  /** The text ends before it does: members may be missing. */
  cut: boolean;
}

export interface JsonMember {
  readonly at: number;
  readonly name: string;
  readonly value: JsonNode;
}

/** Deeper than any metadata is; the parser, and all that walks through values later, would run out of stack some thousands deeper. */
const deepest = 200;

class TooDeep extends Error {}

/**
 * Reads JSON as far as it goes: after a mistake it goes on, and what is open at the end counts as closed. A string or number that the end
 * cuts is left out. Undefined where there is no value at all.
 */
export function parseJson(text: string, report: Report): JsonNode | undefined {
  const builder = createBuilder(text, report);
  try {
    // A byte order mark is no white space to the parser.
    visit(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text, builder.visitor, { disallowComments: true, allowTrailingComma: true });
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    report('malformed', builder.at(), `This is nested more than ${deepest} deep: the text is not read any further.`);
  }
  return builder.root();
}

function createBuilder(text: string, report: Report) {
  let root: JsonNode | undefined;
  const open: (JsonArray | JsonObject)[] = [];
  let member: { readonly at: number; readonly name: string } | undefined;
  let halfRead = -1;
  const faults = createFaults(text.length, report);

  const add = (value: JsonNode) => {
    const parent = open.at(-1);
    if (!parent) root ??= value;
    else if (parent.kind === 'array') parent.items.push(value);
    else if (member) parent.members.push({ ...member, value });
    member = undefined;
  };
  const begin = (node: JsonArray | JsonObject) => {
    add(node);
    open.push(node);
    if (open.length > deepest) throw new TooDeep();
  };
  const end = (offset: number) => {
    const node = open.pop();
    if (node) node.cut = offset >= text.length;
    member = undefined;
  };
  return {
    root: () => root,
    /** Where the value begins that was begun last. */
    at: () => open.at(-1)?.at ?? 0,
    visitor: {
      onObjectBegin: (at: number) => begin({ kind: 'object', at: member?.at ?? at, members: [], cut: true }),
      onObjectProperty(name: string, at: number) {
        member = at === halfRead ? undefined : { at, name };
      },
      onObjectEnd: end,
      onArrayBegin: (at: number) => begin({ kind: 'array', at: member?.at ?? at, items: [], cut: true }),
      onArrayEnd: end,
      onLiteralValue(value: JsonScalar['value'], at: number, length: number) {
        const isCut = typeof value === 'number' && at + length === text.length;
        if (at === halfRead || isCut) member = undefined;
        else add({ kind: 'scalar', at, value: typeof value === 'number' ? exact(value, text.slice(at, at + length)) : value });
      },
      onError(code: number, at: number, length: number) {
        if (isHalfRead(code)) halfRead = at;
        faults.add(code, at, at + length);
      },
    },
  };
}

/** The number, or its text where a double does not keep all digits. */
function exact(value: number, written: string): number | string {
  const digits = written
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
  if (digits.length <= 15 && Number.isFinite(value)) return value;
  return String(value) === written ? value : written;
}
