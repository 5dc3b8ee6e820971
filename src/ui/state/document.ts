import { createSignal, onCleanup } from 'solid-js';
import type { Cursor, DiagnosticCounts, Editor, Pen } from '../../editor/index.ts';
import type { Store } from '../../lib/store.ts';
import type { Notices } from './notices.ts';
import { textAreaPen } from './text-area-pen.ts';

interface DocumentRecord {
  readonly text: string;
  readonly selection: readonly [start: number, end: number];
}

const isDocument = (value: unknown): value is DocumentRecord => {
  if (typeof value !== 'object' || value === null) return false;
  const { text, selection } = value as Record<string, unknown>;
  return typeof text === 'string' && Array.isArray(selection) && selection.length === 2 && selection.every(Number.isInteger);
};

/** Milliseconds from the last change to keeping it; leaving the page keeps it at once. */
const keepDelay = 300;

export type Document = ReturnType<typeof createDocument>;

/** The request document: written in the page's text area first, in Monaco from when it is there; kept as it is typed. */
export function createDocument(area: HTMLTextAreaElement, store: Store, notices: Notices) {
  const saved = store.read('document', isDocument, { text: area.value, selection: [0, 0] });
  // Somebody may have typed already.
  const untouched = document.activeElement !== area && area.value === saved.text;
  if (untouched) area.setSelectionRange(...saved.selection);

  const [pen, setPen] = createSignal<Pen>(textAreaPen(area));
  const [editor, setEditor] = createSignal<Editor>();
  const [text, setText] = createSignal(area.value);
  const [cursor, setCursor] = createSignal<Cursor>(cursorOf(area));
  const [counts, setCounts] = createSignal<DiagnosticCounts>({ errors: 0, warnings: 0, hints: 0 });

  const keep = keepLater(store, () => {
    const { offset, anchor } = cursor();
    return { text: pen().text(), selection: [Math.min(anchor, offset), Math.max(anchor, offset)] };
  });
  warnOfOtherTabs(notices);

  return {
    /** The text that a newcomer finds. */
    first: area.defaultValue,
    /** The text that this page was opened with; what was typed since is undone to it. */
    opened: saved.text,
    area,
    text,
    cursor,
    counts,
    editor,
    pen,
    focus: () => pen().focus(),
    onTyped(now: string) {
      setText(now);
      keep();
    },
    onCursor(now: Cursor) {
      setCursor(now);
      keep();
    },
    onCounts: setCounts,
    areaMoved: () => setCursor(cursorOf(area)),
    /** Monaco has the text from now on. */
    handOver(to: Editor) {
      setEditor(to);
      setPen(() => to);
      setText(to.text());
    },
  };
}

function cursorOf(area: HTMLTextAreaElement): Cursor {
  const before = area.value.slice(0, area.selectionEnd).split('\n');
  return { offset: area.selectionEnd, anchor: area.selectionStart, line: before.length, column: before.at(-1)!.length + 1 };
}

function keepLater(store: Store, record: () => DocumentRecord): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    store.write('document', record());
  };
  const onHide = () => {
    if (timer !== undefined) keep();
  };
  window.addEventListener('pagehide', onHide);
  document.addEventListener('visibilitychange', onHide);
  onCleanup(() => {
    window.removeEventListener('pagehide', onHide);
    document.removeEventListener('visibilitychange', onHide);
  });
  return () => {
    clearTimeout(timer);
    timer = setTimeout(keep, keepDelay);
  };
}

/** Each tab keeps its own text; a reload shows what was typed last in any of them, which is worth knowing. */
function warnOfOtherTabs(notices: Notices): void {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (!key?.endsWith('/document') || newValue === null) return;
    window.removeEventListener('storage', onStorage);
    notices.keep('The query is also being changed in another tab. A reload shows whichever was typed last.');
  };
  window.addEventListener('storage', onStorage);
  onCleanup(() => window.removeEventListener('storage', onStorage));
}
