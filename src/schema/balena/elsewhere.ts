import type { Elsewhere } from '../service.ts';
import type { Model } from './model-format.ts';
import type { BalenaVersion } from './version.ts';
import { versionNotes } from './versions.ts';

/**
 * Every name that the other version or an old call has and `model` has not: those that something was written about, and the rest
 * found by comparing the two models.
 */
export function buildElsewhere(model: Model, other: Model, version: BalenaVersion): ReadonlyMap<string, Elsewhere> {
  const here = preferredNames(model);
  const found = new Map<string, Elsewhere>();
  for (const [path, preferred] of preferredNames(other)) {
    const owner = ownerOf(path);
    // Members of a resource that is not here at all, or by another name, need no word of their own.
    if (here.has(path) || (owner && here.get(owner) !== owner)) continue;
    found.set(path, { note: differenceNote(version), replacement: here.has(preferred) ? lastName(preferred) : undefined });
  }
  for (const [path, { note, replacement }] of versionNotes(version)) if (!here.has(path)) found.set(path, { note, replacement });
  return found;
}

function differenceNote(version: BalenaVersion): string {
  return version === 'v7' ? 'v6 has it, v7 has not.' : 'v7 has it; the published model of v6 has not.';
}

/** Every resource name and `type/member` of a model, with the same path in preferred names. */
function preferredNames(model: Model): ReadonlyMap<string, string> {
  const paths = model.resources.flatMap(({ name, aliases, properties, links }) => [
    ...[name, ...aliases].map((each) => [each, name] as const),
    ...properties.map((property) => [`${name}/${property.name}`, `${name}/${property.name}`] as const),
    ...links.flatMap((link) => [link.name, ...link.aliases].map((each) => [`${name}/${each}`, `${name}/${link.name}`] as const)),
  ]);
  return new Map(paths);
}

function ownerOf(path: string): string | undefined {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined;
}

function lastName(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}
