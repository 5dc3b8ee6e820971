import type { ExpandItem, Path, SelectItem } from '../../../grammar/index.ts';
import { structureOf } from '../bind/binder.ts';
import { selectsByPath } from '../facts.ts';
import type { Want } from './expected.ts';
import { over, type Place } from './place.ts';
import { pathText, typeBefore } from './reached.ts';
import { computedIn, scopeAt } from './surroundings.ts';

/** A name in the path of an item of `$select` or `$expand`. */
export function itemWants(place: Place, path: Path, item: SelectItem | ExpandItem): readonly Want[] {
  const kind = item.kind === 'SelectItem' ? 'select' : 'expand';
  const scope = scopeAt(place);
  if (path.segments[0] === over(place, 1)) {
    return [
      {
        kind: 'member',
        place: kind,
        type: scope?.type,
        chosen: chosenBeside(place, item),
        like: undefined,
        computed: kind === 'select' ? computedIn(scope) : [],
      },
    ];
  }
  const reached = typeBefore(place, path);
  const linked = structureOf(place.service, reached);
  if (selectsByPath(place.service)) return [{ kind: 'member', place: kind, type: linked, chosen: [], like: undefined, computed: [] }];
  if (kind === 'expand') {
    const reference: Want = { kind: 'segment', names: ['$ref'], goesOn: false };
    return reached.navigation ? [...(reached.navigation.collection ? [{ kind: 'count' } as const] : []), reference] : [];
  }
  return linked?.kind === 'ComplexType' ? [{ kind: 'member', place: kind, type: linked, chosen: [], like: undefined, computed: [] }] : [];
}

function chosenBeside({ path }: Place, item: SelectItem | ExpandItem): readonly string[] {
  const option = path[path.indexOf(item) - 1];
  if (option?.kind !== 'SelectOption' && option?.kind !== 'ExpandOption') return [];
  return option.items.flatMap((other) => (other === item || other.kind === 'Hole' ? [] : [pathText(other.path)]));
}
