import type { Elsewhere, Service } from '../service.ts';
import type { Model, ModelResource } from './model-format.ts';
import type { BalenaVersion } from './version.ts';
import { versionNotes } from './versions.ts';

type Known = Pick<Service, 'resources' | 'types'>;

/** A name that `known` has not, with what it was another name of. */
interface Missing {
  readonly owner: string | undefined;
  readonly name: string;
  readonly preferred: string;
}

/**
 * Every name that the other version or an old call has and `known` has not: those that something was written about, and the rest
 * found by comparing the two.
 */
export function buildElsewhere(known: Known, other: Model, version: BalenaVersion): ReadonlyMap<string, Elsewhere> {
  const note = version === 'v7' ? 'v6 has it, v7 has not.' : 'v7 has it; the published model of v6 has not.';
  const found = new Map<string, Elsewhere>();
  for (const { owner, name, preferred } of other.resources.flatMap((resource) => missingOf(resource, known)))
    found.set(pathOf(owner, name), { note, replacement: isKnown(known, owner, preferred) ? preferred : undefined });
  for (const [path, { note: written, replacement, condition }] of versionNotes(version)) {
    const [first = '', second] = path.split('/');
    const there = second === undefined ? isKnown(known, undefined, first) : isKnown(known, first, second);
    if (!there) found.set(path, { note: written, replacement, condition });
  }
  return found;
}

function missingOf({ name: owner, aliases, properties, links }: ModelResource, known: Known): readonly Missing[] {
  const resources = [owner, ...aliases].map((name) => ({ owner: undefined, name, preferred: owner }));
  const members = [
    ...properties.map(({ name }) => ({ owner, name, preferred: name })),
    ...links.flatMap((link) => [link.name, ...link.aliases].map((name) => ({ owner, name, preferred: link.name }))),
  ];
  // Members of a type that is not here at all need no word of their own.
  return [...resources, ...(known.types.has(owner) ? members : [])].filter(({ owner, name }) => !isKnown(known, owner, name));
}

function isKnown({ resources, types }: Known, owner: string | undefined, name: string): boolean {
  if (owner === undefined) return resources.has(name);
  const type = types.get(owner);
  return type !== undefined && (type.properties.has(name) || type.navigations.has(name));
}

function pathOf(owner: string | undefined, name: string): string {
  return owner === undefined ? name : `${owner}/${name}`;
}
