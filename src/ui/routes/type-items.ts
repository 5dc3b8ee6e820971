import type { Service } from '../../schema/index.ts';
import type { ChooserItem } from '../parts/chooser.tsx';
import { byName, nameOfType, shortName } from '../parts/names.ts';

/** The types that links can lead from and to, as people know them. */
export function typeItems(service: Service): readonly ChooserItem[] {
  const entityTypes = [...service.types.values()].filter(({ kind }) => kind === 'EntityType');
  return entityTypes.map(({ name: id }) => itemOf(id, nameOfType(service, id), shortName(id))).sort(byName);
}

const itemOf = (id: string, name: string, short: string): ChooserItem => ({ id, name, detail: name === short ? '' : short });
