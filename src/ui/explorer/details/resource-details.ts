import type { Resource, Service, StructuredType } from '../../../schema/index.ts';
import { shortName } from '../../parts/names.ts';
import { capabilityFacts } from './capabilities.ts';
import type { Details, Fact, Words } from './details.ts';
import { memberLists } from './member-lists.ts';
import { code, describedParts, entities, fact, isSaid, listOf, member, named, resourcePiece } from './pieces.ts';

/** A resource: what its entities are, how one is asked for, what is allowed, and all that its type has. */
export function resourceDetails(service: Service, resource: Resource): Details {
  const type = service.types.get(resource.type);
  const own = describedParts(resource);
  const ofType = type && describedParts(type);
  const typeName: Words = type ? [named(shortName(type.name), { kind: 'type', name: type.name })] : [code(resource.type)];
  const about: Words = resource.kind === 'Singleton' ? ['A single ', ...typeName] : ['A resource of many ', ...typeName];
  return {
    ...own,
    title: resource.name,
    about: type && shortName(type.name) === resource.name && resource.kind === 'EntitySet' ? ['A resource'] : about,
    warnings: [...own.warnings, ...(ofType?.warnings ?? [])],
    documentation: own.documentation.length > 0 ? own.documentation : (ofType?.documentation ?? []),
    facts: [
      fact('Also called', listOf(otherNames(service, resource).map(code))),
      ...(type ? keyFacts(type) : []),
      fact('Note', resource.note),
      ...capabilityFacts(resource.capabilities),
      fact('Links lead to', ...bindingLines(service, resource)),
    ].filter(isSaid),
    lists: type ? memberLists(service, type) : [],
    annotations: [...own.annotations, ...(ofType?.annotations ?? [])],
  };
}

const otherNames = ({ resources }: Service, { name }: Resource) =>
  [...resources.values()].filter(({ aliasOf }) => aliasOf === name).map((other) => other.name);

/** Links to the resource of their type need no word. */
function bindingLines(service: Service, { bindings }: Resource): readonly Words[] {
  return [...bindings].slice(0, 50).map(([path, target]) => [code(path), ': ', resourcePiece(service, target)]);
}

/** What identifies one entity. */
function keyFacts({ name: owner, key, alternateKeys }: StructuredType): readonly Fact[] {
  const line = (names: readonly string[]): Words =>
    names.flatMap((name, index) => (index === 0 ? [member(owner, name)] : [' with ', member(owner, name)]));
  const keys = [key, ...alternateKeys].filter((names) => names.length > 0);
  return [fact(keys.length > 1 ? 'Keys' : 'Key', ...keys.map(line))].filter(isSaid);
}

/** A type: what it is based on, where its entities are asked for, and all that it has. */
export function typeDetails(service: Service, type: StructuredType): Details {
  const resources = [...service.resources.values()].filter((resource) => resource.type === type.name && resource.aliasOf === undefined);
  const traits = [
    type.abstract && 'abstract: only types derived from it have entities',
    type.open && 'open: it may have properties that are not listed',
    type.hasStream && 'its entities have a media stream, /$value',
  ].filter(Boolean);
  const kind = type.kind === 'ComplexType' ? 'A complex type' : 'An entity type';
  return {
    ...describedParts(type),
    about: [`${kind}${traits.length > 0 ? `, ${traits.join('; ')}` : ''}`],
    facts: [
      fact('Full name', shortName(type.name) !== type.name && [code(type.name)]),
      fact('Based on', type.baseType !== undefined && [entities(service, type.baseType)]),
      fact('Asked for by', listOf(resources.map(({ name }) => named(name, { kind: 'resource', name })))),
      ...keyFacts(type),
    ].filter(isSaid),
    lists: memberLists(service, type),
  };
}
