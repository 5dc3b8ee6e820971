import type { Span } from '../../../grammar/index.ts';
import type { LanguageContext } from '../context.ts';
import type { Expectation, Want } from './expected.ts';
import { expectedInJson, type JsonTarget } from './json-cursor.ts';
import { readTokens } from './read.ts';
import { topOf } from './reader.ts';
import { type Head, type Site, siteAt } from './site.ts';
import { type CursorToken, tokenize } from './tokens.ts';
import { readUrlText, type UrlText } from './url-text.ts';
import { type Cursor, wantsOf } from './wants.ts';

/**
 * What may stand at an offset of a request document. Reads no more than the request at the offset, from its begin to the offset,
 * so neither what is broken before it nor the size of the document matters.
 */
export function expectedAt(context: LanguageContext, text: string, offset: number): Expectation {
  const site = siteAt(text, offset);
  switch (site.kind) {
    case 'none':
      return atWord(text, offset, { start: offset, end: offset }, []);
    case 'request':
      return atWord(text, offset, site.word, [{ kind: 'method' }, { kind: 'request', separate: site.separate }]);
    case 'url':
      return expectedInUrl(context, text, offset, site.head);
    case 'continuation':
      return atWord(text, offset, site.word, [...nextOptionWants(context, text, offset, site.head), ...headerWants(site)]);
    case 'header-name':
      return atWord(text, offset, site.word, headerWants(site));
    case 'header-value':
      return atWord(text, offset, site.word, [{ kind: 'header-value', header: site.name }]);
    case 'body':
      return expectedInJson(context, text, offset, site.body, targetOfHead(context, text, site.head));
  }
}

function atWord(text: string, offset: number, replace: Span, wants: readonly Want[]): Expectation {
  const typed = text.slice(replace.start, offset);
  return { replace, typed, following: text[replace.end] ?? '', preceding: text[replace.start - 1] ?? '', encoded: false, wants };
}

const headerWants = ({ head }: Extract<Site, { head: Head }>): Want[] => [
  { kind: 'header-name', present: head.headers, method: head.method },
];

/** Comment lines between the lines of a URL read as blank, in place. */
const withoutComments = (source: string): string =>
  source.replace(/(?<=\n)[ \t]*(?:#|\/\/)[^\n]*/g, (comment) => ' '.repeat(comment.length));

/** A URL is percent-encoded when it holds an escape; blanks are what only decoded ones have. */
const isEncoded = (source: string): boolean => /%[0-9A-Fa-f]{2}/.test(source) && !/[^\n \t][ \t]+[^\n \t]/.test(source);

function urlTextUntil(text: string, head: Head, offset: number): { before: UrlText; encoded: boolean } {
  const whole = withoutComments(text.slice(head.url.start, Math.max(head.url.end, offset)));
  const encoded = isEncoded(whole);
  const origin = /^(?:https?:\/\/[^/?#\s]*|\{\{[^}\n]*\}\})/i.exec(whole)?.[0].length ?? 0;
  const start = head.url.start + origin;
  return { before: readUrlText(whole.slice(origin, Math.max(0, offset - head.url.start)), start, encoded), encoded };
}

function expectedInUrl(context: LanguageContext, text: string, offset: number, head: Head): Expectation {
  const { before, encoded } = urlTextUntil(text, head, offset);
  const tokens = tokenize(before.text);
  const word = takeWord(tokens, before.text);
  const reader = readTokens(context.service, tokens);
  const behind = text.slice(offset, Math.max(offset, head.url.end));
  const quoted = word?.kind === 'string';
  const replace = {
    start: before.documentOffset(word?.start ?? before.text.length),
    end: offset + restOfWord(behind, quoted),
  };
  const rest = behind.slice(replace.end - offset);
  const restTokens = tokenize(encoded ? readUrlText(rest, 0, true).text : rest);
  const cursor: Cursor = {
    method: head.method.toUpperCase(),
    quoted,
    spaced: word ? word.spaced : /\s$/.test(before.text),
    behind: namesBehind(restTokens, topOf(reader).kind),
    aliases: aliasesIn(text.slice(head.url.start, head.url.end)),
  };
  const typed = word?.text ?? '';
  const preceding = before.text[(word?.start ?? before.text.length) - 1] ?? '';
  return { replace, typed, following: nextCharacter(restTokens), preceding, encoded, wants: wantsOf(reader, cursor) };
}

/** Takes off the word that the cursor touches: it is being written, so it says nothing yet. */
function takeWord(tokens: CursorToken[], text: string): CursorToken | undefined {
  const last = tokens.at(-1);
  if (!last || last.end < text.length || last.kind === 'mark' || (last.kind === 'string' && last.closed)) return undefined;
  return tokens.pop();
}

/** How much behind the cursor belongs to the word under it. An open string ends at its quote where there is one to spare. */
function restOfWord(behind: string, quoted: boolean): number {
  if (!quoted) return /^[\w.]*/.exec(behind)![0].length;
  const line = /^[^\n]*/.exec(behind)![0];
  const quotes = line.split("'").length - 1;
  return quotes % 2 === 1 ? line.indexOf("'") + 1 : /^[^\s'()&,;=]*/.exec(line)![0].length;
}

const nextCharacter = (tokens: readonly CursorToken[]): string => (tokens[0]?.kind === 'mark' && !tokens[0].spaced ? tokens[0].text : '');

const separators: Readonly<Record<string, RegExp>> = {
  Options: /[&;?]/,
  Path: /[&?]/,
  Key: /,/,
  Select: /,/,
  Expand: /,/,
  Orderby: /,/,
  Expression: /,/,
};

/** Names that follow separators of the same list, until it ends. */
function namesBehind(tokens: readonly CursorToken[], frame: string): readonly string[] {
  const separator = separators[frame];
  const names: string[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'word' && depth === 0 && index > 0 && separator?.test(tokens[index - 1]!.text)) names.push(token.text);
    if (token.text === '(') depth++;
    if (token.text === ')' && --depth < 0) break;
    // Another option begins, and with it another list.
    if (depth === 0 && /^[&;]$/.test(token.text) && !separator?.test(token.text)) break;
  }
  return names;
}

const aliasesIn = (url: string): string[] => [...url.matchAll(/[?&](@[\w]+)=/g)].map((match) => match[1]!);

function nextOptionWants(context: LanguageContext, text: string, offset: number, head: Head): readonly Want[] {
  const { before } = urlTextUntil(text, head, Math.min(offset, head.url.end));
  const url = tokenize(urlTextUntil(text, head, head.url.end).before.text);
  const { stack } = readTokens(context.service, tokenize(before.text));
  const path = stack[0];
  if (path?.kind !== 'Path' || path.lost || path.depth === 0) return [];
  const mark = url.some((token) => token.text === '?' && token.kind === 'mark') ? '&' : '?';
  const indent = offset === 0 || text[offset - 1] === '\n' ? '  ' : '';
  const place = path.counted ? 'count' : 'url';
  const single = !path.collection && !path.counted;
  const present = url.filter((_token, index) => index > 0 && /^[?&]$/.test(url[index - 1]!.text)).map((token) => token.text);
  return [{ kind: 'option', place, type: path.type, single, present, lead: indent + mark, method: head.method.toUpperCase() }];
}

/** The type that a request's path leads to. */
function targetOfHead(context: LanguageContext, text: string, head: Head): JsonTarget {
  const { before } = urlTextUntil(text, head, head.url.end);
  const path = readTokens(context.service, tokenize(before.text)).stack[0];
  return { type: path?.kind === 'Path' ? path.type : undefined, method: head.method.toUpperCase() };
}
