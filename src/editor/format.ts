import { languageId } from './language-id.ts';
import { type IDisposable, languages } from './monaco.ts';
import { toTextEdits } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';

export function provideFormat({ model, language }: ProviderContext): IDisposable {
  return languages.registerDocumentFormattingEditProvider(languageId, {
    provideDocumentFormattingEdits: (asked) => (asked === model ? toTextEdits(model, language().format(model.getValue())) : []),
  });
}
