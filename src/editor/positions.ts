/** The one place where offsets of the document meet Monaco's lines and columns, which begin at 1. */
import type { TextEdit } from '../language/index.ts';
import type { editor, languages } from './monaco.ts';
import { Range } from './monaco.ts';

type Model = editor.ITextModel;
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span as a range. Offsets past either end of the text are moved to it. */
export function toRange(model: Model, span: Span): Range {
  return Range.fromPositions(model.getPositionAt(span.start), model.getPositionAt(span.end));
}

/** As `toRange`, but never empty: a span of nothing covers the character before it, so that it can be seen and pointed at. */
export function toVisibleRange(model: Model, span: Span): Range {
  if (span.end > span.start) return toRange(model, span);
  const before = toRange(model, { start: span.start - 1, end: span.start });
  const sameLine = before.startLineNumber === before.endLineNumber && !before.isEmpty();
  return sameLine ? before : toRange(model, { start: span.start, end: span.start + 1 });
}

export function toOffset(model: Model, position: { readonly lineNumber: number; readonly column: number }): number {
  return model.getOffsetAt(position);
}

/** A range as a span. */
export function toSpan(model: Model, range: Range): Span {
  return { start: model.getOffsetAt(range.getStartPosition()), end: model.getOffsetAt(range.getEndPosition()) };
}

export function toTextEdits(model: Model, edits: readonly TextEdit[]): languages.TextEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(model, span), text }));
}

export function toWorkspaceEdit(model: Model, edits: readonly TextEdit[]): languages.WorkspaceEdit {
  const versionId = model.getVersionId();
  return { edits: toTextEdits(model, edits).map((textEdit) => ({ resource: model.uri, versionId, textEdit })) };
}
