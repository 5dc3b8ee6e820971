import { attributesOf, nowhere, type Row, rows, under } from './row.ts';

const annotation = '**.annotations.*';
const link = 'types.*.navigations.*';
const binding = 'resources.*.bindings.*';
const feedMappings = ['TargetPath', 'SourcePath', 'KeepInContent', 'ContentKind', 'NsPrefix', 'NsUri'];
const anonymous = 'functions with such types are called by no URL';

/** Elements and attributes of OData 1.0 to 3.0 (MC-CSDL, MC-EDMX, MC-ADO.NET) that 4.0 has not, or has for something else. */
export const xml2: readonly Row[] = [
  ...attributesOf('Reference', { Url: 'references.*.uri' }),
  ...nowhere('AnnotationsReference', [undefined, 'Url'], 'other documents are not fetched'),
  ...nowhere('AnnotationsReference/Include', [undefined, 'TermNamespace', 'Qualifier'], 'other documents are not fetched'),
  ...attributesOf('DataServices', { 'm:DataServiceVersion': 'version' }),
  ...nowhere('DataServices', ['m:MaxDataServiceVersion'], 'the version that is spoken is said by DataServiceVersion'),
  ...rows('Using', 'namespaces.*', { Namespace: 'namespaces.*', Alias: 'namespaces.*' }),
  ...attributesOf('EntityType', { 'm:HasStream': 'types.*.hasStream' }),
  ...attributesOf('EntityType', Object.fromEntries(feedMappings.map((name) => [`m:FC_${name}`, annotation]))),
  ...attributesOf('Property', {
    ...under('types.*.properties.*', {
      FixedLength: 'facets.fixedLength',
      Collation: 'facets.collation',
      ConcurrencyMode: 'concurrency',
      CollectionKind: 'collection',
      'm:MimeType': 'values.semantics',
      'annotation:StoreGeneratedPattern': 'readOnly',
    }),
    'm:FC_TargetPath': annotation,
    'm:FC_KeepInContent': annotation,
  }),
  ...attributesOf('NavigationProperty', { Relationship: link, FromRole: `${link}.partner`, ToRole: link }),
  ...rows('Association', link, { Name: link }),
  ...rows('Association/End', link, {
    ...{ Role: `${link}.**`, Type: `${link}.target`, Multiplicity: `${link}.collection` },
  }),
  ...rows('End/OnDelete', `${link}.onDelete`, { Action: `${link}.onDelete` }),
  ...rows('Association/ReferentialConstraint', `${link}.constraints.*`),
  ...rows('Principal', `${link}.constraints.*`, { Role: `${link}.constraints.*` }),
  ...rows('Dependent', `${link}.constraints.*`, { Role: `${link}.constraints.*` }),
  ...rows('Principal/PropertyRef', `${link}.constraints.*`, { Name: `${link}.constraints.*.referenced` }),
  ...rows('Dependent/PropertyRef', `${link}.constraints.*`, { Name: `${link}.constraints.*.property` }),
  ...attributesOf('EntityContainer', {
    ...{ 'm:IsDefaultEntityContainer': 'container', 'annotation:LazyLoadingEnabled': 'annotations.**' },
  }),
  ...rows('AssociationSet', binding, { Name: 'annotations.*', Association: binding }),
  ...rows('AssociationSet/End', binding, { Role: binding, EntitySet: binding }),
  ...attributesOf('FunctionImport', {
    ReturnType: 'operations.*.*.returns',
    EntitySetPath: 'operations.*.*.entitySetPath',
    IsBindable: 'operations.*.*.bound',
    IsSideEffecting: 'operations.*.*.kind',
    IsComposable: 'operations.*.*.composable',
    'm:HttpMethod': 'imports.*.method',
    'm:IsAlwaysBindable': annotation,
  }),
  ...nowhere('Parameter', ['Mode'], 'services take what goes in, and no other'),
  ...nowhere('ReturnType', ['EntitySet'], 'a function with several results is called in the same way'),
  ...attributesOf('Function', { ReturnType: 'operations.*.*.returns' }),
  ...nowhere('DefiningExpression', [undefined], 'it is run by the service'),
  ...['CollectionType', 'ReferenceType', 'RowType', 'TypeRef'].flatMap((name) => nowhere(name, [undefined], anonymous)),
  ...rows('Documentation', '**.documentation'),
  ...rows('Summary', '**.documentation'),
  ...rows('LongDescription', '**.documentation'),
  ...rows('ValueTerm', 'terms.*', {
    Name: 'terms.*',
    ...under('terms.*', { Type: 'type', Nullable: 'nullable', DefaultValue: 'defaultValue' }),
  }),
  ...rows('ValueAnnotation', annotation, { Term: annotation, Qualifier: annotation, DateTime: annotation, Time: annotation }),
  ...rows('TypeAnnotation', annotation, { Term: annotation, Qualifier: annotation }),
  ...rows('AssertType', annotation, { Type: annotation }),
  ...['EntitySetReference', 'FunctionReference', 'ParameterReference', 'PropertyReference', 'ValueTermReference'].flatMap((name) =>
    rows(name, annotation, { Name: annotation }),
  ),
  ...rows('DateTime', annotation),
  ...rows('Time', annotation),
];

const property = 'types.*.properties.*';
const capabilities = 'resources.*.capabilities';

/** SAP's attributes; of those without a place of their own in the model, the annotation stays. */
export const sap: readonly Row[] = [
  ...attributesOf('Schema', { 'sap:schema-version': 'annotations.**' }),
  ...attributesOf('EntityType', { 'sap:label': 'types.*.label', 'sap:content-version': annotation }),
  ...attributesOf('Property', {
    ...under(property, {
      'sap:label': 'label',
      'sap:heading': 'annotations.*',
      'sap:quickinfo': 'documentation',
      'sap:text': 'values.text',
      'sap:unit': 'values.currency',
      'sap:semantics': 'values.semantics',
      'sap:display-format': 'values',
      'sap:field-control': 'annotations.*',
      'sap:visible': 'annotations.*',
      'sap:creatable': 'readOnly',
      'sap:updatable': 'readOnly',
    }),
    ...under(capabilities, {
      'sap:sortable': 'sort.excluded.*',
      'sap:filterable': 'filter.excluded.*',
      'sap:required-in-filter': 'filter.requiredProperties.*',
      'sap:filter-restriction': 'filter.expressions.*',
    }),
  }),
  ...attributesOf('NavigationProperty', { 'sap:filterable': `${capabilities}.filter.excluded.*` }),
  ...attributesOf('EntityContainer', { 'sap:supported-formats': 'annotations.**' }),
  ...attributesOf('EntitySet', {
    'sap:label': 'resources.*.label',
    ...under(capabilities, {
      'sap:creatable': 'insert.allowed',
      'sap:updatable': 'update.allowed',
      'sap:deletable': 'delete.allowed',
      'sap:pageable': 'top',
      'sap:topable': 'top',
      'sap:countable': 'count.allowed',
      'sap:addressable': 'read.allowed',
      'sap:searchable': 'search.allowed',
      'sap:requires-filter': 'filter.required',
    }),
  }),
  ...attributesOf('AssociationSet', { 'sap:content-version': 'annotations.**' }),
  ...attributesOf('FunctionImport', { 'sap:label': 'imports.*.label', 'sap:action-for': annotation }),
];
