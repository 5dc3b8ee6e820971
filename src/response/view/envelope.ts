import { ChildCursor } from '../json/child-cursor.ts';
import type { JsonText } from '../json/json-text.ts';
import { sourceOf, unquote } from '../json/source.ts';

/** What an answer's rows are in, by the protocol's wrappings: `d` (balena), `d.results` (V2), `value` (V4), or nothing. */
export interface Envelope {
  /** Items of the collection; 1 for a single entity; undefined when it is neither. */
  readonly rows: number | undefined;
  /** The containers to open first, outermost first: down to the rows and into the first of them. */
  readonly open: readonly number[];
}

/** Members of the root that are looked at. */
const lookedAt = 64;
const wrappers = ['d', 'value', 'results'];

export function readEnvelope(text: JsonText): Envelope {
  const open: number[] = [];
  let isWrapped = false;
  for (let value: number | undefined = text.root; value !== undefined && text.isContainer(value); ) {
    open.push(value);
    if (!text.isObject(value)) return { rows: text.childCount(value), open: [...open, ...firstContainer(text, value)] };
    const members = membersOf(text, value);
    const wrapped: number | undefined = wrappers.map((name) => members.get(name)).find((member) => member !== undefined);
    if (wrapped === undefined) return { rows: isWrapped || isEntity(members) ? 1 : undefined, open };
    isWrapped = text.isContainer(wrapped);
    // Only `d` has a wrapper inside; a member `value` or `d` of an entity in `d` is the entity's own.
    if (open.length > 1 && !(members.size <= 3 && members.has('results'))) return { rows: 1, open };
    value = wrapped;
  }
  return { rows: undefined, open };
}

function membersOf(text: JsonText, object: number): ReadonlyMap<string, number> {
  const members = new Map<string, number>();
  const cursor = new ChildCursor(text, object);
  while (cursor.position < lookedAt && cursor.next()) members.set(unquote(sourceOf(text, cursor.name, 200).source), cursor.value);
  return members;
}

const isEntity = (members: ReadonlyMap<string, number>): boolean =>
  members.size > 0 && !members.has('error') && !members.has('odata.error');

function firstContainer(text: JsonText, array: number): readonly number[] {
  const cursor = new ChildCursor(text, array);
  return cursor.next() && text.isContainer(cursor.value) ? [cursor.value] : [];
}
