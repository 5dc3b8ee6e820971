import { createImport } from '../../make.ts';
import type { Operation, OperationImport } from '../../service.ts';
import type { ImportDeclaration } from '../declarations.ts';
import type { Serving } from './containers.ts';
import { describe, type Linking } from './context.ts';
import { namespaceOf } from './names.ts';
import { linkOverloads } from './operations.ts';
import type { Place } from './places.ts';
import { resourceName } from './resource-name.ts';

/** Operations that are called at the service's root, by name. Those that an import of OData 2 or 3 declares are added to `operations`. */
export function linkImports(
  linking: Linking,
  containers: readonly Serving[],
  places: ReadonlyMap<string, Place>,
  operations: Map<string, readonly Operation[]>,
): ReadonlyMap<string, OperationImport> {
  const linked = new Map<string, OperationImport>();
  for (const container of containers) {
    for (const declaration of container.declaration.imports) {
      const path = `${container.name}/${declaration.name}`;
      const operation = declaration.declared
        ? declareOperation(linking, container, declaration, operations)
        : importedOperation(linking, declaration, path, operations);
      // A bound one of OData 3 is called on an entity, not at the root.
      if (declaration.declared?.bound) continue;
      const name = container.prefix + declaration.name;
      if (!linked.has(name)) linked.set(name, linkImport(linking, container, declaration, operation, places));
      else if (!declaration.declared)
        linking.report('duplicate', declaration.at, `"${path}" is declared more than once. The first is used.`, path);
    }
  }
  return linked;
}

function linkImport(
  linking: Linking,
  container: Serving,
  declaration: ImportDeclaration,
  operation: string,
  places: ReadonlyMap<string, Place>,
): OperationImport {
  const path = `${container.name}/${declaration.name}`;
  const { entitySet, at, kind, method } = declaration;
  const { described } = describe(linking, declaration, path, linking.targets.take(container.name, declaration.name));
  const resource = entitySet === undefined ? undefined : resourceName(entitySet, places, container.prefix);
  if (entitySet !== undefined && resource === undefined) {
    linking.report('unknown-name', at, `"${path}" gives entities of "${entitySet}", which is not declared.`, path);
  }
  return createImport({
    ...described,
    name: container.prefix + declaration.name,
    ...{ operation, kind, resource, method },
    // CSDL 4.01, 13.6: not when nothing is said.
    inServiceDocument: declaration.inServiceDocument ?? false,
  });
}

function importedOperation(
  { names, report }: Linking,
  { operation, kind, at }: ImportDeclaration,
  path: string,
  operations: ReadonlyMap<string, readonly Operation[]>,
): string {
  const name = names.qualify(operation ?? '');
  const overloads = operations.get(name);
  if (!overloads && names.isOwn(name))
    report('unknown-name', at, `"${path}" imports "${name}", which is not declared. It has no parameters here.`, path);
  else if (overloads?.every((overload) => overload.bound || overload.kind !== kind)) {
    report('contradiction', at, `"${path}" imports "${name}", which has no unbound ${kind.toLowerCase()}.`, path);
  }
  return name;
}

/** The import declares the operation too: it is added to those of its name, in the namespace of its container. */
function declareOperation(
  linking: Linking,
  container: Serving,
  { name, declared, annotations }: ImportDeclaration,
  operations: Map<string, readonly Operation[]>,
): string {
  const qualified = `${namespaceOf(container.name)}.${name}`;
  const before = operations.get(qualified) ?? [];
  // What is said of the import is said of the operation; paths to its parameters go by the import.
  const external = (rest: string) => (rest === '' ? [] : linking.targets.take(container.name, `${name}/${rest}`));
  operations.set(qualified, [...before, ...linkOverloads(linking, qualified, [{ ...declared!, annotations }], external)]);
  return qualified;
}
