import type { Expression, JsonMember } from '../../../grammar/index.ts';
import type { Property, Values } from '../../schema/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { propertyOf } from '../truth/range.ts';

const comparing: ReadonlySet<string> = new Set(['eq', 'in']);

/** `Validation.Pattern`, `Minimum`, `Maximum` and `MultipleOf`: what the values of a property are like; values that are listed are its enumeration. */
export const allowedValue: Rule = (context) => ({
  Binary(node) {
    if (!comparing.has(node.operator.text)) return;
    const { left, right } = node;
    for (const item of right.kind === 'List' ? right.items : [right]) checkOperand(context, left, item);
    checkOperand(context, right, left);
  },
  JsonMember(node) {
    const binding = context.bindingOf(node.name);
    if (binding?.kind === 'property' && !binding.property.readOnly && !binding.property.collection)
      checkMember(context, node, binding.property);
  },
});

function checkOperand(context: RuleContext, subject: Expression, literal: Expression): void {
  if (literal.kind !== 'Literal' || literal.type === 'Null') return;
  const property = propertyOf(context, subject);
  if (property) tell(context, property, literal.value, literal.text, literal.span);
}

function checkMember(context: RuleContext, { value }: JsonMember, property: Property): void {
  const text = value.kind === 'JsonString' ? value.value : value.kind === 'JsonNumber' ? value.text : undefined;
  if (text !== undefined) tell(context, property, text, context.text.slice(value.span.start, value.span.end), value.span);
}

function tell({ service, report }: RuleContext, property: Property, value: string, written: string, span: Expression['span']): void {
  const values = property.values ?? service.typeDefinitions.get(property.typeDefinition ?? '')?.values;
  const reason = values && !value.includes('{{') ? unfit(values, value) : undefined;
  if (reason === undefined) return;
  report('value-not-allowed', span, { name: property.name, value: written.slice(0, 40), reason, instead: nearest(values!, value) });
}

/** What a value should have been, where it is not. */
function unfit(values: Values, value: string): string | undefined {
  const { pattern } = values;
  if (pattern !== undefined && !fitsPattern(pattern, value)) return `fits the pattern ${pattern}`;
  const number = Number(value);
  return value === '' || Number.isNaN(number) ? undefined : unfitNumber(values, number);
}

function unfitNumber({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Values, number: number): string | undefined {
  const [least, most, step] = [minimum, maximum, multipleOf].map((text) => (text === undefined ? Number.NaN : Number(text)));
  if (number < least! || (exclusiveMinimum && number === least))
    return exclusiveMinimum ? `is greater than ${minimum}` : `is at least ${minimum}`;
  if (number > most! || (exclusiveMaximum && number === most))
    return exclusiveMaximum ? `is less than ${maximum}` : `is at most ${maximum}`;
  return step !== undefined && step > 0 && !Number.isInteger(number / step) ? `is a multiple of ${multipleOf}` : undefined;
}

/** The limit that a number is beyond, where it is a value itself. */
function nearest({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Values, value: string): string | undefined {
  const number = Number(value);
  if (!exclusiveMinimum && number < Number(minimum)) return minimum;
  return !exclusiveMaximum && number > Number(maximum) ? maximum : undefined;
}

/** Long patterns and values may take exponential time; a pattern that cannot be read says nothing. */
function fitsPattern(pattern: string, value: string): boolean {
  if (pattern.length > 200 || value.length > 200 || /[+*}]\)?[+*{]/.test(pattern)) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value);
  } catch {
    return true;
  }
}
