import { ChildCursor } from './child-cursor.ts';
import type { JsonText } from './json-text.ts';

/** A value on the way from the root to another: where it stands in its container. */
export interface Step {
  /** Offset of the value. */
  readonly value: number;
  /** Among its siblings; 0 for the root. */
  readonly position: number;
  /** Offset of its name; -1 for the root and for items. */
  readonly name: number;
}

/** The way from the root to a value, both included; undefined when no value begins at the offset. */
export function locate(text: JsonText, offset: number): readonly Step[] | undefined {
  if (!(Number.isInteger(offset) && offset >= text.root && offset < text.end)) return undefined;
  const steps: Step[] = [{ value: text.root, position: 0, name: -1 }];
  for (let value = text.root; value !== offset; ) {
    if (!text.isContainer(value)) return undefined;
    const cursor = new ChildCursor(text, value);
    if (!cursor.seekOffset(offset)) return undefined;
    steps.push({ value: cursor.value, position: cursor.position, name: cursor.name });
    value = cursor.value;
  }
  return steps;
}
