import type { Span } from '../../../grammar/index.ts';
import { remember } from '../../lib/index.ts';
import type { BoundRequest } from '../bind/index.ts';
import type { LanguageContext } from '../context.ts';
import type { Expectation, Want } from './expected.ts';
import { type Cursor, cursorAt, type Place, placeAt, placeWith } from './place.ts';
import { wantsAt } from './wants.ts';
import { nextOptionWants } from './wants-option.ts';

/**
 * What may stand at an offset of a request document. The request there is read by the grammar with a name in place of the word at the
 * cursor, and bound; the nodes around that name say the rest.
 */
export function expectedAt(context: LanguageContext, text: string, offset: number): Expectation {
  const { service } = context;
  const cursor = cursorAt(service, text, offset);
  const place = placeOf(cursor);
  const wants = place ? [...allWants(cursor, place), ...nestedWants(cursor, place)] : [];
  // Where nothing is expected there is no word to replace.
  const { word, base } = cursor;
  const at = offset - base;
  const { start, end } = wants.length > 0 ? replaced(cursor, place, wants) : { start: at, end: at };
  return {
    service: place?.service ?? service,
    replace: { start: base + start, end: base + end },
    typed: start === word.span.start ? word.text : cursor.text.slice(start, at),
    following: followed(cursor.text.slice(end), word.encoded),
    within: at < end,
    preceding: start === word.span.start ? word.preceding : (cursor.text[start - 1] ?? ''),
    used: usedBeside(cursor),
    usedElsewhere: usedElsewhere(context, text, offset),
    encoded: word.encoded,
    wants,
  };
}

/** Where the word stands; on a line of its own, it begins the next option rather than going on with the text of the last one. */
function placeOf(cursor: Cursor): Place | undefined {
  const place = placeAt(cursor);
  const goesOn = place?.before === '' && place.path.at(-1)!.span.start < cursor.word.span.start && isInUrl(place);
  return ((goesOn || !place) && hasOwnLine(cursor) && placeWith(cursor, '&')) || place;
}

/** A line below the URL can go on with an option as well as with a header, and one of its own with an option as well as with an operator. */
function allWants(cursor: Cursor, place: Place): readonly Want[] {
  const { quote } = cursor.word;
  if (place.before === '&') return nextOptionWants(cursor, place);
  const wants = wantsAt(cursor, place);
  if (quote) return wants.filter((want) => 'quoted' in want && want.quoted);
  const isHeader = wants[0]?.kind === 'header-name';
  if (!isHeader && !(place.before === ' eq ' && isInUrl(place) && hasOwnLine(cursor))) return wants;
  const option = placeWith(cursor, '?') ?? placeWith(cursor, '&');
  const options = option ? nextOptionWants(cursor, option) : [];
  return isHeader ? [...options, ...wants] : [...wants, ...options];
}

/**
 * An "&" ends options in parentheses that nothing closes; where the dialect separates nested options by it, they may go on behind it:
 * `$expand=owns__device($select=id&$filter=|`.
 */
function nestedWants(cursor: Cursor, place: Place): readonly Want[] {
  const { url } = place.request;
  const option = place.path[3];
  if (url.kind !== 'Url' || !option?.kind.endsWith('Option')) return [];
  const expand = url.options?.findLast(({ kind, span }) => kind === 'ExpandOption' && span.end < option.span.start);
  if (!expand || !isUnclosed(cursor.text.slice(expand.span.start, expand.span.end))) return [];
  const nested = placeWith(cursor, place.before, ')');
  return nested && nested.path[3]?.kind === 'ExpandOption' ? wantsAt(cursor, nested) : [];
}

const isUnclosed = (text: string): boolean => text.split('(').length > text.split(')').length;

const isInUrl = ({ path }: Place): boolean => path[2]?.kind === 'Url';

/** Only the indentation stands before the word. */
const hasOwnLine = ({ text, word: { span } }: Cursor): boolean => /\n[ \t]*$/.test(text.slice(0, span.start));

/** The word; a method, a header's value and other text are replaced whole. */
function replaced({ text, word, end }: Cursor, place: Place | undefined, [want]: readonly Want[]): Span {
  const leaf = place?.path.at(-1);
  const start = leaf && place?.before === '' ? Math.min(leaf.span.start, word.span.start) : word.span.start;
  const rest = want?.kind === 'method' ? /^[A-Za-z]*/ : want?.kind === 'header-value' ? /^[^\r\n]*/ : /^/;
  return { start, end: end + rest.exec(text.slice(end))![0].length };
}

function usedBeside({ text, word, end }: Cursor): ReadonlySet<string> {
  return new Set(wordsIn(`${text.slice(0, word.span.start)} ${text.slice(end)}`));
}

/** The words of the other requests: each request's are found once. */
function usedElsewhere(context: LanguageContext, text: string, offset: number): ReadonlySet<string> {
  const here = context.requestAt(text, offset);
  const used = new Set<string>();
  for (const request of context.requests(text)) if (request !== here) for (const word of wordsOf(request.bound)) used.add(word);
  return used;
}

const wordsOf = remember(({ text }: BoundRequest) => new Set(wordsIn(text)));

const wordsIn = (text: string): readonly string[] => text.match(/[A-Za-z_]\w*/g) ?? [];

/** The next character, as it reads. */
function followed(behind: string, encoded: boolean): string {
  const code = encoded ? /^%([2-7][\dA-F])/i.exec(behind)?.[1] : undefined;
  return code === undefined ? behind.charAt(0) : String.fromCharCode(Number.parseInt(code, 16));
}
