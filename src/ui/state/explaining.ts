import { createDeferred, createMemo, createSignal } from 'solid-js';
import type { Document } from './document.ts';
import type { Models } from './models.ts';

/** Milliseconds after which the sentences follow what was typed, where the page is never at rest. */
const latest = 300;

export type Explaining = ReturnType<typeof createExplaining>;

/** The request at the cursor in words, beside the query: each sentence and the text that it tells of point at one another. */
export function createExplaining(document: Document, { language, ready }: Pick<Models, 'language' | 'ready'>) {
  const [isOpen, setOpen] = createSignal(false);
  // Behind the typing: sentences are read when one stops.
  const text = createDeferred(document.text, { timeoutMs: latest });
  const explanation = createMemo(() => (isOpen() ? language()?.explain(text(), document.cursor().offset) : undefined));
  const lines = () => explanation()?.lines ?? [];

  return {
    isOpen,
    async open() {
      await ready();
      setOpen(true);
    },
    close() {
      document.editor()?.highlight(undefined);
      setOpen(false);
    },
    lines,
    /** The sentence of the smallest stretch of text that the cursor is in; -1 where there is none. */
    current: createMemo(() => {
      const { offset } = document.cursor();
      const around = lines().filter(({ span }) => span.start <= offset && offset <= span.end);
      const smallest = around.toSorted((one, other) => one.span.end - one.span.start - (other.span.end - other.span.start))[0];
      return smallest === undefined ? -1 : lines().indexOf(smallest);
    }),
    /** Shows in the query what a sentence tells of; nothing without one. */
    point: (index: number | undefined) => document.editor()?.highlight(index === undefined ? undefined : lines()[index]?.span),
    /** Selects in the query what a sentence tells of, and goes there. */
    select(index: number) {
      const span = lines()[index]?.span;
      if (!span) return;
      document.pen().select(span);
      document.focus();
    },
  };
}
