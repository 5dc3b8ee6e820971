import type { Service } from '../../../schema/index.ts';
import type { Stop } from '../../state/explorer.ts';
import { type Places, pathBelow, typeBehind } from '../places.ts';
import type { TickPlace } from '../tree/explorer-row.ts';

/** Where something stands in the request at the cursor, if it does: what is told about a member and below it can be ticked there. */
export function placeOf(service: Service, { subject, path }: Stop, places: Places, root: string | undefined): TickPlace | undefined {
  if (subject.kind !== 'member') return undefined;
  const kind = service.types.get(subject.owner)?.navigations.has(subject.name) ? 'link' : 'property';
  // The request may be another one by now.
  const from = path === undefined || root === undefined ? undefined : leadsTo(service, root, path, subject.owner, subject.name);
  if (from !== undefined) return { path: path!, from, kind };
  const known = places.get(subject.owner);
  return known === undefined ? undefined : { path: pathBelow(known, subject.name), from: known, kind };
}

/** The path of the last link on the way to a member of a type; undefined when the path does not lead there. */
function leadsTo(service: Service, root: string, path: string, owner: string, member: string): string | undefined {
  const names = path.split('/');
  if (names.at(-1) !== member) return undefined;
  let type = service.types.get(root);
  let from = '';
  for (const [index, name] of names.slice(0, -1).entries()) {
    if (type?.navigations.has(name)) from = names.slice(0, index + 1).join('/');
    type = typeBehind(service, type, name);
  }
  return type?.name === owner ? from : undefined;
}

/** Where the members that the details list are ticked. */
export interface TickBase {
  readonly path: string;
  readonly from: string;
}

export function baseOf(service: Service, stop: Stop, place: TickPlace | undefined, places: Places): TickBase | undefined {
  const { subject } = stop;
  if (subject.kind === 'member') return place && { path: place.path, from: place.kind === 'link' ? place.path : place.from };
  const type = subject.kind === 'resource' ? service.resources.get(subject.name)?.type : subject.kind === 'type' ? subject.name : undefined;
  const path = type === undefined ? undefined : places.get(type);
  return path === undefined ? undefined : { path, from: path };
}
