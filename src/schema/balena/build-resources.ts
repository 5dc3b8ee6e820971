import { createResource } from '../make.ts';
import type { Resource } from '../service.ts';
import { documentationOf } from './documentation/index.ts';
import type { Model, ModelResource } from './model-format.ts';
import type { BalenaVersion } from './version.ts';
import { noteOn } from './versions.ts';

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
  });
}
