import type { Service } from '../../schema/index.ts';
import type { ChooserItem } from '../parts/chooser.tsx';

/** The types that links can lead from and to, by the resource that people know them by. */
export function typeItems(service: Service): readonly ChooserItem[] {
  const resources = new Map<string, string>();
  for (const { name, type, aliasOf } of service.resources.values())
    if (aliasOf === undefined && !resources.has(type)) resources.set(type, name);
  const entityTypes = [...service.types.values()].filter(({ kind }) => kind === 'EntityType');
  return entityTypes
    .map(({ name }) => {
      const short = name.slice(name.lastIndexOf('.') + 1);
      const known = resources.get(name);
      return { id: name, name: known ?? short, detail: known === undefined || known === short ? '' : short };
    })
    .sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
}
