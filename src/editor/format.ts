import { languageId } from './language-id.ts';
import { type IDisposable, languages, Range } from './monaco.ts';
import { toOffset, toSpan, toTextEdits } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';

/** On demand, and where that is wanted (`Editor.formatWhen`) of what is pasted, and behind each line and parenthesis that is ended. */
export function provideFormat({ model, language }: ProviderContext): IDisposable[] {
  return [
    languages.registerDocumentFormattingEditProvider(languageId, {
      provideDocumentFormattingEdits: (asked) => (asked === model ? toTextEdits(model, language().format(model.getValue())) : []),
    }),
    languages.registerDocumentRangeFormattingEditProvider(languageId, {
      provideDocumentRangeFormattingEdits: (asked, range) =>
        asked === model ? toTextEdits(model, language().formatRange(model.getValue(), toSpan(model, Range.lift(range)))) : [],
    }),
    languages.registerOnTypeFormattingEditProvider(languageId, {
      autoFormatTriggerCharacters: ['\n', ')'],
      provideOnTypeFormattingEdits: (asked, position) =>
        asked === model ? toTextEdits(model, language().formatTyped(model.getValue(), toOffset(model, position))) : [],
    }),
  ];
}
