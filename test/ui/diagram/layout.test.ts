import { describe, expect, test } from 'vitest';
import { balena, type Service } from '../../../src/schema/index.ts';
import { layoutInput } from '../../../src/ui/diagram/boxes.ts';
import { touches } from '../../../src/ui/diagram/camera.ts';
import { graphOf } from '../../../src/ui/diagram/graph.ts';
import { place } from '../../../src/ui/diagram/layout/place.ts';
import { pictureOf } from '../../../src/ui/diagram/picture.ts';
import type { Scope } from '../../../src/ui/diagram/view.ts';
import { chain, serviceOf, shop } from './services.ts';

const all: Scope = { kind: 'types', namespace: undefined };
const around = (type: string) => ({ kind: 'around', type }) as const;
const wanted = new AbortController().signal;
const hub = serviceOf('Hub: x', ...Array.from({ length: 60 }, (_, index) => `T${index}: hub>Hub, hubs>>Hub`));

async function pictured(service: Service, scope: Scope) {
  const graph = graphOf(service, { scope, added: [] }, 'names');
  const input = layoutInput(graph);
  return { style: input.style, picture: pictureOf(graph, await place(input, () => {}, wanted)) };
}

describe.each([
  ['one type', serviceOf('A: x'), all, 'layered'],
  ['a small service', shop, all, 'layered'],
  ['a type with many neighbours', balena('v7'), around('device'), 'layered'],
  ['a type that more are linked with than show', hub, around('Hub'), 'layered'],
  ['balena', balena('v7'), all, 'spread'],
  ['the most linked of 5,000', chain(5000), all, 'spread'],
  ['types that nothing joins', serviceOf(...Array.from({ length: 30 }, (_, index) => `T${index}: x`)), all, 'spread'],
  ['namespaces', chain(300, 20), { kind: 'namespaces' }, 'spread'],
  ['nothing', serviceOf(), all, 'layered'],
] as const)('%s', (_, service, scope, style) => {
  const laidOut = pictured(service, scope);
  test('in the style that suits it', async () => expect((await laidOut).style).toBe(style));
  test('no box lies on another', async () => {
    const { nodes } = (await laidOut).picture;
    const overlapping = nodes.flatMap((node, index) =>
      nodes
        .slice(index + 1)
        .filter((other) => touches(node, other))
        .map(({ id }) => [node.id, id]),
    );
    expect(overlapping).toEqual([]);
  });
  test('every place is a number, within the bounds', async () => {
    const { nodes, edges, bounds } = (await laidOut).picture;
    expect(nodes.filter((node) => !(node.x >= bounds.x && node.y >= bounds.y && node.x + node.width <= bounds.x + bounds.width))).toEqual(
      [],
    );
    expect(edges.filter(({ line, marks }) => /NaN|undefined/.test(line + marks.map(({ path }) => path).join('')))).toEqual([]);
  });
  test('the same comes out again', async () => expect(await pictured(service, scope)).toEqual(await laidOut));
});

describe('marks at the ends', () => {
  test.each([
    ['to one and back to many', ['A: b>B', 'B: as>>A'], ['many', 'one']],
    ['one way: nothing leads back', ['A: b>B', 'B: x'], ['one']],
    ['derived', ['A: x', 'B : A: y'], ['base']],
    ['a part', ['complex C: x', 'A: c=C'], ['part']],
    ['several', ['A: b>B, bs>>B', 'B: x'], ['many']],
  ])('%s', async (_, lines, expected) => {
    const { picture } = await pictured(serviceOf(...lines), all);
    expect(picture.edges.flatMap(({ marks }) => marks.map(({ mark }) => mark))).toEqual(expected);
  });
});

test('arrows before a link’s name point where it leads', async () => {
  const { picture } = await pictured(serviceOf('A: b>B', 'B: as>>A'), all);
  const [a, b] = picture.nodes;
  expect(a!.x).toBeLessThan(b!.x);
  expect(picture.edges[0]!.label!.lines).toEqual(['→ b 1', '← as *']);
});

test('a long layout tells how far it is, and ends when it is given up', async () => {
  const input = layoutInput(graphOf(chain(5000), { scope: all, added: [...chain(5000).types.keys()].slice(0, 320) }, 'names'));
  const giveUp = new AbortController();
  const shares: number[] = [];
  const placing = place(
    input,
    (share) => {
      shares.push(share);
      giveUp.abort();
    },
    giveUp.signal,
  );
  await expect(placing).rejects.toThrow(/abort/i);
  expect(shares).toHaveLength(1);
});
