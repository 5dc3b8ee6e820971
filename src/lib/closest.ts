import { distance } from 'fastest-levenshtein';

/**
 * The names that were likely meant by one that does not exist, best first, at most `limit`. A name is near when it differs in case or
 * separators only (`deviceName`), by few letters, or when it holds the whole word, be it one or many (`device_name` for `name` or `names`).
 */
export function closest(name: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  const letters = toLetters(name);
  const words = toWords(name);
  const wanted: Wanted = { letters, stem: letters.replace(/(?:ies|y|s)$/, ''), words: [words, inOtherNumber(words)] };
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of candidates) {
    const score = farness(wanted, candidate);
    if (score !== undefined) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || a.candidate.length - b.candidate.length || (a.candidate < b.candidate ? -1 : 1));
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score <= best + 0.2)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

interface Wanted {
  readonly letters: string;
  /** What the letters of one and of many of it begin with. */
  readonly stem: string;
  /** As written, and of one where that was of many, or the other way round. */
  readonly words: readonly [string, string];
}

/** Letters of candidates, which are the same few names again and again. */
const known = new Map<string, string>();

function lettersOf(candidate: string): string {
  const before = known.get(candidate);
  if (before !== undefined) return before;
  const letters = toLetters(candidate);
  if (known.size > 10_000) known.clear();
  known.set(candidate, letters);
  return letters;
}

/** Without case and separators. Nearly all names are words of ASCII, which take half the time: 5,000 names are looked at in one key press. */
const toLetters = (name: string): string => name.toLowerCase().replaceAll(/^\w*$/.test(name) ? /_+/g : /[^\p{L}\p{N}]+/gu, '');

/** Camel case and separators give way to `_`, which is around it too. */
const toWords = (name: string): string =>
  `_${name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')}_`;

/** `_device_` for `_devices_`, and back. */
const inOtherNumber = (words: string): string =>
  /s_$/.test(words) ? words.replace(/ies_$/, 'y_').replace(/s_$/, '_') : words.replace(/y_$/, 'ie_').replace(/_$/, 's_');

/** 0 is the same but for case and separators; undefined is too far. */
function farness(wanted: Wanted, candidate: string): number | undefined {
  const letters = lettersOf(candidate);
  const { length } = wanted.letters;
  if (length === 0) return undefined;
  if (wanted.letters === letters) return 0;
  if (length > 2 && letters.includes(wanted.stem)) {
    const words = toWords(candidate);
    // The whole name, of one for many: nearer than any name that holds it.
    if (wanted.words.includes(words)) return 0.5;
    const held = wanted.words.findIndex((word) => words.includes(word));
    if (held >= 0) return 1 + held / 10 + Math.abs(letters.length - length) / 100;
  }
  const allowed = Math.max(1, Math.floor(length / 3));
  if (Math.abs(length - letters.length) > allowed) return undefined;
  const edits = editsBetween(wanted.letters, letters);
  return edits <= allowed && edits < letters.length ? 0.5 + edits / (allowed + 1) : undefined;
}

/** Two letters that changed places are one slip, not two. */
function editsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === 2 && a.length === b.length && [...a].toSorted().join('') === [...b].toSorted().join('') ? 1 : edits;
}
