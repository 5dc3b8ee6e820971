import { describe, expect, test } from 'vitest';
import { createAnswerReader } from '../../src/response/index.ts';
import { allRows, block, bytesOf, draw, treeOf } from './drawing.ts';

const shown = (body: string) => {
  const tree = treeOf(body);
  return { format: tree.summary().format, faults: tree.summary().faults, drawing: draw(tree) };
};

const early = (byte: number) => `The JSON ends too early, at byte ${byte}; what came until there is shown.`;
const at = (line: number, column: number, what: string, isShown = true) =>
  `Not valid JSON at line ${line}, column ${column}: ${what}; ${isShown ? 'the tree shows what is before it' : 'it is shown as text'}.`;

describe('JSON that ends too early shows what came', () => {
  test.each([
    ['{', '▾ {0}'],
    ['[', '▾ [0]'],
    ['[1', '▾ [1]\n  0: 1'],
    ['[1,', '▾ [1]\n  0: 1'],
    ['[-', '▾ [1]\n  0: -'],
    ['[1.', '▾ [1]\n  0: 1.'],
    ['[tru', '▾ [0]'],
    ['["ab', '▾ [1]\n  0: "ab'],
    ['["ab\\', '▾ [1]\n  0: "ab\\'],
    ['["ab\\u00', '▾ [1]\n  0: "ab\\u00'],
    ['{"a', '▾ {0}'],
    ['{"a"', '▾ {0}'],
    ['{"a":', '▾ {0}'],
    ['{"a":1,"b":', '▾ {1}\n  a: 1'],
    ['{"a":{"b":[', '▾ {1}\n  ▸ a {1} b'],
    ['{"d":[{"id":1},{"id":', '▾ {1}\n  ▾ d [2]\n    ▾ 0 {1}\n      id: 1\n    ▸ 1 {0}'],
    ['"ab', '"ab'],
  ])('%s', (body, drawing) => expect(shown(body)).toEqual({ format: 'json', faults: [early(body.length)], drawing }));

  test('and is copied with what it lacks', () => {
    const tree = treeOf('{"a":[1,{"b":"c');
    expect(JSON.parse(tree.value(0, 100))).toEqual({ a: [1, { b: 'c' }] });
  });
});

describe('JSON that is wrong towards its end shows what is before it', () => {
  test.each([
    ['[1,]', at(1, 4, '"]" is not expected there'), '▾ [1]\n  0: 1'],
    ['[1 2]', at(1, 4, '"2" is not expected there'), '▾ [1]\n  0: 1'],
    ['{"a":1,}', at(1, 8, '"}" is not expected there'), '▾ {1}\n  a: 1'],
    ['{"a":1]', at(1, 7, '"]" is not expected there'), '▾ {1}\n  a: 1'],
    ['{"ab" 1}', at(1, 7, '"1" is not expected there'), '▾ {0}'],
    ['{"a":1 "b"', at(1, 8, '"\\"" is not expected there'), '▾ {1}\n  a: 1'],
    ['[11,01]', at(1, 5, 'a number cannot be written like this'), '▾ [1]\n  0: 11'],
    ['[111,1.e5]', at(1, 6, 'a number cannot be written like this'), '▾ [1]\n  0: 111'],
    ['[1,2,--1]', at(1, 6, 'a number cannot be written like this'), '▾ [2]\n  0: 1\n  1: 2'],
    ['[1,2,nul]', at(1, 6, 'only true, false and null are words of JSON'), '▾ [2]\n  0: 1\n  1: 2'],
    ['[1,2,NaN]', at(1, 6, '"N" is not expected there'), '▾ [2]\n  0: 1\n  1: 2'],
    ['[1,2,truex]', at(1, 10, '"x" is not expected there'), '▾ [3]\n  0: 1\n  1: 2\n  2: true'],
    ['{"a":1}\n{"a":2}', at(2, 1, 'there is more after the end of the value'), '▾ {1}\n  a: 1'],
    ['[1,\n "é", x', at(2, 7, '"x" is not expected there'), '▾ [2]\n  0: 1\n  1: "é"'],
    ['[1,2]]', at(1, 6, 'there is more after the end of the value'), '▾ [2]\n  0: 1\n  1: 2'],
  ])('%s', (body, fault, drawing) => expect(shown(body)).toEqual({ format: 'json', faults: [fault], drawing }));
});

describe('JSON that is wrong from its beginning is text', () => {
  test.each([
    ['{a:1,"b":2,"c":3}', at(1, 2, '"a" is not expected there', false)],
    ["{'a':1}", at(1, 2, '"\'" is not expected there', false)],
    ['hello', at(1, 1, '"h" is not expected there', false)],
    ['// no\n{"a":1}', at(1, 1, '"/" is not expected there', false)],
    ['0x10', at(1, 2, 'there is more after the end of the value', false)],
    ['-', at(1, 1, 'a number cannot be written like this', false)],
  ])('%s', (body, fault) => expect(shown(body)).toEqual({ format: 'text', faults: [fault], drawing: '' }));
});

describe('what the standard forbids in strings does not hinder', () => {
  test.each([
    ['["a\tb"]', 'A string has a control character at line 1, column 4, which JSON forbids unescaped.'],
    ['["a\nb"]', 'A string has a control character at line 1, column 4, which JSON forbids unescaped.'],
    ['["a\0b"]', 'A string has a control character at line 1, column 4, which JSON forbids unescaped.'],
    ['["\\x41"]', 'A string has an escape at line 1, column 3 that JSON does not know.'],
    ['["\\u12g4"]', 'A string has an escape at line 1, column 3 that JSON does not know.'],
    ['{"a\\qb":1}', 'A string has an escape at line 1, column 4 that JSON does not know.'],
  ])('%j', (body, fault) => {
    const tree = treeOf(body);
    expect(tree.summary()).toMatchObject({ format: 'json', faults: [fault], visible: 2 });
  });

  test('and is told once', () => expect(treeOf('["\t","\t","\\x","\\x"]').summary().faults).toHaveLength(2));
});

describe('the format is told by content first', () => {
  test.each([
    ['nothing', '', 'application/json', 'empty', []],
    ['HTML', '<!DOCTYPE html><p>x', 'text/html', 'html', []],
    ['HTML with a blank before', '\n  <html>', undefined, 'html', []],
    ['HTML called JSON', '<html></html>', 'application/json; charset=utf-8', 'html', ['The service calls this JSON, but it is HTML.']],
    ['XML', '<?xml version="1.0"?><x/>', 'application/xml', 'text', []],
    ['XML called JSON', '<x/>', 'application/json', 'text', ['The service calls this JSON, but it is plain text.']],
    ['JSON called HTML', '{"a":1}', 'text/html', 'json', []],
    ['JSON called text', '[1]', 'text/plain', 'json', []],
    ['a count', '6', 'text/plain', 'text', []],
    ['a count called JSON', '6', 'application/json', 'json', []],
    ['a count called nothing', '6', undefined, 'json', []],
    ['a problem', '{"a":1}', 'application/problem+json', 'json', []],
    ['text', 'hello', 'text/plain', 'text', []],
    ['text called nothing', 'hello', undefined, 'text', []],
    ['blanks', ' \n', 'application/json', 'text', ['The service calls this JSON, but it is plain text.']],
    ['an image', '\x89PNG\r\n\x1a\n\0\0', 'image/png', 'binary', []],
    ['bytes', 'ab\0cd', 'application/octet-stream', 'binary', []],
    ['a picture that is text', '<svg/>', 'image/svg+xml', 'text', []],
  ])('%s', (_, body, contentType, format, faults) => {
    const tree = treeOf(body, { contentType });
    expect(tree.summary()).toMatchObject({ format, faults });
    if (format !== 'json') expect([tree.summary().visible, allRows(tree), tree.openTo(3), tree.value(0, 10)]).toEqual([0, [], 0, '']);
    expect(tree.text()).toBe(body);
  });
});

describe('bytes that are not UTF-8', () => {
  const json = (...middle: number[]) => new Uint8Array([0x5b, 0x22, ...middle, 0x22, 0x5d]);
  test.each([
    ['Latin-1', json(0x61, 0xe9, 0x62), '"a\uFFFDb"'],
    ['a character cut by the quote', json(0xe2, 0x82), '"\uFFFD"'],
    ['a surrogate', json(0xed, 0xa0, 0x80), '"\uFFFD\uFFFD\uFFFD"'],
    ['overlong', json(0xc0, 0x80), '"\uFFFD\uFFFD"'],
  ])('%s', (_, body, preview) => {
    const tree = treeOf(body);
    expect(tree.summary().faults).toEqual(['Some bytes of the answer are not UTF-8; they show as \uFFFD.']);
    expect(tree.rows(1, 2)[0]?.preview).toBe(preview);
  });

  test('a text that ends inside a character', () => {
    expect(treeOf(new Uint8Array([0x61, 0xe2]), { contentType: 'text/plain' }).summary().faults).toHaveLength(1);
  });

  test('a byte order mark is passed over', () => {
    const tree = treeOf('\uFEFF{"a":1}');
    expect([draw(tree), tree.text(), tree.summary().faults]).toEqual(['▾ {1}\n  a: 1', '{"a":1}', []]);
  });

  test.each(['le', 'be'])('UTF-16 %s is read by its mark', (order) => {
    const text = '\uFEFF{"é":"😀"}';
    const body = new Uint8Array(
      [...text]
        .flatMap((c) => c.split(''))
        .flatMap((unit) => {
          const code = unit.charCodeAt(0);
          return order === 'le' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
        }),
    );
    const tree = treeOf(body);
    expect(draw(tree)).toBe('▾ {1}\n  é: "😀"');
    expect(tree.summary()).toMatchObject({ bytes: body.length, faults: ['The answer is UTF-16; JSON between systems must be UTF-8.'] });
  });
});

describe('deep nesting', () => {
  const nested = (depth: number) => treeOf(`${'['.repeat(depth)}1${']'.repeat(depth)}`);

  test.each([10_000, 100_000])('%d levels open and close like any others', (depth) => {
    const tree = nested(depth);
    expect(tree.summary()).toMatchObject({ format: 'json', faults: [], visible: 3 });
    expect(tree.openTo(depth + 1)).toBe(depth + 1);
    const last = tree.rows(depth, depth + 1)[0]!;
    expect([last.preview, last.depth, tree.parent(last.id)]).toEqual(['1', depth, depth - 1]);
    expect(tree.path(last.id)).toHaveLength(3 * depth);
    tree.openTo(0);
    expect(tree.reveal(last.id)).toBe(depth);
    expect(tree.value(0, 1000)).toHaveLength(1000);
  });

  test('the last of a million levels is found', () => {
    const tree = nested(1_000_000);
    expect(tree.reveal(1_000_000)).toBe(1_000_000);
    expect(tree.rows(999_999, 1_000_001).map(({ kind }) => kind)).toEqual(['array', 'number']);
  });

  test('past a million levels it stops, and says so', () => {
    const tree = treeOf('{"a":'.repeat(1_000_002));
    expect(tree.summary()).toMatchObject({ format: 'json', visible: 2 });
    expect(tree.summary().faults[0]).toMatch(/^Nested more than 1,000,000 levels deep at line 1, column 5,000,0\d\d; the tree shows/);
  });
});

describe('a body that was cut short or is too long', () => {
  test.each([
    ['in a value', '{"d":[{"id":1},{"i', 'json', '▾ {1}\n  ▾ d [2]\n    ▾ 0 {1}\n      id: 1\n    ▸ 1 {0}'],
    ['before anything', '', 'empty', ''],
    ['after the last bracket', '[1]', 'json', '▾ [1]\n  0: 1'],
    ['in HTML', '<html><p', 'html', ''],
  ])('%s', (_, body, format, drawing) => {
    const reader = createAnswerReader({ contentType: format === 'html' ? 'text/html' : 'application/json' });
    reader.write(bytesOf(body));
    const tree = reader.end(true);
    expect(tree.summary()).toMatchObject({
      format,
      faults: [`The answer was cut short at byte ${body.length}; what came until there is shown.`],
    });
    expect(draw(tree)).toBe(drawing);
  });

  test.each([0, 5, 7, 1e6, 1e15])('the %d bytes that were announced decide nothing', (expected) => {
    expect(treeOf('{"a":1}', { expected }).summary()).toMatchObject({ bytes: 7, visible: 2, faults: [] });
  });

  test('over the limit no more is taken', () => {
    const reader = createAnswerReader({ contentType: 'application/json', limit: 1500 });
    const row = `${'x'.repeat(97)},`;
    expect(reader.write(bytesOf('["'))).toBe(true);
    expect(reader.write(bytesOf(row.repeat(12)))).toBe(true);
    expect(reader.write(bytesOf(row.repeat(12)))).toBe(false);
    expect(reader.write(bytesOf(row))).toBe(false);
    const tree = reader.end(true);
    expect(tree.summary()).toMatchObject({
      bytes: 2 + 98 * 25,
      visible: 2,
      faults: ['The answer is too long to keep: only its first 1,500 bytes are shown.'],
    });
    expect(tree.text()).toHaveLength(1500);
  });
});

test('a hostile answer stays data', () => {
  const tree = treeOf('{"__proto__":{"polluted":true},"constructor":{"prototype":{}},"<img src=x>":"<script>"}');
  tree.openTo(9);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(draw(tree)).toBe(block`
    ▾ {3}
      ▾ __proto__ {1}
        polluted: true
      ▾ constructor {1}
        ▾ prototype {0}
      <img src=x>: "<script>"`);
});
