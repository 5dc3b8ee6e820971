import type { LanguageService } from '../language/index.ts';

/** What the page tells the editor, and what the editor asks of the page. */
export interface EditorOptions {
  readonly text: string;
  readonly selection: readonly [start: number, end: number];
  /** Asked anew on every use, so that a new connection's service is used at once. */
  readonly language: () => LanguageService;
  readonly theme: 'light' | 'dark';
  readonly onChange: (text: string) => void;
  readonly onCursor: (cursor: { readonly offset: number; readonly line: number; readonly column: number }) => void;
  /** Counts of what is wrong, whenever they change. */
  readonly onDiagnostics: (counts: { readonly errors: number; readonly warnings: number; readonly hints: number }) => void;
  /** The lens over a request, or the key. `offset` lies in the request. */
  readonly onCommand: (command: 'run' | 'copy-curl' | 'explain', offset: number) => void;
}

export interface Editor {
  readonly text: () => string;
  /** Replaces the text as one undoable edit. */
  setText(text: string): void;
  /** Inserts a request at the end of the document and puts the cursor into it. */
  append(request: string): void;
  offset(): number;
  reveal(offset: number): void;
  focus(): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** Checks again although the text is the same: the service changed. */
  refresh(): void;
  format(): void;
  /** Goes to the next diagnostic and shows it. */
  nextProblem(): void;
  dispose(): void;
}
