import { fromJsonString } from './json-string.ts';
import { afterBlanks, afterHeaders, afterWords } from './prelude.ts';
import { fromMisreadUtf16 } from './utf16.ts';
import type { Unwrap, Unwrapped } from './wrapping.ts';

const unwraps: readonly Unwrap[] = [fromMisreadUtf16, afterBlanks, afterHeaders, fromJsonString, afterWords];
/** JSON in an HTTP answer that was read wrong, and so on; more is nobody's. */
const maxLayers = 8;

/** The document in a text, without what it is wrapped in; the text itself where that is nothing. */
export function unwrap(text: string): {
  readonly text: string;
  readonly place: (offset: number) => number;
  readonly oddities: readonly string[];
} {
  let layers: readonly Unwrapped[] = [];
  let inner = text;
  while (layers.length < maxLayers) {
    const layer = firstOf(inner);
    if (!layer) break;
    layers = [...layers, layer];
    inner = layer.text;
  }
  return {
    text: inner,
    place: (offset) => layers.reduceRight((at, layer) => layer.place(at), offset),
    oddities: layers.flatMap(({ oddity }) => oddity ?? []),
  };
}

function firstOf(text: string): Unwrapped | undefined {
  for (const unwrap of unwraps) {
    const found = unwrap(text);
    if (found) return found;
  }
  return undefined;
}
