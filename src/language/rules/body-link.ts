import type { JsonMember } from '../../../grammar/index.ts';
import { type Navigation, type Property, resourceOfType, type StructuredType } from '../../schema/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { typeInWords } from '../words.ts';

/**
 * How a body gives a link: by a reference (`author@odata.bind`, Protocol 11.4.2.1) or an entity (11.4.2.2), and where the dialect has it so by the
 * key (balena answers an object 400, a list and a reference 500). A property with a structure is an object, one with many values a list: JSON
 * Format 7.2 to 7.4.
 */
export const bodyLink: Rule = (context) => ({
  JsonMember(node, ancestors) {
    const object = ancestors.at(-1);
    const owner = object?.kind === 'JsonObject' ? context.bound.bodies.get(object) : undefined;
    if (!owner) return;
    const binding = context.bindingOf(node.name);
    if (binding?.kind === 'navigation' && !binding.navigation.readOnly) checkLink(context, node, binding.navigation, owner);
    else if (binding?.kind === 'property') checkProperty(context, node, binding.property);
    else if (node.name.value.endsWith('@odata.bind') && context.dialect.linkValues === 'key') tellReference(context, node);
    else if (node.name.value.includes('@') && context.dialect.linkValues === 'key') tellAnnotation(context, node, owner);
  },
});

/** The key's value in `application(1)`, `Authors('a')`. */
const keyIn = (text: string): string | undefined => /\((?:\w+=)?([^()]*)\)$/.exec(text)?.[1]?.replace(/^'(.*)'$/, '"$1"');

function tellReference({ dialect, report }: RuleContext, { name, value, span }: JsonMember): void {
  const key = value.kind === 'JsonString' ? keyIn(value.value) : undefined;
  const link = name.value.slice(0, name.value.indexOf('@'));
  report('link-by-reference', name.span, { name: link, service: dialect.name, key, sample: '1', member: span });
}

/** Control information (JSON Format 4.5) is a name like another where links are set by keys, and one that no entity has. */
function tellAnnotation({ report }: RuleContext, { name }: JsonMember, owner: StructuredType): void {
  const lists = { suggestions: [], paths: [], links: [], lambdas: [], expands: [], holders: [] };
  const none = { option: undefined, note: undefined, rewriting: undefined };
  report('unknown-property', name.span, { ...lists, ...none, name: name.value, owner: owner.name, wanted: 'property', json: true });
}

function checkLink(context: RuleContext, node: JsonMember, link: Navigation, owner: StructuredType): void {
  const { dialect, service, report } = context;
  const { name, value, span } = node;
  if (dialect.linkValues === 'key' && link.collection) {
    const resource = resourceOfType(service, link.target)?.name;
    const resources = resource === undefined ? [] : [resource];
    report('link-to-many-in-body', name.span, {
      name: link.name,
      owner: typeInWords(owner.name),
      service: dialect.name,
      member: span,
      resources,
    });
  } else if (dialect.linkValues === 'key' && value.kind === 'JsonObject') {
    report('link-by-object', value.span, { name: link.name, service: dialect.name, key: keyOf(context, node, link), sample: '1' });
  } else if (dialect.linkValues === 'reference' && !link.collection && (value.kind === 'JsonNumber' || value.kind === 'JsonString')) {
    const resource = resourceOfType(service, link.target)?.name;
    const key = value.kind === 'JsonNumber' ? value.text : `'${value.value.replaceAll("'", "''")}'`;
    if (resource !== undefined)
      report('link-by-key', span, {
        name: link.name,
        reference: `"${link.name}@odata.bind": ${JSON.stringify(`${resource}(${key})`)}`,
        member: span,
      });
  }
}

/** `{ "id": 1 }` and `{ "__id": 1 }` hold the key. */
function keyOf({ text, service }: RuleContext, { value }: JsonMember, link: Navigation): string | undefined {
  if (value.kind !== 'JsonObject' || value.members.length !== 1) return undefined;
  const [part] = service.types.get(link.target)?.key ?? [];
  const [member] = value.members;
  if (!member || (member.name.value !== part && member.name.value !== '__id')) return undefined;
  return text.slice(member.value.span.start, member.value.span.end);
}

const plain: ReadonlySet<string> = new Set(['JsonString', 'JsonNumber', 'JsonWord']);

function checkProperty({ service, report }: RuleContext, { value }: JsonMember, property: Property): void {
  if (property.guessed || property.readOnly || (value.kind === 'JsonWord' && value.text === 'null')) return;
  const isPlain = plain.has(value.kind);
  if (property.collection && (isPlain || value.kind === 'JsonObject'))
    report('list-expected', value.span, { name: property.name, given: value.kind });
  else if (!property.collection && isPlain && service.types.get(property.type)?.kind === 'ComplexType')
    report('object-expected', value.span, { name: property.name, type: typeInWords(property.type) });
}
