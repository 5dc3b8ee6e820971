import { attributesOf, nowhere, type Row, rows, under } from './row.ts';

const facets = {
  $MaxLength: 'maxLength',
  $Precision: 'facets.precision',
  $Scale: 'facets.scale',
  $SRID: 'facets.srid',
  $Unicode: 'facets.unicode',
};

const typed = { $Type: 'type', $Collection: 'collection', $Nullable: 'nullable', ...facets };
const annotation = '**.annotations.*';

const operators = [
  ...['$And', '$Or', '$Not', '$Eq', '$Ne', '$Gt', '$Ge', '$Lt', '$Le', '$Has', '$In', '$Neg', '$Add', '$Sub', '$Mul', '$Div', '$DivBy'],
  ...['$Mod', '$Apply', '$Function', '$Cast', '$IsOf', '$Type', '$Collection', '$MaxLength', '$Precision', '$Scale', '$SRID', '$If'],
  ...['$LabeledElement', '$Name', '$LabeledElementReference', '$UrlRef', '$Path', '@type'],
];

/** CSDL JSON 4.01: every object with every member, in the order of the specification. `…` stands for members that the document names. */
export const json4: readonly Row[] = [
  ...attributesOf('Document', { $Version: 'version', $EntityContainer: 'container', $Reference: 'references.*', '…': 'types.*' }),
  ...attributesOf('References', { '…': 'references.*' }),
  ...attributesOf('Reference', { $Include: 'references.*.namespaces.*' }),
  ...nowhere('Reference', ['$IncludeAnnotations', '@Core.Description'], 'other documents are not fetched'),
  ...attributesOf('Include', { $Namespace: 'references.*.namespaces.*', $Alias: 'namespaces.*' }),
  ...nowhere('Include', ['@Core.Description'], 'other documents are not fetched'),
  ...attributesOf('Schema', { $Alias: 'namespaces.*', $Annotations: annotation, '…': 'types.*' }),
  ...attributesOf('EntityType', {
    $Kind: 'types.*',
    ...under('types.*', { $BaseType: 'baseType', $Abstract: 'abstract', $OpenType: 'open', $HasStream: 'hasStream', $Key: 'key.*' }),
    '…': 'types.*.properties.*',
  }),
  ...attributesOf('Property', {
    $Kind: 'types.*.properties.*',
    ...under('types.*.properties.*', { ...typed, $DefaultValue: 'defaultValue' }),
  }),
  ...attributesOf('NavigationProperty', {
    $Kind: 'types.*.navigations.*',
    ...under('types.*.navigations.*', { $Type: 'target', $Collection: 'collection', $Nullable: 'nullable', $Partner: 'partner' }),
    ...under('types.*.navigations.*', { $ContainsTarget: 'contained', $ReferentialConstraint: 'constraints.*', $OnDelete: 'onDelete' }),
  }),
  ...attributesOf('ReferentialConstraint', { '…': 'types.*.navigations.*.constraints.*' }),
  ...attributesOf('ComplexType', {
    $Kind: 'types.*',
    ...under('types.*', { $BaseType: 'baseType', $Abstract: 'abstract', $OpenType: 'open' }),
    '…': 'types.*.properties.*',
  }),
  ...attributesOf('EnumType', {
    ...{ $Kind: 'enums.*', $UnderlyingType: 'enums.*.underlyingType', $IsFlags: 'enums.*.isFlags', '…': 'enums.*.members.*' },
  }),
  ...attributesOf('TypeDefinition', {
    $Kind: 'typeDefinitions.*',
    ...under('typeDefinitions.*', { $UnderlyingType: 'underlyingType', ...facets }),
  }),
  ...attributesOf('Action', {
    $Kind: 'operations.*',
    ...under('operations.*.*', { $IsBound: 'bound', $EntitySetPath: 'entitySetPath', $Parameter: 'parameters.*', $ReturnType: 'returns' }),
  }),
  ...attributesOf('Function', {
    $Kind: 'operations.*',
    ...under('operations.*.*', { $IsBound: 'bound', $EntitySetPath: 'entitySetPath', $Parameter: 'parameters.*', $ReturnType: 'returns' }),
    $IsComposable: 'operations.*.*.composable',
  }),
  ...attributesOf('Parameter', under('operations.*.*.parameters.*', { $Name: 'name', ...typed })),
  ...attributesOf('ReturnType', under('operations.*.*.returns', typed)),
  ...attributesOf('EntityContainer', { $Kind: 'container', $Extends: 'resources.*', '…': 'resources.*' }),
  ...attributesOf('EntitySet', {
    ...under('resources.*', { $Collection: 'kind', $Type: 'type', $NavigationPropertyBinding: 'bindings.*' }),
    $IncludeInServiceDocument: 'resources.*.inServiceDocument',
  }),
  ...attributesOf('Singleton', under('resources.*', { $Type: 'type', $NavigationPropertyBinding: 'bindings.*' })),
  ...nowhere('Singleton', ['$Nullable'], 'it is asked for in the same way whether it can be null or not'),
  ...attributesOf('NavigationPropertyBinding', { '…': 'resources.*.bindings.*' }),
  ...attributesOf('ActionImport', under('imports.*', { $Action: 'operation', $EntitySet: 'resource' })),
  ...attributesOf('FunctionImport', under('imports.*', { $Function: 'operation', $EntitySet: 'resource' })),
  ...attributesOf('FunctionImport', { $IncludeInServiceDocument: 'imports.*.inServiceDocument' }),
  ...attributesOf('Term', {
    $Kind: 'terms.*',
    ...under('terms.*', { ...typed, $DefaultValue: 'defaultValue', $BaseTerm: 'baseTerm', $AppliesTo: 'appliesTo.*' }),
  }),
  ...rows('Targets', annotation).map((row) => ({ ...row, attribute: '…' })),
  ...attributesOf('Value', Object.fromEntries(operators.map((name) => [name, annotation]))),
];
