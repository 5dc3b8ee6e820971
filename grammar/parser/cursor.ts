import { EmbeddedActionsParser, EOF, type IToken, type TokenType } from 'chevrotain';
import { type Source, spanIn } from '../source.ts';
import { allTokens, lexer } from '../tokens.ts';
import type { Span } from '../tree.ts';

const noSource: Source = { text: '', base: 0, starts: undefined, ends: undefined, hasStandIns: false, malformed: [] };

interface Characters {
  readonly offset: number;
  readonly length: number;
}

/** How far any rule looks ahead. As many end tokens stand behind the last token, so that no look needs to check bounds. */
const farthest = 3;

/** What stands behind the last token, with the lexer's fields in their order, so that all tokens are of one shape to the engine. */
const endToken = (startOffset: number): IToken => ({ image: '', startOffset, tokenTypeIdx: EOF.tokenTypeIdx!, tokenType: EOF });

const startToken = endToken(0);

/**
 * A source's tokens, read one after another, and spans in the text given. What Chevrotain's parser does for that (`LA`) checks bounds at each
 * look; here an array with end tokens needs no check. Only numbers change from token to token: to keep the token itself in a field would have
 * the garbage collector told of it each time.
 */
export abstract class CursorParser extends EmbeddedActionsParser {
  protected source: Source = noSource;
  protected lexErrors: readonly Characters[] = [];
  private tokens: IToken[] = Array.from({ length: farthest }, () => endToken(0));
  /** Of the token to come. */
  private index = 0;
  /** Offset behind the last token or hole. */
  protected behind = 0;
  /** The source holds dots, so names may. */
  protected hasDots = false;
  /** The tokens end at the URL's `?`, which is the only character that is no token. (The lexer may read over it, within a string.) */
  protected isSplit = false;

  constructor() {
    super(allTokens, { maxLookahead: 1, skipValidations: true });
  }

  /** `question`: where the `?` of a whole URL stands. The tokens end there until `goOn`, unless `isSplit` then says otherwise. */
  protected open(source: Source, question = -1): void {
    const { tokens, errors, groups } = lexer.tokenize(source.text);
    const questions = groups.questions!;
    const end = endToken(source.text.length);
    for (let count = 0; count < farthest; count++) tokens.push(end);
    this.isSplit = errors.length === 0 && questions.length === 1 && questions[0]!.startOffset === question;
    if (this.isSplit) endAt(tokens, question);
    this.source = source;
    this.lexErrors = questions.length === 0 || this.isSplit ? errors : charactersOf(errors, questions);
    this.tokens = tokens;
    this.index = 0;
    this.behind = 0;
    this.hasDots = source.text.includes('.');
  }

  /** Goes on behind the `?`. */
  protected goOn(): void {
    this.behind = this.next + 1;
    this.index++;
  }

  protected close(): void {
    this.source = noSource;
  }

  // ------------------------------------------------------------ what Chevrotain's own methods go by

  protected override LA(ahead: number): IToken {
    return ahead === 0 ? this.last : this.tokens[this.index + ahead - 1]!;
  }

  protected override LA_FAST(ahead: number): IToken {
    return this.LA(ahead);
  }

  /** Reads one token; nothing is behind the end. */
  protected consumeToken(): void {
    const { token } = this;
    if (token.tokenType === EOF) return;
    this.behind = token.startOffset + token.image.length;
    this.index++;
  }

  /** Called by Chevrotain around a rule that is no other's part: it would add its own end tokens, and look for what the rule left. */
  protected onBeforeParse(): void {}
  protected onAfterParse(): void {}

  // ------------------------------------------------------------ positions (offsets of source.text)

  protected at(type: TokenType, ahead = 1): boolean {
    return this.tokens[this.index + ahead - 1]!.tokenType === type;
  }

  /** The token to come. */
  protected get token(): IToken {
    return this.tokens[this.index]!;
  }

  /** The token read last. */
  protected get last(): IToken {
    return this.index === 0 ? startToken : this.tokens[this.index - 1]!;
  }

  /** A token read before the last: the one next to it for 1. */
  protected earlier(back: number): IToken {
    return this.tokens[this.index - 1 - back] ?? startToken;
  }

  /** Reads the next token, whatever it is. */
  protected take(): IToken {
    const { token } = this;
    this.consumeToken();
    return token;
  }

  /** Reads the next token if it is of the type. */
  protected accept(type: TokenType): IToken | undefined {
    return this.at(type) ? this.take() : undefined;
  }

  /** Offset of the first token not yet read. */
  protected get next(): number {
    return this.token.startOffset;
  }

  /** Nothing stands between the last token and the one to come. */
  protected get adjacent(): boolean {
    return endOf(this.last) === this.token.startOffset;
  }

  /** The tokens of the source, its end tokens aside. */
  protected tokensRead(): readonly IToken[] {
    return this.tokens.slice(0, -farthest);
  }

  protected span(start: number, end = this.behind): Span {
    return spanIn(this.source, start, end);
  }

  protected spanOf(token: IToken): Span {
    return spanIn(this.source, token.startOffset, endOf(token));
  }

  /** From where a node begins, which may be a hole, to behind the last token: the node's own span where nothing was read since. */
  protected spanFrom(first: { readonly span: Span }): Span {
    const end = this.spanEnd();
    return first.span.end === end ? first.span : { start: first.span.start, end };
  }

  /** Where a span ends that ends behind the last token. */
  protected spanEnd(): number {
    const { ends, base } = this.source;
    return ends === undefined ? base + this.behind : ends[this.behind]!;
  }
}

/** Puts an end token before the first token behind an offset. */
function endAt(tokens: IToken[], offset: number): void {
  let index = 0;
  while (tokens[index]!.startOffset < offset) index++;
  tokens.splice(index, 0, endToken(offset));
}

/** The characters that are no tokens, each `?` among them. */
function charactersOf(errors: readonly Characters[], questions: readonly IToken[]): readonly Characters[] {
  const all = [...errors, ...questions.map(({ startOffset }) => ({ offset: startOffset, length: 1 }))].sort((a, b) => a.offset - b.offset);
  const joined: { offset: number; length: number }[] = [];
  for (const { offset, length } of all) {
    const last = joined.at(-1);
    if (last !== undefined && last.offset + last.length === offset) last.length += length;
    else joined.push({ offset, length });
  }
  return joined;
}

export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}
