import type { JsonMember, JsonObject } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import type { Navigation, Property, StructuredType } from '../../schema/index.ts';
import { plainType } from '../bind/index.ts';
import { isNullable } from '../nullability.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { storedAs } from '../stored.ts';
import { comparedType, groupOf, type TypeGroup } from '../type-groups.ts';
import { typePhrase } from '../words.ts';
import type { LiteralChange } from './literal-changes.ts';

/**
 * Members of a body are properties of the entity, in the JSON of their type: JSON Format 7.1. A service sets read-only ones itself
 * (Core.Computed); balena answers an unknown or read-only one, and a value of another type, 500 or 400.
 */
export const bodyMember: Rule = (context) => ({
  JsonObject(node) {
    if (context.bound.bodies.has(node)) checkDuplicates(context, node);
  },
  JsonMember(node) {
    const binding = context.bindingOf(node.name);
    if (binding?.kind === 'property') checkProperty(context, node, binding.property, binding.owner);
    if (binding?.kind === 'navigation') checkLink(context, node, binding.navigation, binding.owner);
  },
});

function checkDuplicates({ report }: RuleContext, { members }: JsonObject): void {
  const seen = new Set<string>();
  for (const { name } of members) {
    if (seen.has(name.value)) report('duplicate-member', name.span, { name: name.value });
    seen.add(name.value);
  }
}

function checkProperty(context: RuleContext, node: JsonMember, property: Property, owner: StructuredType): void {
  const { value } = node;
  const { report } = context;
  const { name } = property;
  if (property.readOnly && context.dialect.linkValues === 'key' && owner.key.includes(name)) {
    report('key-in-body', node.name.span, { name, owner: owner.name, service: context.dialect.name, member: node.span });
  } else if (property.readOnly) {
    report('read-only-property', node.name.span, { name, owner: owner.name, member: node.span });
    return;
  }
  if (value.kind === 'JsonWord' && value.text === 'null') {
    if (!takesNull(context, owner, property)) report('null-not-allowed', value.span, { name, owner: owner.name });
    return;
  }
  if (property.collection || property.guessed) return;
  if (context.dialect.literalReading ? checkStored(context, node, name, property.type) : property.type === 'Edm.Untyped') return;
  if (!context.dialect.literalReading) checkValue(context, node, name, property.type);
  if (value.kind === 'JsonString') checkText(context, value.value, value.span, property);
}

/** Both the model and, of an older version, the store behind it. */
const takesNull = ({ dialect }: RuleContext, owner: StructuredType, member: Property | Navigation): boolean =>
  member.nullable && isNullable(dialect, owner, member);

/** A service that stores by JavaScript's conversions takes more than what is written in the JSON of the type; true when it is told of. */
function checkStored(context: RuleContext, node: JsonMember, name: string, type: string | undefined): boolean {
  const { text, dialect, report } = context;
  const { value } = node;
  const source = text.slice(value.span.start, value.span.end);
  const parsed = source.includes('{{') ? undefined : readJson(source);
  const stored = parsed === undefined ? 'as-is' : storedAs(parsed, type);
  if (stored === 'as-is') return false;
  const given = givenInWords(value, source, type);
  const change = changeOf(value, source, written[groupOf(type) ?? 'place']);
  if (stored === 'refused') report('body-value-type', value.span, { name, expected: storedInWords(type), given, ...change });
  else {
    const literal = `${source.slice(0, 40)} (${given}, which becomes ${stored.stored})`;
    report('coerced-literal', value.span, { service: dialect.name, left: `"${name}"`, literal, wanted: type, ...change });
  }
  return true;
}

/** Undefined for what is no JSON: that is told of as such. */
function readJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

const storedInWords = (type: string | undefined): string => {
  if (type === 'Self.WebResource') return 'a stored file, an object with its "filename"';
  return type === 'Edm.Untyped' ? 'an object or a list' : typePhrase(type);
};

/** A moment is told by what it says; of the rest, what kind of value it is. */
function givenInWords(value: JsonMember['value'], source: string, type: string | undefined): string {
  const kind = jsonKind(value)!;
  if (type === 'Edm.DateTimeOffset' && kind === 'text') return source.slice(0, 40);
  if (kind === 'text' || kind === 'true or false') return kind;
  const isPlain = kind === 'number' && (type === 'Edm.Untyped' || type === 'Self.WebResource');
  return isPlain ? 'a plain number' : `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function checkLink(context: RuleContext, node: JsonMember, link: Navigation, owner: StructuredType): void {
  const { name } = link;
  if (link.readOnly) {
    context.report('read-only-property', node.name.span, { name, owner: owner.name, member: node.span });
    return;
  }
  if (node.value.kind === 'JsonWord' && node.value.text === 'null') {
    if (!link.collection && !takesNull(context, owner, link))
      context.report('null-not-allowed', node.value.span, { name, owner: owner.name });
    return;
  }
  // An entity in the place of its key: a deep insert (Protocol 11.4.2.2).
  if (node.value.kind === 'JsonObject' || link.collection) return;
  const type = comparedType({ ...plainType(link.target), navigation: link }, context.service);
  if (context.dialect.literalReading) checkStored(context, node, name, type);
  else checkValue(context, node, name, type);
}

/** The JSON kinds that a type is written in: JSON Format 7.1. Numbers that JSON cannot hold are strings there. */
const written: Partial<Readonly<Record<TypeGroup, readonly string[]>>> = {
  number: ['number'],
  boolean: ['true or false'],
  text: ['text'],
  moment: ['text', 'number'],
};

function checkValue({ text, report }: RuleContext, node: JsonMember, name: string, type: string | undefined): void {
  const wanted = written[groupOf(type) ?? 'place'];
  const given = jsonKind(node.value);
  if (!wanted || given === undefined || wanted.includes(given)) return;
  const source = text.slice(node.value.span.start, node.value.span.end);
  report('body-value-type', node.value.span, {
    name,
    expected: typePhrase(type),
    given: givenInWords(node.value, source, type),
    ...changeOf(node.value, source, wanted),
  });
}

/** Quotes put on or taken off, where the value is of the type then. */
function changeOf(value: JsonMember['value'], source: string, wanted: readonly string[] = []): LiteralChange {
  const given = jsonKind(value);
  const literal = source.slice(1, -1);
  const bare = given === 'text' && (wanted[0] === 'number' ? /^-?(0|[1-9]\d*)(\.\d+)?$/ : /^(true|false)$/).test(literal);
  return {
    quoted: wanted.includes('text') && (given === 'number' || given === 'true or false') ? `"${source}"` : undefined,
    unquoted: bare ? literal : undefined,
  };
}

function jsonKind(value: JsonMember['value']): string | undefined {
  switch (value.kind) {
    case 'JsonString':
      return 'text';
    case 'JsonNumber':
      return 'number';
    case 'JsonWord':
      return 'true or false';
    case 'JsonObject':
      return 'object';
    case 'JsonArray':
      return 'list';
    default:
      return undefined;
  }
}

function checkText({ report }: RuleContext, value: string, span: JsonMember['span'], property: Property): void {
  const { name, enum: values, minLength, maxLength } = property;
  // `{{name}}` stands for a text of another length.
  if (value.includes('{{')) return;
  if (values && !values.includes(value)) {
    report('enum-value-refused', span, { property: name, value, values, suggestions: closest(value, values) });
    return;
  }
  const { length } = [...value];
  if (length > (maxLength ?? Number.POSITIVE_INFINITY) || length < (minLength ?? 0)) {
    report('value-length', span, { name, length, minLength, maxLength });
  }
}
