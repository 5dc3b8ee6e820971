import { createDeferred, createMemo } from 'solid-js';
import type { Selection, TextEdit } from '../../language/index.ts';
import { moveOffset } from '../../lib/index.ts';
import type { Document } from './document.ts';
import type { Layout } from './layout.ts';
import type { Models } from './models.ts';
import type { Notices } from './notices.ts';

/** What can be asked, pointed at: the request at the cursor, read and written by the paths of properties and links. */
export function createPointing(document: Document, models: Models, layout: Layout, notices: Notices) {
  // Behind the typing: only the explorer waits for it.
  const place = createDeferred(() => ({ text: document.text(), offset: document.cursor().offset }), { timeoutMs: 200 });
  const selection = createMemo(() => models.language()?.selection(place().text, place().offset), undefined, { equals: isSame });
  const now = () => {
    const [text, { offset, anchor }] = [document.pen().text(), document.cursor()];
    return { text, offset, start: Math.min(anchor, offset), end: Math.max(anchor, offset) };
  };

  const selectionNow = () => {
    const { text, offset } = now();
    return models.language()?.selection(text, offset);
  };

  const goOn = () => {
    layout.showSide(false);
    document.pen().focus();
  };
  /** Adds a property or link to what the request at the cursor shows, or takes it away, as one step that can be undone. */
  const tick = (path: string, on: boolean): void => {
    const { text, offset } = now();
    const blocked = selectionNow()?.blocked;
    const edits = models.language()?.tick(text, offset, path, on) ?? [];
    if (blocked !== undefined) notices.say(blocked);
    else if (edits.length > 0) document.pen().edit(edits, 'stays');
  };

  return {
    /** What the request at the cursor selects, shortly after it was typed; undefined where there is none, or none for entities of a known type. */
    selection,
    /** The same as it is now. */
    selectionNow,
    tick,
    /** Adds a link and what it leads to, and goes on in the text. */
    show(path: string) {
      tick(path, true);
      goOn();
    },
    /** Asks of the request at the cursor one more condition, on a property or on what a link leads to, and goes on at its value. */
    filterBy(path: string) {
      const { text, offset } = now();
      const edits = models.language()?.filterBy(text, offset, path) ?? [];
      if (edits.length === 0) return notices.say('The request at the cursor cannot be filtered by it.');
      document.pen().edit(edits, 'stays');
      goOn();
      document.pen().reveal(valueOffset(edits));
    },
    /** Puts a property or link at the cursor, in the form that fits there, in place of what is selected. */
    insert(path: string) {
      const { text, start, end } = now();
      const edits = models.language()?.insertion(text, start, end, path) ?? [];
      if (edits.length > 0) document.pen().edit(edits, 'follows');
      goOn();
    },
  };
}

/** Wherever they stand: most keys move a request, or write another part of it. */
const isSame = (one: Selection | undefined, other: Selection | undefined): boolean =>
  JSON.stringify({ ...one, span: undefined }) === JSON.stringify({ ...other, span: undefined });

/** Where the value of a new condition is to be written, which the last of the edits puts in: between its quotes, or behind it. */
function valueOffset(edits: readonly TextEdit[]): number {
  const last = edits.at(-1)!;
  const start = moveOffset(last.span.start, edits.slice(0, -1), 'follows');
  const quotes = last.text.lastIndexOf("''");
  return start + (quotes < 0 ? last.text.replace(/\)+$/, '').length : quotes + 1);
}
