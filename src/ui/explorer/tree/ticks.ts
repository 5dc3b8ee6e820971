import type { Selection } from '../../../language/index.ts';
import type { TickPlace } from './explorer-row.ts';

/** `part`: comes with something else that is asked for; of a link, its value and not what it leads to. */
export type Tick = 'on' | 'part' | 'off';

/** What a selection says of each place in the request. */
export function ticksOf(selection: Pick<Selection, 'selected' | 'expanded' | 'whole'>): (place: TickPlace) => Tick {
  const [selected, expanded, whole] = [selection.selected, selection.expanded, selection.whole].map((paths) => new Set(paths));
  /** A complex property around it is selected, or nothing is where it belongs. */
  const implied = ({ path, from }: TickPlace) => {
    if (whole!.has(from)) return true;
    for (let end = path.lastIndexOf('/'); end > from.length; end = path.lastIndexOf('/', end - 1))
      if (selected!.has(path.slice(0, end))) return true;
    return false;
  };
  return (place) => {
    if (place.kind === 'link') return expanded!.has(place.path) ? 'on' : selected!.has(place.path) ? 'part' : 'off';
    if (selected!.has(place.path)) return 'on';
    return implied(place) ? 'part' : 'off';
  };
}
