import type { Literal } from '../../../grammar/index.ts';
import { plainType, typeOfLiteral } from '../bind/index.ts';
import { isRejected } from '../literal-forms.ts';
import { type Reading, readingOf } from '../literal-reading.ts';
import type { RuleContext } from '../rule.ts';
import { describeType, fits, groupOf } from '../type-groups.ts';
import { changeLiteral } from './literal-changes.ts';

/** A place where a literal stands. */
interface Place {
  readonly wanted: string | undefined;
  /** What it is compared with or given to, in words. */
  readonly left: string;
  /** How a literal of another type, that cannot be read either, is told of; left out: as what cannot be compared. */
  readonly mismatch?: () => void;
  /** Whether another check tells of one of the type that cannot be read. */
  readonly isTold?: boolean;
}

/** Checks a literal without a type of its own where one is wanted, and says what is wrong with it; undefined where nothing is. */
export function checkLiteral(context: RuleContext, literal: Literal, { wanted, left, mismatch, isTold }: Place): Reading | undefined {
  const { service, dialect, report } = context;
  const given = typeOfLiteral(literal);
  // What is rejected however it is read is told of as such.
  if (isRejected(literal, dialect)) return 'unreadable';
  const reading = readingOf(literal, given, wanted, context);
  if (reading === 'as-is') return undefined;
  const words = `${literal.text.slice(0, 40)} (${describeType(plainType(given), service)})`;
  const change = changeLiteral(literal, wanted);
  if (reading === 'reread') report('coerced-literal', literal.span, { service: dialect.name, left, literal: words, wanted, ...change });
  else if (!fits(groupOf(given), groupOf(wanted), service)) {
    if (mismatch) mismatch();
    else report('type-mismatch', literal.span, { left, right: words, ...change });
  } else if (!isTold)
    report('unreadable-literal', literal.span, { service: dialect.name, left, literal: literal.text.slice(0, 40), wanted });
  return reading;
}
