import { createMemo, createSignal } from 'solid-js';
import type { Document } from './document.ts';
import type { Models } from './models.ts';

/** The request at the cursor in words, below the query: each sentence and the text that it tells of point at one another. */
export function createExplaining(document: Document, { language, ready }: Pick<Models, 'language' | 'ready'>) {
  // How often it was asked for since it is there; 0: it is not.
  const [asked, setAsked] = createSignal(0);
  const isOpen = () => asked() > 0;
  // What a key changed is bound for this, and not once more for the checks that follow.
  const explanation = createMemo(() => (isOpen() ? language()?.explain(document.text(), document.cursor().offset) : undefined));
  const lines = () => explanation()?.lines ?? [];

  return {
    isOpen,
    asked,
    async open() {
      await ready();
      setAsked((times) => times + 1);
    },
    close() {
      document.editor()?.highlight(undefined);
      setAsked(0);
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
