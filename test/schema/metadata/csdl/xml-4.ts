import { nowhere, type Row, rows, under } from './row.ts';

const facets = {
  MaxLength: 'maxLength',
  Precision: 'facets.precision',
  Scale: 'facets.scale',
  SRID: 'facets.srid',
  Unicode: 'facets.unicode',
};

const typed = { Type: 'type', Nullable: 'nullable', ...facets };
const annotation = '**.annotations.*';
const expressionFacets = { MaxLength: annotation, Precision: annotation, Scale: annotation, SRID: annotation };

const constants = [
  ...['Binary', 'Bool', 'Date', 'DateTimeOffset', 'Decimal', 'Duration', 'EnumMember', 'Float', 'Guid', 'Int', 'String', 'TimeOfDay'],
  ...['AnnotationPath', 'AnyPropertyPath', 'ModelElementPath', 'NavigationPropertyPath', 'PropertyPath', 'Path'],
];

const operators = [
  ...['And', 'Or', 'Not', 'Eq', 'Ne', 'Gt', 'Ge', 'Lt', 'Le', 'Has', 'In', 'Neg', 'Add', 'Sub', 'Mul', 'Div', 'DivBy', 'Mod'],
  ...['Collection', 'If', 'LabeledElementReference', 'Null', 'UrlRef'],
];

/** CSDL XML 4.0 and 4.01: every element with every attribute, in the order of the specification. */
export const xml4: readonly Row[] = [
  ...rows('Edmx', 'types.*', { Version: 'version' }),
  ...rows('DataServices', 'types.*'),
  ...rows('Reference', 'references.*', { Uri: 'references.*.uri' }),
  ...rows('Include', 'references.*.namespaces.*', { Namespace: 'references.*.namespaces.*', Alias: 'namespaces.*' }),
  ...nowhere('IncludeAnnotations', [undefined, 'TermNamespace', 'Qualifier', 'TargetNamespace'], 'other documents are not fetched'),
  ...rows('Schema', 'types.*', { Namespace: 'types.*', Alias: 'namespaces.*' }),
  ...rows('EntityType', 'types.*', {
    ...{ Name: 'types.*', BaseType: 'types.*.baseType', Abstract: 'types.*.abstract', OpenType: 'types.*.open' },
    HasStream: 'types.*.hasStream',
  }),
  ...rows('Key', 'types.*.key.*'),
  ...rows('PropertyRef', 'types.*.key.*', { Name: 'types.*.key.*', Alias: 'types.*.keyPaths.*' }),
  ...rows('Property', 'types.*.properties.*', {
    Name: 'types.*.properties.*',
    ...under('types.*.properties.*', { ...typed, DefaultValue: 'defaultValue' }),
  }),
  ...rows('NavigationProperty', 'types.*.navigations.*', {
    Name: 'types.*.navigations.*',
    ...under('types.*.navigations.*', { Type: 'target', Nullable: 'nullable', Partner: 'partner', ContainsTarget: 'contained' }),
  }),
  ...rows(
    'NavigationProperty/ReferentialConstraint',
    'types.*.navigations.*.constraints.*',
    under('types.*.navigations.*.constraints.*', { Property: 'property', ReferencedProperty: 'referenced' }),
  ),
  ...rows('NavigationProperty/OnDelete', 'types.*.navigations.*.onDelete', { Action: 'types.*.navigations.*.onDelete' }),
  ...rows('ComplexType', 'types.*', {
    ...{ Name: 'types.*', BaseType: 'types.*.baseType', Abstract: 'types.*.abstract', OpenType: 'types.*.open' },
  }),
  ...rows('EnumType', 'enums.*', { Name: 'enums.*', UnderlyingType: 'enums.*.underlyingType', IsFlags: 'enums.*.isFlags' }),
  ...rows('Member', 'enums.*.members.*', { Name: 'enums.*.members.*', Value: 'enums.*.members.*.value' }),
  ...rows('TypeDefinition', 'typeDefinitions.*', {
    Name: 'typeDefinitions.*',
    ...under('typeDefinitions.*', { UnderlyingType: 'underlyingType', ...facets }),
  }),
  ...rows('Action', 'operations.*', {
    Name: 'operations.*',
    ...under('operations.*.*', { IsBound: 'bound', EntitySetPath: 'entitySetPath' }),
  }),
  ...rows('Function', 'operations.*', {
    Name: 'operations.*',
    ...under('operations.*.*', { IsBound: 'bound', IsComposable: 'composable', EntitySetPath: 'entitySetPath' }),
  }),
  ...rows('ReturnType', 'operations.*.*.returns', under('operations.*.*.returns', typed)),
  ...rows('Parameter', 'operations.*.*.parameters.*', {
    Name: 'operations.*.*.parameters.*.name',
    ...under('operations.*.*.parameters.*', typed),
  }),
  ...rows('EntityContainer', 'container', { Name: 'container', Extends: 'resources.*' }),
  ...rows('EntitySet', 'resources.*', {
    ...{ Name: 'resources.*', EntityType: 'resources.*.type', IncludeInServiceDocument: 'resources.*.inServiceDocument' },
  }),
  ...rows('Singleton', 'resources.*', { Name: 'resources.*', Type: 'resources.*.type' }),
  ...nowhere('Singleton', ['Nullable'], 'it is asked for in the same way whether it can be null or not'),
  ...rows('NavigationPropertyBinding', 'resources.*.bindings.*', {
    ...{ Path: 'resources.*.bindings.*', Target: 'resources.*.bindings.*' },
  }),
  ...rows('ActionImport', 'imports.*', { Name: 'imports.*', Action: 'imports.*.operation', EntitySet: 'imports.*.resource' }),
  ...rows('FunctionImport', 'imports.*', {
    ...{ Name: 'imports.*', Function: 'imports.*.operation', EntitySet: 'imports.*.resource' },
    IncludeInServiceDocument: 'imports.*.inServiceDocument',
  }),
  ...rows('Term', 'terms.*', {
    Name: 'terms.*',
    ...under('terms.*', { ...typed, BaseTerm: 'baseTerm', DefaultValue: 'defaultValue', AppliesTo: 'appliesTo.*' }),
  }),
  ...rows('Annotations', annotation, { Target: annotation, Qualifier: annotation }),
  ...rows('Annotation', annotation, {
    ...{ Term: annotation, Qualifier: annotation, UrlRef: annotation },
    ...Object.fromEntries(constants.map((name) => [name, annotation])),
  }),
  ...[...constants, ...operators].flatMap((name) => rows(name, annotation)),
  ...rows('Apply', annotation, { Function: annotation }),
  ...rows('Cast', annotation, { Type: annotation, ...expressionFacets }),
  ...rows('IsOf', annotation, { Type: annotation, ...expressionFacets }),
  ...rows('LabeledElement', annotation, { Name: annotation }),
  ...rows('Record', annotation, { Type: annotation }),
  ...rows('PropertyValue', annotation, { Property: annotation }),
];
