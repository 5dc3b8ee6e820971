import { expect, test } from 'vitest';
import { type AtEdge, type Change, moveOffset } from '../../src/lib/index.ts';

const put = (start: number, text: string, end = start): Change => ({ span: { start, end }, text });

test.each<[name: string, offset: number, changes: readonly Change[], atEdge: AtEdge, expected: number]>([
  ['nothing changes', 5, [], 'stays', 5],
  ['before it', 5, [put(2, 'abc')], 'stays', 8],
  ['behind it', 5, [put(6, 'abc')], 'stays', 5],
  ['just at it, staying', 5, [put(5, 'abc')], 'stays', 5],
  ['just at it, following', 5, [put(5, 'abc')], 'follows', 8],
  ['taken away before it', 5, [put(1, '', 4)], 'stays', 2],
  ['taken away up to it', 5, [put(1, '', 5)], 'stays', 1],
  ['taken away around it', 5, [put(3, '', 8)], 'stays', 3],
  ['taken away behind it', 5, [put(5, '', 8)], 'stays', 5],
  ['replaced around it', 5, [put(3, 'abcd', 8)], 'stays', 7],
  ['the selection behind it replaced', 5, [put(5, 'ab', 8)], 'follows', 7],
  ['the selection before it replaced', 8, [put(5, 'ab', 8)], 'follows', 7],
  ['several, before and behind', 5, [put(1, 'ab'), put(3, '', 4), put(9, 'xyz')], 'stays', 6],
])('%s', (_, offset, changes, atEdge, expected) => expect(moveOffset(offset, changes, atEdge)).toBe(expected));
