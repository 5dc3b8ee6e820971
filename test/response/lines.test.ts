import { describe, expect, test } from 'vitest';
import { bytesOf, random, treeOf, treeOfPieces } from './drawing.ts';

/** What the raw view should show, made the simple way. */
function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line, index, all) => {
    const shown = index < all.length - 1 ? line.replace(/\r$/, '') : line;
    const characters = [...line];
    if (characters.length <= 500) return [shown];
    const parts = Array.from({ length: Math.ceil(characters.length / 500) }, (_, part) =>
      characters.slice(part * 500, part * 500 + 500).join(''),
    );
    return index < all.length - 1 ? [...parts.slice(0, -1), parts.at(-1)!.replace(/\r$/, '')] : parts;
  });
}

const raw = { contentType: 'text/plain' };

describe('raw text in lines', () => {
  test.each([
    ['one', 'a'],
    ['two', 'a\nb'],
    ['an empty one at the end', 'a\n'],
    ['only empty ones', '\n\n\n'],
    ['of Windows', 'a\r\nb\r\n'],
    ['a lone carriage return', 'a\rb\r'],
    ['exactly as wide as allowed', 'x'.repeat(500)],
    ['and a line feed', `${'x'.repeat(500)}\ny`],
    ['one too wide', 'x'.repeat(501)],
    ['twice as wide', 'x'.repeat(1000)],
    ['wide in other scripts', 'é€😀'.repeat(400)],
    ['wide, mixed', `${'x'.repeat(499)}é${'y'.repeat(499)}😀${'z'.repeat(3)}`],
    ['many', Array.from({ length: 1000 }, (_, index) => `line ${index}`).join('\n')],
    ['line separators of Unicode are characters', 'a\u2028b\u0085c'],
  ])('%s', (_, text) => {
    const tree = treeOf(text, raw);
    const lines = linesOf(text);
    expect(tree.summary().lines).toBe(lines.length);
    expect(tree.lines(0, 1e9)).toEqual(lines);
    for (let from = 0; from < lines.length; from += 37) expect(tree.lines(from, from + 3)).toEqual(lines.slice(from, from + 3));
  });

  test('nothing has none', () => expect(treeOf('').lines(0, 9)).toEqual([]));

  test('whatever the pieces', () => {
    const next = random(3);
    const alphabet = ['x', 'x'.repeat(200), '\n', 'é', '😀'.repeat(30), '\r\n'];
    for (let round = 0; round < 30; round++) {
      const text = Array.from({ length: 200 }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
      const body = bytesOf(text);
      const cuts = Array.from({ length: 9 }, () => Math.floor(next() * body.length)).sort((a, b) => a - b);
      expect(treeOfPieces(body, cuts, raw).lines(0, 1e9)).toEqual(linesOf(text));
    }
  });

  test('of JSON in one line', () => {
    const text = JSON.stringify({ d: Array.from({ length: 9999 }, (_, id) => ({ id, name: `ü${id}` })) });
    expect(treeOf(text).lines(0, 1e9)).toEqual(linesOf(text));
  });

  test('of bytes that are no text stay short', () => {
    const tree = treeOf(new Uint8Array(100_000).fill(0x80), { contentType: 'text/plain' });
    expect(Math.max(...tree.lines(0, 100).map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});

test('binary data show as bytes', () => {
  const tree = treeOf(new Uint8Array([0x00, ...bytesOf('Hello, world and so on')]), { contentType: 'application/octet-stream' });
  expect(tree.lines(0, 9)).toEqual([
    '00000000  00 48 65 6c 6c 6f 2c 20 77 6f 72 6c 64 20 61 6e  .Hello, world an',
    '00000010  64 20 73 6f 20 6f 6e                             d so on',
  ]);
  expect(tree.summary().lines).toBe(2);
});
