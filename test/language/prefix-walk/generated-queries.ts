import type { Navigation, Property, Resource, Service, StructuredType } from '../../../src/schema/index.ts';
import { Choices } from '../../support/choices.ts';

/** A service's own names, put into the forms that people write. Some may be rejected for what the service says of itself: the walk asks. */
export function generatedQueries(service: Service, count: number): readonly string[] {
  const choices = new Choices(7);
  const resources = [...service.resources.values()].filter(({ kind, aliasOf }) => kind === 'EntitySet' && aliasOf === undefined);
  return Array.from({ length: count }, () => query({ service, choices, resource: choices.oneOf(resources) }));
}

interface Subject {
  readonly service: Service;
  readonly choices: Choices;
  readonly resource: Resource;
}

function query(subject: Subject): string {
  const { service, choices, resource } = subject;
  const type = service.types.get(resource.type)!;
  const path = `/${resource.name}`;
  const options = [`$select=${selection(subject, type)}`, `$orderby=${choices.oneOf(sortable(type)).name} desc`, '$top=20'];
  switch (choices.below(6)) {
    case 0:
      return `GET ${path}?$filter=${condition(subject, type)}&${choices.oneOf(options)}`;
    case 1:
      return `GET ${path}?$filter=${condition(subject, type)} and ${condition(subject, type)}`;
    case 2:
      return `GET ${path}?$expand=${expansion(subject, type)}&${choices.oneOf(options)}`;
    case 3:
      return `GET ${path}\n  ?$filter=${condition(subject, type)}\n  &${options.join('\n  &')}\n`;
    case 4:
      return `POST ${path}\nContent-Type: application/json\n\n${body(subject, type)}`;
    default:
      return `GET ${path}?${choices.someOf(options).join('&')}`;
  }
}

const sortable = ({ properties }: StructuredType): readonly Property[] =>
  [...properties.values()].filter(({ type, collection, writeOnly }) => type in values && !collection && !writeOnly);

const selection = ({ choices }: Subject, type: StructuredType): string =>
  choices
    .someOf(sortable(type))
    .slice(0, 3)
    .map(({ name }) => name)
    .join(',');

const links = ({ navigations }: StructuredType, collection: boolean): readonly Navigation[] =>
  [...navigations.values()].filter((link) => link.collection === collection && link.aliasOf === undefined);

/** A value of each type, as OData 4 has it. */
const values: Readonly<Record<string, string>> = {
  'Edm.String': "'attic'",
  'Edm.Boolean': 'true',
  'Edm.Int16': '5',
  'Edm.Int32': '12',
  'Edm.Int64': '123',
  'Edm.Decimal': '1.5',
  'Edm.Double': '2.5',
  'Edm.Date': '2024-02-29',
  'Edm.DateTimeOffset': '2024-02-29T10:00:00Z',
};

function literalOf(service: Service, property: Property): string {
  if (property.enum) return property.type === 'Edm.String' ? `'${property.enum[0]}'` : property.enum[0]!;
  const moment = property.type === 'Edm.DateTimeOffset' || property.type === 'Edm.Date';
  return service.dialect.literalPrefixes.Date === '' && moment ? `'${values[property.type]}'` : values[property.type]!;
}

function condition(subject: Subject, type: StructuredType): string {
  const { choices, service } = subject;
  const many = links(type, true);
  if (many.length > 0 && choices.rarely(4) && !service.dialect.quirks.includes('no-lambda')) {
    const link = choices.oneOf(many);
    return `${link.name}/${choices.oneOf(['any', 'all'])}(x:x/${comparison(subject, service.types.get(link.target)!)})`;
  }
  const one = links(type, false);
  if (one.length === 0 || !choices.rarely(4)) return comparison(subject, type);
  const link = choices.oneOf(one);
  return `${link.name}/${comparison(subject, service.types.get(link.target)!)}`;
}

function comparison({ choices, service }: Subject, type: StructuredType): string {
  const property = choices.oneOf(sortable(type));
  const operators = property.type === 'Edm.Boolean' || property.enum ? ['eq', 'ne'] : ['eq', 'ne', 'gt', 'lt'];
  return `${property.name} ${choices.oneOf(operators)} ${literalOf(service, property)}`;
}

function expansion(subject: Subject, type: StructuredType): string {
  const { choices, service } = subject;
  const all = [...links(type, false), ...links(type, true)];
  if (all.length === 0) return '*';
  const link = choices.oneOf(all);
  if (service.dialect.quirks.includes('no-nested-options')) return link.name;
  return `${link.name}($select=${selection(subject, service.types.get(link.target)!)})`;
}

function body({ choices, service }: Subject, type: StructuredType): string {
  const members = [...type.properties.values()]
    .filter(({ readOnly, type, collection, nullable }) => !readOnly && type in values && !collection && (!nullable || choices.rarely(3)))
    .map((property) => `"${property.name}": ${inJson(service, literalOf(service, property), property)}`);
  return `{ ${members.join(', ')} }`;
}

/** OData 2 and 3 write decimals in quotes: [MS-ODATA] 2.2.6.3.1. */
function inJson({ version }: Service, literal: string, { type }: Property): string {
  if (literal.startsWith("'")) return JSON.stringify(literal.slice(1, -1));
  const quoted = type.startsWith('Edm.Date') || (version < '4' && (type === 'Edm.Decimal' || type === 'Edm.Int64'));
  return quoted ? JSON.stringify(literal) : literal;
}
