import {
  type Navigation,
  type Operation,
  type Parameter,
  type Property,
  type Resource,
  type Service,
  type StructuredType,
  valuesOf,
} from '../../schema/index.ts';
import { type Binding, namedParameters } from '../bind/index.ts';
import { functionFact } from '../facts.ts';
import { typeInWords } from '../words.ts';
import { code, paragraphs, plain } from './markdown.ts';

/** What a name stands for, in Markdown; undefined where nothing is known of it. */
export function describeBinding(binding: Binding, name: string, service: Service): string | undefined {
  switch (binding.kind) {
    case 'resource':
      return describeResource(binding.resource, binding.type);
    case 'property':
      return describeProperty(binding.property, binding.owner, service);
    case 'navigation':
      return describeNavigation(binding.navigation, binding.owner);
    case 'operation':
      return describeOperation(binding.operation, binding.overloads);
    case 'parameter':
      return describeParameter(binding.parameter, binding.operation, service);
    case 'function':
      return describeFunction(name, service);
    case 'type':
      return describeType(binding.name, binding.type);
    case 'variable':
      return paragraphs(
        `${code(name)}: ${binding.variable.type.name === undefined ? 'a variable' : `each ${code(typeInWords(binding.variable.type.name))}`}`,
        'Stands for each of the linked entities in turn, inside these parentheses.',
      );
    case 'alias':
      return binding.declaration
        ? `${code(name)}: a parameter alias of this request.`
        : `${code(name)} has no value: add ${code(`&${name}=…`)}.`;
    case 'computed':
      return `${code(name)}: computed by ${code('$compute')}.`;
    case 'version':
      return `${code(name)}: the version of the service that is asked.`;
    default:
      return undefined;
  }
}

function describeResource({ name, kind, aliasOf, documentation, note }: Resource, type: StructuredType | undefined): string {
  const known = documentation ?? type?.documentation;
  return paragraphs(
    `${code(name)}: ${kind === 'Singleton' ? 'a single entity' : 'resource'}${aliasOf === undefined ? '' : `, another name of ${code(aliasOf)}`}`,
    known && plain(known),
    note && plain(note),
    type && keysInWords(type),
    type && `${type.properties.size} properties, ${type.navigations.size} links.`,
  );
}

function keysInWords({ key, alternateKeys }: StructuredType): string | undefined {
  const keys = [key, ...alternateKeys].filter((names) => names.length > 0).map((names) => names.map(code).join(' with '));
  return keys.length === 0 ? undefined : `Keys: ${keys.join('; ')}.`;
}

export function describeProperty(property: Property, owner: StructuredType, service: Service): string {
  const { name, documentation, note } = property;
  const values = valuesOf(service, property);
  return paragraphs(
    `${code(name)}: ${property.collection ? 'list of ' : ''}${plain(typeInWords(property.type))} of ${code(typeInWords(owner.name))}`,
    traitsOf(property, owner),
    documentation && plain(documentation),
    note && plain(note),
    property.guessed ? 'Its type is guessed from answers: others may fit as well.' : undefined,
    values && `One of ${values.map(code).join(', ')}.`,
  );
}

function traitsOf(property: Property, owner: StructuredType): string {
  const traits = [property.nullable ? 'may be null' : 'never null'];
  if (owner.key.includes(property.name)) traits.push('key');
  else if (owner.alternateKeys.some((names) => names.includes(property.name))) traits.push('part of an alternate key');
  if (property.readOnly) traits.push('read-only');
  if (property.writeOnly) traits.push('write-only');
  if (property.minLength !== undefined) traits.push(`at least ${property.minLength} characters`);
  if (property.maxLength !== undefined) traits.push(`at most ${property.maxLength} characters`);
  return traits.join(' · ');
}

export function describeNavigation(link: Navigation, owner: StructuredType): string {
  const { name, target, collection, nullable, readOnly, aliasOf, documentation, note } = link;
  const leads = collection ? `to many ${code(typeInWords(target))}` : `to one ${code(typeInWords(target))}`;
  const traits = [collection ? undefined : nullable ? 'may be null' : 'never null', readOnly ? 'read-only' : undefined].filter(Boolean);
  return paragraphs(
    `${code(name)}: link of ${code(typeInWords(owner.name))} ${leads}${aliasOf === undefined ? '' : `, another name of ${code(aliasOf)}`}`,
    traits.join(' · '),
    documentation && plain(documentation),
    note && plain(note),
    link.guessed ? 'Where it leads is guessed from answers.' : undefined,
  );
}

function describeOperation(operation: Operation, overloads: readonly Operation[]): string {
  const { kind, documentation, bound, parameters, deprecated } = operation;
  const [first] = parameters;
  const on = bound && first ? `, called on ${first.collection ? 'a list of ' : ''}${code(typeInWords(first.type))}` : '';
  const others = overloads.filter((overload) => overload !== operation).map((overload) => code(callOf(overload)));
  return paragraphs(
    `${code(callOf(operation))}: ${kind.toLowerCase()}${on}${givesOf(operation)}`,
    documentation && plain(documentation),
    deprecated && `Not to be used any more.${deprecated.note ? ` ${plain(deprecated.note)}` : ''}`,
    others.length === 0 ? undefined : `Other forms: ${others.join(', ')}.`,
  );
}

/** `CatalogService.discounted(percent: integer)`. */
const callOf = (operation: Operation): string =>
  `${operation.name}(${namedParameters(operation)
    .map(({ name, optional, type, collection }) => `${name}${optional ? '?' : ''}: ${collection ? 'list of ' : ''}${typeInWords(type)}`)
    .join(', ')})`;

const givesOf = ({ returns }: Operation): string =>
  returns ? `, gives ${returns.collection ? 'a list of ' : ''}${plain(typeInWords(returns.type))}` : '';

function describeParameter(parameter: Parameter, operation: Operation, service: Service): string {
  const { name, collection, type, optional, nullable, documentation, defaultValue } = parameter;
  const values = valuesOf(service, { type, enum: undefined });
  return paragraphs(
    `${code(name)}: ${collection ? 'list of ' : ''}${plain(typeInWords(type))}, parameter of ${code(operation.name)}`,
    [optional ? 'may be left out' : undefined, nullable ? 'may be null' : 'never null', defaultValue && `${code(defaultValue)} if left out`]
      .filter(Boolean)
      .join(' · '),
    documentation && plain(documentation),
    values && `One of ${values.map(code).join(', ')}.`,
  );
}

function describeFunction(name: string, { dialect }: Service): string | undefined {
  const fact = functionFact(name);
  if (!fact) return undefined;
  const list = fact.parameters.map((parameter) => (parameter.optional ? `${parameter.name}?` : parameter.name)).join(', ');
  const taken = dialect.functions?.includes(name.toLowerCase()) ?? true;
  const gives = fact.returns.startsWith('Edm.') ? `: ${typeInWords(fact.returns)}` : '';
  return paragraphs(
    `${code(`${name}(${list})`)}${gives}`,
    fact.documentation,
    code(fact.example),
    taken ? undefined : `${dialect.name} does not ${dialect.unansweredFunctions.includes(name) ? 'answer' : 'have'} this function.`,
  );
}

function describeType(name: string, type: StructuredType | undefined): string {
  return paragraphs(`${code(name)}: ${type ? 'type' : plain(typeInWords(name))}`, type?.documentation && plain(type.documentation));
}
