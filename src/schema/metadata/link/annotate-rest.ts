import type { Declarations } from '../declarations.ts';
import { annotateElsewhere, type Linking } from './context.ts';
import { hasPath } from './paths.ts';
import type { Place } from './places.ts';
import type { LeftTarget } from './targets.ts';

/** Annotations of schemas and associations, and of paths that nothing else asked for. Those of what should be there but is not are left out. */
export function annotateRest(linking: Linking, { schemas }: Declarations, places: ReadonlyMap<string, Place>): void {
  const { directory, targets, report } = linking;
  for (const { namespace, annotations } of schemas) annotateElsewhere(linking, namespace, annotations, targets.take(namespace, ''));
  for (const [name, { annotations }] of directory.associations) annotateElsewhere(linking, name, annotations, targets.take(name, ''));
  const byPath = new Map([...places.values()].map((place) => [place.path, place]));
  for (const left of targets.left()) {
    const path = left.rest === '' ? left.head : `${left.head}/${left.rest}`;
    if (exists(linking, left, byPath)) annotateElsewhere(linking, path, left.annotations);
    else report('unknown-name', left.at, `"${path}" is annotated, but is not there.`, path);
  }
}

/** What another document declares is taken to be there. */
function exists(linking: Linking, { head, rest }: LeftTarget, places: ReadonlyMap<string, Place>): boolean {
  const { names, directory } = linking;
  const bare = head.replace(/\(.*$/s, '');
  if (!names.isOwn(bare)) return true;
  if (directory.structures.has(head)) return rest !== '' && hasPath(linking, head, rest);
  const [name = '', ...within] = rest.split('/');
  const place = directory.containers.has(head) ? places.get(`${head}/${name}`) : undefined;
  return place !== undefined && within.length > 0 && hasPath(linking, place.type, within.join('/'));
}
