import { EOF, type IToken } from 'chevrotain';
import { createProblem, type ProblemCode } from '../problems.ts';
import { restore, type Source, spanIn } from '../source.ts';
import {
  Ampersand,
  AtName,
  Comma,
  Equals,
  LeftBrace,
  LeftBracket,
  LeftParen,
  RightBrace,
  RightBracket,
  RightParen,
  Semicolon,
} from '../tokens.ts';
import type { Expected, Hole, Name, Problem, Span, Word } from '../tree.ts';
import { CursorParser, endOf } from './cursor.ts';

export { endOf } from './cursor.ts';

/**
 * Deeper nesting gets one `too-deep` problem and a hole. A level takes up to six frames here and as many in the readers of `src/language`; in
 * half a megabyte, half of what Node and Chromium give a thread, the first of them overflows at 400 to 600 levels (lambdas, named arguments).
 */
const deepest = 200;

/** Nobody reads more of one URL; a megabyte of `&` has a million. */
const mostProblems = 1000;

/** Names as the ABNF's comment on `odataIdentifier` has them. */
const unicodeName =
  /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]{0,127}(?:\.[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]{0,127})*$/u;

/** The text, problems, holes and brackets that all rules share. Rules are total: what is missing becomes a hole, so none of them fails. */
export abstract class BaseParser extends CursorParser {
  private problems: Problem[] = [];
  /** Where the last hole was put. */
  protected holeEnd = 0;
  /** Where a problem says already that something is missing. */
  protected toldAt = -1;
  private depth = 0;
  /** Said once; what else is wrong with the brackets then follows from it. */
  protected tooDeep = false;
  private closes: Map<number, number> | undefined;
  private lines: boolean | undefined;
  private forgiven: Span[] = [];

  /** Begins a source; `finish` gives the problems found since. */
  protected begin(source: Source, question?: number): void {
    this.open(source, question);
    this.problems = [];
    this.forgiven = [];
    this.holeEnd = 0;
    this.depth = 0;
    this.tooDeep = false;
    this.toldAt = -1;
    this.closes = undefined;
    this.lines = undefined;
  }

  protected finish(): readonly Problem[] {
    if (this.lexErrors.length > 0) this.reportCharacters();
    for (const malformed of this.source.malformed) this.reportPercent(malformed);
    this.close();
    return this.problems;
  }

  /** A single byte of no UTF-8 is most often a letter of Latin-1, as pages of old encoded it. */
  private reportPercent({ span, text }: Source['malformed'][number]): void {
    const code = text.length === 3 ? Number.parseInt(text.slice(1), 16) : 0;
    if (code >= 0xc0) this.push('percent-latin1', span, { text, replacement: String.fromCharCode(code) });
    else this.push('malformed-percent', span, { text });
  }

  /** Text options hold any characters. Ranges come in the order of the text. */
  protected forgiveCharacters(start: number, end: number): void {
    if (this.lexErrors.length > 0) this.forgiven.push({ start, end });
  }

  private reportCharacters(): void {
    const { malformed } = this.source;
    let next = 0;
    let broken = 0;
    for (const { offset, length } of this.lexErrors) {
      while (next < this.forgiven.length && this.forgiven[next]!.end <= offset) next++;
      if (next < this.forgiven.length && this.forgiven[next]!.start <= offset) continue;
      // A percent sign that encodes nothing is told as such.
      const { start } = this.span(offset, offset + 1);
      while (broken < malformed.length && malformed[broken]!.span.end <= start) broken++;
      if (broken < malformed.length && malformed[broken]!.span.start <= start) continue;
      this.report('unexpected-character', offset, offset + length, { text: this.textOf(offset, offset + length) });
    }
  }

  /** The token of one character was written as `%HH`. */
  protected isEncoded({ startOffset }: IToken): boolean {
    const { starts, ends } = this.source;
    return starts !== undefined && ends !== undefined && ends[startOffset + 1]! - starts[startOffset]! === 3;
  }

  // ------------------------------------------------------------ text

  /** The text has more than one line. */
  protected get hasLines(): boolean {
    this.lines ??= /[\r\n]/.test(this.source.text);
    return this.lines;
  }

  protected textOf(start: number, end: number): string {
    const text = this.source.text.slice(start, end);
    return this.source.hasStandIns ? restore(text) : text;
  }

  protected image(token: IToken): string {
    return this.source.hasStandIns ? restore(token.image) : token.image;
  }

  protected nameOf(token: IToken): Name {
    const text = this.image(token);
    this.checkName(token, text);
    return { kind: 'Name', span: this.spanOf(token), text };
  }

  protected wordOf<Text extends string>(token: IToken, text: Text): Word<Text> {
    return { kind: 'Word', span: this.spanOf(token), text };
  }

  private checkName(token: IToken, text: string): void {
    if (text.length <= 128 && isAscii(text) && text !== '@') return;
    const bare = token.tokenType === AtName ? text.slice(1).replace('#', '.') : text;
    if (!unicodeName.test(bare)) this.reportToken('invalid-name', token, { text });
  }

  // ------------------------------------------------------------ problems and holes

  protected pushAt(code: ProblemCode, span: Span, data: Record<string, unknown> = {}): void {
    this.push(code, span, data);
  }

  protected report(code: ProblemCode, start: number, end: number, data: Record<string, unknown> = {}): void {
    this.push(code, spanIn(this.source, start, end), data);
  }

  protected reportToken(code: ProblemCode, token: IToken, data: Record<string, unknown> = {}): void {
    this.report(code, token.startOffset, endOf(token), data);
  }

  private push(code: ProblemCode, span: Span, data: Record<string, unknown>): void {
    if (this.problems.length < mostProblems) this.problems.push(createProblem(code, span, data));
  }

  /** A hole where a person would type what is missing: behind the last token and one blank. */
  protected hole(expected: Expected, code: ProblemCode = 'missing', data: Record<string, unknown> = {}): Hole {
    if (this.tooDeep || this.problems.length >= mostProblems) return this.quietHole(expected);
    const after = this.textBehind();
    const edits = this.needlessSeparator();
    const hole = this.quietHole(expected);
    const position = this.holeEnd;
    if (this.toldAt !== position) this.report(code, position, position, { expected, after, ...(edits && { edits }), ...data });
    return hole;
  }

  /** The comma, `&` or `;` that nothing stands beside: to remove it mends as well as to fill the hole. */
  private needlessSeparator(): readonly { readonly span: Span; readonly text: string }[] | undefined {
    const separator = isSeparator(this.last) ? this.last : this.behind === 0 && isSeparator(this.token) ? this.token : undefined;
    return separator && [{ span: this.spanOf(separator), text: '' }];
  }

  /** The last token as a message names it, with the option's name before its `=`; undefined at the beginning. */
  private textBehind(): string | undefined {
    const { last } = this;
    if (last.image === '') return undefined;
    const before = last.tokenType === Equals ? this.earlier(1) : last;
    return this.textOf(before.startOffset, endOf(last));
  }

  /** A hole whose problem is said otherwise. */
  protected quietHole(expected: Expected): Hole {
    const position = Math.max(this.behind, Math.min(this.behind + 1, this.next));
    this.behind = position;
    this.holeEnd = position;
    return { kind: 'Hole', span: this.span(position, position), expected };
  }

  // ------------------------------------------------------------ brackets

  /** Enters one level of nesting; false when there are too many, after what the bracket holds was skipped. */
  protected enter(): boolean {
    this.depth++;
    if (this.depth <= deepest) return true;
    if (!this.tooDeep) this.reportToken('too-deep', this.token);
    this.tooDeep = true;
    return false;
  }

  protected leave(): void {
    this.depth--;
  }

  /** Skips up to the bracket that closes the one just read (which stays), or to the end. */
  protected skipNested(): Hole {
    const start = this.next;
    const closing = this.closeOf(this.last);
    while (!this.at(EOF) && this.next !== closing) this.consumeToken();
    return { kind: 'Hole', span: this.span(start, Math.max(start, this.behind)), expected: 'expression' };
  }

  /** The offset of the bracket that closes the given one; undefined when none does. */
  protected closeOf(open: IToken): number | undefined {
    this.closes ??= matchBrackets(this.tokensRead());
    return this.closes.get(open.startOffset);
  }
}

function isSeparator({ tokenType }: IToken): boolean {
  return tokenType === Comma || tokenType === Ampersand || tokenType === Semicolon;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

const opening = new Map([
  [LeftParen.tokenTypeIdx!, RightParen.tokenTypeIdx!],
  [LeftBracket.tokenTypeIdx!, RightBracket.tokenTypeIdx!],
  [LeftBrace.tokenTypeIdx!, RightBrace.tokenTypeIdx!],
]);
const closing = new Set(opening.values());

/** Start offsets of opening brackets to those of the brackets that close them. Linear. */
function matchBrackets(tokens: readonly IToken[]): Map<number, number> {
  const closes = new Map<number, number>();
  const open: IToken[] = [];
  for (const token of tokens) {
    if (opening.has(token.tokenTypeIdx)) open.push(token);
    else if (closing.has(token.tokenTypeIdx)) {
      const last = open.at(-1);
      if (last === undefined || opening.get(last.tokenTypeIdx) !== token.tokenTypeIdx) continue;
      closes.set(last.startOffset, token.startOffset);
      open.pop();
    }
  }
  return closes;
}
