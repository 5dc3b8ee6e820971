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
import { editor, type IDisposable } from './monaco.ts';
import { createProblemWalk } from './next-problem.ts';
import { convertPastes } from './paste.ts';
import { createPen, cursorOf, toSelection } from './pen.ts';
import type { ProviderContext } from './provider-context.ts';
import { provideRename } from './rename.ts';
import { editorSettings } from './settings.ts';
import { provideSignature } from './signature.ts';
import { applyTheme } from './theme.ts';
import type { Editor, EditorOptions } from './types.ts';
import { answerWhy, findingAtCursor } from './why.ts';
import { doWithoutWorker } from './without-worker.ts';
// Behind Monaco's own styles, which it overrules.
import './editor.css';

/**
 * Puts Monaco into a host element, with the text, selection and scroll position that the page's text area had; undo leads back
 * over what was typed before. There may be one editor at a time: Monaco knows languages, not editors.
 */
export function mountEditor(host: HTMLElement, options: EditorOptions): Editor {
  doWithoutWorker();
  registerLanguage();
  applyTheme(host, options.theme);

  const { language, answered } = options;
  const model = createModel(options);
  const target = editor.create(host, { ...editorSettings, fontFamily: getComputedStyle(host).fontFamily, model });
  target.setSelection(toSelection(model, options.selection));
  target.setScrollTop(options.scrollTop);

  const pen = createPen(target, model);
  const shown = showFindings(target, model, options);
  const problems = createProblemWalk(target, shown.diagnostics);
  const context: ProviderContext = { model, language, answered, diagnostics: shown.diagnostics };
  const disposables = [
    shown,
    problems,
    ...provideFeatures(target, host, context, options),
    model.onDidChangeContent(() => options.onChange(model.getValue())),
    target.onDidChangeCursorSelection(() => options.onCursor(cursorOf(target, model))),
  ];

  return {
    ...pen,
    setText: (text) => pen.replace(0, model.getValueLength(), text),
    highlight: highlighter(target, model),
    hasFocus: () => target.hasTextFocus(),
    setTheme: (theme) => applyTheme(host, theme),
    refresh: shown.refresh,
    format: () => target.trigger('page', 'editor.action.formatDocument', null),
    fixAll(where) {
      const offset = pen.offset();
      const edits = language().fixAll(model.getValue(), where === 'document' ? undefined : { start: offset, end: offset });
      if (edits.length > 0) applyEdits(target, model, edits);
      return edits.length > 0;
    },
    refactor() {
      target.focus();
      target.trigger('page', 'editor.action.refactor', null);
    },
    showHints: shown.showHints,
    formatWhen: ({ pasted, typed }) => target.updateOptions({ formatOnPaste: pasted, formatOnType: typed }),
    findingAtCursor: () => findingAtCursor(target, context),
    nextProblem() {
      target.focus();
      problems.next();
    },
    dispose() {
      for (const disposable of disposables) disposable.dispose();
      target.dispose();
      model.dispose();
    },
  };
}

/** What is seen of the language without being asked for: markers, colours, lenses and hints. */
function showFindings(target: editor.IStandaloneCodeEditor, model: editor.ITextModel, options: EditorOptions) {
  const { language } = options;
  const checks = createChecks(model, language, options);
  // Before the lenses, which stand behind them.
  const hints = showInlayHints(target, model, language, options.hints);
  const lenses = showLenses(target, model, language, hints.inLine, options.onCommand);
  let colours = provideColours(model, language);
  return {
    diagnostics: checks.diagnostics,
    showHints(isShown: boolean) {
      hints.show(isShown);
      lenses.refresh();
    },
    refresh() {
      checks.refresh();
      hints.refresh();
      lenses.refresh();
      colours.dispose();
      colours = provideColours(model, language);
    },
    dispose() {
      for (const disposable of [colours, checks, lenses, hints]) disposable.dispose();
    },
  };
}

/** What Monaco, or a person, asks the language for. */
const provideFeatures = (
  target: editor.IStandaloneCodeEditor,
  host: HTMLElement,
  context: ProviderContext,
  options: EditorOptions,
): readonly IDisposable[] => [
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
];

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
