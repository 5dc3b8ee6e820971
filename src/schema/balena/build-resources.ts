import type { Capabilities } from '../annotations.ts';
import { createResource, noCapabilities } from '../make.ts';
import type { Resource } from '../service.ts';
import { documentationOf } from './documentation/index.ts';
import type { Model, ModelResource } from './model-format.ts';
import type { BalenaVersion } from './version.ts';
import { noteOn } from './versions.ts';

/** Views of other resources' rows, and what v6 has left of what is gone: the API refuses writes to them. */
const readOnly: ReadonlySet<string> = new Set([
  ...['public_device', 'public_organization', 'user__has_direct_access_to__application'],
  ...['gateway_download', 'supervisor_release'],
]);

const unwritable: Pick<Capabilities, 'insert' | 'update' | 'delete'> = {
  insert: { ...noCapabilities.insert, allowed: false },
  update: { ...noCapabilities.update, allowed: false },
  delete: { allowed: false },
};

/** The resources of a model by each of their names, the preferred name before the others. */
export function buildResources(model: Model, version: BalenaVersion): ReadonlyMap<string, Resource> {
  const named = model.resources.flatMap((resource) => [
    [resource.name, buildResource(resource, resource.name, version)] as const,
    ...resource.aliases.map((alias) => [alias, buildResource(resource, alias, version)] as const),
  ]);
  return new Map(named);
}

function buildResource(from: ModelResource, name: string, version: BalenaVersion): Resource {
  return createResource({
    name,
    type: from.like ?? from.name,
    aliasOf: name === from.name ? undefined : from.name,
    documentation: documentationOf(from.name),
    note: noteOn(version, from.name),
    capabilities: readOnly.has(from.name) ? { ...noCapabilities, ...unwritable } : noCapabilities,
  });
}
