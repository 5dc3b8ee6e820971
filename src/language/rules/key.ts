import type { Argument, Arguments, NameSegment, Node } from '../../../grammar/index.ts';
import { resourcesWithKey, type Service, type StructuredType } from '../../schema/index.ts';
import { plainType } from '../bind/index.ts';
import { isRejected } from '../literal-forms.ts';
import { literalIn } from '../literal-reading.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { comparedType, fits, groupOf } from '../type-groups.ts';
import { typePhrase } from '../words.ts';
import { changeLiteral } from './literal-changes.ts';
import { checkLiteral } from './literal-checks.ts';

/**
 * A key predicate holds the value of a single-part key, or the names and values of all parts of one: URL Conventions 4.3.1; the same of
 * alternate keys: 4.3.5. balena answers a key of the wrong type, or one that is not unique, 500 with an empty body.
 */
export const key: Rule = (context) => ({
  Arguments(list, ancestors) {
    const segment = ancestors.at(-1);
    if (segment?.kind !== 'NameSegment') return;
    // A second pair of parentheses would call what a function gives.
    if (segment.arguments[0] !== list) {
      checkSecond(context, segment, list);
      return;
    }
    // Answers show some of the keys that there are.
    const type = context.service.origin === 'inferred' ? undefined : keyedType(context, segment);
    // Where links are set by keys, entities without a published one are known by a number all the same.
    if (!type || (allKeys(type).length === 0 && context.dialect.linkValues !== 'key')) return;
    checkKey(context, segment, list, type);
  },
});

function checkSecond({ text, dialect, bindingOf, report }: RuleContext, { name }: NameSegment, { span }: Arguments): void {
  if (bindingOf(name)?.kind !== 'resource') return;
  report('segment-not-taken', span, {
    name: text.slice(span.start, span.end),
    service: dialect.name,
    instead: ' One key is enough.',
    alone: true,
  });
}

/** The type whose key the parentheses behind a name hold. */
function keyedType({ service, bindingOf }: RuleContext, segment: NameSegment): StructuredType | undefined {
  const binding = bindingOf(segment.name);
  if (binding?.kind === 'resource') return binding.type;
  return binding?.kind === 'navigation' ? service.types.get(binding.navigation.target) : undefined;
}

const allKeys = (type: StructuredType): readonly (readonly string[])[] =>
  [type.key, ...type.alternateKeys].filter((parts) => parts.length > 0);

function checkKey(context: RuleContext, segment: NameSegment, list: Arguments, type: StructuredType): void {
  const resource = (segment.name.kind === 'Name' && segment.name.text) || type.name;
  const [first, ...others] = list.items;
  if (!first) context.report('empty-key', list.span, { resource });
  else if (first.name === undefined && others.length === 0) checkSingle(context, first, type, resource);
  else checkNamed(context, segment, list, type, resource);
}

function checkSingle(context: RuleContext, item: Argument, type: StructuredType, resource: string): void {
  const [part, ...missing] = type.key;
  if (part === undefined) return;
  if (missing.length > 0) context.report('incomplete-key', item.span, { resource, missing });
  else checkValue(context, item, part, type, resource);
}

function checkNamed(context: RuleContext, segment: NameSegment, list: Arguments, type: StructuredType, resource: string): void {
  const names = list.items.flatMap((item) => (item.name ? [item.name.text] : []));
  if (names.length < list.items.length) {
    reportNotKey(context, list, type, resource, []);
    return;
  }
  if (allKeys(type).some((parts) => sameNames(parts, names))) {
    for (const item of list.items) if (item.name) checkValue(context, item, item.name.text, type, resource);
    return;
  }
  const others = resourcesWithKey(context.service, names).flatMap(({ name }) => (name === resource ? [] : [name]));
  const larger = allKeys(type).find((parts) => names.every((name) => parts.includes(name)));
  if (larger) {
    const missing = larger.filter((part) => !names.includes(part));
    context.report('incomplete-key', list.span, { resource, missing });
  } else if (others.length > 0) {
    const near = nearestFirst(context.service, others, type, resource).slice(0, 3);
    const at = segment.name.span;
    context.report('key-of-another-resource', { start: at.start, end: list.span.end }, { resource, names, others: near, at });
  } else reportNotKey(context, list, type, resource, names);
}

/** Those that it has links to, then those that are called after it. */
function nearestFirst({ resources }: Service, names: readonly string[], type: StructuredType, resource: string): readonly string[] {
  const linked = new Set([...type.navigations.values()].map(({ target }) => target));
  const nearness = (name: string): number =>
    (linked.has(resources.get(name)?.type ?? '') ? 2 : 0) + (name.startsWith(`${resource}_`) ? 1 : 0);
  return names.toSorted((a, b) => nearness(b) - nearness(a));
}

const sameNames = (parts: readonly string[], names: readonly string[]): boolean =>
  parts.length === names.length && parts.every((part) => names.includes(part));

function reportNotKey(context: RuleContext, list: Arguments, type: StructuredType, resource: string, names: readonly string[]): void {
  const keys = allKeys(type).map((parts) => parts.join(', '));
  const conditions = list.items.map((item) => item.name && { name: item.name.text, value: item.value.span });
  const filterable = conditions.every((part) => part !== undefined && (type.properties.has(part.name) || type.navigations.has(part.name)));
  context.report('not-a-key', list.span, {
    resource,
    names,
    keys,
    conditions: filterable ? conditions.filter((part) => part !== undefined) : [],
  });
}

function checkValue(context: RuleContext, item: Argument, part: string, type: StructuredType, resource: string): void {
  const { service, typeOf, report } = context;
  const wanted = partType(service, type, part);
  const value: Node = item.value;
  if (context.dialect.literalReading && checkReading(context, value, wanted, part, resource)) return;
  const isPlain = !context.dialect.quirks.includes('plain-keys') || (value.kind === 'Literal' && plain.test(value.type));
  if (value.kind !== 'Literal' || (isPlain && value.type !== 'Null' && fits(groupOf(typeOf(value).name), groupOf(wanted), service))) return;
  // What the service rejects wherever it stands is told of as such.
  if (!isPlain && isRejected(value, context.dialect)) return;
  const alternative = type.alternateKeys.find(
    ([name, ...more]) => more.length === 0 && fits(groupOf(typeOf(value).name), groupOf(partType(service, type, name!)), service),
  );
  const change = changeLiteral(value, wanted);
  const other = item.name === undefined && change.unquoted === undefined ? alternative?.[0] : undefined;
  report('key-type', value.span, { name: part, resource, expected: typePhrase(wanted), ...change, alternative: other });
}

const other = { quoted: undefined, unquoted: undefined, alternative: undefined };

const plain = /^(?:Integer|Decimal|String)$/;

/** A key is a number or a text, read as what it is of; true when it is well, or told of. */
function checkReading(context: RuleContext, node: Node, wanted: string | undefined, part: string, resource: string): boolean {
  const literal = node.kind === 'Literal' || node.kind === 'Alias' ? literalIn(node, context) : undefined;
  // By an alias a key may be anything that can be read as one.
  if (!literal || (literal === node && !plain.test(literal.type))) return false;
  let isOther = false;
  checkLiteral(context, literal, {
    ...{ wanted, left: `The key "${part}" of ${resource} is ${typePhrase(wanted)}` },
    mismatch: () => {
      isOther = literal === node;
      if (!isOther) context.report('key-type', node.span, { ...other, name: part, resource, expected: typePhrase(wanted) });
    },
    // A number that it cannot hold.
    isTold: literal === node && literal.type !== 'String',
  });
  return !isOther;
}

function partType(service: Service, type: StructuredType, part: string): string | undefined {
  const property = type.properties.get(part);
  const navigation = type.navigations.get(part);
  return property ? property.type : navigation && comparedType({ ...plainType(navigation.target), navigation }, service);
}
