/** Whether a word is another but for one letter, or two of a long one: left out, put in, changed, or swapped with the next. */
export function isNear(word: string, other: string): boolean {
  const most = other.length > 6 ? 2 : 1;
  return Math.abs(word.length - other.length) <= most && distance(word, other) <= most;
}

/** Damerau and Levenshtein's, with swaps of neighbours alone. */
function distance(word: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= word.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = word[row - 1] === other[column - 1];
      let least = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && word[row - 1] === other[column - 2] && word[row - 2] === other[column - 1];
      if (swapped) least = Math.min(least, before[column - 2]! + 1);
      current.push(least);
    }
    [before, last] = [last, current];
  }
  return last[other.length]!;
}
