import { type Resource, resourceOfType, type Service, type StructuredType, valuesOf } from '../../schema/index.ts';
import { namesIt } from '../member-words.ts';
import type { ValueQuestion } from '../types.ts';

/** A sample is for choosing from: more is not looked through. */
const sampleSize = 50;

/** Types whose values nobody picks from a list. */
const notPicked: ReadonlySet<string> = new Set(['Edm.Boolean', 'Edm.Untyped', 'Edm.Binary', 'Edm.Stream', 'Self.WebResource']);

/** What is asked for: the property, and what people know the entity by where the property identifies it. */
export interface SampledFields {
  readonly property: string;
  readonly name: string | undefined;
}

export function sampledFields(type: StructuredType, property: string): SampledFields {
  const identifies = type.key.includes(property) || type.alternateKeys.some((key) => key.includes(property));
  const name = identifies ? nameIn(type) : undefined;
  return { property, name: name === property ? undefined : name };
}

const nameIn = ({ properties }: StructuredType): string | undefined =>
  [...properties.values()].find(({ name, type, writeOnly }) => type === 'Edm.String' && !writeOnly && namesIt(name))?.name;

/**
 * A small request for values of a property that the service has now; undefined where it cannot be asked for them, or all that there are
 * are known.
 */
export function valueQuestion(service: Service, type: StructuredType, name: string): ValueQuestion | undefined {
  const property = type.properties.get(name);
  const resource = resourceOfType(service, type.name);
  if (!property || !resource || property.collection || property.writeOnly || notPicked.has(property.type)) return undefined;
  if (valuesOf(service, property) || service.types.has(property.type) || resource.capabilities.read.allowed === false) return undefined;
  const fields = sampledFields(type, name);
  const options = optionsFor(resource, fields);
  const request = `GET /${resource.name}${options.length > 0 ? `?${options.join('&')}` : ''}\nAccept: application/json`;
  return { resource: resource.name, property: name, request };
}

function optionsFor({ capabilities: { select, sort, top } }: Resource, { property, name }: SampledFields): readonly string[] {
  const by = name ?? property;
  const sorts = sort.allowed !== false && !sort.excluded.includes(by) && !sort.descendingOnly.includes(by);
  return [
    ...(select.allowed === false ? [] : [`$select=${[property, ...(name ? [name] : [])].join(',')}`]),
    ...(sorts ? [`$orderby=${by} asc`] : []),
    ...(top === false ? [] : [`$top=${sampleSize}`]),
  ];
}
