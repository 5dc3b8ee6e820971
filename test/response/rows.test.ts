import { describe, expect, test } from 'vitest';
import { allRows, block, draw, treeOf } from './drawing.ts';

describe('a new tree is open down to its first row', () => {
  test.each([
    [
      'balena',
      '{"d":[{"id":1,"tags":[1]},{"id":2}]}',
      2,
      block`
      ▾ {1}
        ▾ d [2]
          ▾ 0 {2}
            id: 1
            ▸ tags [1] 1
          ▸ 1 {1} id: 2`,
    ],
    [
      'V4',
      '{"@odata.context":"$metadata","value":[{"a":1}]}',
      1,
      block`
      ▾ {2}
        @odata.context: "$metadata"
        ▾ value [1]
          ▾ 0 {1}
            a: 1`,
    ],
    [
      'V2',
      '{"d":{"results":[{"a":1},{"a":2}]}}',
      2,
      block`
      ▾ {1}
        ▾ d {1}
          ▾ results [2]
            ▾ 0 {1}
              a: 1
            ▸ 1 {1} a: 2`,
    ],
    [
      'V2, one entity',
      '{"d":{"a":1}}',
      1,
      block`
      ▾ {1}
        ▾ d {1}
          a: 1`,
    ],
    [
      'V2, one entity that has a member called value',
      '{"d":{"id":1,"value":[1,2]}}',
      1,
      block`
      ▾ {1}
        ▾ d {2}
          id: 1
          ▸ value [2] 1, 2`,
    ],
    [
      'bare entity',
      '{"id":2}',
      1,
      block`
      ▾ {1}
        id: 2`,
    ],
    [
      'bare array',
      '[1,"b",{"c":null},[]]',
      4,
      block`
      ▾ [4]
        0: 1
        1: "b"
        ▸ 2 {1} c
        ▸ 3 [0]`,
    ],
    [
      'no rows',
      '{"d":[]}',
      0,
      block`
      ▾ {1}
        ▾ d [0]`,
    ],
    [
      'count',
      '{"d":6}',
      undefined,
      block`
      ▾ {1}
        d: 6`,
    ],
    [
      'V4 property',
      '{"value":"x"}',
      undefined,
      block`
      ▾ {1}
        value: "x"`,
    ],
    [
      'error',
      '{"error":{"code":"404","message":"Not found"}}',
      undefined,
      block`
      ▾ {1}
        ▸ error {2} Not found · 404`,
    ],
    ['string', '"Malformed url"', undefined, '"Malformed url"'],
    ['number', ' 12345678901234567890 ', undefined, '12345678901234567890'],
    ['nothing', 'null', undefined, 'null'],
    ['empty object', '{}', undefined, '▾ {0}'],
    [
      'blanks everywhere',
      ' \r\n{ "d" :\t[ 1 ,\n2 ] } \n',
      2,
      block`
      ▾ {1}
        ▾ d [2]
          0: 1
          1: 2`,
    ],
  ])('%s', (_, body, rows, drawing) => {
    const tree = treeOf(body);
    expect(draw(tree)).toBe(drawing);
    expect(tree.summary()).toMatchObject({ format: 'json', rows, faults: [], visible: drawing.split('\n').length });
  });
});

describe('what is written shows as it is written', () => {
  test.each([
    ['12345678901234567890'],
    ['1.10'],
    ['-0'],
    ['1E400'],
    ['"\\ud800"'],
    ['"\\u0000\\/"'],
    ['"\u2028"'],
    ['"😀"'],
    ['"\\"\\\\"'],
    ['true'],
    ['false'],
  ])('%s', (scalar) => expect(draw(treeOf(`[${scalar}]`))).toBe(`▾ [1]\n  0: ${scalar}`));

  test('names are read: escapes, duplicates, __proto__, the empty one', () => {
    expect(draw(treeOf('{"a\\u0062":1,"x":2,"x":3,"__proto__":{"toString":4},"":5}'))).toBe(block`
      ▾ {5}
        ab: 1
        x: 2
        x: 3
        ▸ __proto__ {1} toString: 4
        5`);
  });
});

describe('a closed value has a preview', () => {
  test.each([
    ['{"uuid":"9be1aabbccddeeff00112233","device_name":"winter-attic-07","id":3}', 'winter-attic-07 · 9be1…'],
    ['{"id":1,"app_name":"sensors","slug":"acme/sensors"}', 'sensors · acme/sensors'],
    ['{"__id":7}', '__id: 7'],
    ['{"note":"","other":"text"}', 'text'],
    ['{"created_at":"2024-01-01","is_online":true}', '2024-01-01'],
    ['{"a":{},"b":[],"c":null,"@odata.id":"x","e":{}}', 'a, b, c, @odata.id'],
    ['{"latitude":52.5,"is_online":true,"altitude":3}', 'latitude: 52.5 · is_online: true'],
    [`{"name":"${'long '.repeat(100)}"}`, `${'long '.repeat(7).slice(0, 31)}…`],
    ['{}', ''],
    ['[]', ''],
    ['[1,2,3]', '1, 2, 3'],
    ['[1,2,3,4]', '1, 2, 3, …'],
    ['["a","b"]', '"a", "b"'],
    ['[{"name":"a"}]', 'a'],
    ['[{"name":"a"},{"name":"b"}]', 'a, …'],
    ['[[1]]', ''],
    ['{"name":"tab\\there"}', 'tab\there'],
  ])('%s', (value, preview) => {
    expect(treeOf(`[0,${value}]`).rows(2, 3)[0]?.preview).toBe(preview);
  });
});

describe('a scalar shows at most 200 characters', () => {
  test.each([
    ['198 and the quotes', `"${'x'.repeat(198)}"`, 200, false],
    ['one more', `"${'x'.repeat(199)}"`, 200, true],
    ['ten million', `"${'x'.repeat(10_000_000)}"`, 200, true],
    ['characters of four bytes, none halved', `"${'😀'.repeat(1000)}"`, 199, true],
    ['digits', '1'.repeat(1000), 200, true],
  ])('%s', (_, scalar, length, truncated) => {
    const row = treeOf(`{"x":${scalar}}`).rows(1, 2)[0]!;
    expect([row.preview.length, row.truncated]).toEqual([length, truncated]);
    expect(scalar.startsWith(row.preview)).toBe(true);
  });

  test('so does a name', () => {
    expect(treeOf(`{"${'n'.repeat(1000)}":1}`).rows(1, 2)[0]?.key).toHaveLength(200);
  });
});

test('rows say where they stand among their siblings', () => {
  const rows = allRows(treeOf('{"d":[10,20,30]}'));
  expect(rows.map(({ position, siblings }) => [position, siblings])).toEqual([
    [1, 1],
    [1, 1],
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test.each([
  ['before the first', -5, 1, 1],
  ['past the last', 3, 100, 2],
  ['beyond', 100, 200, 0],
  ['none', 2, 2, 0],
  ['backwards', 3, 1, 0],
  ['no number', Number.NaN, Number.NaN, 0],
  ['endless', 0, Number.POSITIVE_INFINITY, 5],
])('a window %s', (_, from, to, length) => expect(treeOf('{"d":[10,20,30]}').rows(from, to)).toHaveLength(length));
