import { remember } from '../lib/index.ts';
import type { Resource, Service, StructuredType } from '../schema/index.ts';
import { linksOf } from './complete/likely-members.ts';

interface Richest {
  readonly resource: Resource;
  readonly type: StructuredType;
}

/** The resource that there is most to know of, by links and properties; no resource where nothing is known of any. */
export const richest = remember(({ resources, types }: Service): Partial<Richest> => {
  let best: Richest | undefined;
  for (const resource of resources.values()) {
    const type = types.get(resource.type);
    if (type && resource.kind === 'EntitySet' && resource.aliasOf === undefined && !(best && richness(best.type) >= richness(type)))
      best = { resource, type };
  }
  return best ?? {};
});

const richness = (type: StructuredType): number => linksOf(type) + type.properties.size / 4;
