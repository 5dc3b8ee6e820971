import { describe, expect, test } from 'vitest';
import { parseRule } from '../../grammar/index.ts';
import { show } from './show.ts';

/**
 * Operators from the tightest to the loosest, as URL Conventions 4.01, section 5.1.1.16 "Operator Precedence" orders them; all those between
 * two operands associate to the left. Written out here, not read from the facts: this is what they are held against.
 *
 * `not` stands with `-` there, yet the ABNF's `notExpr` takes a whole `boolCommonExpr`, and conditions are written so
 * (`not endswith(a,'b') eq true`): it is read as tighter than `and` and looser than all that makes a condition.
 */
const levels = [
  ['has', 'in'],
  ['-'],
  ['mul', 'div', 'divby', 'mod'],
  ['add', 'sub'],
  ['gt', 'ge', 'lt', 'le'],
  ['eq', 'ne'],
  ['not'],
  ['and'],
  ['or'],
] as const;

type Operator = (typeof levels)[number][number];
const prefixes: readonly Operator[] = ['-', 'not'];
const binary = levels.flat().filter((operator) => !prefixes.includes(operator));
const strength = new Map<string, number>(levels.flatMap((level, index) => level.map((operator) => [operator, levels.length - index])));

/** Text and tree of what stands at an operator's right; the others take names. */
const rightOperands: Readonly<Partial<Record<Operator, readonly [text: string, tree: string]>>> = {
  has: ["NS.E'm'", "Enum:NS.E'm'"],
  in: ['(1,2)', '(list 1 2)'],
};

/** A chain of prefix operators, operands and binary operators. */
type Piece = { readonly operator: string; readonly prefix: boolean } | { readonly tree: string; readonly text: string };

/** The tree of a chain by precedence climbing, which the parser does not use. */
function climb(pieces: Piece[], least: number): string {
  const first = pieces.shift()!;
  let left = 'operator' in first ? `(${first.operator} ${climb(pieces, strengthOf(first) + 1)})` : first.tree;
  for (let next = pieces[0]; next !== undefined && 'operator' in next && strengthOf(next) >= least; next = pieces[0]) {
    pieces.shift();
    left = `(${next.operator} ${left} ${climb(pieces, strengthOf(next) + 1)})`;
  }
  return left;
}

const strengthOf = ({ operator }: { readonly operator: string }) => strength.get(operator.toLowerCase())!;

/** `a op b op c`, with prefixes before operands where given. */
function chain(
  operators: readonly Operator[],
  prefixesAt: readonly (Operator | undefined)[],
  written: (operator: string) => string,
): Piece[] {
  return ['a', 'b', 'c', 'd'].slice(0, operators.length + 1).flatMap((name, index): Piece[] => {
    const before = operators[index - 1];
    const fixed = before === undefined ? undefined : rightOperands[before];
    const prefix = prefixesAt[index];
    return [
      ...(before === undefined ? [] : [{ operator: written(before), prefix: false }]),
      ...(prefix === undefined || fixed !== undefined ? [] : [{ operator: written(prefix), prefix: true }]),
      fixed === undefined ? { text: name, tree: name } : { text: fixed[0], tree: fixed[1] },
    ];
  });
}

const textOf = (pieces: readonly Piece[]) => pieces.map((piece) => ('operator' in piece ? piece.operator : piece.text)).join(' ');

/** `input ==> tree` as parsed, and as the table says. */
function bothTrees(pieces: Piece[]): readonly [parsed: string, expected: string] {
  const text = textOf(pieces);
  const { tree, problems } = parseRule('commonExpr', text);
  const said = problems.map(({ code }) => ` !${code}`).join('');
  return [`${text} ==> ${show(tree)}${said}`, `${text} ==> ${climb([...pieces], 0)}`];
}

function expectTrees(chains: readonly Piece[][]): void {
  const both = chains.map(bothTrees);
  expect(both.map(([parsed]) => parsed)).toEqual(both.map(([, expected]) => expected));
}

const spellings = [
  ['lower case', (operator: string) => operator],
  ['upper case', (operator: string) => operator.toUpperCase()],
] as const;

describe.each(spellings)('operators in %s', (_, written) => {
  test.each(binary)('a %s b, then every operator', (first) => {
    expectTrees(binary.map((second) => chain([first, second], [], written)));
  });

  test.each(binary)('prefixes before and behind %s', (operator) => {
    expectTrees(
      prefixes.flatMap((prefix) => [
        chain([operator], [prefix], written),
        chain([operator], [undefined, prefix], written),
        chain([operator], [prefix, prefix], written),
      ]),
    );
  });

  test.each(prefixes)('%s between every two operators', (prefix) => {
    expectTrees(
      binary.flatMap((first) =>
        binary.flatMap((second) => [
          chain([first, second], [prefix], written),
          chain([first, second], [undefined, prefix], written),
          chain([first, second], [undefined, undefined, prefix], written),
        ]),
      ),
    );
  });

  test.each(binary)('three operators, the first of them %s', (first) => {
    expectTrees(binary.flatMap((second) => binary.map((third) => chain([first, second, third], [], written))));
  });
});

test('the table says what it is meant to', () => {
  const tree = (operators: readonly Operator[], at: readonly (Operator | undefined)[] = []) =>
    climb(
      chain(operators, at, (text) => text),
      0,
    );
  expect(binary.length).toBe(16);
  expect(tree(['or', 'and'])).toBe('(or a (and b c))');
  expect(tree(['sub', 'add'])).toBe('(add (sub a b) c)');
  expect(tree(['eq', 'gt'])).toBe('(eq a (gt b c))');
  expect(tree(['eq'], ['not'])).toBe('(not (eq a b))');
  expect(tree(['mul'], ['-'])).toBe('(mul (- a) b)');
  expect(tree(['and'], ['not'])).toBe('(and (not a) b)');
});
