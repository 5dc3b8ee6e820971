import { createEffect, createRoot } from 'solid-js';
import type { EditorCommand } from '../../editor/index.ts';
import { idle } from '../state/idle.ts';
import type { Session } from '../state/session.ts';
import { whyUrl } from '../state/why.ts';

/** Monaco's modules, and then its start, block the page for a moment each: not while somebody is typing. In milliseconds. */
const quiet = 600;

/** Serves the text area until nobody is typing and Monaco has started, then puts Monaco in its place, with nothing lost. */
export async function handOverToEditor(session: Session, host: HTMLElement): Promise<void> {
  const { area } = session.document;
  const lastKey = watchArea(session);
  await session.models.ready();
  await untilQuiet(lastKey);
  const { mountEditor } = await import('../../editor/index.ts');
  await untilQuiet(lastKey);

  const focused = document.activeElement === area;
  const place = host.appendChild(document.createElement('div'));
  place.className = 'monaco-host';
  const editor = mountEditor(place, {
    text: area.value,
    typedOver: session.document.opened,
    selection: area.selectionDirection === 'backward' ? [area.selectionEnd, area.selectionStart] : [area.selectionStart, area.selectionEnd],
    scrollTop: area.scrollTop,
    language: () => session.language()!,
    theme: session.layout.colours(),
    onChange: session.document.onTyped,
    onCursor: session.document.onCursor,
    onDiagnostics: session.document.onCounts,
    onCommand: (command, offset) => void commands[command](session, offset),
    onWhy: session.why.ask,
    whyUrl,
    onTurnOff: session.turnOff,
    onPaste: session.convertPaste,
    onAsk: session.samples.ask,
    answered: session.answeredFields,
    onDefinition: session.showDefinition,
    hints: session.layout.layout.hints ?? true,
  });
  document.getElementById('first-lines')?.remove();
  area.remove();
  session.document.handOver(editor);
  if (focused) editor.focus();
  createRoot(() => {
    createEffect(() => editor.setTheme(session.layout.colours()));
    createEffect(() => editor.showHints(session.layout.layout.hints ?? true));
    createEffect(() => {
      const { formatPasted = false, formatTyped = false } = session.layout.layout;
      editor.formatWhen({ pasted: formatPasted, typed: formatTyped });
    });
    createEffect(() => {
      session.language();
      editor.refresh();
    });
  });
}

const commands: Readonly<Record<EditorCommand, (session: Session, offset: number) => unknown>> = {
  run: (session, offset) => session.run(offset),
  'copy-curl': (session, offset) => session.copyCurl(offset),
  explain: (session, offset) => session.explain(offset),
};

/** Keeps the session in step with the text area; gives when a key was last pressed there. */
function watchArea({ document: { area, onTyped, areaMoved } }: Session): () => number {
  let last = Number.NEGATIVE_INFINITY;
  const typed = () => {
    last = performance.now();
  };
  area.addEventListener('keydown', typed);
  area.addEventListener('input', () => {
    typed();
    areaMoved();
    onTyped(area.value);
  });
  area.addEventListener('selectionchange', areaMoved);
  return () => last;
}

/** Settles when no key was pressed for a while and the page has nothing to do. */
async function untilQuiet(lastKey: () => number): Promise<void> {
  for (let wait = 0; wait >= 0; wait = lastKey() + quiet - performance.now()) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await idle(1000);
  }
}
