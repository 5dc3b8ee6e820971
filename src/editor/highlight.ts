import type { editor } from './monaco.ts';
import { toRange } from './positions.ts';
import type { Span } from './types.ts';

/** Marks one stretch of the text at a time, and shows it; none when there is none to mark. */
export function highlighter(target: editor.ICodeEditor, model: editor.ITextModel): (span: Span | undefined) => void {
  const decorations = target.createDecorationsCollection();
  return (span) => {
    if (!span) return decorations.clear();
    const range = toRange(model, span);
    decorations.set([{ range, options: { className: 'highlighted-span' } }]);
    target.revealRangeInCenterIfOutsideViewport(range);
  };
}
