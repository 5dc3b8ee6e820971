import type { editor } from './monaco.ts';

/**
 * How the editor looks and behaves. Metrics are those of the text area that it takes over from (13/20 px, 44 px of line numbers,
 * 12 px above the text), so that nothing moves when it does.
 */
export const editorSettings: editor.IStandaloneEditorConstructionOptions = {
  ariaLabel: 'Requests. Escape, then Tab, leaves the editor.',
  automaticLayout: true,
  fontSize: 13,
  lineHeight: 20,
  lineNumbersMinChars: 3,
  // Folding adds its 16.
  lineDecorationsWidth: 0,
  glyphMargin: false,
  folding: true,
  showFoldingControls: 'mouseover',
  padding: { top: 12, bottom: 12 },
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  scrollbar: { useShadows: false, verticalScrollbarSize: 12, horizontalScrollbarSize: 12, alwaysConsumeMouseWheel: false },
  scrollBeyondLastLine: false,
  renderLineHighlight: 'line',
  renderWhitespace: 'none',
  guides: { indentation: false },
  wordWrap: 'on',
  wrappingIndent: 'indent',
  detectIndentation: false,
  tabSize: 2,
  insertSpaces: true,
  placeholder: 'GET /device',
  contextmenu: false,
  links: true,
  quickSuggestions: { other: true, strings: true, comments: false },
  quickSuggestionsDelay: 0,
  suggest: { showIcons: false, preview: false, showStatusBar: false, showWords: false, localityBonus: false },
  wordBasedSuggestions: 'off',
  acceptSuggestionOnCommitCharacter: false,
  // Enter ends the line where the word is whole already.
  acceptSuggestionOnEnter: 'smart',
  snippetSuggestions: 'inline',
  suggestSelection: 'first',
  tabCompletion: 'on',
  lightbulb: { enabled: 'off' as editor.ShowLightbulbIconMode },
  hover: { delay: 200, above: false },
  fixedOverflowWidgets: true,
  accessibilitySupport: 'auto',
};
