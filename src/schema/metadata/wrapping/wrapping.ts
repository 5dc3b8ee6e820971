import type { Place } from '../problem-list.ts';

/** A document inside of a text that is more, or other, than the document. */
export interface Unwrapped {
  readonly text: string;
  /** Where an offset of `text` stands in what was given. */
  readonly place: Place;
  /** What to tell about it, where that is anybody's business. */
  readonly oddity: string | undefined;
}

/** Undefined when the text is not wrapped so. */
export type Unwrap = (text: string) => Unwrapped | undefined;

/** How far into a text its beginning is looked for. */
export const lookAhead = 1 << 16;

export const startingAt = (text: string, start: number, oddity: string | undefined): Unwrapped => ({
  text: text.slice(start),
  place: (offset) => offset + start,
  oddity,
});
