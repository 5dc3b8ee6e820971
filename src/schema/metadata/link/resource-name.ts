import { tidied } from './names.ts';

/**
 * `Books`, `Ns.Container/Books`, `Books/texts` as the name of a resource, and what is within; undefined when there is none. `prefix` is what
 * the names of the container have before them where it is not the default one.
 */
export function resourceName(written: string, resources: ReadonlyMap<string, unknown>, prefix = ''): string | undefined {
  // As nearly all are written; there are thousands.
  if (!written.includes('/') && resources.has(prefix + written)) return prefix + written;
  const [first = '', ...rest] = written.split('/');
  if (resources.has(prefix + first)) return prefix + written;
  if (rest.length > 0) return first.includes('.') ? resourceName(rest.join('/'), resources, prefix) : undefined;
  // With its namespace (observed in balena's documents).
  const bare = first.slice(first.lastIndexOf('.') + 1);
  return [bare, tidied(bare)].map((name) => prefix + name).find((name) => resources.has(name));
}
