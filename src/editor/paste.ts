import type { editor, IDisposable } from './monaco.ts';

/** Offers every pasted text to the page first, which may make a request of it (a curl command). */
export function convertPastes(
  target: editor.IStandaloneCodeEditor,
  host: HTMLElement,
  onPaste: (text: string) => string | undefined,
): IDisposable {
  const paste = (event: ClipboardEvent) => {
    if (!target.hasTextFocus()) return;
    const converted = onPaste(event.clipboardData?.getData('text/plain') ?? '');
    if (converted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    target.pushUndoStop();
    target.executeEdits(
      'paste',
      (target.getSelections() ?? []).map((range) => ({ range, text: converted, forceMoveMarkers: true })),
    );
    target.pushUndoStop();
  };
  // Captured above Monaco, so that it comes before Monaco's own.
  host.addEventListener('paste', paste, { capture: true });
  return { dispose: () => host.removeEventListener('paste', paste, { capture: true }) };
}
