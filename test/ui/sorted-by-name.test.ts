import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byName } from '../../src/ui/parts/names.ts';
import { sortedByName } from '../../src/ui/parts/sorted-by-name.ts';

const named = (names: readonly string[]) => names.map((name) => ({ name }));
const sorted = (...names: string[]) => sortedByName(named(names)).map(({ name }) => name);

describe('names in order', () => {
  it.each([
    ['by their numbers', ['Item10', 'Item2', 'item1']],
    ['whatever their case', ['b', 'A', 'B', 'a']],
    ['with what joins words first', ['ab', 'a1', 'a_b', 'a.b', 'a', 'aB']],
    ['with zeros in front', ['a01', 'a1', 'a001', 'a2']],
    ['with numbers as long as may be', [`a${'9'.repeat(25)}`, `a1${'0'.repeat(25)}`, 'a2']],
    ['of any language', ['Zug', 'Über', 'ähnlich', 'Apfel', '数量', '__proto__']],
  ])('%s', (_, names) => {
    expect(sorted(...names)).toEqual(
      named(names)
        .sort(byName)
        .map(({ name }) => name),
    );
  });

  it('are in the order of byName', () => {
    const name = fc.stringMatching(/^[A-Ca-c_][A-Ca-c0-9_.]{0,6}$/);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        expect(sortedByName(named(names))).toEqual(named(names).sort(byName));
      }),
    );
  });

  it('leaves what it was given as it was', () => {
    const given = named(['b', 'a']);
    sortedByName(given);
    expect(given).toEqual(named(['b', 'a']));
  });
});
