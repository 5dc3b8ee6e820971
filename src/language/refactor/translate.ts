import { type Elsewhere, elsewhere, type Service, type StructuredType } from '../../schema/index.ts';

/** What one version of a service calls a name of another, by what the models of both say of each other (`Service.elsewhere`). */

export interface Translated {
  readonly name: string;
  /** What `$filter` must ask besides. */
  readonly condition: string | undefined;
}

/** A resource by its name there; undefined where there is none. */
export function translateResource(here: Service, there: Service, name: string): Translated | undefined {
  const same = there.resources.has(name) ? name : undefined;
  const renamed = nameThere(
    { name, has: (other) => there.resources.has(other), hasHere: (other) => here.resources.has(other) },
    elsewhere(there, name),
    replacedBy(here, '', name),
    replacedBy(there, '', name),
  );
  return renamed ?? (same === undefined ? undefined : { name: same, condition: undefined });
}

/** A property or link of a type by its name there. */
export function translateMember(here: Service, there: Service, owner: StructuredType, name: string): Translated | undefined {
  const type = typeThere(here, there, owner);
  if (!type) return undefined;
  const own = preferred(owner, name);
  const renamed = nameThere(
    { name, has: (other) => hasMember(type, other), hasHere: (other) => hasMember(owner, other) },
    elsewhere(there, name, type),
    replacedBy(here, `${owner.name}/`, name).filter((other) => preferred(type, other) !== preferred(type, name)),
    replacedBy(there, `${type.name}/`, name).filter((other) => preferred(owner, other) !== own),
  );
  return renamed;
}

/** The type that the entities of a type have there. */
export function typeThere(here: Service, there: Service, { name }: StructuredType): StructuredType | undefined {
  const resource = here.resources.has(name) ? translateResource(here, there, name)?.name : name;
  const type = resource === undefined ? undefined : there.resources.get(resource)?.type;
  return there.types.get(type ?? name);
}

interface Names {
  readonly name: string;
  has(name: string): boolean;
  hasHere(name: string): boolean;
}

/**
 * `gone`: what is said there of the name, as it has not got it. `older`: names there that this version says are called by the name here. `claimed`: names
 * here that the other version says are called by the name there, which then means something else.
 */
function nameThere(
  { name, has, hasHere }: Names,
  gone: Elsewhere | undefined,
  older: readonly string[],
  claimed: readonly string[],
): Translated | undefined {
  const renamed = older.filter(has);
  if (renamed.length === 1) return { name: renamed[0]!, condition: undefined };
  if (has(name)) return claimed.some(hasHere) ? undefined : { name, condition: undefined };
  if (gone?.replacement === undefined || !has(gone.replacement)) return undefined;
  return { name: gone.replacement, condition: gone.condition };
}

/** The names that a service says are called `name` in it, of its resources or of the members of a type. */
function replacedBy(service: Service, prefix: string, name: string): readonly string[] {
  const found: string[] = [];
  for (const [path, { replacement, condition }] of service.elsewhere) {
    if (replacement !== name || condition !== undefined || !path.startsWith(prefix)) continue;
    const other = path.slice(prefix.length);
    if (!other.includes('/')) found.push(other);
  }
  return found;
}

const hasMember = ({ properties, navigations }: StructuredType, name: string): boolean => properties.has(name) || navigations.has(name);

/** A link's first name, where it has several. */
const preferred = ({ navigations }: StructuredType, name: string): string => navigations.get(name)?.aliasOf ?? name;
