/** What the language service says, as plain structured-cloneable data in offsets of the request document. */

import type { Span } from '../../grammar/index.ts';
import type { DiagnosticCode } from './diagnostics.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly span: Span;
  /** What is wrong and what to do, for a person. */
  readonly message: string;
  /** What the fixes of this code need. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Fix {
  /** What it does, as a button would say it: `Change to "device_name"`. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one that a single key applies. At most one fix of a diagnostic. */
  readonly preferred: boolean;
}

/** Another way to write what is there, that asks the same. */
export interface Refactoring {
  /** What it does, as a menu would say it. */
  readonly title: string;
  readonly kind: 'rewrite' | 'extract' | 'inline';
  readonly edits: readonly TextEdit[];
}

/** An address in the text that can be opened. */
export interface Link {
  readonly span: Span;
  readonly url: string;
}

/** A word that is not in the text, shown in it. */
export interface InlayHint {
  /** What stands there stands behind it. */
  readonly offset: number;
  readonly label: string;
  /** Why it is so, as a sentence. */
  readonly tooltip: string;
}

export type CompletionKind =
  | 'method'
  | 'resource'
  | 'option'
  | 'property'
  | 'link'
  | 'key'
  | 'operator'
  | 'function'
  | 'lambda'
  | 'variable'
  | 'enum'
  | 'value'
  | 'keyword'
  | 'snippet';

/** A small request for values that the service has, sent only when a person asks for it. */
export interface ValueQuestion {
  readonly resource: string;
  readonly property: string;
  /** Of a request document: `GET /device?$select=…`. */
  readonly request: string;
}

/** The rows that the service has told in answer to a question; undefined where it was not asked. */
export type Samples = (question: ValueQuestion) => readonly Readonly<Record<string, unknown>>[] | undefined;

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Beside the label: a type, `many`, `key`. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string | undefined;
  /** `text` may hold tab stops in snippet syntax (`${1:x}`, `$0`) when `snippet` is true; then a literal `$` is `\$`. */
  readonly edit: TextEdit;
  readonly snippet: boolean;
  /** More edits elsewhere in the document, not overlapping `edit`. */
  readonly additionalEdits: readonly TextEdit[];
  /** Text matched against what was typed, when it is not the label. */
  readonly filter: string | undefined;
  /** Ask again at once after it was inserted: something more is expected there. */
  readonly again: boolean;
  /** To pick it is to ask the service, whose values are then proposed in its place. */
  readonly ask: ValueQuestion | undefined;
}

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export type TokenType =
  | 'method'
  | 'resource'
  | 'link'
  | 'property'
  | 'option'
  | 'operator'
  | 'function'
  | 'string'
  | 'number'
  | 'keyword'
  | 'variable'
  | 'parameter'
  | 'comment'
  | 'header'
  | 'type'
  | 'placeholder'
  | 'punctuation';

/** Tokens come in order and do not overlap; text between them has no colour of its own. */
export interface Token {
  readonly span: Span;
  readonly type: TokenType;
}

export interface Signature {
  /** `substring(text, start, length)` */
  readonly label: string;
  readonly documentation: string | undefined;
  readonly parameters: readonly { readonly label: string; readonly documentation: string | undefined }[];
  readonly activeParameter: number;
}

/** Where a name is declared: in the document (a lambda variable, a parameter alias), or in the schema. */
export type Definition =
  | { readonly kind: 'document'; readonly span: Span; readonly target: Span }
  | { readonly kind: 'schema'; readonly span: Span; readonly type: string; readonly member: string | undefined }
  /** A function or action, or an enumeration, by its qualified name. */
  | { readonly kind: 'operation' | 'enum'; readonly span: Span; readonly name: string };

/** A request in words, one line a part, each with the text it speaks of. */
export interface Explanation {
  readonly span: Span;
  readonly lines: readonly { readonly span: Span; readonly markdown: string }[];
}

/** All that the page needs to know of a request without seeing a syntax tree. */
export interface RequestOutline {
  /** From the `###` line to the end of the request. */
  readonly span: Span;
  /** The method and URL lines, where the lens stands above. */
  readonly head: Span;
  readonly name: string | undefined;
  readonly method: string;
}

/**
 * What a request asks to see, as its `$select` and `$expand` have it, nested ones too. Paths are names joined by `/`, from the entities that
 * the request is for: `device_name`, `belongs_to__application`, `belongs_to__application/slug`.
 */
export interface Selection {
  /** Of the request. */
  readonly span: Span;
  /** The type of the entities that the request is for: key of `Service.types`. */
  readonly type: string;
  /** The resource that the request's path begins with. */
  readonly resource: string;
  /** Properties and links that are named. */
  readonly selected: readonly string[];
  readonly expanded: readonly string[];
  /** Where nothing is selected, so that everything comes: `''` for the request's own entities, else the path of an expanded link. */
  readonly whole: readonly string[];
  /** Why it cannot be changed by pointing, as a sentence: the text has a mistake just there, the request is no GET; undefined: it can. */
  readonly blocked: string | undefined;
}

export interface LanguageService {
  diagnose(text: string): readonly Diagnostic[];
  complete(text: string, offset: number): readonly Completion[];
  hover(text: string, offset: number): Hover | undefined;
  /** Fixes for one diagnostic that `diagnose` gave for the same text. */
  fixes(text: string, diagnostic: Diagnostic): readonly Fix[];
  /** A comment above the diagnostic's request or option that silences it there; undefined for errors of syntax, which stay. */
  silence(text: string, diagnostic: Diagnostic): Fix | undefined;
  /**
   * Edits that apply the preferred fix of everything that is wrong until nothing gets better by it, in the whole document or in the requests that
   * a span touches: at most one for each request, which has no more errors afterwards.
   */
  fixAll(text: string, span?: Span): readonly TextEdit[];
  /**
   * Other ways to write what is selected, or the request around it, that ask the same. `answered` are the names of the fields that the last answer
   * to that request had.
   */
  refactorings(text: string, start: number, end: number, answered?: readonly string[]): readonly Refactoring[];
  /** Edits that bring the document into canonical form; none when it has errors that formatting would lose. */
  format(text: string): readonly TextEdit[];
  /** The same of a stretch of the document; nothing outside of it changes. */
  formatRange(text: string, span: Span): readonly TextEdit[];
  /** The same behind a line break or `)` that was just typed before the offset: nothing at the offset or behind it changes. */
  formatTyped(text: string, offset: number): readonly TextEdit[];
  links(text: string): readonly Link[];
  /** In the order of the text. */
  inlayHints(text: string): readonly InlayHint[];
  signature(text: string, offset: number): Signature | undefined;
  definition(text: string, offset: number): Definition | undefined;
  /** Empty when there is nothing to rename at the offset, or the name is not one. */
  rename(text: string, offset: number, name: string): readonly TextEdit[];
  tokens(text: string): readonly Token[];
  explain(text: string, offset: number): Explanation | undefined;
  /** The requests of the document, in order. */
  outline(text: string): readonly RequestOutline[];
  /** What the request at an offset selects; undefined where there is none, or none for entities of a known type. */
  selection(text: string, offset: number): Selection | undefined;
  /**
   * Edits that add a property or link to what the request at an offset shows, or take it away; the rest of the text stays as it is written.
   * Links on the way are expanded. Empty when it is so already, or cannot be done (`Selection.blocked`).
   */
  tick(text: string, offset: number, path: string, on: boolean): readonly TextEdit[];
  /**
   * Edits that ask of the request at an offset one more condition, on a property or on what a link leads to, with a value to go on from. Empty
   * where that cannot be asked, or the text has a mistake just there.
   */
  filterBy(text: string, offset: number, path: string): readonly TextEdit[];
  /**
   * Edits that put a property or link, by its path from the request's entities, in place of a stretch of the text (a caret, where that is empty),
   * in the form that fits there: into a `$filter` with `any(…)` about a link to many, into `$select`, `$expand`, `$orderby`. What belongs into a
   * list elsewhere is ticked; else the path is put as it is. Empty when it is there.
   */
  insertion(text: string, start: number, end: number, path: string): readonly TextEdit[];
}
