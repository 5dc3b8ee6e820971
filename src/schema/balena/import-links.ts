import type { ModelLink } from './model-format.ts';
import type { PublishedLink, PublishedModel, PublishedResource } from './published.ts';

/**
 * Which names of a type's links mean the same link. Published are names alone; two names of one type are one link when they lead to the same type
 * and only one foreign key stands between the two types, so every pair of types with several foreign keys is a row here, by who holds the key.
 */
const severalForeignKeys = new Set([
  'device release',
  'device_history release',
  'device_history actor',
  'application__can_use__application_as_host application',
  'delta image',
]);

/** What is published of links and not so: slips of v6's typings, which the published metadata, v7 and the server's own joins show. */
export const corrections: Readonly<Record<string, Partial<Pick<PublishedLink, 'target' | 'collection' | 'nullable' | 'readOnly'>>>> = {
  'application/application_environment_variable': { target: 'application_environment_variable' },
  'my_application/application_environment_variable': { target: 'application_environment_variable' },
  'device/device_environment_variable': { target: 'device_environment_variable' },
  'cpu_architecture/is_supported_by__device_type': { target: 'device_type' },
  // The key is with whatever acts, so these are reverse links: `/actor?$select=is_of__user` is an error.
  'actor/is_of__user': { collection: true, nullable: false },
  'actor/is_of__application': { collection: true, nullable: false },
  'actor/is_of__device': { collection: true, nullable: false },
  'actor/api_key': { collection: true, nullable: false },
  // The typings lead past the table that stands between many and many; the server answers with its rows.
  'application/is_directly_accessible_by__user': { target: 'user__has_direct_access_to__application' },
  'my_application/is_directly_accessible_by__user': { target: 'user__has_direct_access_to__application' },
  'user/has_direct_access_to__application': { target: 'user__has_direct_access_to__application' },
  'device_type/is_accessible_privately_by__organization': { target: 'organization__has_private_access_to__device_type' },
};

/** Links that have the name of one of the next version and another meaning, so that its read-only flag says nothing of them. */
const unlikeNewer: ReadonlySet<string> = new Set([
  // v6: the pin, which is set; v7: computed from the pin and the fleet.
  'device/should_be_running__release',
  'device_history/should_be_running__release',
  // v6's names of what v7 calls `device_type` and `organization`.
  'device_type_alias/references__device_type',
  'identity_provider_membership/authorizes__organization',
]);

/** One version's types by name, and those of the version before, whose typings name each link once: as people write it. */
export interface LinkContext {
  readonly types: PublishedModel['resources'];
  readonly older: PublishedModel['resources'];
  /** Says which links can be written, where `types` does not. */
  readonly newer: PublishedModel['resources'] | undefined;
}

/** The links of a type, each once, with its other names. */
export function foldLinks(type: string, context: LinkContext): readonly ModelLink[] {
  const from = context.types[type]!;
  const links = Object.entries(from.navigations).map(([name, link]) => [name, { ...link, ...corrections[`${type}/${name}`] }] as const);
  const groups = Map.groupBy(links, ([name, link]) => linkIdentity(type, name, link));
  return [...groups.values()].map((names) => {
    const ranked = names.toSorted(([one, a], [other, b]) => rank(type, one, a, context) - rank(type, other, b, context));
    const [name, link] = ranked[0]!;
    return {
      name,
      aliases: ranked.slice(1).map(([alias]) => alias),
      target: link.target,
      collection: link.collection,
      nullable: link.nullable ?? false,
      readOnly: link.readOnly ?? (!link.collection && isReadOnlyInNewer(context.newer?.[type], type, name)),
    };
  });
}

/** A member that the next version has not is worked out from what it has, unless it is another name of something there. */
export function isReadOnlyInNewer(newer: PublishedResource | undefined, type: string, name: string): boolean {
  if (!newer || unlikeNewer.has(`${type}/${name}`)) return false;
  const member = newer.navigations[name] ?? newer.properties[name];
  return member === undefined || (member.readOnly ?? false);
}

function linkIdentity(type: string, name: string, { target, collection }: PublishedLink): string {
  const holder = collection ? `${target} ${type}` : `${type} ${target}`;
  return `${target} ${collection} ${severalForeignKeys.has(holder) ? name : ''}`;
}

/** Lower is preferred: the part of a key, one that can be written, the older version's name, the target's own name, a short one. */
function rank(type: string, name: string, link: PublishedLink, { types, older }: LinkContext): number {
  const faults = [
    !types[type]?.alternateKeys.some((key) => key.includes(name)),
    link.collection || link.readOnly,
    !Object.hasOwn(older[type]?.navigations ?? {}, name),
    name !== link.target,
  ];
  return faults.reduce((sum, fault) => sum * 2 + (fault ? 1 : 0), 0) * 1000 + name.length;
}
