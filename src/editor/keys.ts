import { applyEdits, fixesIn } from './code-actions.ts';
import { type editor, type IDisposable, KeyCode, KeyMod, Range } from './monaco.ts';
import { toOffset } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';
import type { EditorCommand } from './types.ts';

/** Widgets that have their own use for Escape. */
const nothingToClose =
  '!suggestWidgetVisible && !findWidgetVisible && !parameterHintsVisible && !renameInputVisible && !inSnippetMode && !editorHoverVisible && !editorHasMultipleSelections && !codeActionMenuVisible';

/** The keys of a request document beyond Monaco's own. */
export function addKeys(
  target: editor.IStandaloneCodeEditor,
  context: ProviderContext,
  onCommand: (command: EditorCommand, offset: number) => void,
): IDisposable[] {
  const { model } = context;
  const offset = () => toOffset(model, target.getPosition() ?? { lineNumber: 1, column: 1 });
  return [
    target.addAction({
      id: 'playground.run',
      label: 'Run the request at the cursor',
      keybindings: [KeyMod.CtrlCmd | KeyCode.Enter],
      run: () => onCommand('run', offset()),
    }),
    target.addAction({
      id: 'playground.quick-fix',
      label: 'Fix what is wrong here',
      keybindings: [KeyMod.CtrlCmd | KeyCode.Period],
      run: () => quickFix(target, context),
    }),
    leaveWithTab(target),
  ];
}

/** Applies the one plain fix of the cursor's line at once; where there is a choice, shows it. */
function quickFix(target: editor.IStandaloneCodeEditor, context: ProviderContext): void {
  const position = target.getPosition();
  if (!position) return;
  const { lineNumber } = position;
  const atCursor = fixesIn(context, Range.fromPositions(position));
  const onLine = fixesIn(context, new Range(lineNumber, 1, lineNumber, context.model.getLineMaxColumn(lineNumber)));
  const offered = atCursor.length > 0 ? atCursor : onLine;
  const preferred = offered.filter(({ fix }) => fix.preferred);
  if (preferred.length === 1) applyEdits(target, context.model, preferred[0]!.fix.edits);
  else target.trigger('keyboard', 'editor.action.quickFix', null);
}

/** Escape, when there is nothing to close, gives Tab back to the page until something is typed or the editor is left. */
function leaveWithTab(target: editor.IStandaloneCodeEditor): IDisposable {
  const setTabLeaves = (tabFocusMode: boolean) => target.updateOptions({ tabFocusMode });
  const action = target.addAction({
    id: 'playground.leave',
    label: 'Let Tab leave the editor',
    keybindings: [KeyCode.Escape],
    keybindingContext: nothingToClose,
    run: () => setTabLeaves(true),
  });
  const typed = target.onDidChangeModelContent(() => setTabLeaves(false));
  const left = target.onDidBlurEditorText(() => setTabLeaves(false));
  return {
    dispose() {
      action.dispose();
      typed.dispose();
      left.dispose();
    },
  };
}
