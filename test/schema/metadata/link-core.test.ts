import { describe, expect, it } from 'vitest';
import { coreFacts } from '../../../src/schema/metadata/link/vocabulary/core.ts';
import { annotation, book, collection, oddAliases, propertyWith, readV4, record, termsIn } from './csdl.ts';

const revision = (version: string, kind: string, words: string) =>
  record({ Version: `String="${version}"`, Kind: `EnumMember="Core.RevisionKind/${kind}"`, Description: `String="${words}"` });

/** What an annotation of a property says of it. */
const rows: readonly [said: string, expected: object][] = [
  [annotation('Core.Description', 'String="short"'), { documentation: 'short' }],
  [annotation('Core.Description', 'String=" "'), { documentation: undefined }],
  [annotation('Core.Description', '', '<Path>title</Path>'), { documentation: undefined }],
  [annotation('Core.LongDescription', 'String="long"'), { documentation: 'long' }],
  [
    annotation('Core.LongDescription', 'String="long"') + annotation('Core.Description', 'String="short"'),
    { documentation: 'short\n\nlong' },
  ],
  [annotation('Core.LongDescription', 'String="same"') + annotation('Core.Description', 'String="same"'), { documentation: 'same' }],
  [annotation('Core.Description', 'String="&lt;img src=x onerror=alert(1)&gt;"'), { documentation: '<img src=x onerror=alert(1)>' }],
  [annotation('Core.Revisions', '', collection(revision('2', 'Deprecated', 'Use q.'))), { deprecated: { since: '2', note: 'Use q.' } }],
  [
    annotation(
      'Core.Revisions',
      '',
      collection(revision('1', 'Added', ''), revision('2', 'Deprecated', 'a'), revision('3', 'Modified', '')),
    ),
    { deprecated: { since: '2', note: 'a' } },
  ],
  [annotation('Core.Revisions', '', collection(revision('1', 'Added', 'x'))), { deprecated: undefined }],
  [
    annotation('Core.Revisions', '', collection(record({ Kind: 'EnumMember="Core.RevisionKind/Deprecated"', Date: 'Date="2026-01-31"' }))),
    { deprecated: { since: '2026-01-31', note: undefined } },
  ],
  [annotation('Core.Computed'), { readOnly: true }],
  [annotation('Core.Computed', 'Bool="true"'), { readOnly: true }],
  [annotation('Core.Computed', 'Bool="false"'), { readOnly: false }],
  [annotation('Core.Computed', '', '<Path>locked</Path>'), { readOnly: false }],
  [annotation('Core.Immutable', 'Bool="true"'), { immutable: true, readOnly: false }],
  [annotation('Core.Permissions', 'EnumMember="Core.Permission/Read"'), { readOnly: true, writeOnly: false }],
  [annotation('Core.Permissions', 'EnumMember="Core.Permission/Write"'), { readOnly: false, writeOnly: true }],
  [annotation('Core.Permissions', 'EnumMember="Core.Permission/Read Core.Permission/Write"'), { readOnly: false, writeOnly: false }],
  [annotation('Core.Permissions', 'EnumMember="Core.Permission/ReadWrite"'), { readOnly: false, writeOnly: false }],
  [annotation('Core.Permissions', 'EnumMember="Core.Permission/None"'), { readOnly: true, writeOnly: false }],
  [annotation('Core.Permissions', 'Int="1"'), { readOnly: true, writeOnly: false }],
  [annotation('Core.Permissions', 'Int="2"'), { readOnly: false, writeOnly: true }],
  [annotation('Core.Permissions', 'Int="3"'), { readOnly: false, writeOnly: false }],
  [annotation('Core.MediaType', 'String="text/html"'), { values: { semantics: 'text/html' } }],
  [annotation('Core.IsURL'), { values: { semantics: 'url' } }],
  [annotation('Core.IsURL', 'Bool="false"'), { values: undefined }],
  [annotation('Core.IsMediaType'), { values: { semantics: 'media-type' } }],
  [annotation('Core.IsLanguageDependent'), { values: { semantics: 'language-dependent' } }],
];

describe('Core', () => {
  it.each(rows)('%s', (said, expected) => {
    expect(propertyWith(said)).toMatchObject(expected);
  });

  it.each(rows)('%s, under another alias', (said, expected) => {
    expect(propertyWith(said.replaceAll('"Core.', '"K.'), oddAliases)).toMatchObject(expected);
  });

  it('has a case for each of its terms', () => {
    // Keys, parameters and ETags are told in the tables of types and operations, and below.
    const elsewhere = ['AlternateKeys', 'OptionalParameter', 'OptimisticConcurrency'];
    const terms = coreFacts.map(({ term }) => term).filter((term) => !elsewhere.some((name) => term.endsWith(`.${name}`)));
    expect(termsIn(rows)).toEqual(new Set(terms));
  });
});

describe('Core.OptimisticConcurrency', () => {
  const etag = (...paths: string[]) =>
    annotation('Core.OptimisticConcurrency', '', collection(...paths.map((path) => `<PropertyPath>${path}</PropertyPath>`)));
  const concurrent = (schema: string) =>
    [...readV4(schema).service.types.values()].flatMap(({ name, properties }) =>
      [...properties.values()].flatMap((property) => (property.concurrency ? [`${name}/${property.name}`] : [])),
    );
  const members = '<Property Name="a" Type="Edm.String"/><Property Name="b" Type="Edm.String"/>';

  it.each([
    ['of a set', book(members, etag('a')), ['N.Book/a']],
    ['of a type', book(members + etag('a', 'b')), ['N.Book/a', 'N.Book/b']],
    ['of no properties', book(members, etag()), []],
    ['of a property that there is not', book(members, etag('c')), []],
    [
      'of an inherited property',
      `<EntityType Name="T">${members}</EntityType><EntityType Name="U" BaseType="N.T"/>
       <EntityContainer Name="C"><EntitySet Name="Us" EntityType="N.U">${etag('b')}</EntitySet></EntityContainer>`,
      ['N.T/b', 'N.U/b'],
    ],
  ])('%s', (_, schema, expected) => {
    expect(concurrent(schema)).toEqual(expected);
  });
});

describe('annotations are of', () => {
  const said = annotation('Core.Description', 'String="said"');
  const target = (path: string) => `<Annotations Target="${path}">${said}</Annotations>`;

  it.each([
    ['a type', 'N.Book', `<EntityType Name="Book">${said}</EntityType>`, target('N.Book')],
    [
      'a property',
      'N.Book/p',
      `<EntityType Name="Book"><Property Name="p" Type="Edm.String">${said}</Property></EntityType>`,
      target('Self.Book/p'),
    ],
    [
      'a link',
      'N.Book/n',
      `<EntityType Name="Book"><NavigationProperty Name="n" Type="N.Book">${said}</NavigationProperty></EntityType>`,
      target('N.Book/n'),
    ],
    ['an enumeration', 'N.E', `<EnumType Name="E">${said}</EnumType>`, target('N.E')],
    ['a member of an enumeration', 'N.E/m', `<EnumType Name="E"><Member Name="m">${said}</Member></EnumType>`, target('Self.E/m')],
    ['a type definition', 'N.D', `<TypeDefinition Name="D" UnderlyingType="Edm.String">${said}</TypeDefinition>`, target('N.D')],
    ['a term', 'N.T', `<Term Name="T" Type="Edm.String">${said}</Term>`, target('N.T')],
    [
      'a set',
      '=Books',
      `<EntityType Name="Book"/><EntityContainer Name="C"><EntitySet Name="Books" EntityType="N.Book">${said}</EntitySet></EntityContainer>`,
      target('N.C/Books'),
    ],
    [
      'a singleton',
      '=Me',
      `<EntityType Name="Book"/><EntityContainer Name="C"><Singleton Name="Me" Type="N.Book">${said}</Singleton></EntityContainer>`,
      target('N.C/Me'),
    ],
    [
      'an import',
      '=go',
      `<Action Name="a"/><EntityContainer Name="C"><ActionImport Name="go" Action="N.a">${said}</ActionImport></EntityContainer>`,
      target('N.C/go'),
    ],
    ['an action', 'N.a', `<Action Name="a">${said}</Action>`, target('N.a()')],
  ])('%s, inside it or apart', (_, name, inside, apart) => {
    for (const schema of [inside, inside.replace(said, '') + apart]) {
      const { service, problems } = readV4(schema);
      const described = [
        ...[...service.types.values()].flatMap((type) => [
          type,
          ...prefixed(type.name, [...type.properties.values(), ...type.navigations.values()]),
        ]),
        ...[...service.enums.values()].flatMap((type) => [type, ...prefixed(type.name, [...type.members.values()])]),
        ...[...service.typeDefinitions.values(), ...service.terms.values(), ...[...service.operations.values()].flat()],
        ...[...service.resources.values(), ...service.imports.values()].map((each) => ({ ...each, name: `=${each.name}` })),
      ];
      expect(described.flatMap((each) => (each.documentation === 'said' ? [each.name] : []))).toEqual([name]);
      expect(problems).toEqual([]);
    }
  });

  it.each([
    ['the schema', said, 'N'],
    ['the container', `<EntityContainer Name="C">${said}</EntityContainer>`, 'N.C'],
    ['a return type', `<Function Name="f"><ReturnType Type="Edm.Int32">${said}</ReturnType></Function>`, 'N.f()/$ReturnType'],
    [
      'a path within a type',
      `<EntityType Name="T"><Property Name="at" Type="N.A"/></EntityType><ComplexType Name="A"><Property Name="zip" Type="Edm.String"/></ComplexType>${target('N.T/at/zip')}`,
      'N.T/at/zip',
    ],
    ['another document’s type', target('Elsewhere.T/p'), 'Elsewhere.T/p'],
    [
      'a constraint',
      `<EntityType Name="T"><Property Name="p" Type="Edm.Int32"/><NavigationProperty Name="n" Type="N.T">
      <ReferentialConstraint Property="p" ReferencedProperty="p">${said}</ReferentialConstraint></NavigationProperty></EntityType>`,
      'N.T/n/$ReferentialConstraint/p',
    ],
  ])('%s, which has no place for them', (_, schema, path) => {
    const { service, problems } = readV4(schema);
    expect([...service.annotations]).toEqual([[path, new Map([['Org.OData.Core.V1.Description', 'said']])]]);
    expect(problems).toEqual([]);
  });

  it('an annotation, and have a qualifier', () => {
    const { service } =
      readV4(`${book(`<Property Name="p" Type="Edm.Int32"><Annotation Term="Core.Description" Qualifier="q" String="x">${annotation('Core.IsURL')}</Annotation></Property>`)}
      <Annotations Target="N.Book/p@Core.Description#q">${annotation('Core.IsMediaType')}</Annotations>`);
    expect([...service.types.get('N.Book')!.properties.get('p')!.annotations]).toEqual([
      ['Org.OData.Core.V1.Description#q', 'x'],
      ['Org.OData.Core.V1.Description#q@Org.OData.Core.V1.IsURL', true],
      ['Org.OData.Core.V1.Description#q@Org.OData.Core.V1.IsMediaType', true],
    ]);
  });
});

const prefixed = <Each extends { readonly name: string }>(owner: string, members: readonly Each[]) =>
  members.map((member) => ({ ...member, name: `${owner}/${member.name}` }));
