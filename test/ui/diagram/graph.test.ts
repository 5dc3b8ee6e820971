import { describe, expect, test } from 'vitest';
import { balena, type Service } from '../../../src/schema/index.ts';
import { createResource, createService, createType } from '../../../src/schema/make.ts';
import { labelLines, nodeBox } from '../../../src/ui/diagram/boxes.ts';
import { type Detail, graphOf } from '../../../src/ui/diagram/graph.ts';
import type { Scope } from '../../../src/ui/diagram/view.ts';
import { edgeWords, nodeWords } from '../../../src/ui/diagram/wording.ts';
import { chain, serviceOf, shop } from './services.ts';

const all: Scope = { kind: 'types', namespace: undefined };
const around = (type: string) => ({ kind: 'around', type }) as const;
const graph = (service: Service, scope: Scope, detail: Detail = 'names', ...added: string[]) => graphOf(service, { scope, added }, detail);
const edges = (...given: Parameters<typeof graph>) => graph(...given).edges.map(({ from, to }) => `${from} – ${to}`);

describe('lines', () => {
  test.each([
    ['between a type and the others', shop, around('Order'), ['Line – Order', 'Order – Customer', 'Order – Person']],
    ['from a part’s holder', shop, around('Address'), ['Person – Address']],
    ['among all types', shop, all, ['Customer – Person', 'Line – Order', 'Order – Customer', 'Order – Person', 'Person – Address']],
    ['none of a type to itself', serviceOf('A: next>A'), all, []],
    ['none of a type that nothing is linked with', serviceOf('A: x', 'B: x'), around('A'), []],
  ])('%s', (_, service, scope, expected) => {
    expect([...edges(service, scope)].sort()).toEqual(expected);
  });
  test('among all that show, once it was grown', () => {
    expect(edges(shop, around('Order'), 'names', 'Address')).toContain('Customer – Person');
  });
  test.each([
    ['what belongs to something stands before it', ['A: b>B', 'B: as>>A'], 'A – B'],
    ['whoever says it first', ['B: as>>A', 'A: b>B'], 'A – B'],
    ['many of one side only', ['B: as>>A', 'A: x'], 'A – B'],
    ['to one, one way', ['A: x', 'B: a>?A'], 'B – A'],
  ])('%s', (_, lines, expected) => {
    expect(edges(serviceOf(...lines), all)).toEqual([expected]);
  });
});

describe('their labels', () => {
  test.each([
    ['both ways', ['A: b>B', 'B: as>>A'], ['> b 1', '< as *']],
    ['to none or one', ['A: b>?B', 'B: x'], ['> b 0..1']],
    ['a part', ['complex C: x', 'A: c=C'], ['> c 0..1']],
    ['no name for what is derived', ['A: x', 'B : A: y'], []],
    [
      'many links',
      [`A: ${Array.from({ length: 9 }, (_, index) => `l${index}>B`).join(', ')}`, 'B: x'],
      ['> l0 1', '> l1 1', '> l2 1', '> l3 1', '> l4 1', '> l5 1', '  and 3 more'],
    ],
  ])('%s', (_, lines, expected) => {
    const [edge] = graph(serviceOf(...lines), all).edges;
    expect(labelLines(edge!).map(({ text, forwards }) => `${forwards === undefined ? ' ' : forwards ? '>' : '<'} ${text}`)).toEqual(
      expected,
    );
  });
});

describe('boxes', () => {
  const lines = (service: Service, type: string, detail: Detail) => nodeBox(graph(service, around(type), detail).nodes[0]!).lines;
  test.each([
    ['its name', shop, 'Order', 'names', ['Order']],
    ['what kind it is', shop, 'Address', 'names', ['Address', 'complex']],
    ['its fields, keys first', serviceOf('A: note, key id'), 'A', 'fields', ['A', 'id · key', 'note']],
    ['inherited fields too', shop, 'Customer', 'fields', ['Customer', 'id', 'name', 'home']],
    ['links to itself', shop, 'Person', 'names', ['Person', '↻ knows *']],
    ['its namespace where there are several', serviceOf('N.A: x', 'M.B: x'), 'N.A', 'names', ['A', 'N']],
    ['a name that is cut', serviceOf(`${'x'.repeat(10_000)}: y`), 'x'.repeat(10_000), 'names', [`${'x'.repeat(35)}…`]],
  ] as const)('%s', (_, service, type, detail, expected) => {
    expect(lines(service, type, detail)).toEqual(expected);
  });
  test('the resource, where it has another name', () => {
    const type = createType({ name: 'Shop.Book', kind: 'EntityType', abstract: true });
    const resource = createResource({ name: 'Books', type: 'Shop.Book' });
    const service = createService({ name: 'test', types: new Map([[type.name, type]]), resources: new Map([['Books', resource]]) });
    expect(lines(service, 'Shop.Book', 'names')).toEqual(['Book', 'abstract · /Books']);
  });
  test('no more fields than fit', () => {
    const wide = serviceOf(`A: ${Array.from({ length: 40 }, (_, index) => `p${index}`).join(', ')}`);
    expect(lines(wide, 'A', 'fields')).toHaveLength(14);
    expect(lines(wide, 'A', 'fields').at(-1)).toBe('and 28 more');
  });
  test('what is linked and does not show is counted', () => {
    const { nodes } = graph(balena('v7'), around('device_tag'));
    expect(nodes.map(({ id, hidden }) => [id, hidden])).toEqual([
      ['device_tag', 0],
      ['device', 12],
    ]);
  });
});

describe('namespaces', () => {
  const { nodes, edges: joins } = graph(chain(300, 3), { kind: 'namespaces' });
  test('are boxes with the number of their types', () => {
    expect(nodes.map(({ title, note }) => `${title}: ${note}`).sort()).toEqual(['N0: 100 types', 'N1: 100 types', 'N2: 100 types']);
  });
  test('are joined by the number of links between them', () => {
    expect(joins.map(({ from, to }) => [from, to].sort().join(' – ')).sort()).toEqual(['N0 – N1', 'N0 – N2', 'N1 – N2']);
    expect(edgeWords(joins[0]!)).toMatch(/^N\d and N\d: \d+ links$/);
  });
});

describe('for those who do not see it', () => {
  test.each([
    ['Order', 'Order', 'Order, linked with 3 here'],
    ['Line', 'Order', 'Order, linked with 1 here, 2 more not shown'],
    // That all hold an address is no link.
    ['Order', 'Person', 'Person, linked with 1 here'],
    ['Address', 'Address', 'Address, complex, linked with 1 here'],
  ])('around %s: %s', (scope, id, expected) => {
    const { nodes, edges: joins } = graph(shop, around(scope));
    const joined = joins.filter(({ from, to }) => from === id || to === id).length;
    expect(nodeWords(nodes.find((node) => node.id === id)!, joined)).toBe(expected);
  });
  test('a line says all that it stands for', () => {
    const [edge] = graph(shop, around('Order')).edges;
    expect(edgeWords(edge!)).toBe('Customer orders leads to many Order; Order customer leads to one Customer');
  });
});
