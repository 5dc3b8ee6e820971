import { languageId } from './language-id.ts';
import { type IDisposable, languages } from './monaco.ts';
import { toOffset, toRange } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';

export function provideHover({ model, language }: ProviderContext): IDisposable {
  return languages.registerHoverProvider(languageId, {
    provideHover(asked, position) {
      if (asked !== model) return undefined;
      const hover = language().hover(model.getValue(), toOffset(model, position));
      return hover && { range: toRange(model, hover.span), contents: [{ value: hover.markdown }] };
    },
  });
}
