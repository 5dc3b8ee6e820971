import { code } from '../markdown.ts';

/** `Books`, `order_items`, `children`: names that stand for many already. `status`, `address` and `analysis` do not. */
const plural = /(?:[^sui]s|children|people)$/i;

export const isPlural = (name: string): boolean => plural.test(name);

/** `` every `device` ``, `` all `Books` ``; `` every matching `device` ``. */
export const every = (name: string, matching: boolean): string =>
  `${isPlural(name) ? 'all' : 'every'} ${matching ? 'matching ' : ''}${code(name)}`;

/** One of an entity set: `` `device` ``, `` `Books` entry ``. */
export const single = (name: string): string => (isPlural(name) ? `${code(name)} entry` : code(name));

/** `` `author`’s ``, `` `reviews`’ ``. */
export const possessive = (words: string): string => (/s`?$/.test(words) ? `${words}’` : `${words}’s`);

/** A condition behind `if` or `where`. */
export const behind = (word: string, condition: string): string => `${word}${condition.startsWith('for ') ? ',' : ''} ${condition}`;

/** `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
