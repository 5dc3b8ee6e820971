import type { Span } from '../../../grammar/index.ts';
import type { Service } from '../../schema/index.ts';
import type { Expectation, Want } from './expected.ts';
import { type Cursor, cursorAt, type Place, placeAt, placeWith } from './place.ts';
import { wantsAt } from './wants.ts';
import { nextOptionWants } from './wants-option.ts';

/**
 * What may stand at an offset of a request document. The request there is read by the grammar with a name in place of the word at the
 * cursor, and bound; the nodes around that name say the rest.
 */
export function expectedAt(service: Service, text: string, offset: number): Expectation {
  const cursor = cursorAt(service, text, offset);
  const place = placeAt(cursor);
  const wants = place ? allWants(cursor, place) : [];
  // Where nothing is expected there is no word to replace.
  const { word, base } = cursor;
  const at = offset - base;
  const { start, end } = wants.length > 0 ? replaced(cursor, place, wants) : { start: at, end: at };
  return {
    service: place?.service ?? service,
    replace: { start: base + start, end: base + end },
    typed: start === word.span.start ? word.text : cursor.text.slice(start, at),
    following: followed(cursor.text.slice(end), word.encoded),
    preceding: start === word.span.start ? word.preceding : (cursor.text[start - 1] ?? ''),
    encoded: word.encoded,
    wants,
  };
}

/** A line below the URL can go on with an option as well as with a header. */
function allWants(cursor: Cursor, place: Place): readonly Want[] {
  const { quote } = cursor.word;
  const wants = wantsAt(cursor, place);
  if (quote) return wants.filter((want) => 'quoted' in want && want.quoted);
  if (wants[0]?.kind !== 'header-name') return wants;
  const option = placeWith(cursor, '?') ?? placeWith(cursor, '&');
  return option ? [...nextOptionWants(cursor, option), ...wants] : wants;
}

/** The word; a method, a header's value and other text are replaced whole. */
function replaced({ text, word, end }: Cursor, place: Place | undefined, [want]: readonly Want[]): Span {
  const leaf = place?.path.at(-1);
  const start = leaf && place?.before === '' ? Math.min(leaf.span.start, word.span.start) : word.span.start;
  const rest = want?.kind === 'method' ? /^[A-Za-z]*/ : want?.kind === 'header-value' ? /^[^\r\n]*/ : /^/;
  return { start, end: end + rest.exec(text.slice(end))![0].length };
}

/** The next character, as it reads. */
function followed(behind: string, encoded: boolean): string {
  const code = encoded ? /^%([2-7][\dA-F])/i.exec(behind)?.[1] : undefined;
  return code === undefined ? behind.charAt(0) : String.fromCharCode(Number.parseInt(code, 16));
}
