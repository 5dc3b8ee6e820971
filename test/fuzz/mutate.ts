import type { Choices } from '../support/choices.ts';
import { dictionary } from './generate.ts';

/** Longer texts are cut: what they show, shorter ones do too, sooner. */
export const longest = 1500;

type Mutation = (text: string, choices: Choices, other: string) => string;

const cut = (choices: Choices, text: string) => choices.below(text.length + 1);

/** A range, mostly a short one. */
function range(choices: Choices, text: string): readonly [start: number, end: number] {
  const start = cut(choices, text);
  return [start, Math.min(text.length, start + 1 + choices.below(choices.rarely(4) ? 80 : 8))];
}

const mutations: readonly Mutation[] = [
  function insert(text, choices) {
    const at = cut(choices, text);
    return text.slice(0, at) + choices.oneOf(dictionary) + text.slice(at);
  },
  function replace(text, choices) {
    const [start, end] = range(choices, text);
    return text.slice(0, start) + choices.oneOf(dictionary) + text.slice(end);
  },
  function remove(text, choices) {
    const [start, end] = range(choices, text);
    return text.slice(0, start) + text.slice(end);
  },
  function double(text, choices) {
    const [start, end] = range(choices, text);
    return text.slice(0, end) + text.slice(start, end).repeat(1 + choices.below(choices.rarely(6) ? 40 : 2)) + text.slice(end);
  },
  function swap(text, choices) {
    const [start, end] = range(choices, text);
    const [from, to] = range(choices, text.slice(end));
    return (
      text.slice(0, start) + text.slice(end + from, end + to) + text.slice(end, end + from) + text.slice(start, end) + text.slice(end + to)
    );
  },
  function splice(text, choices, other) {
    return text.slice(0, cut(choices, text)) + other.slice(cut(choices, other));
  },
  function encode(text, choices) {
    const [start, end] = range(choices, text);
    const encoded = Array.from(Buffer.from(text.slice(start, end)), (byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`);
    return text.slice(0, start) + encoded.join('') + text.slice(end);
  },
  function enclose(text, choices) {
    const [start, end] = range(choices, text);
    const [open, close] = choices.oneOf([
      ['(', ')'],
      ['[', ']'],
      ["'", "'"],
      ['"', '"'],
      ['not (', ')'],
      ['{"a":', '}'],
    ] as const);
    return text.slice(0, start) + open + text.slice(start, end) + close + text.slice(end);
  },
  function changeCase(text, choices) {
    const [start, end] = range(choices, text);
    const piece = text.slice(start, end);
    return text.slice(0, start) + (choices.rarely(2) ? piece.toUpperCase() : piece.toLowerCase()) + text.slice(end);
  },
];

/** Some changes to a text, some of them with pieces of another one. */
export function mutate(text: string, other: string, choices: Choices): string {
  let result = text;
  for (let count = 1 + choices.below(4); count > 0; count--) result = choices.oneOf(mutations)(result, choices, other);
  return result.slice(0, longest);
}
