import { describe, expect, test } from 'vitest';
import { balena } from '../../../src/schema/index.ts';
import { layoutInput } from '../../../src/ui/diagram/boxes.ts';
import { graphOf } from '../../../src/ui/diagram/graph.ts';
import { place } from '../../../src/ui/diagram/layout/place.ts';
import { type Picture, pictureOf } from '../../../src/ui/diagram/picture.ts';
import { type Arrow, isArrow, step, walk } from '../../../src/ui/diagram/walk.ts';

const node = (id: string, x: number, y: number) => ({
  id,
  x,
  y,
  width: 10,
  height: 10,
  name: id,
  lines: [id],
  noted: false,
  hidden: 0,
  focus: false,
});
const edge = (from: string, to: string) => ({ id: from + to, from, to, name: '', line: '', marks: [], label: undefined });

/** `a` in the middle, linked with `left`, `right`, `far`; `near` and `below` stand closer and are linked with nothing. */
const picture: Picture = {
  scope: { kind: 'types', namespace: undefined },
  kind: 'types',
  labelled: false,
  nodes: [node('a', 0, 0), node('left', -100, 20), node('right', 100, -20), node('far', 200, 0), node('near', 50, 0), node('below', 0, 50)],
  edges: [edge('a', 'left'), edge('right', 'a'), edge('a', 'far')],
  bounds: { x: 0, y: 0, width: 0, height: 0 },
};

describe('arrows walk along links', () => {
  test.each([
    ['a', 'ArrowRight', 'right'],
    ['a', 'ArrowLeft', 'left'],
    ['left', 'ArrowRight', 'a'],
    // Where no link leads, to the next box.
    ['a', 'ArrowDown', 'below'],
    ['near', 'ArrowLeft', 'a'],
    ['right', 'ArrowRight', 'far'],
    ['far', 'ArrowRight', undefined],
    ['below', 'ArrowDown', undefined],
    ['gone', 'ArrowDown', 'a'],
  ] as const)('from %s, %s', (from, arrow, expected) => expect(walk(picture, from, arrow)?.id).toBe(expected));
});

test.each([
  ['ArrowUp', true],
  ['Enter', false],
  ['toString', false],
])('%s is an arrow: %s', (key, expected) => expect(isArrow(key)).toBe(expected));

test('one step after the other goes to every box, and back', () => {
  const forth = ['left', 'a', 'below', 'near', 'right', 'far', 'left'];
  const walked = forth.slice(0, -1).map((id) => step(picture, id, 1)!.id);
  expect(walked).toEqual(forth.slice(1));
  expect(forth.slice(1).map((id) => step(picture, id, -1)!.id)).toEqual(forth.slice(0, -1));
});

test('in a whole service, arrows reach nearly all types from any', async () => {
  const graph = graphOf(balena('v7'), { scope: { kind: 'types', namespace: undefined }, added: [] }, 'names');
  const whole = pictureOf(graph, await place(layoutInput(graph), () => {}, new AbortController().signal));
  const arrows: readonly Arrow[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
  const reached = new Set(['device']);
  for (const id of reached) for (const arrow of arrows) reached.add(walk(whole, id, arrow)?.id ?? id);
  expect(reached.size).toBeGreaterThan(65);
});
