/** Many texts as one, in lower case, so that a search is one pass of the engine's own over all of them. */
export interface Haystack {
  readonly text: string;
  /** Where each text begins. */
  readonly starts: Uint32Array;
}

/** Between texts: no word that is searched for has it. */
const border = '\n';

export function createHaystack(texts: readonly string[]): Haystack {
  const lower = texts.map((text) => text.replaceAll(border, ' ').toLowerCase());
  const starts = new Uint32Array(lower.length);
  let start = 0;
  for (const [index, text] of lower.entries()) {
    starts[index] = start;
    start += text.length + border.length;
  }
  return { text: lower.join(border), starts };
}

/** The text of an index, in lower case. */
export function textAt({ text, starts }: Haystack, index: number): string {
  const end = starts[index + 1];
  return text.slice(starts[index], end === undefined ? undefined : end - border.length);
}

/** The indexes of the texts that hold a word, in order, each with where it occurs first. */
export function eachWith({ text, starts }: Haystack, word: string, visit: (index: number, at: number) => unknown): void {
  let index = 0;
  for (let at = text.indexOf(word); at >= 0; ) {
    while (index + 1 < starts.length && starts[index + 1]! <= at) index++;
    visit(index, at - starts[index]!);
    const next = starts[index + 1];
    at = next === undefined ? -1 : text.indexOf(word, next);
  }
}
