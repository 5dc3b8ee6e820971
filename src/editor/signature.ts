import { languageId } from './language-id.ts';
import { type IDisposable, languages } from './monaco.ts';
import { toOffset } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';

const documented = (text: string | undefined) => (text === undefined ? {} : { documentation: { value: text } });

export function provideSignature({ model, language }: ProviderContext): IDisposable {
  return languages.registerSignatureHelpProvider(languageId, {
    signatureHelpTriggerCharacters: ['(', ','],
    signatureHelpRetriggerCharacters: [')'],
    provideSignatureHelp(asked, position) {
      if (asked !== model) return undefined;
      const signature = language().signature(model.getValue(), toOffset(model, position));
      if (!signature) return undefined;
      const parameters = signature.parameters.map(({ label, documentation }) => ({ label, ...documented(documentation) }));
      const value = {
        signatures: [{ label: signature.label, parameters, ...documented(signature.documentation) }],
        activeSignature: 0,
        activeParameter: signature.activeParameter,
      };
      return { value, dispose() {} };
    },
  });
}
