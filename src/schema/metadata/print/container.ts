import type { Resource } from '../../service.ts';
import { annotationsAt, describingEntries } from './annotations.ts';
import type { Printing } from './context.ts';
import { type Entry, ifTrue, type Json, objectOf, unlessEmpty } from './json.ts';
import { printImport } from './operations.ts';

/** The entity container, with what it has from those that it extends: CSDL JSON 4.01, 13. Other names of a resource are left out. */
export function printContainer(printing: Printing, name: string): Json {
  const { resources, imports } = printing.service;
  return objectOf([
    ['$Kind', 'EntityContainer'],
    ...[...resources.values()]
      .filter(({ aliasOf }) => aliasOf === undefined)
      .map((resource): Entry => [resource.name, printResource(printing, resource)]),
    ...Array.from(imports, ([name, imported]): Entry => [name, printImport(printing, imported)]),
    ...annotationsAt(printing, name),
  ]);
}

/** CSDL JSON 4.01, 13.2 and 13.3. */
function printResource(printing: Printing, resource: Resource): Json {
  const { kind, type, bindings, inServiceDocument } = resource;
  return objectOf([
    ['$Collection', ifTrue(kind === 'EntitySet')],
    ['$Type', printing.nameOf(type)],
    ['$NavigationPropertyBinding', unlessEmpty(Object.fromEntries(bindings))],
    ['$IncludeInServiceDocument', inServiceDocument ? undefined : false],
    ...describingEntries(resource),
  ]);
}
