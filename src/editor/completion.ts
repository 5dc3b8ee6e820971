import type { Completion, CompletionKind, ValueQuestion } from '../language/index.ts';
import { languageId } from './language-id.ts';
import { editor, type IDisposable, languages } from './monaco.ts';
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

/** What Monaco runs when a completion that asks the service was picked. */
const askCommand = 'playground.ask-for-values';

type Ask = (question: ValueQuestion, signal: AbortSignal) => Promise<boolean>;

export function provideCompletion(target: editor.ICodeEditor, context: ProviderContext, ask: Ask): IDisposable {
  const command = editor.registerCommand(askCommand, (_accessor, question: ValueQuestion) => void askFor(target, question, ask));
  const provider = provideItems(context);
  return {
    dispose() {
      command.dispose();
      provider.dispose();
    },
  };
}

/** Asks, and shows the values where the cursor still is; whoever types or goes on wants none. */
async function askFor(target: editor.ICodeEditor, question: ValueQuestion, ask: Ask): Promise<void> {
  const left = new AbortController();
  const leaves = [target.onDidChangeModelContent(() => left.abort()), target.onDidChangeCursorPosition(() => left.abort())];
  const found = await ask(question, left.signal);
  for (const leave of leaves) leave.dispose();
  if (found && !left.signal.aborted && target.hasTextFocus()) target.trigger('page', 'editor.action.triggerSuggest', {});
}

function provideItems({ model, language }: ProviderContext): IDisposable {
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
        ...commandBehind(completion),
      });
      return { suggestions: completions.map(toItem) };
    },
  });
}

/** As if it had come by itself: Enter takes nothing from a list that was not asked for and changes nothing. */
const suggestAgain: languages.Command = { id: 'editor.action.triggerSuggest', title: '', arguments: [{ auto: true }] };

function commandBehind({ ask, again }: Completion): Pick<languages.CompletionItem, 'command'> {
  if (ask) return { command: { id: askCommand, title: '', arguments: [ask] } };
  return again ? { command: suggestAgain } : {};
}
