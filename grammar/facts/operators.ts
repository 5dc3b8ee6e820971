/** One row an operator. `precedence` is OData 4.01 URL Conventions 5.1.1.17 (higher binds tighter; all left-associative). */
export interface OperatorFact {
  readonly precedence: number;
  /** Stands before its operand instead of between two. */
  readonly prefix: boolean;
  readonly group: 'logical' | 'comparison' | 'arithmetic' | 'membership';
  /** The OData version that brought it. */
  readonly version: '2.0' | '4.0' | '4.01';
  /** One sentence, Markdown. */
  readonly documentation: string;
  readonly example: string;
}

const row = (
  group: OperatorFact['group'],
  precedence: number,
  documentation: string,
  example: string,
  version: OperatorFact['version'] = '2.0',
  prefix = false,
): OperatorFact => ({ group, precedence, documentation, example, version, prefix });

/**
 * `not` binds looser than comparisons and tighter than `and`, as the ABNF's `notExpr` (which takes a whole `boolCommonExpr`) is commonly
 * read: `not a eq 1` is `not (a eq 1)`.
 */
export const operators = {
  or: row('logical', 1, 'True when either side is true.', "Name eq 'a' or Name eq 'b'"),
  and: row('logical', 2, 'True when both sides are true.', 'IsOpen eq true and Price gt 10'),
  not: row('logical', 3, 'True when the condition after it is false.', "not contains(Name,'test')", '2.0', true),
  eq: row('comparison', 4, 'Equal. `x eq null` finds what has no value.', "Name eq 'attic-7'"),
  ne: row('comparison', 4, 'Not equal. `x ne null` finds what has a value.', "Name ne 'attic-7'"),
  gt: row('comparison', 5, 'Greater than.', 'Price gt 900'),
  ge: row('comparison', 5, 'Greater than or equal.', 'Price ge 900'),
  lt: row('comparison', 5, 'Less than.', 'Price lt 70'),
  le: row('comparison', 5, 'Less than or equal.', 'Price le 70'),
  add: row('arithmetic', 6, 'Adds numbers, or a duration to a date.', 'Price add 10 gt 900'),
  sub: row('arithmetic', 6, 'Subtracts numbers, or a duration or date from a date.', 'Price sub 10 lt 50'),
  mul: row('arithmetic', 7, 'Multiplies.', 'Price mul 2 gt 10'),
  div: row('arithmetic', 7, 'Divides; whole numbers give a whole number.', 'Price div 2 gt 4'),
  divby: row('arithmetic', 7, 'Divides with decimals: `5 divby 2` is 2.5.', 'Price divby 2 eq 2.5', '4.01'),
  mod: row('arithmetic', 7, 'The remainder of a division.', 'Price mod 2 eq 0'),
  '-': row('arithmetic', 8, 'The negative of a number.', '-Price lt 0', '2.0', true),
  has: row('membership', 9, 'True when an enumeration value has the given flags set.', "style has Sales.Color'Yellow'", '4.0'),
  in: row('membership', 9, 'True when the value is one of a list.', "Name in ('a','b')", '4.01'),
} as const satisfies Readonly<Record<string, OperatorFact>>;

export type OperatorName = keyof typeof operators;

/** Upper and lower case are one (OData 4.01); the hundred spellings are listed, as a word has to be looked up for every name in an expression. */
const binary: ReadonlyMap<string, OperatorFact> = new Map(
  Object.entries(operators as Readonly<Record<string, OperatorFact>>)
    .filter(([, fact]) => !fact.prefix)
    .flatMap(([name, fact]) => spellings(name).map((spelling) => [spelling, fact] as const)),
);

function spellings(name: string): readonly string[] {
  if (name === '') return [''];
  const first = name.charAt(0);
  return spellings(name.slice(1)).flatMap((rest) => [first + rest, first.toUpperCase() + rest]);
}

/** The binary operator that a word names, whatever its case. */
export function binaryOperator(word: string): OperatorFact | undefined {
  return word.length === 1 || word.length > 5 ? undefined : binary.get(word);
}
