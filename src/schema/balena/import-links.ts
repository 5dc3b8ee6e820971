import type { ModelLink } from './model-format.ts';
import type { PublishedLink, PublishedModel } from './published.ts';

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

/** Links whose published target is a slip of the typings: the published metadata, and v7, have another. */
const corrections: Readonly<Record<string, string>> = {
  'application/application_environment_variable': 'application_environment_variable',
  'my_application/application_environment_variable': 'application_environment_variable',
  'device/device_environment_variable': 'device_environment_variable',
  'cpu_architecture/is_supported_by__device_type': 'device_type',
};

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
  const groups = Map.groupBy(Object.entries(from.navigations), ([name, link]) => linkIdentity(type, name, link));
  return [...groups.values()].map((names) => {
    const ranked = names.toSorted(([one, a], [other, b]) => rank(type, one, a, context) - rank(type, other, b, context));
    const [name, link] = ranked[0]!;
    return {
      name,
      aliases: ranked.slice(1).map(([alias]) => alias),
      target: correctTarget(type, name, link),
      collection: link.collection,
      nullable: link.nullable ?? false,
      readOnly: link.readOnly ?? context.newer?.[type]?.navigations[name]?.readOnly ?? false,
    };
  });
}

function correctTarget(type: string, name: string, link: PublishedLink): string {
  return corrections[`${type}/${name}`] ?? link.target;
}

function linkIdentity(type: string, name: string, link: PublishedLink): string {
  const target = correctTarget(type, name, link);
  const holder = link.collection ? `${target} ${type}` : `${type} ${target}`;
  return `${target} ${link.collection} ${severalForeignKeys.has(holder) ? name : ''}`;
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
