import { closest } from '../../lib/index.ts';
import type { Service } from '../../schema/index.ts';

/** The resource that a table or a field of another language's query is, or the name as it is where none is near. */
export function meantResource(name: string, { resources }: Service): string {
  return resources.has(name) ? name : (closest(name, resources.keys(), 1)[0] ?? name);
}
