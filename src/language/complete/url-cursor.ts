import type { Service } from '../../schema/index.ts';
import type { Expectation } from './expected.ts';
import type { Frame } from './frames.ts';
import { readTokens } from './read.ts';
import { type Reader, topOf } from './reader.ts';
import type { Head } from './site.ts';
import { type CursorToken, tokenize } from './tokens.ts';
import { readUrlText, type UrlText } from './url-text.ts';
import { type Cursor, wantsOf } from './wants.ts';

/** A URL read up to an offset. */
export interface UrlReading {
  readonly before: UrlText;
  readonly tokens: readonly CursorToken[];
  /** The word that the offset touches: it is being written, so it is not among the tokens and says nothing yet. */
  readonly word: CursorToken | undefined;
  readonly reader: Reader;
}

/** Reads the whole URL of a request. */
export const readUrl = (service: Service, text: string, head: Head): UrlReading => read(service, text, head, head.url.end, false);

/** Reads the URL of a request up to an offset of the document. */
export const readUrlUntil = (service: Service, text: string, head: Head, offset: number): UrlReading =>
  read(service, text, head, offset, true);

function read(service: Service, text: string, head: Head, offset: number, unfinished: boolean): UrlReading {
  const whole = withoutComments(text.slice(head.url.start, Math.max(head.url.end, offset)));
  const origin = /^(?:https?:\/\/[^/?#\s]*|\{\{[^}\n]*\}\})/i.exec(whole)?.[0].length ?? 0;
  const source = whole.slice(origin, Math.max(origin, offset - head.url.start));
  const before = readUrlText(source, head.url.start + origin, isEncoded(whole));
  const tokens = tokenize(before.text);
  const word = unfinished ? takeWord(tokens, before.text) : undefined;
  return { before, tokens, word, reader: readTokens(service, tokens, origin > 0) };
}

/** Comment lines between the lines of a URL read as blank, in place. */
const withoutComments = (source: string): string =>
  source.replace(/(?<=\n)[ \t]*(?:#|\/\/)[^\n]*/g, (comment) => ' '.repeat(comment.length));

/** A URL is percent-encoded when it holds an escape; blanks are what only decoded ones have. */
const isEncoded = (source: string): boolean => /%[0-9A-Fa-f]{2}/.test(source) && !/[^\n \t][ \t]+[^\n \t]/.test(source);

function takeWord(tokens: CursorToken[], text: string): CursorToken | undefined {
  const last = tokens.at(-1);
  if (!last || last.end < text.length || last.kind === 'mark' || (last.kind === 'string' && last.closed)) return undefined;
  return tokens.pop();
}

/** What may stand at an offset of a request's URL. */
export function expectedInUrl(service: Service, text: string, offset: number, head: Head): Expectation {
  const { before, word, reader } = readUrlUntil(service, text, head, offset);
  // Within the origin: nothing of the service stands there.
  const outside = offset < before.documentOffset(0);
  const behind = text.slice(offset, Math.max(offset, head.url.end));
  const quoted = word?.kind === 'string';
  const rest = word ? restOfWord(behind, quoted) : 0;
  const tokens = tokenize(readUrlText(behind.slice(rest), 0, before.encoded).text);
  const start = word?.start ?? before.text.length;
  const from = outside ? offset : before.documentOffset(start);
  const cursor: Cursor = {
    method: head.method.toUpperCase(),
    quoted,
    spaced: word ? word.spaced : /\s$/.test(before.text),
    behind: namesBehind(tokens, topOf(reader).kind),
    aliases: [...text.slice(head.url.start, head.url.end).matchAll(/[?&](@\w+)=/g)].map((match) => match[1]!),
  };
  return {
    service: reader.service,
    replace: { start: from, end: offset + rest },
    typed: word?.text ?? '',
    following: tokens[0]?.kind === 'mark' && !tokens[0].spaced ? tokens[0].text : '',
    preceding: before.text[start - 1] ?? '',
    encoded: before.encoded,
    wants: outside ? [] : wantsOf(reader, cursor),
  };
}

/** How much behind the cursor belongs to the word under it. An open string ends at its quote where there is one to spare. */
function restOfWord(behind: string, quoted: boolean): number {
  if (!quoted) return /^[\w.]*/.exec(behind)![0].length;
  const line = /^[^\n]*/.exec(behind)![0];
  const quotes = [...line.matchAll(/'|%27/g)];
  const [first] = quotes;
  return first && quotes.length % 2 === 1 ? first.index + first[0].length : /^[^\s'()&,;=%]*/.exec(line)![0].length;
}

/** What separates the items of the list that a frame stands for. */
const separators: Readonly<Partial<Record<Frame['kind'], RegExp>>> = {
  Options: /^[&;?]$/,
  Path: /^[&?]$/,
  Key: /^,$/,
  Select: /^,$/,
  Expand: /^,$/,
  Orderby: /^,$/,
  Expression: /^,$/,
};

/** Names that follow separators of the same list behind the cursor, until the list ends. */
function namesBehind(tokens: readonly CursorToken[], frame: Frame['kind']): readonly string[] {
  const separator = separators[frame];
  const names: string[] = [];
  let depth = 0;
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind === 'word' && depth === 0 && index > 0 && separator?.test(tokens[index - 1]!.text)) names.push(text);
    if (text === '(') depth++;
    if (text === ')' && --depth < 0) break;
    // Another option begins, and with it another list.
    if (depth === 0 && /^[&;]$/.test(text) && !separator?.test(text)) break;
  }
  return names;
}
