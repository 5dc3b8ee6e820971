import type { Completion, CompletionKind } from '../language/index.ts';
import { languageId } from './language-id.ts';
import { type IDisposable, languages } from './monaco.ts';
import { toOffset, toRange, toTextEdits } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';

const { CompletionItemInsertTextRule, CompletionItemKind } = languages;

const kinds: Readonly<Record<CompletionKind, languages.CompletionItemKind>> = {
  method: CompletionItemKind.Method,
  resource: CompletionItemKind.Class,
  option: CompletionItemKind.Keyword,
  property: CompletionItemKind.Field,
  link: CompletionItemKind.Reference,
  key: CompletionItemKind.Property,
  operator: CompletionItemKind.Operator,
  function: CompletionItemKind.Function,
  lambda: CompletionItemKind.Function,
  variable: CompletionItemKind.Variable,
  enum: CompletionItemKind.EnumMember,
  value: CompletionItemKind.Value,
  keyword: CompletionItemKind.Keyword,
  snippet: CompletionItemKind.Snippet,
};

/** Characters after which something new is possible at once. */
const triggerCharacters = ['/', '?', '&', '$', '=', '(', ',', ';', ' ', "'", '"', '@', ':'];

export function provideCompletion({ model, language }: ProviderContext): IDisposable {
  return languages.registerCompletionItemProvider(languageId, {
    triggerCharacters,
    provideCompletionItems(asked, position) {
      if (asked !== model) return { suggestions: [] };
      const completions = language().complete(model.getValue(), toOffset(model, position));
      const toItem = (completion: Completion, rank: number): languages.CompletionItem => ({
        label: { label: completion.label, description: completion.detail },
        kind: kinds[completion.kind],
        insertText: completion.edit.text,
        range: toRange(model, completion.edit.span),
        // The service gives the best first; Monaco sorts by this text after how well an item matches.
        sortText: String(rank).padStart(5, '0'),
        filterText: completion.filter ?? completion.label,
        ...(completion.documentation !== undefined && { documentation: { value: completion.documentation } }),
        ...(completion.snippet && { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet }),
        ...(completion.additionalEdits.length > 0 && { additionalTextEdits: toTextEdits(model, completion.additionalEdits) }),
        ...(completion.again && { command: { id: 'editor.action.triggerSuggest', title: '' } }),
      });
      return { suggestions: completions.map(toItem) };
    },
  });
}
