import { describe, expect, test } from 'vitest';
import { JsonText } from '../../src/response/json/json-text.ts';
import { JsonScanner } from '../../src/response/json/scanner.ts';
import { noLinks } from '../../src/response/view/links.ts';
import { TreeView } from '../../src/response/view/tree-view.ts';
import { bytesOf, treeOf } from './drawing.ts';

/** Counts the bytes that a question looks at. */
function counted(body: Uint8Array): { readonly bytes: Uint8Array; readonly reads: () => number } {
  let reads = 0;
  const bytes = new Proxy(body, {
    get(target, name) {
      if (typeof name === 'string' && /^\d+$/.test(name)) reads++;
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { bytes, reads: () => reads };
}

describe('a question costs what it shows, not what the answer holds', () => {
  const rows = (count: number) =>
    bytesOf(JSON.stringify({ d: Array.from({ length: count }, (_, id) => ({ id, name: `n${id}`, list: [1, 2, { a: 'b' }] })) }));

  test.each([1000, 8000])('%d rows', (count) => {
    const { bytes, reads } = counted(rows(count));
    const scanner = new JsonScanner(0);
    scanner.scan(bytes, bytes.length);
    scanner.finish(bytes.length);
    const text = new JsonText(bytes, scanner.index, scanner.root, scanner.rootEnd);
    const view = new TreeView(text, noLinks);
    view.setOpen(0, true);
    view.setOpen(5, true);
    const before = reads();
    view.rows(count / 2, count / 2 + 30);
    expect(reads() - before).toBeLessThan(60_000);
  });

  test.each([1000, 8000])('reading %d rows looks at each byte a few times', (count) => {
    const { bytes, reads } = counted(rows(count));
    const scanner = new JsonScanner(0);
    scanner.scan(bytes, bytes.length);
    expect(reads() / bytes.length).toBeLessThan(4);
  });
});

describe('half a million visible rows', () => {
  const count = 50_000;
  const tree = treeOf(
    JSON.stringify({ d: Array.from({ length: count }, (_, id) => ({ id, a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9 })) }),
  );

  test('are numbered right at every place', () => {
    expect(tree.openTo(9)).toBe(2 + count * 11);
    for (const entity of [0, 1, 255, 256, 257, 31_999, count - 1]) {
      const index = 2 + entity * 11;
      const [row, first] = tree.rows(index, index + 2);
      expect([row!.key, first!.key, first!.preview]).toEqual([entity, 'id', String(entity)]);
      expect([tree.reveal(first!.id), tree.parent(first!.id), tree.path(first!.id)]).toEqual([index + 1, index, `d[${entity}].id`]);
    }
  });

  test('and after closing one', () => {
    const row = tree.rows(2, 3)[0]!;
    expect(tree.setOpen(row.id, false)).toBe(2 + count * 11 - 10);
    expect(tree.rows(3, 4)[0]!.key).toBe(1);
    tree.setOpen(row.id, true);
  });
});
