import type { Expression, Literal, Node, QueryOption } from '../../../grammar/index.ts';
import type { StructuredType } from '../../schema/index.ts';
import { type Binding, bindMember, typeOfBinding } from '../bind/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { storedAs } from '../stored.ts';
import { integerRange } from '../truth/range.ts';
import { comparedType, groupOf } from '../type-groups.ts';

const comparing: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in']);

/**
 * Numbers of different types are promoted to a common one (URL Conventions 5.1.1.18); balena hands the literal on as an integer of the column,
 * and the database refuses one with a fraction or out of its range: 500 with an empty body.
 */
export const numberRange: Rule = (context) => {
  if (!context.dialect.quirks.includes('integers-in-range')) return {};
  return {
    Binary({ operator, left, right }) {
      if (!comparing.has(operator.text)) return;
      for (const item of right.kind === 'List' ? right.items : [right]) checkOperand(context, left, item);
      checkOperand(context, right, left);
    },
    Arguments(list, ancestors) {
      const segment = ancestors.at(-1);
      const behind = segment?.kind === 'NameSegment' ? context.bindingOf(segment.name) : undefined;
      if (behind?.kind !== 'resource') return;
      for (const { name, value } of list.items) checkKey(context, behind.type, name?.text ?? behind.type?.key[0], value);
    },
    ValueOption: (node) => checkPage(context, node),
    JsonMember({ name, value }) {
      if (value.kind !== 'JsonNumber') return;
      const binding = context.bindingOf(name);
      const type = memberType(context, binding);
      // What becomes another number is told of as that.
      if (storedAs(Number(value.text), type) === 'as-is') checkNumber(context, name.value, type, value.text, value);
    },
  };
};

/** A page is a 64-bit integer, made of what JavaScript reads: from 1e21 on it writes an exponent, which the database reads as a number again. */
function checkPage({ dialect, report }: RuleContext, { name, value }: Extract<QueryOption, { kind: 'ValueOption' }>): void {
  if (!/^\$(?:top|skip)$/.test(name.text) || value.kind !== 'Name' || !/^\d+$/.test(value.text)) return;
  const number = Number(value.text);
  if (number < 2 ** 63 || number >= 1e21) return;
  report('number-out-of-range', value.span, {
    name: name.text,
    type: 'Edm.Int64',
    value: value.text,
    fraction: false,
    service: dialect.name,
  });
}

function checkOperand(context: RuleContext, subject: Expression, literal: Expression): void {
  if (literal.kind !== 'Literal' || !isNumber(literal) || subject.kind !== 'Path') return;
  const type = context.typeOf(subject);
  const name = type.property?.name ?? type.navigation?.name;
  if (name !== undefined) checkNumber(context, name, comparedType(type, context.service), literal.value, literal);
}

function checkKey(context: RuleContext, type: StructuredType | undefined, name: string | undefined, literal: Expression): void {
  if (literal.kind !== 'Literal' || !isNumber(literal) || !type || name === undefined) return;
  checkNumber(context, name, memberType(context, bindMember(name, type)), literal.value, literal);
}

function memberType({ service }: RuleContext, binding: Binding | undefined): string | undefined {
  return binding?.kind === 'property' || binding?.kind === 'navigation' ? comparedType(typeOfBinding(binding), service) : undefined;
}

function checkNumber({ dialect, report }: RuleContext, name: string, type: string | undefined, value: string, { span }: Node): void {
  const range = integerRange(type);
  if (!range || type === undefined) return;
  const number = Number(value);
  const fraction = !Number.isInteger(number);
  if (!fraction && number >= range[0] && number <= range[1]) return;
  report('number-out-of-range', span, { name, type, value, fraction, service: dialect.name });
}

const isNumber = ({ type }: Literal): boolean => groupOf(`Edm.${type === 'Integer' ? 'Int64' : type}`) === 'number';
