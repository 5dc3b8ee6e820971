import { isA, type Service, type StructuredType } from '../../../src/schema/index.ts';

/** A path whose entities are of a type, to ask its members at. */
export interface Ground {
  readonly path: string;
  /** The key of one of them, with its parentheses; undefined where no form of it is known. */
  readonly type: StructuredType;
}

/** Every resource by its preferred name, and every type derived from theirs behind a cast. */
export function groundsOf(service: Service): readonly Ground[] {
  const seen = new Set<string>();
  return [...service.resources.values()].flatMap(({ name, type, aliasOf }) => {
    const entity = service.types.get(type);
    // Two resources may share a type: its members are walked once.
    if (!entity || aliasOf !== undefined || seen.has(type)) return [];
    seen.add(type);
    return [{ path: name, type: entity }, ...castsOf(service, name, entity, seen)];
  });
}

function castsOf(service: Service, path: string, { name }: StructuredType, seen: Set<string>): readonly Ground[] {
  if (service.version < '4') return [];
  const derived = [...service.types.values()].filter((type) => type.name !== name && !seen.has(type.name) && isA(service, type.name, name));
  for (const type of derived) seen.add(type.name);
  return derived.map((type) => ({ path: `${path}/${type.name}`, type }));
}

/** What stands in front of a `?`: an option is joined with it. */
export const ask = (path: string, ...options: readonly string[]): string =>
  `GET /${path}${options.length > 0 ? `?${options.join('&')}` : ''}`;
