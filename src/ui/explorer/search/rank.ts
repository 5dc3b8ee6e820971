/** How well an entry fits what is searched for, from the best; the order of the list that a person sees. */
export const ranks = ['exact', 'start', 'word', 'inside', 'owner', 'label', 'documentation'] as const;
export type Rank = (typeof ranks)[number];

/** The words of a search, lower case; `/` joins a type and its member as in a path. */
export const wordsOf = (search: string): readonly string[] =>
  search
    .toLowerCase()
    .split(/[\s/]+/)
    .filter(Boolean);

const sign = /[^\p{L}\p{N}]/u;
const upper = /\p{Lu}/u;

/** Whether a word begins at an offset of a name: behind `_` or another sign, or at a capital. */
const beginsWord = (name: string, at: number): boolean => sign.test(name[at - 1]!) || (upper.test(name[at]!) && !upper.test(name[at - 1]!));

/** How a name fits one word that occurs in it first at an offset; `lower` is the name in lower case. */
export function rankAt(name: string, lower: string, word: string, first: number): Rank {
  if (first === 0) return lower.length === word.length ? 'exact' : 'start';
  // Lower case may be longer than the name itself (`İ`): then places do not tell.
  if (lower.length !== name.length) return 'inside';
  for (let at = first; at >= 0; at = lower.indexOf(word, at + 1)) if (beginsWord(name, at)) return 'word';
  return 'inside';
}

/** How a name fits one word. */
export function rankOfName(name: string, lower: string, word: string): Rank | undefined {
  const first = lower.indexOf(word);
  return first < 0 ? undefined : rankAt(name, lower, word, first);
}
