/** A stretch of a text; `marked` when it was searched for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** A text in stretches, every occurrence of the words marked; they are lower case. */
export function markWords(text: string, words: readonly string[]): readonly Stretch[] {
  const lower = text.toLowerCase();
  // Lower case may be longer than the text itself (`İ`): then places do not tell.
  if (lower.length !== text.length) return [{ text, marked: false }];
  const stretches: Stretch[] = [];
  let end = 0;
  for (let next = nextOf(lower, words, 0); next; next = nextOf(lower, words, end)) {
    if (next.at > end) stretches.push({ text: text.slice(end, next.at), marked: false });
    end = next.at + next.length;
    stretches.push({ text: text.slice(next.at, end), marked: true });
  }
  if (end < text.length) stretches.push({ text: text.slice(end), marked: false });
  return stretches;
}

/** The first of any of the words; of those that begin at one place the longest. */
function nextOf(lower: string, words: readonly string[], from: number): { readonly at: number; readonly length: number } | undefined {
  let found: { readonly at: number; readonly length: number } | undefined;
  for (const word of words) {
    const at = lower.indexOf(word, from);
    if (at < 0) continue;
    if (!found || at < found.at || (at === found.at && word.length > found.length)) found = { at, length: word.length };
  }
  return found;
}

/** Characters of a snippet before what was found, so that it is in sight on a narrow line. */
const before = 16;
const longest = 200;

/** The part of a long text around the first of the words that occurs in it, from the beginning of a word. */
export function snippetOf(text: string, words: readonly string[]): string {
  const plain = text.slice(0, 100_000).replaceAll(/\s+/g, ' ');
  const at = nextOf(plain.toLowerCase(), words, 0)?.at ?? 0;
  const blank = plain.indexOf(' ', Math.max(0, at - before));
  const start = at <= before ? 0 : blank >= 0 && blank < at ? blank + 1 : at;
  return `${start > 0 ? '…' : ''}${plain.slice(start, start + longest)}`;
}
