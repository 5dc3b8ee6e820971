import { binaryOperator } from './facts/operators.ts';
import type { Expected } from './tree.ts';

/** What a hole lacks, and beside what. */
export interface Expectation {
  readonly expected: Expected;
  /** The text that it should follow; undefined where it stands at the beginning. */
  readonly after: string | undefined;
  /** The text that it should precede, where that says it better. */
  readonly before?: string | undefined;
}

/** In the reader's words, what a hole of each kind lacks. */
const lacking: Readonly<Record<Expected, string>> = {
  url: 'a URL',
  segment: 'a name',
  name: 'a name',
  expression: 'an expression',
  value: 'a value',
  option: 'a query option',
  expandItem: 'the name of a link',
  selectItem: 'the name of a property',
  orderbyItem: 'an expression to sort by',
  searchTerm: 'a word or a quoted phrase',
  predicate: 'a condition',
  number: 'a number',
  json: 'a JSON value',
  transformation: 'a transformation',
  aggregationMethod: 'a method',
};

/** Behind the sentence, what it may be. */
const examples: { readonly [Kind in Expected]?: string } = {
  url: ', such as /device?$top=10',
  option: ', such as $filter=… or $select=…',
  transformation: ', such as filter(…) or groupby((…))',
  aggregationMethod: ': sum, min, max, average or countdistinct',
};

/** `Expected a value after "eq".` */
export function expected({ expected, after, before }: Expectation): string {
  const what = expected === 'expression' ? lackingExpression(before ?? after) : (lacking[expected] ?? 'something');
  const place = before !== undefined ? ` before "${before}"` : after ? ` after "${shortened(after)}"` : ' here';
  return `Expected ${what}${place}${examples[expected] ?? ''}.`;
}

function lackingExpression(beside: string | undefined): string {
  if (beside?.endsWith('=')) return beside.startsWith('$') ? 'a property, a value or a function' : 'a value';
  if (beside === 'in') return 'a list of values';
  if (beside === ',' || beside === '-') return 'a value';
  const group = beside === undefined ? undefined : binaryOperator(beside)?.group;
  return group === undefined || group === 'logical' ? 'an expression' : 'a value';
}

const shortened = (text: string): string => (text.length > 30 ? `…${text.slice(-20)}` : text);
