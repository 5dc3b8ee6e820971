import { createImport } from '../../make.ts';
import type { Operation, OperationImport } from '../../service.ts';
import type { ImportDeclaration, OperationDeclaration } from '../declarations.ts';
import type { Serving } from './containers.ts';
import { describe, type Linking } from './context.ts';
import { namespaceOf } from './names.ts';
import { type ExternalOf, linkOverloads } from './operations.ts';
import type { Place } from './places.ts';
import { resourceName } from './resource-name.ts';

/** Operations that are called at the service's root, by name. Those that imports of OData 2 and 3 declare are added to `operations`. */
export function linkImports(
  linking: Linking,
  containers: readonly Serving[],
  places: ReadonlyMap<string, Place>,
  operations: Map<string, readonly Operation[]>,
): ReadonlyMap<string, OperationImport> {
  for (const [name, overloads] of declaredByImports(linking, containers)) {
    operations.set(name, [...(operations.get(name) ?? []), ...linkOverloads(linking, name, overloads.operations, overloads.external)]);
  }
  const linked = new Map<string, OperationImport>();
  for (const container of containers) {
    for (const declaration of container.declaration.imports) {
      // A bound one of OData 3 is called on an entity, not at the root.
      if (declaration.declared?.bound) continue;
      const name = container.prefix + declaration.name;
      const path = `${container.name}/${declaration.name}`;
      if (!linked.has(name)) linked.set(name, linkImport(linking, container, declaration, operations, places));
      // Of OData 2 and 3: one more overload.
      else if (!declaration.declared) {
        linking.report('duplicate', declaration.at, `"${path}" is declared more than once. The first is used.`, path);
      }
    }
  }
  return linked;
}

interface DeclaredOverloads {
  readonly operations: OperationDeclaration[];
  /** Annotations of parameters go by the import. */
  readonly external: ExternalOf;
}

/** The operations that imports declare, by qualified name: in the namespace of their container. */
function declaredByImports(linking: Linking, containers: readonly Serving[]): ReadonlyMap<string, DeclaredOverloads> {
  const found = new Map<string, DeclaredOverloads>();
  for (const container of containers) {
    for (const { name, declared, annotations } of container.declaration.imports) {
      if (!declared) continue;
      const qualified = declaredName(container, name);
      const external = (rest: string) => (rest === '' ? [] : linking.targets.take(container.name, `${name}/${rest}`));
      const overloads = found.get(qualified) ?? { operations: [], external };
      found.set(qualified, overloads);
      // What is said of the import is said of the operation.
      overloads.operations.push({ ...declared, annotations });
    }
  }
  return found;
}

const declaredName = (container: Serving, name: string): string => `${namespaceOf(container.name)}.${name}`;

function linkImport(
  linking: Linking,
  container: Serving,
  declaration: ImportDeclaration,
  operations: ReadonlyMap<string, readonly Operation[]>,
  places: ReadonlyMap<string, Place>,
): OperationImport {
  const path = `${container.name}/${declaration.name}`;
  const { entitySet, at, kind, method, declared } = declaration;
  const operation = declared ? declaredName(container, declaration.name) : importedOperation(linking, declaration, path, operations);
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
  if (!overloads && names.isOwn(name)) {
    report('unknown-name', at, `"${path}" imports "${name}", which is not declared. It has no parameters here.`, path);
  } else if (overloads?.every((overload) => overload.bound || overload.kind !== kind)) {
    report('contradiction', at, `"${path}" imports "${name}", which has no unbound ${kind.toLowerCase()}.`, path);
  }
  return name;
}
