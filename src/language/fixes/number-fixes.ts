import { pathAt } from '../../../grammar/index.ts';
import { integerRange } from '../truth/range.ts';
import type { Fix } from '../types.ts';
import { type FixContext, fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';

/** The comparison as it reads with the literal on the right. */
const turned: Readonly<Record<string, string>> = { gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' };

/** How the number under a diagnostic is compared; undefined in a list, a key, a body. */
function comparedBy({ bound, span }: FixContext): string | undefined {
  const around = pathAt(bound.request, span.start, 'right');
  const parent = around.findLast(({ kind }) => kind === 'Binary' || kind === 'List' || kind === 'JsonMember' || kind === 'Argument');
  if (parent?.kind !== 'Binary') return undefined;
  const operator = parent.operator.text;
  return parent.left.span.start === span.start ? (turned[operator] ?? operator) : operator;
}

/** `gt 1.5` asks of integers what `gt 1` asks, `ge 1.5` what `ge 2`; a number beyond the limit asks what the limit asks, or nearly. */
function changeNumber(value: string, type: string, fraction: boolean, context: FixContext): readonly Fix[] {
  const operator = comparedBy(context);
  const change = (text: string, preferred: boolean): readonly Fix[] => [
    fix(`Change to ${text}`, [context.edit(context.span, text)], preferred),
  ];
  if (operator === undefined || !Object.hasOwn(turned, operator)) return [];
  if (fraction) return change(String(/^(?:gt|le)$/.test(operator) ? Math.floor(Number(value)) : Math.ceil(Number(value))), true);
  const [least, most] = integerRange(type) ?? [0, 0];
  return change(String(Number(value) > most ? most : least), false);
}

export const numberFixes: FixTable = {
  'number-out-of-range': ({ value, type, fraction }, context) => changeNumber(value, type, fraction, context),
};
