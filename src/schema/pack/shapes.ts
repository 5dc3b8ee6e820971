import type { Annotations, Capabilities } from '../annotations.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { dialects } from '../dialect/index.ts';
import {
  createDeprecation,
  createEnumMember,
  createEnumType,
  createFacets,
  createImport,
  createNavigation,
  createOperation,
  createParameter,
  createProperty,
  createResource,
  createReturnType,
  createService,
  createTerm,
  createType,
  createTypeDefinition,
  createValues,
  noCapabilities,
} from '../make.ts';
import type { Elsewhere, Service, StructuredType } from '../service.ts';
import { type Codec, listOf, mapOf, plain, record } from './codec.ts';

// How each kind of object is packed. That a field with a `Map` in it has its codec is what the type of `record` asks for.

const texts = mapOf(plain<string>());
const annotations: Codec<Annotations> = mapOf(plain());
const deprecated = record(createDeprecation, {});
const facets = record(createFacets, {});
const values = record(createValues, {});
const described = { annotations, deprecated };
const typed = { ...described, facets, values };

type Part = Exclude<keyof Capabilities, 'top' | 'skip' | 'compute' | 'navigations'>;

const makePart =
  <Name extends Part>(name: Name) =>
  (given: Partial<Capabilities[Name]>): Capabilities[Name] => ({ ...noCapabilities[name], ...given });

export const capabilities: Codec<Capabilities> = record((given: Partial<Capabilities>) => ({ ...noCapabilities, ...given }), {
  filter: record(makePart('filter'), { expressions: texts }),
  sort: record(makePart('sort'), {}),
  expand: record(makePart('expand'), {}),
  select: record(makePart('select'), {}),
  search: record(makePart('search'), {}),
  count: record(makePart('count'), {}),
  read: record(makePart('read'), {}),
  insert: record(makePart('insert'), {}),
  update: record(makePart('update'), {}),
  delete: record(makePart('delete'), {}),
  // Those of links hold their like.
  navigations: { pack: (map) => mapOf(capabilities).pack(map), unpack: (packed) => mapOf(capabilities).unpack(packed) },
});

export const property = record(createProperty, typed);
export const navigation = record(createNavigation, described);

export const type: Codec<StructuredType> = record(createType, {
  ...described,
  properties: mapOf(property),
  navigations: mapOf(navigation),
  keyPaths: texts,
});

const parameter = record(createParameter, typed);

const operation = record(createOperation, {
  ...described,
  parameters: listOf(parameter),
  returns: record(createReturnType, { facets }),
});

/** The fields of a service whose entries are packed one by one. */
export const sections = {
  resources: record(createResource, { ...described, bindings: texts, capabilities }),
  enums: record(createEnumType, { ...described, members: mapOf(record(createEnumMember, described)) }),
  typeDefinitions: record(createTypeDefinition, typed),
  operations: listOf(operation),
  imports: record(createImport, described),
  terms: record(createTerm, { ...described, facets }),
  annotations,
  elsewhere: record((given: Elsewhere) => given, {}),
} as const satisfies { [Name in keyof Service]?: Service[Name] extends ReadonlyMap<string, infer Value> ? Codec<Value> : never };

export type SectionName = keyof typeof sections;

export const sectionNames = Object.keys(sections) as SectionName[];

/** What is left of a service: small, so one row. */
export type Head = Omit<Service, SectionName | 'types'>;

export function headOf(service: Service): Head {
  const { types, resources, enums, typeDefinitions, operations, imports, terms, annotations, elsewhere, ...rest } = service;
  return rest;
}

const dialect: Codec<Dialect> = { pack: ({ id }) => id, unpack: (id: Dialect['id']) => dialects[id] };

export const head: Codec<Head> = record((given: Head) => headOf(createService(given)), { dialect, namespaces: texts, capabilities });
