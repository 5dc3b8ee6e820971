import type { IToken } from 'chevrotain';
import { type Block, readBlock } from './blocks.ts';
import { lastJsonToken } from './json.ts';
import { readWritten, restore, spanIn } from './source.ts';
import { Dot, Identifier, lexer, UnclosedString } from './tokens.ts';
import type { Span } from './tree.ts';
import { readingAt } from './url.ts';

/** What is being typed at an offset, as the lexers of URLs and of JSON read what stands before it. */
export interface TypedWord {
  /** From its begin to the offset; empty where no word was begun. */
  readonly span: Span;
  /** Decoded. */
  readonly text: string;
  /** The quote that opened a string which is not closed before the offset. */
  readonly quote: "'" | '"' | undefined;
  /** The character before it, decoded; empty at the text's begin. */
  readonly preceding: string;
  /** It stands in a part of a URL that is percent-encoded as a whole: what is added must be so too. */
  readonly encoded: boolean;
}

/** The word that ends at an offset of the text of one request: a name, a number, or a string that is still open. */
export function wordBefore(text: string, offset: number): TypedWord {
  const block = readBlock(text);
  return (block && (wordOfUrl(block, offset) ?? wordOfBody(text, block, offset))) ?? bareWord(text, offset);
}

function wordOfUrl({ url, urlText: text }: Block, offset: number): TypedWord | undefined {
  if (url === undefined || offset < url.start || offset > url.end) return undefined;
  const { reading, part } = readingAt(text, url.start, url.end, offset);
  const source = readWritten(text, reading, part);
  const { tokens } = lexer.tokenize(source.text);
  const last = lastWord(tokens);
  const quoted = last?.tokenTypeIdx === UnclosedString.tokenTypeIdx;
  const length = source.text.length;
  const begun = last && last.end === length && (quoted || /^[$@\w\u0080-\uffff]/.test(last.image));
  const from = begun ? last.startOffset : length;
  const span = from === length ? { start: offset, end: offset } : spanIn(source, from, length);
  return {
    span,
    text: restore(source.text.slice(from)),
    quote: quoted && begun ? "'" : undefined,
    preceding: from > 0 ? restore(source.text.charAt(from - 1)) : text.charAt(span.start - 1),
    encoded: reading.whole,
  };
}

/** The last token; a qualified name of which only the namespace is written (`Shop.`) is one word, its dot included. */
function lastWord(tokens: readonly IToken[]) {
  const last = tokens.at(-1);
  if (!last) return undefined;
  const end = last.startOffset + last.image.length;
  const before = last.tokenTypeIdx === Dot.tokenTypeIdx ? tokens.at(-2) : undefined;
  const touches = before !== undefined && before.startOffset + before.image.length === last.startOffset;
  const { startOffset, image, tokenTypeIdx } = touches && before.tokenTypeIdx === Identifier.tokenTypeIdx ? before : last;
  return { startOffset, image, tokenTypeIdx, end };
}

function wordOfBody(text: string, { body }: Block, offset: number): TypedWord | undefined {
  if (body === undefined || offset < body.start) return undefined;
  const token = lastJsonToken(text, body.start, offset);
  if (token?.end !== offset || /^[{}[\],:]$/.test(token.text)) return rawWord(text, offset, offset);
  const isString = token.text.startsWith('"');
  if (isString && /^"[^"\\]*(?:\\.[^"\\]*)*"$/.test(token.text)) return rawWord(text, offset, offset);
  return { ...rawWord(text, token.start, offset), quote: isString ? '"' : undefined };
}

/** A method, a header's name. */
const bareWord = (text: string, offset: number): TypedWord =>
  rawWord(text, offset - /(?<![\w$-])[\w$-]*$/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))![0].length, offset);

const rawWord = (text: string, start: number, end: number): TypedWord => ({
  span: { start, end },
  text: text.slice(start, end),
  quote: undefined,
  preceding: text.charAt(start - 1),
  encoded: false,
});
