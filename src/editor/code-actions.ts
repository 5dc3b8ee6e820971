import type { Diagnostic, Fix } from '../language/index.ts';
import { languageId } from './language-id.ts';
import { type editor, type IDisposable, languages, type Range } from './monaco.ts';
import { toRange, toVisibleRange, toWorkspaceEdit } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';

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

/** Applies a fix as one undoable edit. */
export function applyFix(target: editor.ICodeEditor, model: editor.ITextModel, fix: Fix): void {
  target.pushUndoStop();
  target.executeEdits(
    'fix',
    fix.edits.map(({ span, text }) => ({ range: toRange(model, span), text, forceMoveMarkers: true })),
  );
  target.pushUndoStop();
}

export function provideCodeActions(context: ProviderContext): IDisposable {
  const { model } = context;
  return languages.registerCodeActionProvider(languageId, {
    provideCodeActions(asked, range, { markers }) {
      if (asked !== model) return undefined;
      const actions = fixesIn(context, range).map(({ diagnostic, fix }) => {
        const { startLineNumber, startColumn } = toVisibleRange(model, diagnostic.span);
        const of = markers.filter((marker) => marker.startLineNumber === startLineNumber && marker.startColumn === startColumn);
        return { title: fix.title, kind: 'quickfix', diagnostics: of, isPreferred: fix.preferred, edit: toWorkspaceEdit(model, fix.edits) };
      });
      return { actions, dispose() {} };
    },
  });
}
