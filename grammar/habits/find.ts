import { type Habit, Pieces, type Rewrite } from './habit.ts';
import { scanPieces } from './piece.ts';
import { placePieces } from './place.ts';
import { shellEscapes } from './quotes.ts';
import { recognizersAt } from './recognizers.ts';
import type { Near } from './stretches.ts';
import { entities } from './words.ts';

type IsWanted = Near['isWanted'];

/** More than a person would mend. */
export const mostHabits = 200;

/**
 * The habits of other languages in a query (or path), in the order of the text; none of them changes what another does; one that
 * others hang on comes alone. Linear.
 */
export function findHabits(text: string, part: 'path' | 'query', { start, isWanted }: Near): readonly Habit[] {
  const { pieces, oddBlanks } = scanPieces(text, start);
  const query = new Pieces(text, placePieces(pieces, part));
  const found: Habit[] = [];
  let end = 0;
  for (let index = 0; index < query.list.length && found.length < mostHabits; index++) {
    if (query.list[index]!.start < end || !isWanted(around(query, index))) continue;
    const habit = recognized(query, index);
    if (habit === undefined || !isWanted(habit)) continue;
    if (habit.alone) return [habit];
    found.push(habit);
    end = habit.end;
  }
  const whole = [oddBlanksIn(text, oddBlanks.filter(isWanted)), htmlEscapesIn(query, isWanted), shellEscapesIn(query, isWanted)];
  return apart([...whole.filter((habit) => habit !== undefined), ...found]).toSorted((a, b) => a.start - b.start);
}

/** No habit reaches further into another option than so many pieces. */
const reach = 20;

/** What a habit at a piece may touch: where all of that is right, none is looked for. */
function around({ list }: Pieces, index: number): { readonly start: number; readonly end: number } {
  const first = list[Math.max(0, index - reach)]!;
  const last = list[Math.min(list.length - 1, index + reach)]!;
  return { start: first.start, end: last.end };
}

function recognized(query: Pieces, index: number): Habit | undefined {
  for (const recognize of recognizersAt(query.at(index)!)) {
    const habit = recognize(query, index);
    if (habit !== undefined) return habit;
  }
  return undefined;
}

/** Blanks as web pages have them: all of them are one mistake. */
function oddBlanksIn(text: string, blanks: readonly { start: number; end: number }[]): Habit | undefined {
  const [first] = blanks;
  if (first === undefined) return undefined;
  const plain = (blank: string): string => (/^[\u200B-\u200D\u2060\uFEFF]+$/.test(blank) ? '' : ' ');
  const rewrites = blanks.map(({ start, end }) => ({ start, end, text: plain(text.slice(start, end)) }));
  return { code: 'odd-blank', start: first.start, end: first.end, data: {}, rewrites };
}

function htmlEscapesIn({ list }: Pieces, isWanted: IsWanted): Habit | undefined {
  const escapes = list.filter((piece) => piece.type === 'entity' && isWanted(piece));
  const [first] = escapes;
  if (first === undefined) return undefined;
  const data = { text: first.text, replacement: characterOf(first.text) };
  const rewrites = escapes.map(({ start, end, text }) => ({ start, end, text: characterOf(text) }));
  return { code: 'html-escape', start: first.start, end: first.end, data, rewrites };
}

function characterOf(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return entities.get(name) ?? '';
  return String.fromCharCode(name.charAt(1) === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
}

function shellEscapesIn({ text, list }: Pieces, isWanted: IsWanted): Habit | undefined {
  if (!text.includes('\\')) return undefined;
  const offsets = list.filter(
    (piece, index) => piece.text === '\\' && isShells(list[index + 1]?.text ?? '', piece.where) && isWanted(piece),
  );
  return shellEscapes(
    text,
    offsets.map(({ start }) => start),
  );
}

const isShells = (next: string, where: string): boolean => /^[$&?'"()!]/.test(next) && where !== 'search';

/** Leaves out habits whose changes would touch those of one found before. */
function apart(habits: readonly Habit[]): readonly Habit[] {
  const rewrites = habits.flatMap((habit) => habit.rewrites.map((rewrite) => ({ habit, rewrite })));
  rewrites.sort((a, b) => byPlace(a.rewrite, b.rewrite));
  const dropped = new Set<Habit>();
  let end = 0;
  for (const { habit, rewrite } of rewrites) {
    if (dropped.has(habit)) continue;
    if (rewrite.start < end) dropped.add(habit);
    else end = rewrite.end;
  }
  return habits.filter((habit) => !dropped.has(habit));
}

/** What is put in at a place comes before what is changed there. */
export function byPlace(a: Rewrite, b: Rewrite): number {
  return a.start - b.start || a.end - b.end;
}
