import { type OperatorFact, operators } from '../../../grammar/index.ts';
import type { ValueType } from '../bind/index.ts';
import { operatorsOf } from '../facts.ts';
import { isDateType, isNumberType } from '../member-words.ts';
import { blankBefore, type Draft, draft, type ItemContext } from './draft.ts';
import type { WantOf } from './expected.ts';
import { likely } from './likely.ts';

/** `eq`, `ne`, …, those that the operand's type can be compared with. */
export function comparisonItems({ operand }: WantOf<'comparison'>, context: ItemContext): Draft[] {
  const rows = operatorsOf(context.service.dialect, 'comparison', 'membership');
  const order = comparisonOrder(operand);
  return rows
    .filter(([name]) => compares(name, operand.name, operand.navigation !== undefined, context))
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map((row) => operatorItem(row, context));
}

/** Texts, keys and choices are compared for being the same, numbers and moments for being more or less. */
function comparisonOrder({ name, property, navigation }: ValueType): readonly string[] {
  const measures = (isNumberType(name) && !property?.enum && !navigation) || isDateType(name) || ordered.has(name ?? '');
  if (!measures) return ['eq', 'ne', 'in', 'has', 'gt', 'ge', 'lt', 'le'];
  return isDateType(name) ? ['gt', 'ge', 'lt', 'le', 'eq', 'ne', 'in'] : ['eq', 'gt', 'lt', 'ge', 'ne', 'in', 'le'];
}

function compares(operator: string, type: string | undefined, link: boolean, { service }: ItemContext): boolean {
  if (operator === 'has') return type !== undefined && service.enums.get(type)?.isFlags === true;
  if (operator === 'eq' || operator === 'ne') return true;
  if (link || type === 'Edm.Boolean') return false;
  return type === undefined || operator === 'in' || type === 'Edm.String' || isNumberType(type) || isDateType(type) || ordered.has(type);
}

const ordered: ReadonlySet<string> = new Set(['Edm.TimeOfDay', 'Edm.Time', 'Edm.Duration']);

export function arithmeticItems({ operand }: WantOf<'arithmetic'>, context: ItemContext): Draft[] {
  const rows = operatorsOf(context.service.dialect, 'arithmetic');
  if (isNumberType(operand.name) && operand.property?.enum === undefined) return rows.map((row) => operatorItem(row, context));
  const shifts = isDateType(operand.name) || operand.name === 'Edm.Duration';
  return shifts ? rows.filter(([name]) => name === 'add' || name === 'sub').map((row) => operatorItem(row, context)) : [];
}

export function logicalItems(_want: WantOf<'logical'>, context: ItemContext): Draft[] {
  const rows = operatorsOf(context.service.dialect, 'logical');
  // `and` narrows, which is what is meant more often.
  return rows.toSorted(([a], [b]) => (a < b ? -1 : 1)).map((row) => operatorItem(row, context));
}

/** With blanks around it, and asking for what comes behind it. */
function operatorItem([name, { documentation }]: readonly [string, OperatorFact], { expectation }: ItemContext): Draft {
  const text = `${blankBefore(expectation)}${name} `;
  return draft('operator', name, { documentation, text, again: true });
}

export const prefixItems = ({ names }: WantOf<'prefix'>): Draft[] =>
  names.map((name) =>
    draft('operator', name, {
      documentation: operators[name].documentation,
      text: name === 'not' ? 'not ' : name,
      again: true,
      weight: likely[name],
    }),
  );
