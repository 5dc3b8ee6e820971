import type { Annotations, Capabilities, Deprecation, Facets, Values } from './annotations.ts';
import { dialects } from './dialect/index.ts';
import type {
  Described,
  EnumMember,
  EnumType,
  Navigation,
  Operation,
  OperationImport,
  Parameter,
  Property,
  Resource,
  ReturnType,
  Service,
  StructuredType,
  Term,
  TypeDefinition,
} from './service.ts';

// Each maker lists every field in one order: thousands of objects of one shape are read faster, and nothing is ever missing.

type Given<Whole, Required extends keyof Whole> = Pick<Whole, Required> & Partial<Whole>;

/** Of what has none. */
export const noAnnotations: Annotations = new Map();
const noNames: readonly never[] = [];
const noEntries = new Map<string, never>();

const described: Described = {
  name: '',
  label: undefined,
  documentation: undefined,
  deprecated: undefined,
  annotations: noAnnotations,
};

/** Of a service that says nothing. */
export const noCapabilities: Capabilities = {
  filter: {
    ...{ allowed: undefined, required: false, requiredProperties: noNames, excluded: noNames },
    ...{ expressions: noEntries, functions: undefined },
  },
  sort: { allowed: undefined, excluded: noNames, ascendingOnly: noNames, descendingOnly: noNames },
  expand: { allowed: undefined, excluded: noNames, maxLevels: undefined },
  select: { allowed: undefined },
  search: { allowed: undefined, unsupported: noNames },
  count: { allowed: undefined, excluded: noNames },
  top: undefined,
  skip: undefined,
  compute: undefined,
  read: { allowed: undefined, byKey: undefined },
  insert: { allowed: undefined, excluded: noNames, required: noNames },
  update: { allowed: undefined, excluded: noNames, required: noNames, methods: undefined },
  delete: { allowed: undefined },
  navigations: noEntries,
};

const noService: Service = {
  name: '',
  dialect: dialects['odata-4.01'],
  version: '4.01',
  origin: 'none',
  namespaces: noEntries,
  references: noNames,
  container: undefined,
  resources: noEntries,
  types: noEntries,
  enums: noEntries,
  typeDefinitions: noEntries,
  operations: noEntries,
  imports: noEntries,
  terms: noEntries,
  capabilities: noCapabilities,
  annotations: noEntries,
  open: false,
  elsewhere: noEntries,
};

const plainParameter: Parameter = {
  ...described,
  type: '',
  typeDefinition: undefined,
  collection: false,
  nullable: true,
  optional: false,
  defaultValue: undefined,
  maxLength: undefined,
  facets: undefined,
  values: undefined,
};

export const createService = (given: Given<Service, 'name'>): Service => ({ ...noService, ...given });

// Of these a service has thousands: a literal is made ten times as fast as a spread.
export const createType = (given: Given<StructuredType, 'name' | 'kind'>): StructuredType => ({
  name: given.name,
  label: given.label,
  documentation: given.documentation,
  deprecated: given.deprecated,
  annotations: given.annotations ?? noAnnotations,
  kind: given.kind,
  baseType: given.baseType,
  abstract: given.abstract ?? false,
  open: given.open ?? false,
  hasStream: given.hasStream ?? false,
  properties: given.properties ?? noEntries,
  navigations: given.navigations ?? noEntries,
  key: given.key ?? noNames,
  alternateKeys: given.alternateKeys ?? noNames,
  keyPaths: given.keyPaths ?? noEntries,
});

export const createResource = (given: Given<Resource, 'name' | 'type'>): Resource => ({
  name: given.name,
  label: given.label,
  documentation: given.documentation,
  deprecated: given.deprecated,
  annotations: given.annotations ?? noAnnotations,
  type: given.type,
  kind: given.kind ?? 'EntitySet',
  aliasOf: given.aliasOf,
  note: given.note,
  bindings: given.bindings ?? noEntries,
  inServiceDocument: given.inServiceDocument ?? true,
  capabilities: given.capabilities ?? noCapabilities,
});

export const createProperty = (given: Given<Property, 'name' | 'type'>): Property => ({
  name: given.name,
  label: given.label,
  documentation: given.documentation,
  deprecated: given.deprecated,
  annotations: given.annotations ?? noAnnotations,
  type: given.type,
  typeDefinition: given.typeDefinition,
  collection: given.collection ?? false,
  nullable: given.nullable ?? true,
  enum: given.enum,
  minLength: given.minLength,
  maxLength: given.maxLength,
  readOnly: given.readOnly ?? false,
  writeOnly: given.writeOnly ?? false,
  immutable: given.immutable ?? false,
  defaultValue: given.defaultValue,
  facets: given.facets,
  values: given.values,
  concurrency: given.concurrency ?? false,
  guessed: given.guessed ?? false,
  note: given.note,
});

export const createNavigation = (given: Given<Navigation, 'name' | 'target'>): Navigation => ({
  name: given.name,
  label: given.label,
  documentation: given.documentation,
  deprecated: given.deprecated,
  annotations: given.annotations ?? noAnnotations,
  target: given.target,
  collection: given.collection ?? false,
  nullable: given.nullable ?? true,
  readOnly: given.readOnly ?? false,
  aliasOf: given.aliasOf,
  partner: given.partner,
  contained: given.contained ?? false,
  constraints: given.constraints ?? noNames,
  onDelete: given.onDelete,
  guessed: given.guessed ?? false,
  note: given.note,
});

export const createParameter = (given: Given<Parameter, 'name' | 'type'>): Parameter => ({ ...plainParameter, ...given });

const plainReturnType: ReturnType = {
  type: '',
  typeDefinition: undefined,
  collection: false,
  nullable: true,
  maxLength: undefined,
  facets: undefined,
};

const plainEnumType: EnumType = { ...described, underlyingType: 'Edm.Int32', isFlags: false, members: noEntries };

const plainEnumMember: EnumMember = { ...described, value: '' };

const plainTypeDefinition: TypeDefinition = {
  ...described,
  underlyingType: '',
  maxLength: undefined,
  facets: undefined,
  values: undefined,
};

const plainOperation: Operation = {
  ...described,
  kind: 'Function',
  bound: false,
  composable: false,
  entitySetPath: undefined,
  parameters: noNames,
  returns: undefined,
};

const plainImport: OperationImport = {
  ...described,
  operation: '',
  kind: 'Function',
  resource: undefined,
  inServiceDocument: true,
  method: undefined,
};

const plainTerm: Term = {
  ...described,
  type: '',
  collection: false,
  nullable: true,
  baseTerm: undefined,
  appliesTo: noNames,
  defaultValue: undefined,
  maxLength: undefined,
  facets: undefined,
};

const noValues: Values = {
  pattern: undefined,
  minimum: undefined,
  maximum: undefined,
  exclusiveMinimum: false,
  exclusiveMaximum: false,
  multipleOf: undefined,
  allowed: noNames,
  unit: undefined,
  currency: undefined,
  text: undefined,
  semantics: undefined,
};

export const createReturnType = (given: Given<ReturnType, 'type'>): ReturnType => ({ ...plainReturnType, ...given });
export const createEnumType = (given: Given<EnumType, 'name' | 'members'>): EnumType => ({ ...plainEnumType, ...given });
export const createEnumMember = (given: Given<EnumMember, 'name' | 'value'>): EnumMember => ({ ...plainEnumMember, ...given });
export const createTypeDefinition = (given: Given<TypeDefinition, 'name' | 'underlyingType'>): TypeDefinition => ({
  ...plainTypeDefinition,
  ...given,
});
export const createOperation = (given: Given<Operation, 'name' | 'kind'>): Operation => ({ ...plainOperation, ...given });
export const createImport = (given: Given<OperationImport, 'name' | 'operation' | 'kind'>): OperationImport => ({
  ...plainImport,
  ...given,
});
export const createTerm = (given: Given<Term, 'name' | 'type'>): Term => ({ ...plainTerm, ...given });
export const createFacets = (given: Partial<Facets>): Facets => ({
  precision: given.precision,
  scale: given.scale,
  srid: given.srid,
  unicode: given.unicode,
  fixedLength: given.fixedLength,
  collation: given.collation,
});
export const createValues = (given: Partial<Values>): Values => ({ ...noValues, ...given });
export const createDeprecation = (given: Partial<Deprecation>): Deprecation => ({ since: undefined, note: undefined, ...given });
