import type { TextEdit } from '../language/index.ts';
import { type AtEdge, moveOffset } from '../lib/index.ts';
import { type editor, Selection } from './monaco.ts';
import { toOffset, toRange } from './positions.ts';
import type { Cursor, EditorOptions, Pen } from './types.ts';

/** Reads and writes an editor's text, and moves in it. */
export function createPen(target: editor.ICodeEditor, model: editor.ITextModel): Pen {
  const replace = (start: number, end: number, text: string) => {
    target.pushUndoStop();
    target.executeEdits('page', [{ range: toRange(model, { start, end }), text, forceMoveMarkers: true }]);
    target.pushUndoStop();
    target.setPosition(model.getPositionAt(start + text.length));
  };
  const reveal = (offset: number) => {
    const position = model.getPositionAt(offset);
    target.setPosition(position);
    target.revealPositionInCenterIfOutsideViewport(position);
  };
  return {
    text: () => model.getValue(),
    append(request) {
      const length = model.getValue().trimEnd().length;
      const gap = length === 0 ? '' : '\n\n';
      replace(length, model.getValueLength(), `${gap}${request}\n`);
      reveal(length + gap.length);
      return length + gap.length;
    },
    replace,
    edit: (edits, caret) => edit(target, model, edits, caret),
    offset: () => cursorOf(target, model).offset,
    reveal,
    select(span) {
      const range = toRange(model, span);
      target.setSelection(range);
      target.revealRangeInCenterIfOutsideViewport(range);
    },
    focus: () => target.focus(),
  };
}

function edit(target: editor.ICodeEditor, model: editor.ITextModel, edits: readonly TextEdit[], caret: AtEdge): void {
  const { offset, anchor } = cursorOf(target, model);
  const selection = [moveOffset(caret === 'stays' ? anchor : offset, edits, caret), moveOffset(offset, edits, caret)] as const;
  const operations = edits.map(({ span, text }) => ({ range: toRange(model, span), text, forceMoveMarkers: false }));
  target.pushUndoStop();
  target.executeEdits('page', operations, () => [toSelection(model, selection)]);
  target.pushUndoStop();
}

export function toSelection(model: editor.ITextModel, [start, end]: EditorOptions['selection']): Selection {
  return Selection.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}

/** Where the cursor is, and where what is selected begins. */
export function cursorOf(target: editor.ICodeEditor, model: editor.ITextModel): Cursor {
  const selection = target.getSelection() ?? new Selection(1, 1, 1, 1);
  const position = selection.getPosition();
  const anchor = { lineNumber: selection.selectionStartLineNumber, column: selection.selectionStartColumn };
  return { offset: toOffset(model, position), anchor: toOffset(model, anchor), line: position.lineNumber, column: position.column };
}
