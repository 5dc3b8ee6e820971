import { expect, test } from 'vitest';
import { nodeAt, parseDocument, pathAt, walk } from '../../grammar/index.ts';

const kinds = (marked: string, side: 'left' | 'right' = 'left') => {
  const offset = marked.indexOf('|');
  const { tree } = parseDocument(marked.replace('|', ''));
  return pathAt(tree, offset, side)
    .slice(2)
    .map(({ kind }) => kind)
    .join(' ');
};

test.each([
  ['GET /dev|ice', 'Url ResourcePath NameSegment Name'],
  ['GE|T /device', 'Word'],
  ['GET /device?$fil|ter=a eq 1', 'Url FilterOption Name'],
  ['GET /device?$filter=a e|q 1', 'Url FilterOption Binary Word'],
  ['GET /device?$filter=a eq |', 'Url FilterOption Binary Hole'],
  ['GET /device?$filter=a/any(x:x/b| eq 1)', 'Url FilterOption Path LambdaSegment Binary Path NameSegment Name'],
  ['GET /device?$expand=a($select=|)', 'Url ExpandOption ExpandItem SelectOption Hole'],
  ['GET /device?$select=a,|', 'Url SelectOption Hole'],
  ['GET |', 'Hole'],
  ['POST /d\n\n{"a":|}', 'Body JsonObject JsonMember Hole'],
])('%j lies in %s', (marked, path) => {
  expect(kinds(marked)).toBe(path);
});

test('where two nodes meet, a side is chosen', () => {
  const text = 'GET /d?$filter=-a';
  const { tree } = parseDocument(text);
  const offset = text.indexOf('a', 8);
  expect(nodeAt(tree, offset)?.kind).toBe('Word');
  expect(nodeAt(tree, offset, 'right')?.kind).toBe('Name');
});

test('outside the tree there is nothing', () => {
  expect(pathAt(parseDocument('GET /d').tree, 100)).toEqual([]);
});

test('walk goes in the order of the text, and not below where it is told', () => {
  const { tree } = parseDocument('GET /d?$filter=a eq 1&$select=b');
  const seen: string[] = [];
  walk(tree, ({ kind }) => {
    seen.push(kind);
    return kind === 'FilterOption' || kind === 'ResourcePath' ? 'skip' : undefined;
  });
  expect(seen.join(' ')).toBe('Document Request Word Url ResourcePath FilterOption SelectOption Name SelectItem Path NameSegment Name');
});
