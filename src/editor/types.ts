import type { Diagnostic, LanguageService, TextEdit, ValueQuestion } from '../language/index.ts';
import type { AtEdge } from '../lib/index.ts';
import type { SchemaPlace } from './definition.ts';

/** A stretch of the text, from an offset up to another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type EditorTheme = 'light' | 'dark';

/** What a lens or a key of the editor asks of the page. */
export type EditorCommand = 'run' | 'copy-curl' | 'explain';

/** What the page tells the editor, and what the editor asks of the page. Offsets are of the text with `\n` line ends. */
export interface EditorOptions {
  readonly text: string;
  /** The text that `text` was typed over before this editor was there: undo leads back to it. */
  readonly typedOver: string;
  readonly selection: readonly [start: number, end: number];
  readonly scrollTop: number;
  /** Asked anew on every use, so that a new connection's service is used at once. */
  readonly language: () => LanguageService;
  readonly theme: EditorTheme;
  readonly onChange: (text: string) => void;
  readonly onCursor: (cursor: Cursor) => void;
  /** Counts of what is wrong, whenever they change. */
  readonly onDiagnostics: (counts: DiagnosticCounts) => void;
  /** Somebody wants to know why something is told of. */
  readonly onWhy: (found: Diagnostic) => void;
  /** The address at which a code is explained, with a fragment. */
  readonly whyUrl: (code: string) => string;
  /** Nothing is to be told under a code any more. */
  readonly onTurnOff: (code: string) => void;
  /** The lens of a request, or the key. `offset` lies in the request. */
  readonly onCommand: (command: EditorCommand, offset: number) => void;
  /** A completion that asks the service for values was picked; gives whether there are some now. Whoever types on wants none. */
  readonly onAsk: (question: ValueQuestion, signal: AbortSignal) => Promise<boolean>;
  /** What a pasted text becomes (a curl command, a request); undefined to paste it as it is. */
  readonly onPaste: (text: string) => string | undefined;
  /** The names of the fields that the last answer to the request at an offset had; empty where that was not asked. */
  readonly answered: (offset: number) => Promise<readonly string[]>;
  /** Somebody wants to see where a name is declared in the service. */
  readonly onDefinition: (place: SchemaPlace) => void;
  /** Words that are not in the text are shown in it. */
  readonly hints: boolean;
}

/** Where the cursor is: its offset, and its line and column from 1 for people. */
export interface Cursor {
  readonly offset: number;
  readonly anchor: number;
  readonly line: number;
  readonly column: number;
}

export interface DiagnosticCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/** Reads and writes the text, and moves in it: what can be done whether Monaco is there yet or not. */
export interface Pen {
  text(): string;
  /** Adds a request at the end of the document and puts the cursor into it; gives the offset at which it begins. */
  append(request: string): number;
  /** Replaces a range as one undoable edit and puts the cursor behind it. */
  replace(start: number, end: number, text: string): void;
  /** Makes several changes as one undoable edit; the cursor stays in the text where it was, or goes behind what was put at it. */
  edit(edits: readonly TextEdit[], caret: AtEdge): void;
  offset(): number;
  /** Moves the cursor to an offset and shows it. */
  reveal(offset: number): void;
  /** Selects a stretch of the text and shows it. */
  select(span: Span): void;
  focus(): void;
}

export interface Editor extends Pen {
  /** Replaces the text as one undoable edit. */
  setText(text: string): void;
  /** Marks a stretch of the text and shows it, in place of the one before; the cursor stays. */
  highlight(span: Span | undefined): void;
  hasFocus(): boolean;
  setTheme(theme: EditorTheme): void;
  /** Checks and colours again although the text is the same: the service changed. */
  refresh(): void;
  format(): void;
  /** Applies all fixes that are plainly right, in the request at the cursor or everywhere, as one undoable edit; false where there is none. */
  fixAll(where: 'request' | 'document'): boolean;
  /** Shows in which other ways the request at the cursor can be written. */
  refactor(): void;
  showHints(isShown: boolean): void;
  /** Whether it formats what is pasted, and what stands before a line break or parenthesis that is typed; neither at first. */
  formatWhen(when: { readonly pasted: boolean; readonly typed: boolean }): void;
  /** What is wrong at the cursor, or else in its line. */
  findingAtCursor(): Diagnostic | undefined;
  /** Goes to the next diagnostic and shows it. */
  nextProblem(): void;
  dispose(): void;
}
