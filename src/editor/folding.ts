import { languageId } from './language-id.ts';
import { type editor, type IDisposable, languages } from './monaco.ts';
import type { ProviderContext } from './provider-context.ts';

/** Each request folds into its first line; the blank lines below it stay. */
export function provideFolding({ model, language }: ProviderContext): IDisposable {
  return languages.registerFoldingRangeProvider(languageId, {
    provideFoldingRanges: (asked) =>
      asked === model
        ? language()
            .outline(model.getValue())
            .map(({ span }) => ({ start: model.getPositionAt(span.start).lineNumber, end: lastLine(model, span.end) }))
            .filter(({ start, end }) => end > start)
        : [],
  });
}

/** The last line before an offset that is not blank. */
function lastLine(model: editor.ITextModel, offset: number): number {
  let line = model.getPositionAt(offset).lineNumber;
  while (line > 1 && model.getLineContent(line).trim() === '') line--;
  return line;
}
