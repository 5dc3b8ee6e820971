import type { Selection } from '../../language/index.ts';
import { lineageOf, type Service, type StructuredType } from '../../schema/index.ts';

/** Where members of a type are ticked, by the type's name: the path of the link that the request expands, `''` for its own entities. */
export type Places = ReadonlyMap<string, string>;

export function placesOf(service: Service, selection: Pick<Selection, 'type' | 'expanded'> | undefined): Places {
  const places = new Map<string, string>();
  if (!selection) return places;
  for (const path of ['', ...selection.expanded]) {
    let type = service.types.get(selection.type);
    for (const name of path === '' ? [] : path.split('/')) type = typeBehind(service, type, name);
    // Members are listed where they are declared: with a base type too.
    for (const declaring of type ? lineageOf(service, type.name) : []) if (!places.has(declaring)) places.set(declaring, path);
  }
  return places;
}

/** What a name of a path leads to: a link, a property that holds a structure, or a type that the path goes on as. */
export function typeBehind({ types }: Service, type: StructuredType | undefined, name: string): StructuredType | undefined {
  const member = type?.navigations.get(name)?.target ?? type?.properties.get(name)?.type;
  return types.get(member ?? (name.includes('.') ? name : ''));
}

/** The path of a member below another path. */
export const pathBelow = (path: string, member: string): string => (path === '' ? member : `${path}/${member}`);
