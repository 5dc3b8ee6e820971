import { languageId } from './language-id.ts';
import { type IDisposable, languages } from './monaco.ts';
import { toRange } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';

/** Addresses that open with Ctrl or Command and a click. */
export function provideLinks({ model, language }: ProviderContext): IDisposable {
  return languages.registerLinkProvider(languageId, {
    provideLinks: (asked) => ({
      links:
        asked === model
          ? language()
              .links(model.getValue())
              .map(({ span, url }) => ({ range: toRange(model, span), url }))
          : [],
    }),
  });
}
