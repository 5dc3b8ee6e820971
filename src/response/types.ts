/** An answer as the page sees it: numbered rows of a tree that lives in a worker, and nothing more. Structured-cloneable. */

export type ValueKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** One visible line of the tree. */
export interface TreeRow {
  /** Stands for the value as long as the answer does, whatever is open. */
  readonly id: number;
  /** 0 for the root. */
  readonly depth: number;
  /** Member name, array index, or undefined for the root. */
  readonly key: string | number | undefined;
  readonly kind: ValueKind;
  /** JSON text of a scalar, at most 200 characters of it; of a closed object or array a short preview (`winter-attic-07 · 9be1…`). */
  readonly preview: string;
  /** The scalar's text was longer than `preview`. */
  readonly truncated: boolean;
  /** Members or items; 0 for scalars. */
  readonly childCount: number;
  readonly open: boolean;
  /** One-based position among its siblings, for `aria-posinset`; and their number. */
  readonly position: number;
  readonly siblings: number;
  /** How it can be followed: the entity that a link points to, as a request path (`/device(1)`), or undefined. */
  readonly link: string | undefined;
}

/** What kind of text came back and how far it could be read. */
export interface AnswerSummary {
  readonly format: 'json' | 'text' | 'html' | 'binary' | 'empty';
  /** UTF-8 bytes as received. */
  readonly bytes: number;
  /** Rows of the answer: items of `d` or `value` or of a bare array; 1 for a single entity, undefined otherwise. */
  readonly rows: number | undefined;
  /** Rows of the tree that show now. */
  readonly visible: number;
  /** What was wrong with the body, one sentence each: cut short at byte N, not UTF-8, nested too deeply, invalid JSON at … */
  readonly faults: readonly string[];
  /** Lines of the raw text. */
  readonly lines: number;
}

export interface AnswerTree {
  summary(): AnswerSummary;
  /** Visible rows `from` (included) to `to` (excluded). */
  rows(from: number, to: number): readonly TreeRow[];
  /** Opens or closes a value; gives the number of visible rows after it. Unknown ids change nothing. */
  setOpen(id: number, open: boolean): number;
  /** Opens the root's values to a depth, closes the deeper ones. */
  openTo(depth: number): number;
  /** Visible index of a value's row; opens what it stands in. */
  reveal(id: number): number;
  /** Visible index of the row of the parent; undefined at the root. */
  parent(id: number): number | undefined;
  /** JavaScript-like path from the root: `d[0].device_name`. */
  path(id: number): string;
  /** The value's JSON text, indented; at most `limit` characters. */
  value(id: number, limit: number): string;
  /** Raw text lines `from` to `to`, long lines wrapped at a fixed number of characters. */
  lines(from: number, to: number): readonly string[];
  /** The whole body as text, for copying and saving. */
  text(): string;
  /** A value that has the shape of the body, a bounded part of it (`view/sample.ts`); undefined when it is no JSON. */
  sample(): unknown;
}
