import type { LanguageService } from '../language/index.ts';
import { editor, type IDisposable } from './monaco.ts';
import { toRange } from './positions.ts';

export interface InlayHints extends IDisposable {
  /** Asks anew: the service changed. */
  refresh(): void;
  show(isShown: boolean): void;
  /** What shows in a line, as one text; empty where nothing does. */
  inLine(lineNumber: number): string;
}

/**
 * Words that are not in the text, shown in it. As decorations, in the frame of the key that was typed: Monaco's own inlay hints come later, and bring
 * the whole of "peek" along.
 */
export function showInlayHints(
  target: editor.ICodeEditor,
  model: editor.ITextModel,
  language: () => LanguageService,
  isShownFirst: boolean,
): InlayHints {
  const decorations = target.createDecorationsCollection();
  const lines = new Map<number, string>();
  let isShown = isShownFirst;
  let frame = 0;

  const show = () => {
    if (model.isDisposed()) return;
    const hints = isShown ? language().inlayHints(model.getValue()) : [];
    decorations.set(hints.map(toDecoration));
    lines.clear();
    for (const { offset, label } of hints) {
      const { lineNumber } = model.getPositionAt(offset);
      lines.set(lineNumber, `${lines.get(lineNumber) ?? ''}${label}`);
    }
  };
  const toDecoration = ({ offset, label, tooltip }: ReturnType<LanguageService['inlayHints']>[number]): editor.IModelDeltaDecoration => ({
    range: toRange(model, { start: offset, end: offset }),
    options: {
      showIfCollapsed: true,
      hoverMessage: { value: tooltip },
      stickiness: editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
      after: { content: label, inlineClassName: 'inlay-hint', cursorStops: editor.InjectedTextCursorStops.None },
    },
  });
  const schedule = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(show);
  };
  const changes = model.onDidChangeContent(schedule);
  show();

  return {
    refresh: schedule,
    inLine: (lineNumber) => lines.get(lineNumber) ?? '',
    show(wanted) {
      isShown = wanted;
      show();
    },
    dispose() {
      cancelAnimationFrame(frame);
      changes.dispose();
      decorations.clear();
    },
  };
}
