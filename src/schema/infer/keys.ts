import type { Evidence, Structure } from './evidence.ts';
import type { Resolved } from './resolve.ts';

export interface Keys {
  readonly key: readonly string[];
  readonly alternateKeys: readonly (readonly string[])[];
}

/** The keys of a type, as far as the URLs of its entities, or those that they were asked for with, show them. */
export function keysOf({ resources, names }: Resolved, evidence: Evidence, type: string, structure: Structure): Keys {
  const own = [...resources].filter(([, known]) => known === type).map(([resource]) => resource);
  const asked = [...new Set(own.flatMap((resource) => [...(evidence.resources.get(resource)?.asked ?? [])]))].sort();
  const conventional = names.pine && structure.members.get('id')?.fits?.has('Edm.Int64') ? ['id'] : [];
  const primary = named(structure) ?? fitting(structure, type) ?? (names.pine ? conventional : only(asked));
  const key = primary ?? [];
  return { key, alternateKeys: asked.filter((names) => names !== key.join(',')).map((names) => names.split(',')) };
}

const only = (asked: readonly string[]): readonly string[] | undefined => (asked.length === 1 ? asked[0]!.split(',') : undefined);

/** The names in the entities' own URLs. */
const named = ({ keys }: Structure): readonly string[] | undefined => only([...keys]);

/** The property that always had the key's value; of several, the one that is called so. */
function fitting({ keyFits, members }: Structure, type: string): readonly string[] | undefined {
  const found = [...(keyFits ?? [])].filter((name) => members.has(name));
  if (found.length === 1) return found;
  const short = type.slice(type.lastIndexOf('.') + 1).replace(/s$/i, '');
  const called = found.filter((name) =>
    ['id', `${short}id`, `${short}_id`, 'key'].some((usual) => usual.toLowerCase() === name.toLowerCase()),
  );
  return called.length === 1 ? called : undefined;
}
