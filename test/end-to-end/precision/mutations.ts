import type { Choices } from '../../support/choices.ts';

type Mutation = (text: string, choices: Choices, other: string) => string;

/** Words, literals and single marks: what a slip of the hand changes. */
const pieces = (text: string): string[] => text.match(/'(?:[^']|'')*'|[\w.$@-]+|\s+|[^\w\s]/g) ?? [];

function atPiece(text: string, choices: Choices, fits: (piece: string) => boolean, change: (piece: string) => string): string {
  const list = pieces(text);
  const places = list.flatMap((piece, index) => (index > 2 && fits(piece) ? [index] : []));
  if (places.length === 0) return text;
  const at = choices.oneOf(places);
  return list.map((piece, index) => (index === at ? change(piece) : piece)).join('');
}

const anything = (): boolean => true;
const isWord = (piece: string): boolean => /^[A-Za-z_$]/.test(piece);
const isMark = (piece: string): boolean => /^[(),;&?/:='=]$/.test(piece);

const mutations: readonly Mutation[] = [
  function leaveOut(text, choices) {
    return atPiece(text, choices, anything, () => '');
  },
  function leaveOutMark(text, choices) {
    return atPiece(text, choices, isMark, () => '');
  },
  function double(text, choices) {
    return atPiece(text, choices, anything, (piece) => piece + piece);
  },
  function mistype(text, choices) {
    return atPiece(text, choices, isWord, (piece) => {
      const at = choices.below(piece.length);
      return piece.slice(0, at) + choices.oneOf(['', 'x', '_', piece[at]!.toUpperCase()]) + piece.slice(at + 1);
    });
  },
  function otherWord(text, choices, other) {
    const words = pieces(other).filter(isWord);
    return atPiece(text, choices, isWord, () => choices.oneOf(words) ?? 'x');
  },
  function otherPiece(text, choices, other) {
    return atPiece(text, choices, anything, () => choices.oneOf(pieces(other)) ?? '');
  },
  function connective(text, choices) {
    const words = ['and', 'or', 'not', 'eq', 'in', 'add', 'any', 'all', 'asc'];
    return atPiece(
      text,
      choices,
      (piece) => words.includes(piece),
      () => choices.oneOf(words),
    );
  },
  function quoteOff(text, choices) {
    return atPiece(
      text,
      choices,
      (piece) => piece.startsWith("'"),
      (piece) => piece.slice(1, -1),
    );
  },
  function quoteOn(text, choices) {
    return atPiece(text, choices, anything, (piece) => `'${piece}'`);
  },
  function enclose(text, choices) {
    return atPiece(text, choices, isWord, (piece) => `(${piece})`);
  },
  function blank(text, choices) {
    return atPiece(text, choices, isMark, (piece) => choices.oneOf([` ${piece}`, `${piece} `, ` ${piece} `]));
  },
  function swap(text, choices) {
    const list = pieces(text);
    const at = 3 + choices.below(Math.max(1, list.length - 4));
    return [...list.slice(0, at), list[at + 1] ?? '', list[at] ?? '', ...list.slice(at + 2)].join('');
  },
];

/** A slip or two in a text that is a call. */
export function slip(text: string, choices: Choices, other: string): string {
  const once = choices.oneOf(mutations)(text, choices, other);
  return choices.rarely(4) ? choices.oneOf(mutations)(once, choices, other) : once;
}
