import { describe, expect, test } from 'vitest';
import type { AnswerTree } from '../../src/response/index.ts';
import { allRows, bytesOf, random, treeOf, treeOfPieces } from './drawing.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const words = ['', 'a', 'device_name', 'é', '😀', '"', '\\', '\n', '\u2028', 'x'.repeat(300), '__proto__', 'a b', '1', '\ud800'];

/** A random value, wide enough at times to be indexed and to have marks. */
function randomJson(next: () => number, depth: number): Json {
  const pick = Math.floor(next() * (depth > 0 ? 9 : 6));
  if (pick === 0) return null;
  if (pick === 1) return next() < 0.5;
  if (pick === 2) return Math.floor(next() * 1e6);
  if (pick === 3) return (next() - 0.5) * 10 ** Math.floor(next() * 40 - 20);
  if (pick < 6) return words[Math.floor(next() * words.length)]!;
  const size = next() < 0.05 ? 600 : Math.floor(next() * 8);
  if (pick === 6) return Array.from({ length: size }, () => randomJson(next, depth - (size > 8 ? 9 : 1)));
  const entries = Array.from({ length: size }, (_, index) => [
    `${words[Math.floor(next() * words.length)]}${index}`,
    randomJson(next, depth - (size > 8 ? 9 : 1)),
  ]);
  return Object.fromEntries(entries);
}

/** Every value of a tree by its path, in order, with its own text. */
function valuesOf(tree: AnswerTree): Map<string, string> {
  tree.openTo(100);
  return new Map(allRows(tree).map(({ id }) => [tree.path(id), tree.value(id, 1e7)]));
}

/** Paths of a parsed value, in order, with its text. */
function pathsOf(root: Json): Map<string, Json> {
  const found = new Map<string, Json>();
  const visit = (value: Json, path: string): void => {
    found.set(path.replace(/^\./, ''), value);
    if (value === null || typeof value !== 'object') return;
    for (const [name, child] of Object.entries(value)) {
      const isName = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name);
      visit(child as Json, Array.isArray(value) ? `${path}[${name}]` : isName ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`);
    }
  };
  visit(root, '');
  return found;
}

describe.each(Array.from({ length: 40 }, (_, seed) => seed))('random JSON %d', (seed) => {
  const next = random(seed);
  const value = { d: [randomJson(next, 5), randomJson(next, 5)] };
  const text = seed % 2 ? JSON.stringify(value) : JSON.stringify(value, null, seed % 4 ? '\t' : 2);
  const body = bytesOf(text);

  test('has every value that JSON.parse finds, at the same path, as it was written', () => {
    const tree = treeOf(body);
    const expected = pathsOf(JSON.parse(text) as Json);
    const values = valuesOf(tree);
    expect([...values.keys()]).toEqual([...expected.keys()]);
    for (const [path, printed] of values) {
      const part = expected.get(path)!;
      expect(printed).toBe(JSON.stringify(part, null, 2));
    }
  });

  test('and a path evaluated gives the value', () => {
    const tree = treeOf(body);
    tree.openTo(100);
    const root = JSON.parse(text) as Json;
    for (const row of allRows(tree).filter((_, index) => index % 17 === 0)) {
      const path = tree.path(row.id);
      const evaluated = new Function('root', `return root${path === '' || path.startsWith('[') ? path : `.${path}`}`)(root) as Json;
      expect(JSON.parse(tree.value(row.id, 1e7))).toEqual(evaluated);
    }
  });

  test('in random pieces is the same', () => {
    const cuts = Array.from({ length: 6 }, () => Math.floor(next() * body.length)).sort((a, b) => a - b);
    const whole = treeOf(body);
    const pieces = treeOfPieces(body, cuts);
    expect([pieces.openTo(9), allRows(pieces), pieces.summary()]).toEqual([whole.openTo(9), allRows(whole), whole.summary()]);
  });

  test('cut anywhere still shows', () => {
    const cut = Math.floor(next() * body.length);
    const tree = treeOf(body.slice(0, cut));
    expect(tree.openTo(100)).toBe(allRows(tree).length);
    for (const { id } of allRows(tree).slice(-3)) expect(tree.reveal(id)).toBeGreaterThanOrEqual(0);
  });

  test('goes between workers', () => {
    const tree = treeOf(body);
    const [row] = tree.rows(0, 1);
    const given = [tree.summary(), allRows(tree), tree.lines(0, 5), tree.path(row!.id), tree.parent(row!.id)];
    expect(structuredClone(given)).toEqual(given);
  });
});
