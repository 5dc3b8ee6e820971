import { createLanguageService, type LanguageService } from '../../../src/language/index.ts';
import { readMetadata } from '../../../src/schema/index.ts';

const no = 'Bool="false"';
const paths = (...names: string[]) => `<Collection>${names.map((name) => `<PropertyPath>${name}</PropertyPath>`).join('')}</Collection>`;
const values = (members: Readonly<Record<string, string>>) =>
  Object.entries(members)
    .map(([name, value]) => `<PropertyValue Property="${name}" ${value.startsWith('<') ? `>${value}</PropertyValue>` : `${value}/>`}`)
    .join('');
const says = (term: string, members: Readonly<Record<string, string>>) =>
  `<Annotation Term="Capabilities.${term}"><Record>${values(members)}</Record></Annotation>`;

/** A service of OData 4.01 that says all it can of what it does not do. */
const text = `<edmx:Edmx Version="4.01" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="L" xmlns="http://docs.oasis-open.org/odata/ns/edm">
  <EntityType Name="Book"><Key><PropertyRef Name="ID"/></Key>
    <Property Name="ID" Type="Edm.Int32" Nullable="false"/>
    <Property Name="Title" Type="Edm.String" MaxLength="20"/>
    <Property Name="Genre" Type="Edm.String"><Annotation Term="Validation.AllowedValues"><Collection>
      <Record><PropertyValue Property="Value" String="novel"/></Record><Record><PropertyValue Property="Value" String="poem"/></Record>
    </Collection></Annotation></Property>
    <Property Name="ISBN" Type="Edm.String"><Annotation Term="Validation.Pattern" String="[0-9]{13}"/></Property>
    <Property Name="Stars" Type="Edm.Byte"><Annotation Term="Validation.Maximum" Int="5"/></Property>
    <Property Name="Scan" Type="Edm.Binary" MaxLength="5000000"/>
    <Property Name="Tags" Type="Collection(Edm.String)"/>
    <Property Name="Place" Type="L.Place"/>
    <Property Name="Shelf" Type="Edm.String"><Annotation Term="Core.Immutable"/></Property>
    <Property Name="Colour" Type="Edm.String"><Annotation Term="Core.Revisions"><Collection><Record>
      <PropertyValue Property="Kind" EnumMember="Core.RevisionKind/Deprecated"/><PropertyValue Property="Version" String="2"/>
      <PropertyValue Property="Description" String="Use Genre."/></Record></Collection></Annotation></Property>
    <NavigationProperty Name="Author" Type="L.Person"/>
    <NavigationProperty Name="Copies" Type="Collection(L.Copy)"/>
  </EntityType>
  <EntityType Name="Person"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Int32" Nullable="false"/>
    <Property Name="Name" Type="Edm.String"/><NavigationProperty Name="Books" Type="Collection(L.Book)"/></EntityType>
  <EntityType Name="Copy"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Int32" Nullable="false"/>
    <NavigationProperty Name="Book" Type="L.Book"/></EntityType>
  <ComplexType Name="Place"><Property Name="Room" Type="Edm.String"/></ComplexType>
  <Function Name="best" IsBound="true"><Parameter Name="on" Type="Collection(L.Book)"/><Parameter Name="year" Type="Edm.Int32" Nullable="false"/>
    <ReturnType Type="Collection(L.Book)"/></Function>
  <Action Name="lend" IsBound="true"><Parameter Name="on" Type="L.Book"/><Parameter Name="days" Type="Edm.Int32" Nullable="false"/></Action>
  <EntityContainer Name="C">
    <EntitySet Name="Books" EntityType="L.Book">
      <NavigationPropertyBinding Path="Author" Target="People"/><NavigationPropertyBinding Path="Copies" Target="Copies"/>
      ${says('FilterRestrictions', {
        NonFilterableProperties: paths('Place'),
        FilterExpressionRestrictions: `<Collection><Record>${values({ Property: 'PropertyPath="Stars"', AllowedExpressions: 'String="SingleValue"' })}</Record></Collection>`,
      })}
      <Annotation Term="Capabilities.FilterFunctions"><Collection><String>contains</String></Collection></Annotation>
      ${says('SortRestrictions', { NonSortableProperties: paths('Genre'), AscendingOnlyProperties: paths('Title') })}
      ${says('ExpandRestrictions', { NonExpandableProperties: '<Collection><NavigationPropertyPath>Copies</NavigationPropertyPath></Collection>', MaxLevels: 'Int="2"' })}
      ${says('InsertRestrictions', { NonInsertableProperties: paths('Stars') })}
      ${says('DeleteRestrictions', { Deletable: no })}
      ${says('SearchRestrictions', { UnsupportedExpressions: 'EnumMember="Capabilities.SearchExpressions/OR Capabilities.SearchExpressions/NOT Capabilities.SearchExpressions/phrase Capabilities.SearchExpressions/group"' })}
      ${says('CountRestrictions', { NonCountableNavigationProperties: '<Collection><NavigationPropertyPath>Copies</NavigationPropertyPath></Collection>' })}
    </EntitySet>
    <EntitySet Name="People" EntityType="L.Person"><NavigationPropertyBinding Path="Books" Target="Books"/>
      ${says('FilterRestrictions', { Filterable: no })}${says('SortRestrictions', { Sortable: no })}
      ${says('InsertRestrictions', { RequiredProperties: paths('Name') })}${says('UpdateRestrictions', { RequiredProperties: paths('Name') })}
      <Annotation Term="Capabilities.TopSupported" Bool="false"/>${says('CountRestrictions', { Countable: no })}
    </EntitySet>
    <EntitySet Name="Copies" EntityType="L.Copy">${says('FilterRestrictions', { RequiresFilter: 'Bool="true"', RequiredProperties: paths('ID') })}${says('ExpandRestrictions', { Expandable: no })}</EntitySet>
  </EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>`;

export const library: LanguageService = createLanguageService(readMetadata(text).service);
