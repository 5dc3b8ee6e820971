import type { Comparison, Operator } from './comparison.ts';
import { compareValues, sameValue, type Value } from './value.ts';

/** What something that is compared can be at all. */
export interface Range {
  readonly nullable: boolean;
  readonly integer: boolean;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** More comparisons of one thing than people write are not looked through: each is tried with the values of all. */
const most = 60;

/**
 * Whether nothing fulfils all of some comparisons of one thing. It is enough to try null, each value that is named, and one value between, below
 * and above them; where a service decides (the order of texts), a comparison is taken as fulfilled.
 */
export function isImpossible(comparisons: readonly Comparison[], range: Range): boolean {
  const [first] = comparisons;
  const values = comparisons.length === 1 ? first!.values : comparisons.flatMap((comparison) => comparison.values);
  if (values.length > most) return false;
  const kind = values.find((value) => value.kind !== 'null')?.kind;
  if (values.some((value) => value.kind !== 'null' && value.kind !== kind)) return false;
  // What most conditions are: one of its texts fulfils it, or another text does.
  if (comparisons.length === 1 && kind === 'text' && values.every((value) => value.kind === 'text')) return false;
  return !candidates(values, range).some((candidate) => comparisons.every((comparison) => holds(comparison, candidate)));
}

function candidates(values: readonly Value[], range: Range): readonly Value[] {
  const kind = values.find((value) => value.kind !== 'null')?.kind;
  const none: readonly Value[] = range.nullable ? [{ kind: 'null' }] : [];
  switch (kind) {
    case 'boolean':
      return [...none, { kind, value: true }, { kind, value: false }];
    case 'number':
    case 'moment': {
      const numbers = values.flatMap((value) => (typeof valueIn(value) === 'number' ? [valueIn(value) as number] : []));
      return [...none, ...around(numbers, range).map((value): Value => ({ kind, value }))];
    }
    case 'text':
      return [...none, ...values.filter((value) => value.kind === 'text'), { kind, value: otherText(values) }];
    default:
      // Compared with null alone.
      return [...none, { kind: 'text', value: '' }];
  }
}

const valueIn = (value: Value): boolean | number | string | undefined => (value.kind === 'null' ? undefined : value.value);

/** The numbers, one in each gap between them, and the ends of the range: all of it may be above them, or below. */
function around(numbers: readonly number[], { integer, least, most: top }: Range): readonly number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const between = sorted.slice(1).map((number, index) => (integer ? Math.floor(sorted[index]!) + 1 : (sorted[index]! + number) / 2));
  const ends = sorted.length === 0 ? [] : [Math.ceil(sorted[0]!) - 1, Math.floor(sorted.at(-1)!) + 1];
  const limits = [least, top].filter((number) => number !== undefined);
  return [...sorted, ...between, ...ends, ...limits].filter(
    (number) => (!integer || Number.isInteger(number)) && (least === undefined || number >= least) && (top === undefined || number <= top),
  );
}

/** Longer than all of them, so none of them. */
const otherText = (values: readonly Value[]): string => `${values.map((value) => valueIn(value) ?? '').join('')}…`;

function holds({ operator, values, negated }: Comparison, candidate: Value): boolean {
  const found = values.some((value) => compares(operator, candidate, value) === true);
  if (found !== negated) return true;
  // Unknown is not false.
  return values.some((value) => compares(operator, candidate, value) === undefined);
}

/** Part 2, 5.1.1.1: null equals null, and nothing is greater or less than it. */
function compares(operator: Operator, candidate: Value, value: Value): boolean | undefined {
  if (operator === 'eq') return sameValue(candidate, value);
  if (operator === 'ne') {
    const same = sameValue(candidate, value);
    return same === undefined ? undefined : !same;
  }
  if (candidate.kind === 'null' || value.kind === 'null') return false;
  const order = compareValues(candidate, value);
  if (order === undefined || candidate.kind === 'text') return undefined;
  return operator === 'gt' ? order > 0 : operator === 'ge' ? order >= 0 : operator === 'lt' ? order < 0 : order <= 0;
}
