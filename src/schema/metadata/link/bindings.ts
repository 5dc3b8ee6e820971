import type { StructuredType } from '../../service.ts';
import type { Linking } from './context.ts';
import { hasPath } from './paths.ts';
import type { Place } from './places.ts';
import { resourceName } from './resource-name.ts';

/** What the paths of links of a resource are bound to (CSDL 4.01, 13.4). A binding that leads nowhere is left out. */
export function linkBindings(
  linking: Linking,
  place: Place,
  places: ReadonlyMap<string, Place>,
  types: ReadonlyMap<string, StructuredType>,
): Map<string, string> {
  const { path, type, declaration, container } = place;
  const linked = new Map<string, string>();
  for (const binding of declaration.bindings) {
    const from = linking.names.qualifyPath(binding.path);
    const target = resourceName(binding.target, places, container.prefix);
    if (linked.has(from)) {
      linking.report('duplicate', declaration.at, `"${path}" binds "${from}" more than once. The first is used.`, `${path}/${from}`);
    } else if ((types.get(type)?.navigations.has(from) || hasPath(linking, type, from)) && target !== undefined) linked.set(from, target);
    else {
      const why = target === undefined ? ` to "${binding.target}", which is not declared` : ', which it does not have';
      linking.report('unknown-name', declaration.at, `"${path}" binds "${from}"${why}. The binding is left out.`, `${path}/${from}`);
    }
  }
  return linked;
}
