import { createResource } from '../../make.ts';
import type { Resource } from '../../service.ts';
import type { ResourceDeclaration } from '../declarations.ts';
import type { Serving } from './containers.ts';
import { describe, type Linking } from './context.ts';
import { hasPath } from './paths.ts';
import { isKnownType, reportUnknownType } from './typed.ts';

/** Entity sets and singletons by the name in a URL. */
export function linkResources(linking: Linking, containers: readonly Serving[]): ReadonlyMap<string, Resource> {
  const names = new Set(containers.flatMap(({ declaration, prefix }) => declaration.resources.map(({ name }) => prefix + name)));
  const linked = new Map<string, Resource>();
  for (const container of containers) {
    for (const declaration of container.declaration.resources) {
      const name = container.prefix + declaration.name;
      const path = `${container.name}/${declaration.name}`;
      if (linked.has(name)) {
        linking.report('duplicate', declaration.at, `"${path}" is declared more than once. The first is used.`, path);
        continue;
      }
      linked.set(name, linkResource(linking, container, declaration, path, names));
    }
  }
  return linked;
}

function linkResource(
  linking: Linking,
  container: Serving,
  declaration: ResourceDeclaration,
  path: string,
  names: ReadonlySet<string>,
): Resource {
  const { described } = describe(linking, declaration, path, linking.targets.take(container.name, declaration.name));
  const type = linkResourceType(linking, declaration, path);
  return createResource({
    ...described,
    name: container.prefix + declaration.name,
    kind: declaration.kind,
    type,
    bindings: linkBindings(linking, declaration, type, path, names),
    inServiceDocument: declaration.inServiceDocument ?? true,
  });
}

/** A resource without a usable type is kept: its name can be asked for. */
function linkResourceType(linking: Linking, { type, kind, at }: ResourceDeclaration, path: string): string {
  const name = type === undefined ? undefined : linking.names.qualify(type);
  if (name === undefined) {
    linking.report('invalid', at, `"${path}" has no type.`, path);
    return 'Edm.EntityType';
  }
  if (!isKnownType(linking, name)) reportUnknownType(linking, name, at, path);
  const declared = linking.directory.structures.get(name);
  if (declared?.kind === 'ComplexType') {
    const what = kind === 'EntitySet' ? 'entity set' : 'singleton';
    linking.report('contradiction', at, `The ${what} "${path}" is of "${name}", which is a complex type.`, path);
  }
  return name;
}

function linkBindings(
  linking: Linking,
  { bindings, at }: ResourceDeclaration,
  type: string,
  path: string,
  resources: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const linked = new Map<string, string>();
  for (const binding of bindings) {
    const from = linking.names.qualifyPath(binding.path);
    const target = resourceName(binding.target, resources);
    const problem = !hasPath(linking, type, from)
      ? `"${path}" binds "${from}", which it does not have.`
      : target === undefined
        ? `"${path}" binds "${from}" to "${binding.target}", which is not declared.`
        : undefined;
    if (problem !== undefined) linking.report('unknown-name', at, `${problem} The binding is left out.`, `${path}/${from}`);
    else if (linked.has(from))
      linking.report('duplicate', at, `"${path}" binds "${from}" more than once. The first is used.`, `${path}/${from}`);
    else linked.set(from, target!);
  }
  return linked;
}

/** `Books`, `Ns.Container/Books`, `Books/texts` as the name of a resource, and what is within; undefined when there is none. */
export function resourceName(written: string, resources: ReadonlySet<string>): string | undefined {
  const first = written.split('/', 1)[0]!;
  if (resources.has(first)) return written;
  const rest = written.slice(first.length + 1);
  if (rest !== '' && first.includes('.')) return resourceName(rest, resources);
  // A name with its namespace (observed in balena's documents).
  const bare = first.slice(first.lastIndexOf('.') + 1);
  return rest === '' && bare !== first && resources.has(bare) ? bare : undefined;
}
