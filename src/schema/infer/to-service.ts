import type { Dialect } from '../dialect/dialect.ts';
import { dialectOf, dialects } from '../dialect/index.ts';
import { createNavigation, createProperty, createResource, createService, createType } from '../make.ts';
import type { Navigation, ODataVersion, Property, Resource, Service, StructuredType } from '../service.ts';
import type { Evidence, Member, Protocol, ResourceEvidence, Structure } from './evidence.ts';
import { typeOfForms } from './forms.ts';
import { keysOf } from './keys.ts';
import type { Learned } from './learn.ts';
import { isLink } from './links.ts';
import { type Resolved, resolve, type Target } from './resolve.ts';

/**
 * The model that answers have shown. Its types are open: a name that was not seen yet is no mistake. What was guessed says so, and what
 * can only be known from metadata (lengths, operations, restrictions) it does not have.
 */
export function toService(name: string, { evidence }: Pick<Learned, 'evidence'>): Service {
  const resolved = resolve(evidence);
  const entities = entityTypes(resolved);
  const types = new Map(
    [...resolved.types].map(([type, structure]) => [type, buildType(resolved, evidence, type, structure, entities.has(type))] as const),
  );
  return createService({
    name,
    origin: 'inferred',
    ...languageOf(evidence.protocols),
    types,
    resources: new Map(
      [...resolved.resources].map(([resource, type]) => [
        resource,
        createResource({ name: resource, type, kind: kindOf(evidence.resources.get(resource)) }),
      ]),
    ),
  });
}

/** What was seen as both is an entity set: a singleton gives no list, and its entity has no key in its URL. */
const kindOf = (seen: ResourceEvidence | undefined): Resource['kind'] =>
  seen?.kinds.has('Singleton') && !seen.kinds.has('EntitySet') ? 'Singleton' : 'EntitySet';

/** The oldest that was seen: what a newer one added, a service that answers so may not have. An answer of 4.0 does not say that it is not of 4.01. */
function languageOf(protocols: ReadonlySet<Protocol>): Pick<Service, 'dialect' | 'version'> {
  const version: ODataVersion = protocols.has('v2') ? '2.0' : protocols.has('v3') ? '3.0' : '4.01';
  return { version, dialect: protocols.has('pine') ? pinejs : dialectOf(version) };
}

/** Reads queries with the parser that balena's dialect was written from; whose service it is, its answers do not say. */
const pinejs: Dialect = { ...dialects.balena, name: 'pinejs' };

function buildType(resolved: Resolved, evidence: Evidence, name: string, structure: Structure, isEntity: boolean): StructuredType {
  const properties = new Map<string, Property>();
  const navigations = new Map<string, Navigation>();
  const { key, alternateKeys } = keysOf(resolved, evidence, name, structure);
  for (const [member, seen] of structure.members) {
    const target = resolved.targets.get(name)?.get(member);
    if (target && isLink(member, seen, resolved.names)) navigations.set(member, buildNavigation(resolved, structure, member, seen, target));
    else properties.set(member, buildProperty(resolved, member, seen, target, key.includes(member)));
  }
  const kind = isEntity ? 'EntityType' : 'ComplexType';
  return createType({ name, kind, open: true, properties, navigations, key, alternateKeys });
}

/** Types of resources, and those that links lead to; the others are of complex properties. */
function entityTypes({ targets, types, names, resources }: Resolved): ReadonlySet<string> {
  const found = new Set(resources.values());
  for (const [owner, links] of targets) {
    for (const [name, { type }] of links) if (isLink(name, types.get(owner)!.members.get(name)!, names)) found.add(type);
  }
  return found;
}

function buildNavigation({ names }: Resolved, owner: Structure, name: string, { seen }: Member, target: Target): Navigation {
  // pinejs answers with arrays for links to one as well; but those show as they are where nothing is expanded.
  const isLikelyMany = names.pine && !seen.has('null') && (owner.bare ? !seen.has('plain') : !seen.has('single'));
  const collection = seen.has('many') || (!seen.has('one') && isLikelyMany);
  const isSure = seen.has('many') || seen.has('one');
  return createNavigation({ name, target: target.type, collection, guessed: target.guessed || !isSure });
}

function buildProperty({ names }: Resolved, name: string, member: Member, target: Target | undefined, isKey: boolean): Property {
  const { type, collection, guessed } = target
    ? { type: target.type, collection: member.seen.has('array'), guessed: target.guessed }
    : typeOf(member, names.pine);
  return createProperty({ name, type, collection, nullable: !isKey, guessed });
}

interface Guess {
  readonly type: string;
  readonly collection: boolean;
  readonly guessed: boolean;
}

const anything: Guess = { type: 'Edm.Untyped', collection: false, guessed: true };

function typeOf({ seen, fits, declared }: Member, pine: boolean): Guess {
  const collection = seen.has('array') && !pine;
  const [told, ...others] = declared;
  if (told !== undefined && others.length === 0) return { type: told, collection, guessed: false };
  if (seen.has('stream')) return { type: 'Edm.Stream', collection: false, guessed: false };
  // A list in pinejs that no link leads to is JSON, and so is what has values of several kinds.
  const isMixed = seen.has('object') || (seen.has('array') && (pine || seen.has('value')));
  const found = fits && !isMixed ? typeOfForms(fits, !pine) : undefined;
  return found ? { type: found.type, collection, guessed: !found.certain } : { ...anything, collection };
}
