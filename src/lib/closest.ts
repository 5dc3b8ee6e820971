import { distance } from 'fastest-levenshtein';

/**
 * The names that were likely meant by one that does not exist, best first, at most `limit`. A name is near when it differs in case or
 * separators only (`deviceName`), by few letters, or when it holds the whole word (`device_name` for `name`).
 */
export function closest(name: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  const wanted = shape(name);
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of candidates) {
    const score = farness(wanted, shapeOf(candidate));
    if (score !== undefined) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || a.candidate.length - b.candidate.length || (a.candidate < b.candidate ? -1 : 1));
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score <= best + 0.2)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

interface Shape {
  readonly letters: string;
  readonly words: string;
}

/** Shapes of candidates, which are the same few names again and again. */
const shapes = new Map<string, Shape>();

function shapeOf(candidate: string): Shape {
  const known = shapes.get(candidate);
  if (known) return known;
  const made = shape(candidate);
  if (shapes.size > 10_000) shapes.clear();
  shapes.set(candidate, made);
  return made;
}

/** Camel case and separators give way to `_`. */
function shape(name: string): Shape {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return { letters: words.replaceAll(/[^\p{L}\p{N}]+/gu, ''), words: `_${words.replaceAll(/[^\p{L}\p{N}]+/gu, '_')}_` };
}

/** 0 is the same but for case and separators; undefined is too far. */
function farness(wanted: Shape, candidate: Shape): number | undefined {
  if (wanted.letters === '') return undefined;
  if (wanted.letters === candidate.letters) return 0;
  if (wanted.letters.length > 2 && candidate.words.includes(wanted.words)) {
    return 1 + (candidate.letters.length - wanted.letters.length) / 100;
  }
  const allowed = Math.max(1, Math.floor(wanted.letters.length / 3));
  if (Math.abs(wanted.letters.length - candidate.letters.length) > allowed) return undefined;
  const edits = editsBetween(wanted.letters, candidate.letters);
  return edits <= allowed && edits < candidate.letters.length ? 0.5 + edits / (allowed + 1) : undefined;
}

/** Two letters that changed places are one slip, not two. */
function editsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === 2 && a.length === b.length && [...a].toSorted().join('') === [...b].toSorted().join('') ? 1 : edits;
}
