import { type QueryOptionFact, queryOptions, systemQueryOption } from '../facts/query-options.ts';
import type { Piece } from './piece.ts';
import { optionNames } from './words.ts';

/**
 * What a piece is part of: the name of an option or what separates it from its value; a value that is an expression, items of a list, or
 * text; `form`, text of which only some forms are right; a `path` before `?`.
 */
export type Where = 'name' | 'equals' | 'expression' | 'orderby' | 'select' | 'expand' | 'search' | 'text' | 'form' | 'path';

/** Brackets, and what they belong to. */
export interface Frame {
  /** Index of the opening piece; -1 outside of brackets. */
  readonly open: number;
  /** Index of the piece that closes it; the number of pieces while none does. */
  close: number;
  readonly bracket: string;
  /** The word right before the bracket, lower case. */
  readonly callee: string;
  /** Options stand in it, separated by `;` (or `&`). */
  readonly options: boolean;
  readonly parent: Frame | undefined;
  /** The brackets around it that hold options; undefined where it does so itself, or none do. */
  readonly within: Frame | undefined;
  where: Where;
}

export interface Placed extends Piece {
  readonly where: Where;
  readonly frame: Frame;
  /** A closing bracket that closes nothing. */
  readonly unmatched: boolean;
}

/** What the values of options are; of others, text. */
const wheres: { readonly [Value in QueryOptionFact['value']]?: Where } = {
  filter: 'expression',
  compute: 'expression',
  orderby: 'orderby',
  select: 'select',
  expand: 'expand',
  search: 'search',
};

/** The system query option that a word means, also where another language's word is written for it. */
export function meantOption(word: string): string | undefined {
  const bare = word.startsWith('$') ? word.slice(1) : word;
  return systemQueryOption(word) ?? optionNames.get(bare.toLowerCase());
}

const optionWhere = (word: string): Where => {
  if (word.startsWith('@')) return 'expression';
  const name = meantOption(word);
  if (name === undefined) return 'text';
  const { value, form }: QueryOptionFact = (queryOptions as Readonly<Record<string, QueryOptionFact>>)[name]!;
  return wheres[value] ?? (form === undefined ? 'text' : 'form');
};

const nothing = { type: 'mark', text: '' } as const;
const separators: ReadonlySet<string> = new Set(['=', '==', '===', ':', ':=', '=>']);
const closers: ReadonlySet<string> = new Set([')', ']', '}']);
const openers: ReadonlySet<string> = new Set(['(', '[', '{']);

/** Finds where each piece stands. */
export function placePieces(pieces: readonly Piece[], part: 'path' | 'query'): readonly Placed[] {
  const placer = new Placer(pieces, part);
  return pieces.map((_, index) => placer.place(index));
}

class Placer {
  private readonly pieces: readonly Piece[];
  private frame: Frame;

  constructor(pieces: readonly Piece[], part: 'path' | 'query') {
    this.pieces = pieces;
    const where = part === 'path' ? 'path' : 'name';
    this.frame = {
      open: -1,
      close: pieces.length,
      bracket: '',
      callee: '',
      options: part === 'query',
      parent: undefined,
      within: undefined,
      where,
    };
  }

  place(index: number): Placed {
    const piece = this.pieces[index]!;
    if (this.beginsOption(index)) this.toOptions();
    const unmatched = piece.type === 'mark' && closers.has(piece.text) && !this.close(index);
    const { frame } = this;
    const where = this.whereOf(piece);
    const { type, text, word, start, end, spaced } = piece;
    const placed: Placed = { type, text, word, start, end, spaced, where, frame, unmatched };
    if (piece.type === 'mark' && openers.has(piece.text)) this.open(index);
    return placed;
  }

  private whereOf({ text, type }: Piece): Where {
    const { frame } = this;
    const { where } = frame;
    if (where === 'name') {
      if (type === 'word') frame.where = 'equals';
      if (type === 'word') this.value = optionWhere(text);
      return 'name';
    }
    if (where !== 'equals') return where;
    frame.where = this.value;
    return separators.has(text) ? 'equals' : this.value;
  }

  /** Where what follows the option's name stands. */
  private value: Where = 'text';

  /** `&`, `;` amid nested options, or an option's name with its `=`. */
  private beginsOption(index: number): boolean {
    const piece = this.pieces[index]!;
    const before = this.pieces[index - 1];
    if (this.frame.where === 'path') return false;
    if (before?.text === '&') return true;
    if (before?.text === '&&') return this.isOption(index);
    if (before?.text === ';') return this.optionsFrame().parent !== undefined || this.isOption(index);
    return piece.text.startsWith('$') && this.isOption(index);
  }

  /** A system option's name, with what may separate it from a value. */
  private isOption(index: number): boolean {
    const { type, text } = this.pieces[index] ?? nothing;
    return type === 'word' && this.pieces[index + 1]?.text === '=' && (meantOption(text) !== undefined || text.startsWith('@'));
  }

  private optionsFrame(): Frame {
    return this.frame.within ?? this.frame;
  }

  private toOptions(): void {
    this.frame = this.optionsFrame();
    this.frame.where = 'name';
  }

  private open(index: number): void {
    const before = this.pieces[index - 1];
    const glued = before?.type === 'word' && !this.pieces[index]!.spaced;
    const callee = glued ? before.word : '';
    const { where } = this.frame;
    const options = glued && this.opensOptions(index, where, callee);
    this.frame = {
      open: index,
      close: this.pieces.length,
      bracket: this.pieces[index]!.text,
      callee,
      options,
      parent: this.frame,
      within: options ? undefined : this.optionsFrame(),
      where: options ? 'name' : where === 'name' || where === 'equals' ? this.value : where,
    };
  }

  private opensOptions(index: number, where: Where, callee: string): boolean {
    if (where !== 'expand' && where !== 'select' && callee !== '$count') return false;
    const [first, second] = [this.pieces[index + 1]?.text ?? '', this.pieces[index + 2]?.text ?? ''];
    return this.isOption(index + 1) || /^[$=]/.test(first) || (/^[^\w(]$/.test(first) && second.startsWith('$'));
  }

  /** False for a closing bracket that closes nothing. */
  private close(index: number): boolean {
    if (this.frame.parent === undefined) return false;
    this.frame.close = index;
    this.frame = this.frame.parent;
    return true;
  }
}
