import type { Capabilities, Resource, Service, StructuredType } from '../../schema/index.ts';
import { keysOf } from '../conditions.ts';
import { code, paragraphs } from '../markdown.ts';
import { count, typeInWords } from '../words.ts';
import { wordsOf } from './described.ts';

/** A resource: what it holds, the keys that identify one of it, and what cannot be done with it. */
export function describeResource(resource: Resource, type: StructuredType | undefined, service: Service): string {
  const { name, kind, aliasOf, capabilities } = resource;
  const isSet = kind === 'EntitySet';
  return paragraphs(
    `${code(name)}: ${isSet ? 'resource' : 'a single entity'}${aliasOf === undefined ? ofType(name, resource.type) : `, another name of ${code(aliasOf)}`}`,
    wordsOf({
      ...resource,
      documentation: resource.documentation ?? type?.documentation,
      deprecated: resource.deprecated ?? type?.deprecated,
    }),
    isSet && type ? keysInWords(type) : undefined,
    type && `${count(type.properties.size, 'property', 'properties')}, ${count(type.navigations.size, 'link')}.`,
    refusedInWords(capabilities),
    isSet && type && capabilities.read.byKey !== false ? keyExamples(name, type, service) : undefined,
  );
}

/** Where its entities are called otherwise than it is. */
const ofType = (name: string, type: string): string => (typeInWords(type) === name ? '' : ` of ${code(typeInWords(type))}`);

function keysInWords({ key, alternateKeys }: StructuredType): string | undefined {
  const keys = [key, ...alternateKeys].filter((names) => names.length > 0).map((names) => names.map(code).join(' with '));
  return keys.length === 0 ? undefined : `Keys: ${keys.join('; ')}.`;
}

const keyExamples = (name: string, type: StructuredType, service: Service): string =>
  keysOf(service, type)
    .map((key) => code(`/${name}(${key})`))
    .join(' · ');

function refusedInWords({ insert, update, delete: remove, filter, read }: Capabilities): string | undefined {
  const refused = [
    read.allowed === false ? 'read' : undefined,
    insert.allowed === false ? 'created' : undefined,
    update.allowed === false ? 'changed' : undefined,
    remove.allowed === false ? 'deleted' : undefined,
    filter.allowed === false ? 'filtered' : undefined,
  ].filter((doing) => doing !== undefined);
  const last = refused.pop();
  if (last === undefined) return undefined;
  return `Cannot be ${refused.length === 0 ? last : `${refused.join(', ')} or ${last}`}.`;
}
