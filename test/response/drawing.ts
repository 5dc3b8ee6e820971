import { type AnswerOptions, type AnswerTree, createAnswerReader, createAnswerTree, type TreeRow } from '../../src/response/index.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A tree of a body given as text or bytes; JSON unless told otherwise. */
export function treeOf(body: string | Uint8Array, options: AnswerOptions = {}): AnswerTree {
  return createAnswerTree(typeof body === 'string' ? bytesOf(body) : body, { contentType: 'application/json', ...options });
}

/** The same, but received in pieces cut at the given offsets. */
export function treeOfPieces(body: Uint8Array, cuts: readonly number[], options: AnswerOptions = {}): AnswerTree {
  const reader = createAnswerReader({ contentType: 'application/json', ...options });
  let start = 0;
  for (const cut of [...cuts, body.length]) {
    reader.write(body.slice(start, cut));
    start = cut;
  }
  return reader.end(false);
}

export const allRows = (tree: AnswerTree): readonly TreeRow[] => tree.rows(0, tree.summary().visible);

/** The visible rows, one a line: `▾ d [2]`, `▸ 0 {3} winter-attic-07`, `id: 1`, links after `→`. */
export const draw = (tree: AnswerTree): string => allRows(tree).map(line).join('\n');

function line({ depth, key, kind, preview, truncated, childCount, open, link }: TreeRow): string {
  const name = key === undefined ? '' : String(key);
  const isContainer = kind === 'object' || kind === 'array';
  const size = kind === 'object' ? `{${childCount}}` : `[${childCount}]`;
  const parts = isContainer ? [open ? '▾' : '▸', name, size, preview] : [name === '' ? '' : `${name}:`, preview + (truncated ? '…' : '')];
  return '  '.repeat(depth) + [...parts, link && `→ ${link}`].filter((part) => part !== undefined && part !== '').join(' ');
}

/** Text with its common indentation taken off, for drawings in tests. */
export function block(strings: TemplateStringsArray): string {
  const lines = strings.raw[0]!.replace(/^\n|\n *$/g, '').split('\n');
  const indent = Math.min(...lines.filter((text) => text.trim() !== '').map((text) => text.search(/\S/)));
  return lines.map((text) => text.slice(indent)).join('\n');
}

/** A small generator of numbers from 0 to 1 (mulberry32), the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
