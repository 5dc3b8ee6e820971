/**
 * The path and query of a URL as bytes for the wire, from the text that the person wrote.
 *
 * The text decides, not the tree: the tree says only which stretches are literals, so text that cannot be parsed is sent as
 * written too. What comes out is stable under the WHATWG URL parser, so `fetch` and `curl` send the same bytes.
 */

import type { Stretch } from '../../grammar/index.ts';
import { isUnreserved, percentEncode, readCharacters, type UrlCharacter } from './characters.ts';
import type { LiteralSpan } from './literals.ts';

export interface UrlText {
  /** Path and query, without an origin. */
  readonly text: string;
  /** What of the text is percent-encoded, in order and apart; what lies between them is not. */
  readonly stretches: readonly Stretch[];
  /** Offsets of the text, in order and apart. */
  readonly literals: readonly LiteralSpan[];
}

export interface EncodedUrl {
  readonly path: string;
  /** Without `?`; undefined where the text has none. */
  readonly query: string | undefined;
}

/** balena answers "Malformed url" to any of `( ) , : /` encoded where it belongs to the syntax; the rest is for readers. */
const rawSyntax = "(),:/;=$@*!'";

/** Never raw, whatever a dialect says: they would end or change the part of the URL that they stand in. */
const neverRaw = '%#&+?\\"<>`{}^|[] ';

interface Piece extends UrlCharacter {
  readonly literal: boolean;
  readonly free: boolean;
}

/** @param rawCharacters see `Dialect.rawCharacters`: further characters that go raw. */
export function encodeUrl(url: UrlText, rawCharacters = ''): EncodedUrl {
  const mark = findMark(url);
  const pathEnd = mark < 0 ? url.text.length : mark;
  const raw = new Set([...rawSyntax, ...rawCharacters].filter((character) => !neverRaw.includes(character)));
  const read = (start: number, end: number): readonly Piece[] => squeeze(withLiterals(readStretches(url, start, end), url.literals));
  const path = read(0, pathEnd);
  const query = mark < 0 ? undefined : read(mark + 1, url.text.length);
  return {
    path: path.map((piece) => encodeInPath(piece, raw)).join(''),
    query: query?.map((piece) => encodeInQuery(piece, raw)).join(''),
  };
}

/** The first `?` that stands in no literal; -1 without one. */
function findMark({ text, literals }: UrlText): number {
  let mark = text.indexOf('?');
  for (const { start, end } of literals) if (start <= mark && mark < end) mark = text.indexOf('?', end);
  return mark;
}

/** Each stretch in its encoding. */
function readStretches({ text, stretches }: UrlText, start: number, end: number): readonly UrlCharacter[] {
  const characters: UrlCharacter[] = [];
  let from = start;
  const read = (to: number, encoding: Stretch['encoding']): void => {
    for (const character of readCharacters(text, from, to, encoding)) characters.push(character);
    from = Math.max(from, to);
  };
  for (const stretch of stretches) {
    if (stretch.end <= from || stretch.start >= end) continue;
    read(Math.max(from, stretch.start), 'none');
    read(Math.min(end, stretch.end), stretch.encoding);
  }
  read(end, 'none');
  return characters;
}

function withLiterals(characters: readonly UrlCharacter[], literals: readonly LiteralSpan[]): readonly Piece[] {
  let next = 0;
  return characters.map((character) => {
    while (next < literals.length && literals[next]!.end <= character.at) next += 1;
    const literal = next < literals.length && literals[next]!.start <= character.at;
    return { ...character, literal, free: literal && literals[next]!.free };
  });
}

/** An escaped tab or line break is no layout: somebody meant it. */
const isBlank = ({ character, escaped, literal }: Piece): boolean =>
  !literal && (character === ' ' || (!escaped && /[\t\r\n]/.test(character)));

/**
 * Leaves out blanks that say nothing: line breaks between options, blanks behind commas (which balena rejects in `$select`),
 * blanks at the end (which it rejects everywhere); several blanks are one. OData allows all of these to be left out (BWS, OWS).
 */
function squeeze(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (!isBlank(piece)) {
      kept.push(piece);
      continue;
    }
    const before = pieces[index - 1];
    if (before === undefined || isBlank(before)) continue;
    const after = nextUnlessBlank(pieces, index);
    if (after === undefined || is(before, '(,;=&') || is(after, '),;&')) continue;
    kept.push({ ...piece, character: ' ' });
  }
  return kept;
}

function nextUnlessBlank(pieces: readonly Piece[], from: number): Piece | undefined {
  let index = from;
  while (index < pieces.length && isBlank(pieces[index]!)) index += 1;
  return pieces[index];
}

const is = ({ character, literal }: Piece, characters: string): boolean => !literal && characters.includes(character);

function encodeInPath(piece: Piece, raw: ReadonlySet<string>): string {
  // A slash inside a key or behind an escape is data: OData splits a path at raw slashes before it decodes (Part 2, 2.1).
  const slashAsData = piece.character === '/' && (piece.literal || piece.escaped);
  if (slashAsData) return '%2F';
  return encodePiece(piece, raw);
}

function encodeInQuery(piece: Piece, raw: ReadonlySet<string>): string {
  // The `&` of the syntax is never escaped; nested in `$expand(…)` it separates options too (balena).
  if (piece.character === '&' && !piece.literal && !piece.escaped) return '&';
  // URL parsers encode `'` in the query of an http URL whether or not it is asked for; balena reads both.
  if (piece.character === "'") return '%27';
  return encodePiece(piece, raw);
}

function encodePiece({ character, raw: bytes, free }: Piece, raw: ReadonlySet<string>): string {
  if (bytes !== undefined) return bytes;
  // balena rejects `: / ? @ ! $ * ( ) , ; =` in the value of an option without `$`, unless they are encoded.
  return isUnreserved(character) || (raw.has(character) && !free) ? character : percentEncode(character);
}
