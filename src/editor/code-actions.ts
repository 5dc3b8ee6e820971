import type { Diagnostic, Fix, Refactoring, TextEdit } from '../language/index.ts';
import { languageId } from './language-id.ts';
import { type editor, type IDisposable, languages, type Range } from './monaco.ts';
import { toRange, toSpan, toVisibleRange, toWorkspaceEdit } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';
import { whyActions } from './why.ts';

export interface FixOf {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/** All fixes for what is wrong within a range, in the order of the text. */
export function fixesIn({ model, language, diagnostics }: ProviderContext, range: Range): readonly FixOf[] {
  const text = model.getValue();
  return diagnostics()
    .filter(({ span }) => toVisibleRange(model, span).intersectRanges(range) !== null)
    .flatMap((diagnostic) =>
      language()
        .fixes(text, diagnostic)
        .map((fix) => ({ diagnostic, fix })),
    );
}

/** Applies edits as one undoable change. */
export function applyEdits(target: editor.ICodeEditor, model: editor.ITextModel, edits: readonly TextEdit[]): void {
  target.pushUndoStop();
  target.executeEdits(
    'fix',
    edits.map(({ span, text }) => ({ range: toRange(model, span), text, forceMoveMarkers: true })),
  );
  target.pushUndoStop();
}

/** Monaco's names for what its menus and keys ask for. */
const kinds: Readonly<Record<Refactoring['kind'], string>> = {
  rewrite: 'refactor.rewrite',
  extract: 'refactor.extract',
  inline: 'refactor.inline',
};

const fixAllKind = 'source.fixAll';

export function provideCodeActions(context: ProviderContext): IDisposable {
  const { model } = context;
  return languages.registerCodeActionProvider(languageId, {
    async provideCodeActions(asked, range, { markers, only, trigger }) {
      if (asked !== model) return undefined;
      const isWanted = (kind: string) => only === undefined || `${kind}.`.startsWith(`${only}.`);
      const actions = isWanted('quickfix') ? quickFixes(context, range, markers) : [];
      // Only for a person who asks: Monaco itself asks at every move of the cursor.
      if (trigger === languages.CodeActionTriggerType.Invoke) {
        actions.push(...(isWanted(fixAllKind) || actions.length > 0 ? fixAlls(context, range) : []));
        const others = [...(await refactorings(context, range)), ...whyActions(context, range)];
        actions.push(...others.filter(({ kind }) => isWanted(kind ?? '')));
      }
      return { actions, dispose() {} };
    },
  });
}

function quickFixes(context: ProviderContext, range: Range, markers: readonly editor.IMarkerData[]): languages.CodeAction[] {
  const { model } = context;
  return fixesIn(context, range).map(({ diagnostic, fix }) => {
    const { startLineNumber, startColumn } = toVisibleRange(model, diagnostic.span);
    const of = markers.filter((marker) => marker.startLineNumber === startLineNumber && marker.startColumn === startColumn);
    return { title: fix.title, kind: 'quickfix', diagnostics: of, isPreferred: fix.preferred, edit: toWorkspaceEdit(model, fix.edits) };
  });
}

/** Of the request, and of the document where that is more. */
function fixAlls({ model, language }: ProviderContext, range: Range): languages.CodeAction[] {
  const text = model.getValue();
  const here = language().fixAll(text, toSpan(model, range));
  const all = language().fixAll(text);
  const action = (title: string, edits: readonly TextEdit[]): languages.CodeAction => ({
    title,
    kind: fixAllKind,
    edit: toWorkspaceEdit(model, edits),
  });
  return [
    ...(here.length > 0 ? [action('Fix all in this request', here)] : []),
    ...(all.length > here.length ? [action('Fix all in the document', all)] : []),
  ];
}

async function refactorings({ model, language, answered }: ProviderContext, range: Range): Promise<languages.CodeAction[]> {
  const { start, end } = toSpan(model, range);
  const fields = await answered(start);
  return language()
    .refactorings(model.getValue(), start, end, fields)
    .map(({ title, kind, edits }) => ({ title, kind: kinds[kind], edit: toWorkspaceEdit(model, edits) }));
}
