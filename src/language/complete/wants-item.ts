import type { ExpandItem, Path, SelectItem } from '../../../grammar/index.ts';
import { structureOf } from '../bind/binder.ts';
import { selectsByPath } from '../facts.ts';
import type { Want } from './expected.ts';
import { over, type Place } from './place.ts';
import { pathText, typeBefore } from './reached.ts';
import { scopeAt } from './surroundings.ts';

/** A name in the path of an item of `$select` or `$expand`. */
export function itemWants(place: Place, path: Path, item: SelectItem | ExpandItem): readonly Want[] {
  const kind = item.kind === 'SelectItem' ? 'select' : 'expand';
  if (path.segments[0] === over(place, 1)) {
    return [{ kind: 'member', place: kind, type: scopeAt(place)?.type, chosen: chosenBeside(place, item), like: undefined }];
  }
  const reached = typeBefore(place, path);
  const linked = structureOf(place.service, reached);
  if (selectsByPath(place.service)) return [{ kind: 'member', place: kind, type: linked, chosen: [], like: undefined }];
  if (kind === 'expand') return reached.navigation?.collection ? [{ kind: 'count' }] : [];
  return linked?.kind === 'ComplexType' ? [{ kind: 'member', place: kind, type: linked, chosen: [], like: undefined }] : [];
}

function chosenBeside({ path }: Place, item: SelectItem | ExpandItem): readonly string[] {
  const option = path[path.indexOf(item) - 1];
  if (option?.kind !== 'SelectOption' && option?.kind !== 'ExpandOption') return [];
  return option.items.flatMap((other) => (other === item || other.kind === 'Hole' ? [] : [pathText(other.path)]));
}
