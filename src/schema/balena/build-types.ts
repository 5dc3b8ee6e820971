import { createNavigation, createProperty, createType } from '../make.ts';
import type { Navigation, Property, StructuredType } from '../service.ts';
import { documentationOf } from './documentation/index.ts';
import type { Model, ModelLink, ModelProperty, ModelResource } from './model-format.ts';
import type { BalenaVersion } from './version.ts';
import { noteOn } from './versions.ts';
import { webResource } from './web-resource.ts';

/** The types of a model by name: one for each resource that does not share another's, and the stored file. */
export function buildTypes(model: Model, version: BalenaVersion): ReadonlyMap<string, StructuredType> {
  const entities = model.resources.filter((resource) => resource.like === undefined).map((resource) => buildType(resource, version));
  return new Map([...entities, webResource].map((type) => [type.name, type]));
}

function buildType(from: ModelResource, version: BalenaVersion): StructuredType {
  const properties = from.properties.map((property) => buildProperty(from.name, property, version));
  const navigations = from.links.flatMap((link) =>
    [link.name, ...link.aliases].map((name) => buildNavigation(from.name, link, name, version)),
  );
  return createType({
    name: from.name,
    kind: 'EntityType',
    properties: new Map(properties.map((property) => [property.name, property])),
    navigations: new Map(navigations.map((navigation) => [navigation.name, navigation])),
    key: from.properties.some((property) => property.name === 'id') ? ['id'] : [],
    alternateKeys: from.alternateKeys,
    documentation: documentationOf(from.name),
  });
}

function buildProperty(type: string, from: ModelProperty, version: BalenaVersion): Property {
  return createProperty({ ...from, documentation: documentationOf(type, from.name), note: noteOn(version, type, from.name) });
}

function buildNavigation(type: string, from: ModelLink, name: string, version: BalenaVersion): Navigation {
  const alias = name !== from.name;
  return createNavigation({
    name,
    target: from.target,
    collection: from.collection,
    nullable: from.nullable,
    // Only the preferred name of a link to one is a column that can be written.
    readOnly: from.readOnly || (alias && !from.collection),
    aliasOf: alias ? from.name : undefined,
    documentation: documentationOf(type, from.name),
    note: noteOn(version, type, from.name),
  });
}
