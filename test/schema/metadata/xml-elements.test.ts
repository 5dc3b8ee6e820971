import { describe, expect, it } from 'vitest';
import { declared, stated, v3, v4 } from './declared.ts';

const entity = (within: string) => `<EntityType Name="T">${within}</EntityType>`;
const property = (facts: object) => ({ structures: [{ kind: 'EntityType', name: 'T', properties: [facts] }] });
const navigation = (facts: object) => ({ structures: [{ kind: 'EntityType', name: 'T', navigations: [facts] }] });

describe('4.x', () => {
  it.each<[string, object]>([
    ['<EntityType Name="T"/>', { structures: [{ kind: 'EntityType', name: 'T' }] }],
    ['<ComplexType Name="T" OpenType="true"/>', { structures: [{ kind: 'ComplexType', name: 'T', open: true }] }],
    [
      '<EntityType Name="T" BaseType="Self.B" Abstract="true" HasStream="1"/>',
      { structures: [{ kind: 'EntityType', name: 'T', baseType: 'Self.B', abstract: true, hasStream: true }] },
    ],
    [
      entity('<Key><PropertyRef Name="a"/><PropertyRef Name="b/c" Alias="d"/></Key>'),
      { structures: [{ kind: 'EntityType', name: 'T', key: [{ path: 'a' }, { path: 'b/c', alias: 'd' }] }] },
    ],
    [entity('<Property Name="p" Type="Edm.String"/>'), property({ name: 'p', type: 'Edm.String' })],
    [
      entity('<Property Name="p" Type="Collection(N.C)" Nullable="true"/>'),
      property({ name: 'p', type: 'N.C', collection: true, nullable: true }),
    ],
    [
      entity('<Property Name="p" Type="Edm.String" MaxLength="max" Unicode="true"/>'),
      property({ name: 'p', type: 'Edm.String', unicode: true }),
    ],
    [
      entity('<Property Name="p" Type="Edm.Decimal" Precision="9" Scale="variable" DefaultValue="0"/>'),
      property({ name: 'p', type: 'Edm.Decimal', precision: 9, scale: 'variable', defaultValue: '0' }),
    ],
    [entity('<Property Name="p" Type="Edm.Decimal" Scale="floating"/>'), property({ name: 'p', type: 'Edm.Decimal', scale: 'floating' })],
    [
      entity('<Property Name="p" Type="Edm.GeographyPoint" SRID="variable"/>'),
      property({ name: 'p', type: 'Edm.GeographyPoint', srid: 'variable' }),
    ],
    [
      entity(
        '<NavigationProperty Name="n" Type="Collection(N.B)" Partner="t" ContainsTarget="true"><OnDelete Action="Cascade"/></NavigationProperty>',
      ),
      navigation({ name: 'n', type: 'N.B', collection: true, partner: 't', contained: true, onDelete: 'Cascade' }),
    ],
    [
      entity('<NavigationProperty Name="n" Type="N.B"><ReferentialConstraint Property="a" ReferencedProperty="b"/></NavigationProperty>'),
      navigation({ name: 'n', type: 'N.B', constraints: [{ property: 'a', referenced: 'b' }] }),
    ],
    [
      '<EnumType Name="E" UnderlyingType="Edm.Byte" IsFlags="true"><Member Name="a" Value="1"/><Member Name="b"/></EnumType>',
      { enums: [{ name: 'E', underlyingType: 'Edm.Byte', isFlags: true, members: [{ name: 'a', value: '1' }, { name: 'b' }] }] },
    ],
    [
      '<TypeDefinition Name="D" UnderlyingType="Edm.String" MaxLength="3"/>',
      { typeDefinitions: [{ name: 'D', type: 'Edm.String', maxLength: 3 }] },
    ],
    [
      '<Term Name="X" Type="Edm.Boolean" BaseTerm="N.Y" DefaultValue="true" AppliesTo="Property Term"/>',
      { terms: [{ name: 'X', type: 'Edm.Boolean', baseTerm: 'N.Y', defaultValue: 'true', appliesTo: ['Property', 'Term'] }] },
    ],
    [
      '<Function Name="F" IsBound="true" IsComposable="true" EntitySetPath="b/c"><Parameter Name="b" Type="N.T"/><ReturnType Type="Collection(N.T)" Nullable="false"/></Function>',
      {
        operations: [
          {
            ...{ kind: 'Function', name: 'F', bound: true, composable: true, entitySetPath: 'b/c' },
            ...{ parameters: [{ name: 'b', type: 'N.T' }], returns: { type: 'N.T', collection: true } },
          },
        ],
      },
    ],
    ['<Action Name="A"/>', { operations: [{ kind: 'Action', name: 'A' }] }],
    [
      '<EntityContainer Name="C" Extends="O.C"><EntitySet Name="S" EntityType="N.T" IncludeInServiceDocument="true"><NavigationPropertyBinding Path="a/b" Target="S"/></EntitySet></EntityContainer>',
      {
        containers: [
          {
            ...{ name: 'C', extends: 'O.C' },
            resources: [{ kind: 'EntitySet', name: 'S', type: 'N.T', inServiceDocument: true, bindings: [{ path: 'a/b', target: 'S' }] }],
          },
        ],
      },
    ],
    [
      '<EntityContainer Name="C"><Singleton Name="S" Type="N.T" Nullable="true"/><ActionImport Name="a" Action="N.A" EntitySet="S"/><FunctionImport Name="f" Function="N.F"/></EntityContainer>',
      {
        containers: [
          {
            name: 'C',
            resources: [{ kind: 'Singleton', name: 'S', type: 'N.T', nullable: true }],
            imports: [
              { kind: 'Action', name: 'a', operation: 'N.A', entitySet: 'S' },
              { kind: 'Function', name: 'f', operation: 'N.F' },
            ],
          },
        ],
      },
    ],
    [
      '<Annotations Target="N.T/p" Qualifier="q"><Annotation Term="C.D" String="x"/><Annotation Term="C.D" Qualifier="own" String="y"/></Annotations>',
      {
        targets: [
          {
            target: 'N.T/p',
            annotations: [
              { term: 'C.D', qualifier: 'q', value: 'x' },
              { term: 'C.D', qualifier: 'own', value: 'y' },
            ],
          },
        ],
      },
    ],
    [
      '<Annotation Term="C.D" Qualifier="q" String="x"><Annotation Term="C.L" String="en"/></Annotation>',
      { annotations: [{ term: 'C.D', qualifier: 'q', value: 'x', annotations: [{ term: 'C.L', value: 'en' }] }] },
    ],
  ])('%s', (xml, expected) => {
    const read = declared(v4(xml));
    expect(stated(read)).toEqual(expected);
    expect(read.problems).toEqual([]);
  });
});

describe('2.0 and 3.0', () => {
  it.each<[string, object]>([
    [
      '<EntityType Name="T" d:HasStream="true" x:label="Things"/>',
      {
        structures: [
          {
            ...{ kind: 'EntityType', name: 'T', hasStream: true },
            annotations: [
              { term: 'm.HasStream', value: 'true' },
              { term: 'sap.label', value: 'Things' },
            ],
          },
        ],
      },
    ],
    [
      entity(
        '<Property Name="p" Type="Edm.String" MaxLength="Max" FixedLength="false" ConcurrencyMode="Fixed" d:FC_TargetPath="SyndicationTitle"/>',
      ),
      property({
        ...{ name: 'p', type: 'Edm.String', concurrency: true },
        annotations: [{ term: 'm.FC_TargetPath', value: 'SyndicationTitle' }],
      }),
    ],
    [entity('<Property Name="p" Type="Edm.Int32" CollectionKind="List"/>'), property({ name: 'p', type: 'Edm.Int32', collection: true })],
    [
      entity('<NavigationProperty Name="n" Relationship="N.A" FromRole="t" ToRole="b"/>'),
      navigation({ name: 'n', relationship: 'N.A', fromRole: 't', toRole: 'b' }),
    ],
    [
      '<Association Name="A"><End Role="t" Type="N.T" Multiplicity="*"><OnDelete Action="Cascade"/></End><End Type="N.B" Multiplicity="0..1"/><ReferentialConstraint><Principal Role="B"><PropertyRef Name="k"/></Principal><Dependent Role="t"><PropertyRef Name="b_k"/></Dependent></ReferentialConstraint></Association>',
      {
        associations: [
          {
            name: 'A',
            ends: [
              { role: 't', type: 'N.T', multiplicity: '*', onDelete: 'Cascade' },
              { role: 'B', type: 'N.B', multiplicity: '0..1' },
            ],
            constraint: { principal: { role: 'B', properties: ['k'] }, dependent: { role: 't', properties: ['b_k'] } },
          },
        ],
      },
    ],
    [
      '<EntityContainer Name="C" d:IsDefaultEntityContainer="true"><AssociationSet Name="AS" Association="N.A"><End Role="t" EntitySet="S"/><End EntitySet="B"/></AssociationSet></EntityContainer>',
      {
        containers: [
          {
            ...{ name: 'C', isDefault: true, annotations: [{ term: 'm.IsDefaultEntityContainer', value: 'true' }] },
            associationSets: [{ name: 'AS', association: 'N.A', ends: [{ role: 't', entitySet: 'S' }, { entitySet: 'B' }] }],
          },
        ],
      },
    ],
    [
      '<EntityContainer Name="C"><FunctionImport Name="f" ReturnType="Collection(N.T)" EntitySet="S" d:HttpMethod="get"><Parameter Name="p" Type="Edm.Int32" Mode="In"/></FunctionImport></EntityContainer>',
      {
        containers: [
          {
            name: 'C',
            imports: [
              {
                ...{ kind: 'Function', name: 'f', entitySet: 'S', method: 'GET', annotations: [{ term: 'm.HttpMethod', value: 'get' }] },
                declared: {
                  ...{ kind: 'Function', name: 'f', parameters: [{ name: 'p', type: 'Edm.Int32', mode: 'In' }] },
                  returns: { type: 'N.T', collection: true },
                },
              },
            ],
          },
        ],
      },
    ],
    [
      '<EntityContainer Name="C"><FunctionImport Name="f" IsBindable="true"><ReturnType Type="Edm.Int32"/></FunctionImport></EntityContainer>',
      {
        containers: [
          {
            name: 'C',
            imports: [{ kind: 'Action', name: 'f', declared: { kind: 'Action', name: 'f', bound: true, returns: { type: 'Edm.Int32' } } }],
          },
        ],
      },
    ],
    [
      '<Function Name="F" ReturnType="Edm.Int32"><Parameter Name="p" Type="Edm.Int32"/><DefiningExpression>select 1</DefiningExpression></Function>',
      { operations: [{ kind: 'Function', name: 'F', parameters: [{ name: 'p', type: 'Edm.Int32' }], returns: { type: 'Edm.Int32' } }] },
    ],
    [
      '<EntityType Name="T"><Documentation><Summary> A\n thing </Summary><LongDescription>More</LongDescription></Documentation></EntityType>',
      {
        structures: [
          {
            ...{ kind: 'EntityType', name: 'T' },
            annotations: [
              { term: 'Org.OData.Core.V1.Description', value: 'A thing' },
              { term: 'Org.OData.Core.V1.LongDescription', value: 'More' },
            ],
          },
        ],
      },
    ],
    ['<ValueTerm Name="X" Type="Edm.String"/>', { terms: [{ name: 'X', type: 'Edm.String' }] }],
    [
      '<Annotations Target="N.T"><ValueAnnotation Term="V.a" String="x"/><TypeAnnotation Term="V.b"><PropertyValue Property="c" Int="1"/></TypeAnnotation></Annotations>',
      {
        targets: [
          {
            target: 'N.T',
            annotations: [
              { term: 'V.a', value: 'x' },
              { term: 'V.b', value: { c: 1 } },
            ],
          },
        ],
      },
    ],
    ['<x:thing a="b"><x:other/></x:thing>', {}],
  ])('%s', (xml, expected) => {
    const read = declared(v3(xml));
    expect(stated(read)).toEqual(expected);
    expect(read.problems).toEqual([]);
  });

  it('takes a function import of 2.0 without a method for one that only reads', () => {
    const text = v3(
      '<EntityContainer Name="C"><FunctionImport Name="f"/></EntityContainer>',
      'http://schemas.microsoft.com/ado/2008/09/edm',
    );
    expect(declared(text).declarations?.schemas[0]?.containers[0]?.imports[0]?.kind).toBe('Function');
  });
});

describe('around schemas', () => {
  const edmx = (within: string) => `<Edmx Version="4.0" xmlns="http://docs.oasis-open.org/odata/ns/edmx">${within}</Edmx>`;
  const schema = '<Schema Namespace="N"/>';

  it.each<[string, object]>([
    [schema, { schemas: ['N'] }],
    [`<DataServices>${schema}</DataServices>`, { schemas: ['N'] }],
    [edmx(`<DataServices>${schema}<Schema Namespace="O" Alias="P"/></DataServices>`), { version: '4.0', schemas: ['N', 'O'] }],
    [
      edmx('<Reference Uri="a"><Include Namespace="V.V1" Alias="V"/><IncludeAnnotations TermNamespace="x"/></Reference>'),
      { version: '4.0', references: [{ uri: 'a', includes: [{ namespace: 'V.V1', alias: 'V' }] }] },
    ],
    [edmx('<Reference Url="a"/>'), { version: '4.0', references: [{ uri: 'a', includes: [] }] }],
    [
      '<Schema Namespace="N"><Using Namespace="V.V1" Alias="V"/></Schema>',
      { schemas: ['N'], references: [{ uri: '', includes: [{ namespace: 'V.V1', alias: 'V' }] }] },
    ],
    [
      edmx(
        `<Runtime><StorageModels><Schema Namespace="Store"/></StorageModels><ConceptualModels>${schema}</ConceptualModels><Mappings/></Runtime><Designer/>`,
      ),
      { version: '4.0', schemas: ['N'] },
    ],
    ['<edmx:Edmx><edmx:DataServices><edm:Schema Namespace="N"/></edmx:DataServices></edmx:Edmx>', { schemas: ['N'] }],
    [
      '<a:Edmx xmlns:a="http://schemas.microsoft.com/ado/2007/06/edmx"><a:DataServices><Schema Namespace="N"/></a:DataServices></a:Edmx>',
      { schemas: ['N'] },
    ],
  ])('%s', (text, expected) => {
    const { declarations, problems } = declared(text);
    const found = {
      version: declarations?.version,
      schemas: declarations?.schemas.map(({ namespace }) => namespace),
      references: declarations?.references,
    };
    expect(found).toEqual({ version: undefined, schemas: [], references: [], ...expected });
    expect(problems).toEqual([]);
  });

  it.each([
    [v3(''), 'http://schemas.microsoft.com/ado/2009/11/edm', '3.0'],
    [v4(''), 'http://docs.oasis-open.org/odata/ns/edm', undefined],
  ])('tells versions of the protocol apart: %s', (text, namespace, version) => {
    const { declarations } = declared(text);
    expect([declarations?.schemaNamespace, declarations?.dataServiceVersion]).toEqual([namespace, version]);
  });
});
