/** Metadata of services of any size, the same at each call: for growth, for benches, and for what a person with a big service sees. */

export interface BigService {
  readonly types: number;
  /** Of all types together, keys and foreign keys included. */
  readonly properties: number;
}

/** As big as the biggest that we know of: about 7 MB. */
export const biggest: BigService = { types: 5000, properties: 60_000 };

const namespace = 'Big.Service';
const areas = ['Sales', 'Purchasing', 'Finance', 'Production', 'Warehouse', 'Quality', 'Service', 'Staff'];
const things = ['Order', 'Item', 'Partner', 'Document', 'Material', 'Plant', 'Account', 'Contract', 'Schedule', 'Batch'];
const words = ['Status', 'Amount', 'Quantity', 'Valid', 'Changed', 'Created', 'Group', 'Code', 'Number', 'Text', 'Category', 'Region'];

const foreignKey = 'Type="Edm.String" Nullable="false" MaxLength="36"';
/** Types and facets of the other properties; strings, as everywhere, are the most. */
const shapes = [
  'Type="Edm.String" MaxLength="40"',
  'Type="Edm.String" Nullable="false" MaxLength="10"',
  'Type="Edm.Decimal" Nullable="false" Precision="15" Scale="2"',
  'Type="Edm.Date"',
  'Type="Edm.String" MaxLength="255"',
  'Type="Edm.Boolean" Nullable="false"',
  'Type="Edm.DateTimeOffset" Precision="7"',
  'Type="Edm.Int32"',
  'Type="Self.Priority"',
  'Type="Edm.Guid"',
  'Type="Collection(Edm.String)" Nullable="false"',
  'Type="Self.Address"',
];

/** V4 XML with keys, links there and back, base types, annotations inline and on targets, sets with bindings and restrictions. */
export function bigMetadata({ types, properties }: BigService): string {
  const indexes = [...Array(types).keys()];
  const each = Math.max(2, Math.round(properties / types));
  return [
    ...head,
    ...indexes.flatMap((index) => entityType(index, types, each)),
    ...sharedTypes,
    '<EntityContainer Name="Container">',
    ...indexes.flatMap((index) => entitySet(index)),
    '</EntityContainer>',
    ...indexes.filter((index) => index % 10 === 0).map(restriction),
    '</Schema></edmx:DataServices></edmx:Edmx>',
    '',
  ].join('\n');
}

/** Name of a type of such a service by its number: `Sales_Order_0`; its set is `Sales_Order_0Set`. */
export const bigTypeName = (index: number): string =>
  `${areas[index % areas.length]}_${things[Math.floor(index / areas.length) % things.length]}_${index}`;

/** Every tenth type is derived from the one before it. */
const isDerived = (index: number) => index % 10 === 9;
/** Each type is linked to from up to three, and links to one, so that the first is some steps from all others. */
const targetOf = (index: number) => Math.floor(index / 3);

function entityType(index: number, types: number, properties: number): string[] {
  const derived = isDerived(index);
  // Of its own, beside what it inherits.
  const first = derived ? properties : 0;
  const own = derived ? properties : properties - 1;
  return [
    `<EntityType Name="${bigTypeName(index)}"${derived ? ` BaseType="Self.${bigTypeName(index - 1)}"` : ''}>`,
    ...(derived ? [] : ['<Key><PropertyRef Name="ID"/></Key>', '<Property Name="ID" Type="Edm.String" Nullable="false" MaxLength="36"/>']),
    ...[...Array(own).keys()].map((number) => property(index, first + number, number)),
    `<NavigationProperty Name="to_${index}" Type="Self.${bigTypeName(targetOf(index))}" Partner="from_${index}">`,
    `<ReferentialConstraint Property="${propertyName(first)}" ReferencedProperty="ID"/></NavigationProperty>`,
    ...linksBack(index, types),
    '</EntityType>',
  ];
}

/** The other ends of links that lead here. */
function linksBack(index: number, types: number): string[] {
  const sources = [index * 3, index * 3 + 1, index * 3 + 2].filter((source) => source < types);
  return sources.map(
    (source) => `<NavigationProperty Name="from_${source}" Type="Collection(Self.${bigTypeName(source)})" Partner="to_${source}"/>`,
  );
}

const propertyName = (number: number) => `${words[number % words.length]}${words[(number * 5 + 3) % words.length]}${number}`;

/** The first of a type is its foreign key. One in six has a label. */
function property(index: number, number: number, order: number): string {
  const shape = order === 0 ? foreignKey : shapes[(index + number) % shapes.length];
  const written = `<Property Name="${propertyName(number)}" ${shape}`;
  if ((index + number) % 6 !== 0) return `${written}/>`;
  return `${written}><Annotation Term="Common.Label" String="${words[number % words.length]} of ${bigTypeName(index)}"/></Property>`;
}

function entitySet(index: number): string[] {
  const name = bigTypeName(index);
  return [
    `<EntitySet Name="${name}Set" EntityType="Self.${name}">`,
    `<NavigationPropertyBinding Path="to_${index}" Target="${bigTypeName(targetOf(index))}Set"/></EntitySet>`,
  ];
}

const restriction = (index: number) => `<Annotations Target="Self.Container/${bigTypeName(index)}Set">
<Annotation Term="Capabilities.FilterRestrictions"><Record><PropertyValue Property="NonFilterableProperties"><Collection>
<PropertyPath>${propertyName(1)}</PropertyPath>
</Collection></PropertyValue></Record></Annotation></Annotations>`;

const sharedTypes = [
  '<ComplexType Name="Address">',
  '<Property Name="Street" Type="Edm.String" MaxLength="80"/>',
  '<Property Name="City" Type="Edm.String" MaxLength="80"/>',
  '</ComplexType>',
  '<EnumType Name="Priority"><Member Name="Low" Value="0"/><Member Name="High" Value="1"/></EnumType>',
];

const reference = (name: string, alias: string) =>
  `<edmx:Reference Uri="https://example.org/${name}.xml"><edmx:Include Namespace="${name}" Alias="${alias}"/></edmx:Reference>`;

const head = [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">',
  reference('Org.OData.Capabilities.V1', 'Capabilities'),
  reference('com.sap.vocabularies.Common.v1', 'Common'),
  `<edmx:DataServices><Schema Namespace="${namespace}" Alias="Self" xmlns="http://docs.oasis-open.org/odata/ns/edm">`,
];
