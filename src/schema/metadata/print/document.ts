import type { Service } from '../../service.ts';
import { namespaceOf } from '../link/names.ts';
import { annotationsAt, targetsOf } from './annotations.ts';
import { printContainer } from './container.ts';
import { createPrinting, type Printing } from './context.ts';
import { type Entry, type Json, objectOf, unlessEmpty } from './json.ts';
import { printEnum, printTerm, printTypeDefinition } from './named-types.ts';
import { printOverloads } from './operations.ts';
import { aliasesOf, ownNamespaces, printReferences } from './references.ts';
import { printStructure } from './structures.ts';

/** CSDL JSON 4.01, 3. */
export function printDocument(service: Service): Json {
  const printing = createPrinting(service);
  const children = [...childrenOf(printing)];
  const namespaces = ownNamespaces(
    service,
    children.map(([name]) => namespaceOf(name)),
  );
  return objectOf([
    // The format is of 4.01, but can say of a service that it speaks 4.0.
    ['$Version', service.version === '4.0' ? '4.0' : '4.01'],
    ['$EntityContainer', containerOf(printing)],
    ['$Reference', unlessEmpty(printReferences(service, namespaces))],
    ...namespaces.map((namespace, index): Entry => [namespace, printSchema(printing, namespace, index === 0, children)]),
  ]);
}

/** What schemas hold, by qualified name. */
function* childrenOf(printing: Printing): Generator<Entry> {
  const { nameOf, service } = printing;
  for (const [name, type] of service.types) yield [nameOf(name), printStructure(printing, type)];
  for (const [name, type] of service.enums) yield [nameOf(name), printEnum(type)];
  for (const [name, type] of service.typeDefinitions) yield [nameOf(name), printTypeDefinition(type)];
  for (const [name, overloads] of service.operations) yield [nameOf(name), printOverloads(printing, overloads)];
  for (const [name, term] of service.terms) yield [nameOf(name), printTerm(printing, term)];
  const container = containerOf(printing);
  if (container !== undefined) yield [container, printContainer(printing, container)];
}

/** A model that was not read has resources without a container, which CSDL wants. */
const containerOf = ({ service, namespace }: Printing): string | undefined =>
  service.container ?? (service.resources.size + service.imports.size > 0 ? `${namespace}.Container` : undefined);

/** CSDL JSON 4.01, 5. */
function printSchema(printing: Printing, namespace: string, isFirst: boolean, children: readonly Entry[]): Json {
  const own = children.filter(([name]) => namespaceOf(name) === namespace);
  // The first schema is called "Self" anyway.
  const alias = aliasesOf(printing.service, namespace).find((name) => !isFirst || name !== 'Self');
  return objectOf([
    ['$Alias', alias],
    ...own.map(([name, child]): Entry => [name.slice(namespace.length + 1), child]),
    ['$Annotations', unlessEmpty(targetsOf(printing, namespace, isFirst))],
    ...annotationsAt(printing, namespace),
  ]);
}
