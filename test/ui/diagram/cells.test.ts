import { describe, expect, test } from 'vitest';
import { cellsOf, clip } from '../../../src/ui/diagram/cells.ts';

test.each([
  ['device', 6],
  ['', 0],
  ['名前', 4],
  ['e\u0301', 1],
  ['🚲', 2],
])('cells of %j', (text, expected) => {
  expect(cellsOf(text)).toBe(expected);
});

describe('a name is cut to its room', () => {
  test.each([
    ['what fits stays', 'device', 6, 'device'],
    ['what does not ends in …', 'device_type', 6, 'devic…'],
    ['wide letters count twice', '名前名前', 5, '名前…'],
    ['no letter is cut in two', '🚲🚲🚲', 4, '🚲…'],
    ['marks stay at their letter', 'e\u0301e\u0301', 2, 'e\u0301e\u0301'],
    ['marks of direction show', 'a\u202Eb', 9, 'a\ufffdb'],
    ['and so do control characters', 'a\u0000b\nc', 9, 'a\ufffdb\ufffdc'],
    ['half a letter too', 'a\uD83D', 9, 'a\ufffd'],
    ['markup is text', '<b>&amp;', 9, '<b>&amp;'],
  ])('%s', (_, name, cells, expected) => {
    expect(clip(name, cells)).toBe(expected);
  });
  test('10,000 characters', () => expect(clip('x'.repeat(10_000), 36)).toBe(`${'x'.repeat(35)}…`));
  test('10,000 marks on one letter', () => expect(clip(`e${'\u0301'.repeat(10_000)}`, 36).length).toBeLessThan(200));
});
