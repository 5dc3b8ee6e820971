import { describe, expect, it } from 'vitest';
import { book, readV4 } from './csdl.ts';

describe('a derived type', () => {
  const { service, problems } = readV4(`
    <EntityType Name="Manager" BaseType="Self.Employee" HasStream="true"><Property Name="Budget" Type="Edm.Decimal"/>
      <NavigationProperty Name="Reports" Type="Collection(Self.Employee)"/></EntityType>
    <EntityType Name="Employee" BaseType="N.Person" OpenType="true"><Property Name="Salary" Type="Edm.Decimal"/></EntityType>
    <EntityType Name="Person" Abstract="true"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Int32" Nullable="false"/>
      <NavigationProperty Name="Friend" Type="N.Person" Nullable="false"/></EntityType>
    <ComplexType Name="Place" BaseType="Edm.ComplexType"/>`);
  const manager = service.types.get('N.Manager')!;
  const person = service.types.get('N.Person')!;

  it('has inherited members first, the very objects', () => {
    expect([...manager.properties.keys()]).toEqual(['ID', 'Salary', 'Budget']);
    expect([...manager.navigations.keys()]).toEqual(['Friend', 'Reports']);
    expect(manager.properties.get('ID')).toBe(person.properties.get('ID'));
    expect(manager.navigations.get('Friend')).toBe(person.navigations.get('Friend'));
  });

  it.each([
    ['N.Person', { baseType: undefined, key: ['ID'], open: false, abstract: true, hasStream: false }],
    ['N.Employee', { baseType: 'N.Person', key: ['ID'], open: true, abstract: false, hasStream: false }],
    ['N.Manager', { baseType: 'N.Employee', key: ['ID'], open: true, abstract: false, hasStream: true }],
    ['N.Place', { baseType: undefined, kind: 'ComplexType' }],
  ])('%s takes over what its base type says', (name, expected) => {
    expect(service.types.get(name)).toMatchObject(expected);
  });

  it('stands where the document has it', () => {
    expect([...service.types.keys()]).toEqual(['N.Manager', 'N.Employee', 'N.Person', 'N.Place']);
    expect(problems).toEqual([]);
  });
});

describe('a property', () => {
  const property = (attributes: string, before = '') => {
    const { service, problems } = readV4(`${before}${book(`<Property Name="p" ${attributes}/>`)}`);
    expect(problems).toEqual([]);
    return service.types.get('N.Book')!.properties.get('p');
  };
  const weight =
    '<TypeDefinition Name="Weight" UnderlyingType="Edm.Decimal" Precision="9" Scale="3"><Annotation Term="Measures.Unit" String="kg"/></TypeDefinition>';
  const code = '<TypeDefinition Name="Code" UnderlyingType="Edm.String" MaxLength="4" Unicode="false"/>';

  it.each([
    ['Type="Edm.String"', '', { type: 'Edm.String', nullable: true, collection: false, maxLength: undefined, facets: undefined }],
    ['Type="Edm.String" Nullable="false" MaxLength="5"', '', { nullable: false, maxLength: 5 }],
    ['Type="Edm.String" MaxLength="max"', '', { maxLength: undefined }],
    ['Type="Collection(Edm.Guid)"', '', { type: 'Edm.Guid', collection: true }],
    ['Type="Edm.Decimal" Precision="9" Scale="variable"', '', { facets: { precision: 9, scale: 'variable' } }],
    ['Type="Edm.GeographyPoint" SRID="4326"', '', { facets: { srid: '4326' } }],
    ['Type="Edm.Boolean" DefaultValue="false"', '', { defaultValue: 'false' }],
    ['Type="N.Code"', code, { type: 'Edm.String', typeDefinition: 'N.Code', maxLength: 4, facets: { unicode: false } }],
    ['Type="Self.Code" MaxLength="2"', code, { typeDefinition: 'N.Code', maxLength: 2 }],
    ['Type="Collection(N.Weight)" Scale="1"', weight, { type: 'Edm.Decimal', collection: true, facets: { precision: 9, scale: 1 } }],
    ['Type="N.Weight"', weight, { values: { unit: 'kg' } }],
  ])('%s', (attributes, before, expected) => {
    expect(property(attributes, before)).toMatchObject(expected);
  });

  it('of the key is never null', () => {
    const { service } = readV4('<EntityType Name="T"><Key><PropertyRef Name="k"/></Key><Property Name="k" Type="Edm.Int32"/></EntityType>');
    expect(service.types.get('N.T')!.properties.get('k')!.nullable).toBe(false);
  });
});

describe('a key', () => {
  const withKey = (key: string) => {
    const { service, problems } = readV4(`
      <ComplexType Name="Address"><Property Name="Code" Type="Edm.String" Nullable="false"/></ComplexType>
      <EntityType Name="T">${key}<Property Name="a" Type="Edm.Int32" Nullable="false"/><Property Name="b" Type="Edm.Int32" Nullable="false"/>
        <Property Name="at" Type="N.Address" Nullable="false"/><NavigationProperty Name="of" Type="N.T" Nullable="false"/></EntityType>`);
    expect(problems).toEqual([]);
    const { key: names, keyPaths, alternateKeys } = service.types.get('N.T')!;
    return { key: names, paths: [...keyPaths], alternateKeys };
  };
  const key = (...parts: string[]) => `<Key>${parts.map((part) => `<PropertyRef ${part}/>`).join('')}</Key>`;
  const alternate = (
    term: string,
    ...parts: string[]
  ) => `<Annotation Term="${term}"><Collection><Record><PropertyValue Property="Key"><Collection>
    ${parts.map((part) => `<Record>${part}</Record>`).join('')}</Collection></PropertyValue></Record></Collection></Annotation>`;
  const part = (name: string, alias: string) =>
    `<PropertyValue Property="Name" PropertyPath="${name}"/><PropertyValue Property="Alias" String="${alias}"/>`;

  it.each([
    ['none', '', { key: [], paths: [], alternateKeys: [] }],
    ['of one', key('Name="a"'), { key: ['a'], paths: [], alternateKeys: [] }],
    ['of several', key('Name="b"', 'Name="a"'), { key: ['b', 'a'], paths: [], alternateKeys: [] }],
    ['a path', key('Name="at/Code" Alias="code"'), { key: ['code'], paths: [['code', 'at/Code']], alternateKeys: [] }],
    ['through a link', key('Name="of/a" Alias="other"'), { key: ['other'], paths: [['other', 'of/a']], alternateKeys: [] }],
    [
      'an alternate one',
      key('Name="a"') + alternate('Core.AlternateKeys', part('b', 'b')),
      { key: ['a'], paths: [], alternateKeys: [['b']] },
    ],
    [
      'an alternate one of paths',
      key('Name="a"') + alternate('Core.AlternateKeys', part('at/Code', 'zip'), part('b', 'second')),
      {
        key: ['a'],
        paths: [
          ['zip', 'at/Code'],
          ['second', 'b'],
        ],
        alternateKeys: [['zip', 'second']],
      },
    ],
    [
      'the community’s',
      key('Name="a"') + alternate('OData.Community.Keys.V1.AlternateKeys', part('b', 'b')),
      { key: ['a'], paths: [], alternateKeys: [['b']] },
    ],
    [
      'the community’s, as OASIS’s',
      key('Name="a"') + alternate('Org.OData.Community.Keys.V1.AlternateKeys', part('b', 'b')),
      { key: ['a'], paths: [], alternateKeys: [['b']] },
    ],
  ])('%s', (_, written, expected) => {
    expect(withKey(written)).toEqual(expected);
  });

  it('alternate, said of a set, is of its type', () => {
    const { service } = readV4(book('<Property Name="isbn" Type="Edm.String"/>', alternate('Core.AlternateKeys', part('isbn', 'isbn'))));
    expect(service.types.get('N.Book')!.alternateKeys).toEqual([['isbn']]);
  });
});

describe('a navigation property', () => {
  const link = (attributes: string, within = '') => {
    const { service, problems } = readV4(
      book(`<Property Name="p" Type="Edm.Int32"/><NavigationProperty Name="n" ${attributes}>${within}</NavigationProperty>`),
    );
    expect(problems).toEqual([]);
    return service.types.get('N.Book')!.navigations.get('n');
  };

  it.each([
    ['Type="Self.Book"', '', { target: 'N.Book', collection: false, nullable: true, contained: false, partner: undefined, guessed: false }],
    ['Type="Collection(N.Book)"', '', { target: 'N.Book', collection: true, nullable: false }],
    ['Type="N.Book" Nullable="false" Partner="n"', '', { nullable: false, partner: 'n' }],
    ['Type="N.Book" Partner="Self.Book/n"', '', { partner: 'N.Book/n' }],
    ['Type="N.Book" ContainsTarget="true"', '', { contained: true }],
    [
      'Type="N.Book"',
      '<ReferentialConstraint Property="p" ReferencedProperty="ID"/>',
      { constraints: [{ property: 'p', referenced: 'ID' }] },
    ],
    ['Type="N.Book"', '<OnDelete Action="SetNull"/>', { onDelete: 'SetNull' }],
  ])('%s %s', (attributes, within, expected) => {
    expect(link(attributes, within)).toMatchObject(expected);
  });
});

describe('an enumeration', () => {
  const members = (attributes: string, ...written: string[]) => {
    const { service } = readV4(`<EnumType Name="E" ${attributes}>${written.map((member) => `<Member ${member}/>`).join('')}</EnumType>`);
    const found = service.enums.get('N.E')!;
    return [found.underlyingType, found.isFlags, ...[...found.members.values()].map(({ name, value }) => `${name}=${value}`)];
  };

  it.each([
    ['', ['Name="a"', 'Name="b"'], ['Edm.Int32', false, 'a=0', 'b=1']],
    ['', ['Name="a" Value="5"', 'Name="b"', 'Name="c" Value="2"'], ['Edm.Int32', false, 'a=5', 'b=6', 'c=2']],
    ['IsFlags="true"', ['Name="r" Value="1"', 'Name="w" Value="2"'], ['Edm.Int32', true, 'r=1', 'w=2']],
    [
      'UnderlyingType="Edm.Int64"',
      ['Name="big" Value="9223372036854775806"', 'Name="next"'],
      ['Edm.Int64', false, 'big=9223372036854775806', 'next=9223372036854775807'],
    ],
    ['', ['Name="below" Value="-2"', 'Name="next"'], ['Edm.Int32', false, 'below=-2', 'next=-1']],
  ])('%s %s', (attributes, written, expected) => {
    expect(members(attributes, ...written)).toEqual(expected);
  });
});

describe('a resource', () => {
  const { service, problems } = readV4(`
    <EntityType Name="T"><Key><PropertyRef Name="k"/></Key><Property Name="k" Type="Edm.Int32"/><NavigationProperty Name="one" Type="N.T"/>
      <NavigationProperty Name="many" Type="Collection(N.T)" ContainsTarget="true"/></EntityType>
    <EntityType Name="Sub" BaseType="N.T"><NavigationProperty Name="own" Type="N.T"/></EntityType>
    <EntityContainer Name="C" Extends="Self.Base"><EntitySet Name="Ts" EntityType="Self.T">
      <NavigationPropertyBinding Path="one" Target="Ts"/><NavigationPropertyBinding Path="Self.Sub/own" Target="Self.C/Ts"/>
      <NavigationPropertyBinding Path="many/one" Target="Me"/><NavigationPropertyBinding Path="many/many" Target="Me/many"/></EntitySet>
      <Singleton Name="Me" Type="N.T"/><EntitySet Name="Hidden" EntityType="N.T" IncludeInServiceDocument="false"/></EntityContainer>
    <EntityContainer Name="Base"><EntitySet Name="Old" EntityType="N.T"/></EntityContainer>`);

  it('is had with those of the container that is extended', () => {
    expect([...service.resources.values()].map(({ name, kind, type, inServiceDocument }) => [name, kind, type, inServiceDocument])).toEqual(
      [
        ['Old', 'EntitySet', 'N.T', true],
        ['Ts', 'EntitySet', 'N.T', true],
        ['Me', 'Singleton', 'N.T', true],
        ['Hidden', 'EntitySet', 'N.T', false],
      ],
    );
    expect(service.container).toBe('N.C');
    expect(problems).toEqual([]);
  });

  it('is bound by paths', () => {
    expect(Object.fromEntries(service.resources.get('Ts')!.bindings)).toEqual({
      one: 'Ts',
      'N.Sub/own': 'Ts',
      'many/one': 'Me',
      'many/many': 'Me/many',
    });
  });
});
