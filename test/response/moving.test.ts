import { describe, expect, test } from 'vitest';
import type { AnswerTree } from '../../src/response/index.ts';
import { allRows, block, draw, random, treeOf } from './drawing.ts';

/** The row of a path; opens what it stands in. */
function idOf(tree: AnswerTree, path: string): number {
  tree.openTo(100);
  const row = allRows(tree).find(({ id }) => tree.path(id) === path);
  if (!row) throw new Error(`no ${path}`);
  return row.id;
}

const nested = '{"a":{"b":{"c":[1,2]},"d":3},"e":[[4]]}';

describe('opening', () => {
  test('and closing changes only what is below', () => {
    const tree = treeOf(nested);
    expect(draw(tree)).toBe('▾ {2}\n  ▸ a {2} d: 3\n  ▸ e [1]');
    const [, a] = allRows(tree);
    expect(tree.setOpen(a!.id, true)).toBe(5);
    expect(draw(tree)).toBe('▾ {2}\n  ▾ a {2}\n    ▸ b {1} c\n    d: 3\n  ▸ e [1]');
    expect(tree.setOpen(a!.id, false)).toBe(3);
    expect(draw(tree)).toBe('▾ {2}\n  ▸ a {2} d: 3\n  ▸ e [1]');
  });

  test('again shows what was open inside', () => {
    const tree = treeOf(nested);
    tree.openTo(9);
    const before = draw(tree);
    const [root, a] = allRows(tree);
    for (const { id } of [a!, root!]) tree.setOpen(id, false);
    expect(draw(tree)).toBe('▸ {2} a, e');
    for (const { id } of [root!, a!]) tree.setOpen(id, true);
    expect(draw(tree)).toBe(before);
  });

  test('what is in a closed value opens the way to it', () => {
    const tree = treeOf(nested);
    const c = idOf(tree, 'a.b.c');
    tree.openTo(0);
    expect(tree.setOpen(c, true)).toBe(8);
  });

  test('twice is opening once, closing twice closing once', () => {
    const tree = treeOf(nested);
    const a = allRows(tree)[1]!.id;
    expect([tree.setOpen(a, true), tree.setOpen(a, true)]).toEqual([5, 5]);
    expect([tree.setOpen(a, false), tree.setOpen(a, false)]).toEqual([3, 3]);
  });

  test.each([-1, 2, 3, 1e9, Number.NaN, 0.5, Number.POSITIVE_INFINITY])('the unknown value %d changes nothing', (id) => {
    const tree = treeOf(nested);
    const before = draw(tree);
    expect([tree.setOpen(id, true), tree.setOpen(id, false)]).toEqual([3, 3]);
    expect([tree.path(id), tree.value(id, 10), tree.parent(id), tree.reveal(id)]).toEqual(['', '', undefined, 0]);
    expect(draw(tree)).toBe(before);
  });

  test('a scalar changes nothing', () => {
    const tree = treeOf('[1]');
    expect(tree.setOpen(1, true)).toBe(2);
  });

  test.each([
    [-1, '▸ {2} a, e'],
    [0, '▸ {2} a, e'],
    [1, '▾ {2}\n  ▸ a {2} d: 3\n  ▸ e [1]'],
    [2, '▾ {2}\n  ▾ a {2}\n    ▸ b {1} c\n    d: 3\n  ▾ e [1]\n    ▸ 0 [1] 4'],
    [
      9,
      block`
      ▾ {2}
        ▾ a {2}
          ▾ b {1}
            ▾ c [2]
              0: 1
              1: 2
          d: 3
        ▾ e [1]
          ▾ 0 [1]
            0: 4`,
    ],
  ])('to depth %d', (depth, drawing) => {
    const tree = treeOf(nested);
    expect(tree.openTo(depth)).toBe(drawing.split('\n').length);
    expect(draw(tree)).toBe(drawing);
  });
});

describe('finding', () => {
  test.each([
    ['', 0],
    ['a', 1],
    ['a.b', 2],
    ['a.b.c', 3],
    ['a.b.c[1]', 5],
    ['a.d', 3],
    ['e[0][0]', 4],
  ])('%s: opens only the way to it, row %d', (path, index) => {
    const tree = treeOf(nested);
    const id = idOf(tree, path);
    tree.openTo(0);
    expect(tree.reveal(id)).toBe(index);
    expect(tree.rows(index, index + 1)[0]?.id).toBe(id);
    expect(tree.path(id)).toBe(path);
  });

  test('the parent of a row is a row', () => {
    const tree = treeOf(nested);
    tree.openTo(9);
    const paths = allRows(tree).map(({ id }) => tree.parent(id));
    expect(paths).toEqual([undefined, 0, 1, 2, 3, 3, 1, 0, 7, 8]);
  });
});

test.each([
  ['{"a":{"b-c":[{"d e":1}]}}', 'a["b-c"][0]["d e"]'],
  ['[[5]]', '[0][0]'],
  ['{"é":{"$x_1":0}}', 'é.$x_1'],
  ['{"1":{"\\"":0}}', '["1"]["\\""]'],
  ['{"":{"a\\nb":0}}', '[""]["a\\nb"]'],
])('the path in %s is %s', (body, path) => {
  const tree = treeOf(body);
  tree.openTo(9);
  expect(tree.path(allRows(tree).at(-1)!.id)).toBe(path);
});

describe('a value is copied indented, as written', () => {
  test.each([
    [
      '{"d":[{"a":1.10,"b":[]},{}],"e":"\\u00e9"}',
      '{\n  "d": [\n    {\n      "a": 1.10,\n      "b": []\n    },\n    {}\n  ],\n  "e": "\\u00e9"\n}',
    ],
    ['[ ]', '[]'],
    ['"x"', '"x"'],
    ['{"a":1,"a":2}', '{\n  "a": 1,\n  "a": 2\n}'],
  ])('%s', (body, text) => expect(treeOf(body).value(allRows(treeOf(body))[0]!.id, 1000)).toBe(text));

  test.each([0, 1, 5, 17, 40])('at most %d characters', (limit) => {
    const tree = treeOf(nested);
    expect(tree.value(0, limit)).toBe(JSON.stringify(JSON.parse(nested), null, 2).slice(0, limit));
  });

  test('a huge string costs what is asked for', () => {
    const tree = treeOf(`["${'x'.repeat(5_000_000)}"]`);
    expect(tree.value(1, 10)).toBe(`"${'x'.repeat(9)}`);
  });
});

test('after any opening and closing, rows agree with each other', () => {
  const next = random(7);
  const rows = Array.from({ length: 700 }, (_, id) => ({ id, tags: Array.from({ length: id % 5 }, (_, key) => ({ key })) }));
  const tree = treeOf(JSON.stringify({ d: rows }));
  for (let step = 0; step < 200; step++) {
    const { visible } = tree.summary();
    const row = tree.rows(Math.floor(next() * visible), visible)[0]!;
    const after = tree.setOpen(row.id, next() < 0.7);
    expect(after).toBe(tree.summary().visible);
  }
  const shown = allRows(tree);
  expect(shown).toHaveLength(tree.summary().visible);
  for (let index = 0; index < shown.length; index += 13) {
    expect(tree.rows(index, index + 7)).toEqual(shown.slice(index, index + 7));
    expect(tree.reveal(shown[index]!.id)).toBe(index);
    const parent = tree.parent(shown[index]!.id);
    if (parent !== undefined) expect(shown[parent]!.depth).toBe(shown[index]!.depth - 1);
  }
});
