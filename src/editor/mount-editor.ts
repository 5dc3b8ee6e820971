import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import type { TextEdit } from '../language/index.ts';
import { type AtEdge, moveOffset } from '../lib/index.ts';
import { applyEdits, provideCodeActions } from './code-actions.ts';
import { provideColours } from './colours.ts';
import { provideCompletion } from './completion.ts';
import { goToDefinitions } from './definition.ts';
import { createChecks } from './diagnostics.ts';
import { provideFolding } from './folding.ts';
import { provideFormat } from './format.ts';
import { highlighter } from './highlight.ts';
import { provideHover } from './hover.ts';
import { showInlayHints } from './inlay-hints.ts';
import { addKeys } from './keys.ts';
import { languageId, registerLanguage } from './language-id.ts';
import { showLenses } from './lenses.ts';
import { provideLinks } from './links.ts';
import { editor, Selection } from './monaco.ts';
import { createProblemWalk } from './next-problem.ts';
import { convertPastes } from './paste.ts';
import { toOffset, toRange } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';
import { provideRename } from './rename.ts';
import { editorSettings } from './settings.ts';
import { provideSignature } from './signature.ts';
import { applyTheme } from './theme.ts';
import type { Editor, EditorOptions } from './types.ts';
import { answerWhy, findingAtCursor } from './why.ts';
// Behind Monaco's own styles, which it overrules.
import './editor.css';

/**
 * Puts Monaco into a host element, with the text, selection and scroll position that the page's text area had; undo leads back
 * over what was typed before. There may be one editor at a time: Monaco knows languages, not editors.
 */
export function mountEditor(host: HTMLElement, options: EditorOptions): Editor {
  globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };
  registerLanguage();
  applyTheme(host, options.theme);

  const model = createModel(options);
  const target = editor.create(host, { ...editorSettings, fontFamily: getComputedStyle(host).fontFamily, model });
  target.setSelection(toSelection(model, options.selection));
  target.setScrollTop(options.scrollTop);

  const checks = createChecks(model, options.language, options);
  const lenses = showLenses(target, model, options.language, options.onCommand);
  const hints = showInlayHints(target, model, options.language, options.hints);
  const problems = createProblemWalk(target, checks.diagnostics);
  const { language, answered } = options;
  const context: ProviderContext = { model, language, answered, diagnostics: checks.diagnostics };
  let colours = provideColours(model, options.language);

  const disposables = [
    checks,
    lenses,
    hints,
    problems,
    provideCompletion(target, context, options.onAsk),
    provideHover(context),
    provideSignature(context),
    ...provideFormat(context),
    provideRename(target, context),
    provideCodeActions(context),
    answerWhy(target, context, options),
    provideFolding(context),
    provideLinks(context),
    goToDefinitions(target, context, options.onDefinition),
    ...addKeys(target, context, options.onCommand),
    convertPastes(target, host, options.onPaste),
    model.onDidChangeContent(() => options.onChange(model.getValue())),
    target.onDidChangeCursorSelection(() => options.onCursor(cursorOf(target, model))),
  ];

  const replace = (start: number, end: number, text: string) => {
    target.pushUndoStop();
    target.executeEdits('page', [{ range: toRange(model, { start, end }), text, forceMoveMarkers: true }]);
    target.pushUndoStop();
    target.setPosition(model.getPositionAt(start + text.length));
  };
  const edit = (edits: readonly TextEdit[], caret: AtEdge) => {
    const { offset, anchor } = cursorOf(target, model);
    const after = caret === 'stays' ? [anchor, offset] : [offset, offset];
    const selection: [number, number] = [moveOffset(after[0]!, edits, caret), moveOffset(after[1]!, edits, caret)];
    const operations = edits.map(({ span, text }) => ({ range: toRange(model, span), text, forceMoveMarkers: false }));
    target.pushUndoStop();
    target.executeEdits('page', operations, () => [toSelection(model, selection)]);
    target.pushUndoStop();
  };
  const reveal = (offset: number) => {
    const position = model.getPositionAt(offset);
    target.setPosition(position);
    target.revealPositionInCenterIfOutsideViewport(position);
  };

  return {
    text: () => model.getValue(),
    setText: (text) => replace(0, model.getValueLength(), text),
    append(request) {
      const length = model.getValue().trimEnd().length;
      const gap = length === 0 ? '' : '\n\n';
      replace(length, model.getValueLength(), `${gap}${request}\n`);
      reveal(length + gap.length);
      return length + gap.length;
    },
    replace,
    edit,
    offset: () => cursorOf(target, model).offset,
    reveal,
    select(span) {
      const range = toRange(model, span);
      target.setSelection(range);
      target.revealRangeInCenterIfOutsideViewport(range);
    },
    highlight: highlighter(target, model),
    focus: () => target.focus(),
    hasFocus: () => target.hasTextFocus(),
    setTheme: (theme) => applyTheme(host, theme),
    refresh() {
      checks.refresh();
      lenses.refresh();
      hints.refresh();
      colours.dispose();
      colours = provideColours(model, options.language);
    },
    format: () => target.trigger('page', 'editor.action.formatDocument', null),
    fixAll(where) {
      const { offset } = cursorOf(target, model);
      const edits = options.language().fixAll(model.getValue(), where === 'document' ? undefined : { start: offset, end: offset });
      if (edits.length > 0) applyEdits(target, model, edits);
      return edits.length > 0;
    },
    refactor() {
      target.focus();
      target.trigger('page', 'editor.action.refactor', null);
    },
    showHints: hints.show,
    formatWhen: ({ pasted, typed }) => target.updateOptions({ formatOnPaste: pasted, formatOnType: typed }),
    findingAtCursor: () => findingAtCursor(target, context),
    nextProblem() {
      target.focus();
      problems.next();
    },
    dispose() {
      colours.dispose();
      for (const disposable of disposables) disposable.dispose();
      target.dispose();
      model.dispose();
    },
  };
}

/** A model whose undo stack holds what was typed before it was there. */
function createModel({ text, typedOver }: EditorOptions): editor.ITextModel {
  const model = editor.createModel(typedOver, languageId);
  model.setEOL(editor.EndOfLineSequence.LF);
  if (text !== model.getValue()) {
    model.pushStackElement();
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
    model.pushStackElement();
  }
  return model;
}

function toSelection(model: editor.ITextModel, [start, end]: EditorOptions['selection']): Selection {
  return Selection.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}

function cursorOf(target: editor.ICodeEditor, model: editor.ITextModel) {
  const selection = target.getSelection() ?? new Selection(1, 1, 1, 1);
  const position = selection.getPosition();
  const anchor = { lineNumber: selection.selectionStartLineNumber, column: selection.selectionStartColumn };
  return { offset: toOffset(model, position), anchor: toOffset(model, anchor), line: position.lineNumber, column: position.column };
}
