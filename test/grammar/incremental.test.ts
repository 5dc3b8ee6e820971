import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocumentReader, parseDocument, requestSpanAt } from '../../grammar/index.ts';
import { readRequest } from '../../grammar/request.ts';
import { requestSpans } from '../../grammar/split.ts';
import { seed } from './property.ts';
import { type Edit, edited, edits, pieces } from './typing.ts';

const texts = (document: string): readonly string[] => requestSpans(document).map(({ start, end }) => document.slice(start, end));

/** A reader that notes which texts it really reads. */
function watchedReader() {
  const read: string[] = [];
  const reader = createDocumentReader((text) => {
    read.push(text);
    return readRequest(text);
  });
  return { reader, read };
}

/** Three requests; `|` where a key is pressed, then what it types. */
const keys: readonly (readonly [what: string, marked: string, typed: string, read: readonly string[]])[] = [
  ['the first request', '### a\nGET /a|\n### b\nGET /b\n', 'x', ['### a\nGET /ax']],
  ['the last request', '### a\nGET /a\n### b\nGET /b|\n', 'x', ['### b\nGET /bx\n']],
  ['a first line', '### a\nGET /a\n### b|\nGET /b\n### c\nGET /c', 'x', ['### bx\nGET /b']],
  ['a line break', '### a\nGET /a|\n### b\nGET /b\n', '\n', ['### a\nGET /a\n']],
  ['a comment before the first request', '# x|\n### a\nGET /a\n### b\nGET /b', 'y', ['# xy\n### a\nGET /a']],
  ['a request before the first ###', 'GET /|\n### a\nGET /a', 'x', ['GET /x']],
  ['the last # of a separator', '### a\nGET /a\n##|\nGET /b\n### c\nGET /c', '#', ['### a\nGET /a', '###\nGET /b']],
  ['a separator within a body', '### a\nPOST /a\n\n{\n|\n}\n### b\nGET /b', '###', ['### a\nPOST /a\n\n{', '###\n}']],
  ['### behind other text', '### a\nPOST /a\n\n{ |}\n### b\nGET /b', '###', ['### a\nPOST /a\n\n{ ###}']],
  ['text before a separator', '### a\nGET /a\n|### b\nGET /b\n### c\nGET /c', 'x', ['### a\nGET /a\nx### b\nGET /b']],
  ['blanks before a separator', '### a\nGET /a\n|### b\nGET /b', '  ', ['  ### b\nGET /b']],
  ['nothing', '### a\nGET /a\n### b\nGET /b|\n', '', []],
];

describe('an edit reads its own request only', () => {
  test.each(keys)('%s', (_, marked, typed, expected) => {
    const { reader, read } = watchedReader();
    reader.parse(marked.replace('|', ''));
    read.length = 0;
    const text = marked.replace('|', () => typed);
    expect(reader.parse(text)).toEqual(parseDocument(text));
    expect(read).toEqual(expected);
  });

  test('one of 700', () => {
    const document = Array.from({ length: 700 }, (_, index) => `### ${index}\nGET /device(${index})\n\n`).join('');
    const { reader, read } = watchedReader();
    reader.parse(document);
    expect(read).toHaveLength(700);
    const at = document.indexOf('/device(350)');
    for (const typed of ['v', 'v7', 'v7/']) reader.parse(document.slice(0, at) + typed + document.slice(at));
    expect(read.slice(700)).toEqual(['v', 'v7', 'v7/'].map((typed) => `### 350\nGET ${typed}/device(350)\n`));
  });

  test('text that was there before, as after undo, is not read again', () => {
    const { reader, read } = watchedReader();
    for (const text of ['### a\nGET /a\n### b\nGET /b', '### a\nGET /ax\n### b\nGET /b', '### a\nGET /a\n### b\nGET /b'])
      reader.parse(text);
    expect(read).toEqual(['### a\nGET /a', '### b\nGET /b', '### a\nGET /ax']);
  });

  test('one request may stand anywhere, and twice', () => {
    const { reader, read } = watchedReader();
    const text = '### a\nGET /a\n### b\nGET /b\n### a\nGET /a\n###';
    expect(reader.parse(text)).toEqual(parseDocument(text));
    expect(reader.parse(`###\n${text}`)).toEqual(parseDocument(`###\n${text}`));
    expect(read).toEqual(['### a\nGET /a', '### b\nGET /b', '###']);
  });
});

test('what neither changed nor moved is the same tree', () => {
  const reader = createDocumentReader();
  const before = reader.parse('### a\nGET /a\n### b\nGET /b\n### c\nGET /c').tree.requests;
  const after = reader.parse('### a\nGET /a\n### b\nGET /x\n### c\nGET /c').tree.requests;
  expect(after.map((request, index) => request === before[index])).toEqual([true, false, true]);
});

test('what is not needed any more is forgotten, the oldest first', () => {
  const { reader, read } = watchedReader();
  const long = (name: string) => `GET /${name.repeat(30_000)}`;
  for (const name of ['a', 'b', 'c', 'c', 'b', 'a']) reader.parse(long(name));
  expect(read).toEqual(['a', 'b', 'c', 'a'].map(long));
});

/** Moves every object that has a start and an end, wherever it stands, without knowing what it is. */
const moveAll = (value: unknown, by: number): unknown =>
  JSON.parse(JSON.stringify(value), (key, part: unknown) =>
    typeof part === 'number' && /^(?:start|end|at|offset)$/.test(key) ? part + by : part,
  );

describe('any document', () => {
  test('typed by any edits, is as if read anew', () => {
    fc.assert(
      fc.property(pieces, fc.array(edits, { maxLength: 12 }), (document, made: readonly Edit[]) => {
        const { reader, read } = watchedReader();
        let text = document;
        expect(reader.parse(text)).toEqual(parseDocument(text));
        for (const edit of made) {
          const before = texts(text);
          text = edited(text, edit);
          read.length = 0;
          expect(reader.parse(text)).toEqual(parseDocument(text));
          expect(read.filter((request) => before.includes(request))).toEqual([]);
        }
      }),
      { numRuns: 300, seed },
    );
  });

  test('has requests that are the same by themselves', () => {
    fc.assert(
      fc.property(pieces, (document) => {
        const whole = parseDocument(document);
        const alone = requestSpans(document).flatMap(({ start, end }) => {
          const read = readRequest(document.slice(start, end));
          return read ? [moveAll(read.tree, start)] : [];
        });
        expect(JSON.parse(JSON.stringify(whole.tree.requests))).toEqual(alone);
      }),
      { numRuns: 300, seed },
    );
  });

  test('is covered by its requests, each of which begins at a ###; every offset is in one', () => {
    fc.assert(
      fc.property(pieces, (document) => {
        const spans = requestSpans(document);
        expect(spans[0]?.start).toBe(0);
        expect(spans.at(-1)?.end).toBe(document.length);
        spans.slice(1).forEach(({ start }, index) => {
          expect(spans[index]!.end + 1).toBe(start);
          expect(document.slice(start)).toMatch(/^[ \t]*###/);
        });
        for (let offset = 0; offset <= document.length; offset++) {
          expect(requestSpanAt(document, offset)).toEqual(spans.find(({ end }) => offset <= end));
        }
      }),
      { numRuns: 300, seed },
    );
  });
});
