import { describe, expect, test } from 'vitest';
import { atlasOf } from '../../../src/ui/diagram/atlas.ts';
import {
  countIn,
  grow,
  hiddenAround,
  mostShown,
  reveal,
  type Scope,
  shownIn,
  type View,
  wholeScope,
} from '../../../src/ui/diagram/view.ts';
import { chain, serviceOf, shop } from './services.ts';

const view = (scope: Scope, ...added: readonly string[]): View => ({ scope, added });
const around = (type: string) => ({ kind: 'around', type }) as const;
const all: Scope = { kind: 'types', namespace: undefined };

describe('the whole of a service', () => {
  test.each([
    ['5 types', shop, all, 5, 5],
    ['120 types', chain(120), all, 120, 120],
    ['5,000 types of one namespace: the most linked', chain(5000), all, 80, 5000],
    ['5,000 types of 40 namespaces: the namespaces', chain(5000, 40), { kind: 'namespaces' }, 40, 40],
    ['5,000 types of 5,000 namespaces', chain(5000, 5000), { kind: 'namespaces' }, 80, 5000],
    ['no types', serviceOf(), all, 0, 0],
  ] as const)('%s', (_, service, scope, shown, count) => {
    const atlas = atlasOf(service);
    expect(wholeScope(atlas)).toEqual(scope);
    expect(shownIn(atlas, view(scope))).toHaveLength(shown);
    expect(countIn(atlas, scope)).toBe(count);
  });
});

describe('what a view shows', () => {
  const atlas = atlasOf(shop);
  test.each([
    ['a type first, then its neighbours', view(around('Person')), ['Person', 'Order', 'Customer', 'Address']],
    ['with what was added', view(around('Address'), 'Line', 'Line', 'Person'), ['Address', 'Person', 'Line']],
    ['nothing of a type that is not there', view(around('Nobody')), []],
    ['types of one namespace', view({ kind: 'types', namespace: '' }), ['Order', 'Person', 'Customer', 'Line', 'Address']],
    ['nothing of a namespace that is not there', view({ kind: 'types', namespace: 'X' }), []],
    ['no types among namespaces', view({ kind: 'namespaces' }, 'Line'), ['']],
  ])('%s', (_, shown, expected) => {
    expect(shownIn(atlas, shown)).toEqual(expected);
  });
});

describe('growing outwards', () => {
  const large = atlasOf(serviceOf('Hub: x', ...Array.from({ length: 1000 }, (_, index) => `T${index}: hub>Hub`)));
  test('some of the neighbours at once, the others the next time', () => {
    const first = view(around('Hub'));
    expect(shownIn(large, first)).toHaveLength(41);
    const second = grow(large, first, 'Hub');
    expect(shownIn(large, second)).toHaveLength(65);
    expect(shownIn(large, grow(large, second, 'Hub'))).toHaveLength(89);
  });
  test('never beyond what can be drawn', () => {
    let grown = view(around('Hub'));
    for (let times = 0; times < 50; times++) grown = grow(large, grown, 'Hub');
    expect(shownIn(large, grown)).toHaveLength(mostShown);
    expect(grow(large, grown, 'Hub')).toBe(grown);
  });
  test('stays as it is where all neighbours show', () => {
    const whole = view(all);
    expect(grow(atlasOf(shop), whole, 'Order')).toBe(whole);
  });
  test('what does not show is counted', () => {
    expect(hiddenAround(atlasOf(shop), new Set(['Order', 'Line']), 'Order')).toEqual(['Customer', 'Person']);
  });
});

describe('a type that was looked for', () => {
  const large = atlasOf(chain(5000));
  const atlas = atlasOf(shop);
  test('brings some of its neighbours along where nothing that shows is linked with it', () => {
    expect(reveal(large, view(all), 'N0.T3000').added).toEqual(['N0.T3000', 'N0.T1000']);
  });
  test('comes alone where something is', () => expect(reveal(atlas, view(around('Address')), 'Customer').added).toEqual(['Customer']));
  test('is added', () => expect(shownIn(large, reveal(large, view(all), 'N0.T4999'))).toContain('N0.T4999'));
  test('is added even where there is no more room', () => {
    const full = view(all, ...large.byWeight.slice(-mostShown));
    expect(shownIn(large, reveal(large, full, 'N0.T2000'))).toContain('N0.T2000');
  });
  test('changes nothing where it shows', () => {
    const shown = view(around('Order'));
    expect(reveal(atlas, shown, 'Line')).toBe(shown);
  });
  test('takes the place of namespaces', () => expect(reveal(atlas, view({ kind: 'namespaces' }), 'Line')).toEqual(view(around('Line'))));
});
