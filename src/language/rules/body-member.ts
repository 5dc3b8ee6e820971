import type { JsonMember, JsonObject } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import type { Navigation, Property, StructuredType } from '../../schema/index.ts';
import { plainType } from '../bind/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { comparedType, groupOf, type TypeGroup } from '../type-groups.ts';
import { typePhrase } from '../words.ts';

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
  if (property.readOnly) {
    report('read-only-property', node.name.span, { name, owner: owner.name, member: node.span });
    return;
  }
  if (value.kind === 'JsonWord' && value.text === 'null') {
    if (!property.nullable) report('null-not-allowed', value.span, { name, owner: owner.name });
    return;
  }
  if (property.collection || property.guessed) return;
  if (context.dialect.literalReading && checkStored(context, node, property)) return;
  if (property.type === 'Edm.Untyped') return;
  checkValue(context, node, name, property.type);
  if (value.kind === 'JsonString') checkText(context, value.value, value.span, property);
}

/** JSON is an object or a list, a file has a name, and a moment is one that JavaScript reads; true when the value is none of that, and told of. */
function checkStored({ report, text }: RuleContext, { value }: JsonMember, { name, type }: Property): boolean {
  const given = jsonKind(value);
  const source = text.slice(value.span.start, value.span.end);
  const isFile = value.kind === 'JsonObject' && value.members.some(({ name: key }) => key.value === 'filename');
  const bad =
    (type === 'Edm.Untyped' && value.kind !== 'JsonObject' && value.kind !== 'JsonArray') ||
    (type === 'Self.WebResource' && !isFile) ||
    (type === 'Edm.DateTimeOffset' && value.kind === 'JsonString' && !source.includes('{{') && !isMoment(value.value));
  if (!bad || given === undefined) return false;
  const words =
    type === 'Edm.DateTimeOffset' ? source.slice(0, 40) : given === 'text' || given === 'true or false' ? given : `a plain ${given}`;
  const expected =
    type === 'Self.WebResource'
      ? 'a stored file, an object with its "filename"'
      : type === 'Edm.Untyped'
        ? 'an object or a list'
        : typePhrase(type);
  report('body-value-type', value.span, { name, expected, given: words, quoted: undefined, unquoted: undefined });
  return true;
}

const isMoment = (value: string): boolean => !Number.isNaN(Number(value)) || !Number.isNaN(Date.parse(value));

function checkLink(context: RuleContext, node: JsonMember, link: Navigation, owner: StructuredType): void {
  const { name } = link;
  if (link.readOnly) {
    context.report('read-only-property', node.name.span, { name, owner: owner.name, member: node.span });
    return;
  }
  if (node.value.kind === 'JsonWord' && node.value.text === 'null') {
    if (!link.nullable && !link.collection) context.report('null-not-allowed', node.value.span, { name, owner: owner.name });
    return;
  }
  // An entity in the place of its key: a deep insert (Protocol 11.4.2.2).
  if (node.value.kind === 'JsonObject' || link.collection) return;
  checkValue(context, node, name, comparedType({ ...plainType(link.target), navigation: link }, context.service));
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
  const literal = source.slice(1, -1);
  const bare = given === 'text' && (wanted[0] === 'number' ? /^-?(0|[1-9]\d*)(\.\d+)?$/ : /^(true|false)$/).test(literal);
  report('body-value-type', node.value.span, {
    name,
    expected: typePhrase(type),
    given: given === 'text' || given === 'true or false' ? given : `${/^[aeiou]/.test(given) ? 'an' : 'a'} ${given}`,
    quoted: wanted.includes('text') && (given === 'number' || given === 'true or false') ? `"${source}"` : undefined,
    unquoted: bare ? literal : undefined,
  });
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
