import type { Expression, Literal } from '../../../grammar/index.ts';
import { isDateType } from '../member-words.ts';
import type { RuleContext } from '../rule.ts';

/** What a literal stands for, as something to compare. Kinds of which equality is more than the same letters (durations) are left out. */
export type Value =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** Moments are milliseconds. */
  | { readonly kind: 'number' | 'moment'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string };

/** The value of a literal, or of an alias that stands for one; undefined for whatever has no value yet. */
export function knownValue(context: RuleContext, node: Expression, wanted: string | undefined): Value | undefined {
  if (node.kind === 'Alias') {
    const binding = context.bindingOf(node);
    const given = binding?.kind === 'alias' ? binding.declaration?.value : undefined;
    return given?.kind === 'Literal' ? literalValue(given, wanted) : undefined;
  }
  return node.kind === 'Literal' ? literalValue(node, wanted) : undefined;
}

function literalValue({ type, value }: Literal, wanted: string | undefined): Value | undefined {
  switch (type) {
    case 'Null':
      return { kind: 'null' };
    case 'Boolean':
      return { kind: 'boolean', value: value.toLowerCase() === 'true' };
    case 'Integer':
    case 'Decimal':
    case 'Double':
      return finite('number', Number(value));
    case 'Date':
    case 'DateTime':
    case 'DateTimeOffset':
      return momentOf(value);
    case 'String':
      // `{{name}}` stands for another text.
      if (value.includes('{{')) return undefined;
      return isDateType(wanted) ? momentOf(value) : { kind: 'text', value };
    case 'Guid':
      return { kind: 'text', value };
    default:
      return undefined;
  }
}

/** What has no time zone is of UTC, all of it alike. */
function momentOf(text: string): Value | undefined {
  const match = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?$/i.exec(text);
  return match ? finite('moment', Date.parse(text.length === 10 || match[1] ? text : `${text}Z`)) : undefined;
}

/** Numbers beyond what is exact compare with nothing. */
const finite = (kind: 'number' | 'moment', value: number): Value | undefined =>
  Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? { kind, value } : undefined;

/** How two values of one kind stand to each other, below 0 for less; undefined where it depends on the service. */
export function compareValues(one: Value, other: Value): number | undefined {
  if (one.kind === 'null' || other.kind === 'null') return one.kind === other.kind ? 0 : undefined;
  if (one.kind !== other.kind) return undefined;
  if (typeof one.value === 'number' && typeof other.value === 'number') return one.value - other.value;
  return one.value === other.value ? 0 : undefined;
}

/** Whether two values are the same; undefined for texts that differ in capitals alone, which some databases take for one. */
export function sameValue(one: Value, other: Value): boolean | undefined {
  if (one.kind === 'text' && other.kind === 'text' && one.value !== other.value)
    return one.value.toLowerCase() === other.value.toLowerCase() ? undefined : false;
  return compareValues(one, other) === 0;
}
