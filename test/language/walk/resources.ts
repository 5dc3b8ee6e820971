import type { Resource, Service } from '../../../src/schema/index.ts';
import { keysOf } from './keys.ts';
import type { Stop } from './stop.ts';

/** Each resource by each of its names: what it is, its keys, its documentation. */
export const resourceStops = (service: Service): readonly Stop[] =>
  [...service.resources.values()].map((resource) => ({
    marked: `GET /|${resource.name}|`,
    says: [`\`${resource.name}\`: ${resource.kind === 'Singleton' ? 'a single entity' : 'resource'}`, ...told(service, resource)],
    declared: resource.type,
  }));

function told(service: Service, { type, aliasOf, documentation, kind }: Resource): readonly string[] {
  const entity = service.types.get(type);
  const keys = entity && kind === 'EntitySet' ? keysOf(entity).map((parts) => parts.map((part) => `\`${part}\``).join(' with ')) : [];
  const described = documentation ?? entity?.documentation;
  return [...(aliasOf === undefined ? [] : [`another name of \`${aliasOf}\``]), ...keys, ...(described ? [beginning(described)] : [])];
}

/** The first words of a documentation: what follows may have marks that Markdown needs escaped. */
export const beginning = (documentation: string): string => /^[\w ,']*/.exec(documentation)![0];
