import type { ProblemCode } from '../problems.ts';
import type { Frame, Placed } from './place.ts';

/** A change of the source's text. */
export interface Rewrite {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What another language has and OData writes otherwise, at its place, with what OData writes. */
export interface Habit {
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly rewrites: readonly Rewrite[];
  /** False where the changes only let what follows be read, and a person has to decide. */
  readonly mends?: boolean;
  /** What stands around it was misread without it: the text is looked at anew before more is said. */
  readonly alone?: boolean;
}

/** Sees a habit at a piece, or none. */
export type Recognizer = (query: Pieces, index: number) => Habit | undefined;

/** The pieces of a query, and looking around among them. */
export class Pieces {
  readonly text: string;
  readonly list: readonly Placed[];

  constructor(text: string, list: readonly Placed[]) {
    this.text = text;
    this.list = list;
  }

  at(index: number): Placed | undefined {
    return this.list[index];
  }

  /** Lower case; '' beyond the ends. */
  word(index: number): string {
    return this.list[index]?.word ?? '';
  }

  slice(first: number, last: number): string {
    return this.text.slice(this.list[first]!.start, this.list[last]!.end);
  }

  /** Replaces a run of pieces, with blanks around where none stand and some are needed. */
  replaced(first: number, last: number, text: string): Rewrite {
    const { start } = this.list[first]!;
    const { end } = this.list[last]!;
    const before = needsBlank(this.text.charAt(start - 1)) ? ' ' : '';
    const behind = needsBlank(this.text.charAt(end)) ? ' ' : '';
    return { start, end, text: before + text + behind };
  }

  /** Whether a value may end with the piece. */
  endsOperand(index: number): boolean {
    const piece = this.list[index];
    if (piece === undefined || piece.where === 'name' || piece.where === 'equals') return false;
    if (piece.type === 'mark') return piece.text === ')' || piece.text === ']' || piece.text === '*';
    return piece.type !== 'entity' && !(piece.type === 'word' && operatorWords.has(piece.word));
  }

  /** Whether a value may begin with the piece. */
  beginsOperand(index: number): boolean {
    const piece = this.list[index];
    if (piece === undefined) return false;
    if (piece.type === 'mark') return piece.text === '(' || piece.text === '-' || piece.text === '!';
    return piece.type !== 'entity' && !(piece.type === 'word' && operatorWords.has(piece.word) && piece.text !== 'not');
  }

  /** Index of the first piece of the path, call or value that ends with the piece. */
  operandStart(last: number): number {
    let first = this.stepStart(last);
    while (this.list[first - 1]?.text === '/' && first >= 2) first = this.stepStart(first - 2);
    return first;
  }

  private stepStart(last: number): number {
    const piece = this.list[last]!;
    if (piece.text !== ')' || piece.type !== 'mark') return last;
    const open = openOf(this.list, last);
    return open > 0 && this.list[open - 1]!.type === 'word' && !this.list[open]!.spaced ? open - 1 : open;
  }

  /** Index of the last piece of the path, call or value that begins with the piece. */
  operandEnd(first: number): number {
    let last = first;
    if (this.list[last]?.text === '-') last++;
    if (this.list[last]?.text === '(') return this.closeOf(last);
    for (;;) {
      const next = this.list[last + 1];
      if (next?.text === '(' && !next.spaced) last = this.closeOf(last + 1);
      else if (next?.text === '/' && last + 2 < this.list.length) last += 2;
      else return Math.min(last, this.list.length - 1);
    }
  }

  /** Index of the piece that closes the bracket, or of the last before the end of what it stands in. */
  closeOf(open: number): number {
    if (closing.has(this.list[open + 1]?.text ?? '')) return open + 1;
    const inner = this.frameOpenedBy(open);
    return Math.min(inner?.close ?? open, this.list.length - 1);
  }

  frameOpenedBy(open: number): Frame | undefined {
    const next = this.list[open + 1];
    for (let frame = next?.frame; frame !== undefined; frame = frame.parent) if (frame.open === open) return frame;
    return undefined;
  }
}

function openOf(list: readonly Placed[], close: number): number {
  let depth = 0;
  for (let index = close; index >= 0; index--) {
    const { text, type } = list[index]!;
    if (type !== 'mark') continue;
    if (text === ')' || text === ']' || text === '}') depth++;
    else if (text === '(' || text === '[' || text === '{') depth--;
    if (depth === 0) return index;
  }
  return close;
}

const closing: ReadonlySet<string> = new Set([')', ']', '}']);

/** Words that stand between values, in OData and elsewhere. */
const operatorWords: ReadonlySet<string> = new Set(
  'and or not eq ne gt ge lt le add sub mul div divby mod has in is like ilike between'.split(' '),
);

function needsBlank(character: string): boolean {
  return character !== '' && !/[\s(),;=&]/.test(character);
}
