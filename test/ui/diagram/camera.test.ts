import { describe, expect, test } from 'vitest';
import { bringIn, type Camera, fitted, opened, resized, touches, windowOf, zoom } from '../../../src/ui/diagram/camera.ts';
import type { Rectangle } from '../../../src/ui/diagram/edge-shape.ts';

const size = { width: 800, height: 600 };
const still: Camera = { x: 0, y: 0, scale: 1 };
const box = (x: number, y: number, width: number, height: number): Rectangle => ({ x, y, width, height });

describe('the whole is shown', () => {
  test.each([
    ['large: made small', box(0, 0, 1600, 1200), { x: 0, y: 0, scale: 0.5 }],
    ['wide: in the middle of the height', box(0, 0, 1600, 600), { x: 0, y: 150, scale: 0.5 }],
    ['small: as it is', box(-50, -50, 100, 100), { x: 400, y: 300, scale: 1 }],
    ['empty', box(0, 0, 0, 0), { x: 400, y: 300, scale: 1 }],
  ])('%s', (_, bounds, expected) => expect(fitted(bounds, size)).toEqual(expected));
});

describe('a picture opens', () => {
  test('whole where it can be read', () => expect(opened(box(0, 0, 1600, 1200), size, { x: 9, y: 9 })).toEqual({ x: 0, y: 0, scale: 0.5 }));
  test('at what it is of where it cannot', () => {
    expect(opened(box(0, 0, 8000, 6000), size, { x: 1000, y: 1000 })).toEqual({ x: -200, y: -300, scale: 0.6 });
  });
  test('whole where it is of nothing', () => expect(opened(box(0, 0, 8000, 6000), size, undefined).scale).toBe(0.1));
});

describe('a window of another size', () => {
  const bounds = box(0, 0, 1600, 1200);
  const after = { width: 400, height: 700 };
  test('shows the whole again', () => expect(resized(fitted(bounds, size), bounds, size, after)).toEqual(fitted(bounds, after)));
  test('keeps in the middle what was there', () => expect(resized(still, bounds, size, after)).toEqual({ x: -200, y: 50, scale: 1 }));
});

describe('zooming', () => {
  test('leaves the point where it is', () => expect(zoom(still, 2, { x: 100, y: 50 })).toEqual({ x: -100, y: -50, scale: 2 }));
  test.each([
    [1e9, 4],
    [1e-9, 0.05],
  ])('by %d ends somewhere', (factor, scale) => expect(zoom(still, factor, { x: 0, y: 0 }).scale).toBe(scale));
});

describe('a box is brought in', () => {
  test.each([
    ['it shows: nothing moves', box(100, 100, 50, 20), still],
    ['from the left', box(-100, 100, 50, 20), { x: 116, y: 0, scale: 1 }],
    ['from below right', box(900, 700, 50, 20), { x: -166, y: -136, scale: 1 }],
    ['wider than the window: its beginning shows', box(10, 100, 2000, 20), { x: 6, y: 0, scale: 1 }],
  ])('%s', (_, node, expected) => expect(bringIn(still, node, size)).toEqual(expected));
});

test('what is drawn is what the window shows, and half as much around it', () => {
  const area = windowOf({ x: -100, y: 0, scale: 0.5 }, size);
  expect(area).toEqual({ x: -600, y: -600, width: 3200, height: 2400 });
  expect(touches(box(2590, 0, 100, 20), area)).toBe(true);
  expect(touches(box(2700, 0, 100, 20), area)).toBe(false);
});
