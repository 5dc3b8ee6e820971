import { ChildCursor } from '../json/child-cursor.ts';
import type { JsonText } from '../json/json-text.ts';
import { sourceOf, unquote } from '../json/source.ts';

/** How much of an answer a sample holds at most. */
export interface SampleLimits {
  /** Values of all kinds together. */
  readonly values: number;
  /** Items of one list; of a longer one they are taken from everywhere. */
  readonly items: number;
  /** Characters of a text or name: longer texts are cut, members of longer names left out. */
  readonly characters: number;
  readonly levels: number;
}

const usual: SampleLimits = { values: 25_000, items: 250, characters: 1000, levels: 12 };

/**
 * A value that has the shape of an answer, at a bounded cost however long the answer is. What does not fit in is left out, not emptied:
 * nothing stands in the sample that is not in the answer. Objects have no prototype.
 */
export function sampleOf(text: JsonText, limits: Partial<SampleLimits> = {}): unknown {
  const within = { ...usual, ...limits };
  return sampleValue({ text, limits: within, left: within.values }, text.root, 0);
}

interface Sampling {
  readonly text: JsonText;
  readonly limits: SampleLimits;
  left: number;
}

/** Undefined where there is no room for it. */
function sampleValue(sampling: Sampling, value: number, level: number): unknown {
  const { text, limits } = sampling;
  if (sampling.left-- <= 0 || level > limits.levels) return undefined;
  switch (text.kind(value)) {
    case 'object':
      return sampleObject(sampling, value, level);
    case 'array':
      return sampleArray(sampling, value, level);
    case 'string':
      return sampleText(sampling, value);
    case 'null':
      return null;
    case 'boolean':
      return text.bytes[value] === 't'.charCodeAt(0);
    default:
      return Number(sourceOf(text, value, 400).source);
  }
}

function sampleObject(sampling: Sampling, object: number, level: number): object {
  const { text, limits } = sampling;
  const sample = Object.create(null) as Record<string, unknown>;
  const cursor = new ChildCursor(text, object);
  while (sampling.left > 0 && cursor.next()) {
    const { source, truncated } = sourceOf(text, cursor.name, limits.characters);
    const value = truncated ? undefined : sampleValue(sampling, cursor.value, level + 1);
    if (value !== undefined) sample[unquote(source)] = value;
  }
  return sample;
}

function sampleArray(sampling: Sampling, array: number, level: number): readonly unknown[] {
  const { text, limits } = sampling;
  const cursor = new ChildCursor(text, array);
  const step = Math.max(1, cursor.count / limits.items);
  const sample: unknown[] = [];
  for (let at = 0; at < cursor.count && sampling.left > 0; at += step) {
    if (step === 1) cursor.next();
    else cursor.seek(Math.floor(at));
    const value = sampleValue(sampling, cursor.value, level + 1);
    if (value !== undefined) sample.push(value);
  }
  return sample;
}

function sampleText({ text, limits }: Sampling, value: number): string {
  const { source, truncated } = sourceOf(text, value, limits.characters);
  return unquote(truncated ? `${source.replace(/\\(u[\da-fA-F]{0,3})?$/, '')}"` : source);
}
