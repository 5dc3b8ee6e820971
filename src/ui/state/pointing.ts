import { createDeferred, createMemo } from 'solid-js';
import type { Document } from './document.ts';
import type { Layout } from './layout.ts';
import type { Models } from './models.ts';
import type { Notices } from './notices.ts';

export type Pointing = ReturnType<typeof createPointing>;

/** What can be asked, pointed at: the request at the cursor, read and written by the paths of properties and links. */
export function createPointing(document: Document, models: Models, layout: Layout, notices: Notices) {
  // Behind the typing: only the explorer waits for it.
  const place = createDeferred(() => ({ text: document.text(), offset: document.cursor().offset }), { timeoutMs: 200 });
  const selection = createMemo(() => models.language()?.selection(place().text, place().offset));
  const now = () => {
    const [text, { offset, anchor }] = [document.pen().text(), document.cursor()];
    return { text, offset, start: Math.min(anchor, offset), end: Math.max(anchor, offset) };
  };

  return {
    /** What the request at the cursor selects; undefined where there is none, or none for entities of a known type. */
    selection,
    /** Adds a property or link to what the request at the cursor shows, or takes it away, as one step that can be undone. */
    tick(path: string, on: boolean) {
      const language = models.language();
      const { text, offset } = now();
      const blocked = language?.selection(text, offset)?.blocked;
      if (blocked !== undefined) return notices.say(blocked);
      const edits = language?.tick(text, offset, path, on) ?? [];
      if (edits.length > 0) document.pen().edit(edits, 'stays');
    },
    /** Puts a property or link at the cursor, in the form that fits there, in place of what is selected. */
    insert(path: string) {
      const { text, start, end } = now();
      const edits = models.language()?.insertion(text, start, end, path) ?? [];
      if (edits.length > 0) document.pen().edit(edits, 'follows');
      layout.showSide(false);
      document.pen().focus();
    },
  };
}
