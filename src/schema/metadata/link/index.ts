import { dialectOf } from '../../dialect/index.ts';
import { createService, noCapabilities } from '../../make.ts';
import type { Operation, Service } from '../../service.ts';
import type { Declarations } from '../declarations.ts';
import type { Report } from '../problems.ts';
import { annotateRest } from './annotate-rest.ts';
import { collectWays } from './association.ts';
import { linkAssociationSets } from './association-sets.ts';
import { servingContainers } from './containers.ts';
import { createLinking } from './context.ts';
import { linkEnums } from './enums.ts';
import { linkImports } from './imports.ts';
import { namespaceOf } from './names.ts';
import { linkOperations } from './operations.ts';
import { collectPlaces, saidOfTypes } from './places.ts';
import { linkResources } from './resources.ts';
import { linkTypes } from './structured-types.ts';
import { linkTerms } from './terms.ts';
import { linkTypeDefinitions } from './type-definitions.ts';
import { versionOf } from './version.ts';

/**
 * Makes a service of what a metadata document declares: resolves names, puts inherited members in, turns associations into links, and reads
 * annotations. What contradicts itself or leads nowhere is reported, and all else is used. `name` is shown to people.
 */
export function link(declarations: Declarations, report: Report, name?: string): Service {
  const version = versionOf(declarations);
  const linking = createLinking(declarations, report);
  linkTypeDefinitions(linking);
  const containers = servingContainers(linking, declarations, version < '4');
  const places = collectPlaces(linking, containers);
  const ways = collectWays(linking);
  const types = linkTypes(linking, saidOfTypes(linking, places.values()), ways);
  const enums = linkEnums(linking);
  const resources = linkResources(linking, places, types, linkAssociationSets(linking, containers, places, ways));
  const operations: Map<string, readonly Operation[]> = new Map(linkOperations(linking));
  const imports = linkImports(linking, containers, places, operations);
  const terms = linkTerms(linking);
  annotateRest(linking, declarations, places);
  const container = containers.findLast(({ prefix }) => prefix === '');
  return createService({
    name: name ?? (container ? namespaceOf(container.name) : (declarations.schemas[0]?.namespace ?? 'OData service')),
    dialect: dialectOf(version),
    version,
    origin: 'metadata',
    namespaces: linking.names.namespaces,
    references: declarations.references.map(({ uri, includes }) => ({ uri, namespaces: includes.map(({ namespace }) => namespace) })),
    container: container?.name,
    ...{ types, enums, resources, operations, imports, terms },
    typeDefinitions: linking.typeDefinitions,
    capabilities: container?.capabilities ?? noCapabilities,
    annotations: linking.elsewhere,
  });
}
