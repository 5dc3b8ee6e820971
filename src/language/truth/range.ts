import type { Expression, Path } from '../../../grammar/index.ts';
import type { Property, Service } from '../../schema/index.ts';
import type { Binding } from '../bind/index.ts';
import { functionFact } from '../facts.ts';
import { isNullable } from '../nullability.ts';
import type { RuleContext } from '../rule.ts';
import { comparedType } from '../type-groups.ts';
import type { Range } from './candidates.ts';

/** CSDL 4.01, 3.3: what the integer types hold. */
const integers: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'Edm.Byte': [0, 255],
  'Edm.SByte': [-128, 127],
  'Edm.Int16': [-32768, 32767],
  'Edm.Int32': [-2147483648, 2147483647],
  'Edm.Int64': [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

/** The least and the greatest value of an integer type; undefined for other types. */
export const integerRange = (type: string | undefined): readonly [least: number, most: number] | undefined =>
  type !== undefined && Object.hasOwn(integers, type) ? integers[type] : undefined;

/** What functions give at least: Part 2, 5.1.1.5 and 5.1.1.8. */
const leastOf: Readonly<Record<string, number>> = { length: 0, indexof: -1, hour: 0, minute: 0, second: 0, day: 1, month: 1 };
const mostOf: Readonly<Record<string, number>> = { hour: 23, minute: 59, second: 60, day: 31, month: 12 };

/** What an expression can be, as far as the model says. */
export function rangeOf(context: RuleContext, node: Expression): Range {
  const nullable = canBeNull(context, node);
  if (node.kind === 'Path' && node.segments.at(-1)?.kind === 'CountSegment') return { nullable, integer: true, least: 0, most: undefined };
  if (node.kind === 'Call') {
    const integer = functionFact(node.name.text)?.returns.startsWith('Edm.Int') ?? false;
    return { nullable, integer, least: leastOf[node.name.text], most: mostOf[node.name.text] };
  }
  const type = node.kind === 'Path' ? comparedType(context.typeOf(node), context.service) : undefined;
  const [least, most] = integerRange(type) ?? [];
  return { nullable, integer: least !== undefined, least, most };
}

/** Only a path whose every step is required, and a function of such paths, surely have a value. */
function canBeNull(context: RuleContext, node: Expression): boolean {
  if (node.kind === 'Call') return node.arguments.some((argument) => argument.kind !== 'Literal' && canBeNull(context, argument));
  if (node.kind !== 'Path') return true;
  return node.segments.at(-1)?.kind !== 'CountSegment' && !isRequired(context, node);
}

/** Whether a path leads to a value in every entity. */
export const isRequired = ({ bindingOf, service }: RuleContext, { segments }: Path): boolean =>
  service.origin !== 'inferred' &&
  segments.every((step) => step.kind === 'NameSegment' && step.arguments.length === 0 && hasValue(service, bindingOf(step.name)));

function hasValue({ dialect }: Service, binding: Binding | undefined): boolean {
  switch (binding?.kind) {
    case 'property':
      return !isNullable(dialect, binding.owner, binding.property) && !binding.property.guessed && !binding.property.collection;
    case 'navigation':
      return !isNullable(dialect, binding.owner, binding.navigation) && !binding.navigation.guessed && !binding.navigation.collection;
    case 'variable':
      return binding.variable.type.navigation?.guessed !== true;
    default:
      return false;
  }
}

/** The property that an expression's value comes from, where its values are as the model says. */
export function propertyOf(context: RuleContext, node: Expression): Property | undefined {
  const { property } = context.typeOf(node);
  return property?.guessed ? undefined : property;
}
