import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/schema/metadata/read-metadata.ts';
import { readV4 } from './csdl.ts';

const key = '<Key><PropertyRef Name="k"/></Key><Property Name="k" Type="Edm.Int32" Nullable="false"/>';
const entity = (name: string, within = key, attributes = '') => `<EntityType Name="${name}" ${attributes}>${within}</EntityType>`;
const container = (within: string, attributes = '') => `<EntityContainer Name="C" ${attributes}>${within}</EntityContainer>`;

/** A mistake, the one problem that tells it, and names of what is there all the same: types, `Type/member`, `=resource`. */
const rows: readonly [mistake: string, schema: string, problem: string, there: readonly string[]][] = [
  [
    'a base type that is not declared',
    entity('T', key, 'BaseType="N.Missing"'),
    'unknown-name N.T: "N.T" is derived from "N.Missing", which is not declared. What it has from there is not known.',
    ['N.T', 'N.T/k'],
  ],
  [
    'a base type of another kind',
    `${entity('T', key, 'BaseType="N.Address"')}<ComplexType Name="Address"/>`,
    'contradiction N.T: "N.T" is derived from "N.Address", which is of another kind (ComplexType). Its base type is left out.',
    ['N.T', 'N.T/k', 'N.Address'],
  ],
  [
    'a type that is derived from itself',
    entity('T', key, 'BaseType="N.T"'),
    'contradiction N.T: "N.T" is derived from itself by way of "N.T". Its base type is left out.',
    ['N.T', 'N.T/k'],
  ],
  [
    'types derived from each other in a circle',
    entity('A', '<Property Name="a" Type="Edm.Int32"/>', 'BaseType="N.B"') +
      entity('B', '<Property Name="b" Type="Edm.Int32"/>', 'BaseType="N.C1"') +
      entity('C1', '<Property Name="c" Type="Edm.Int32"/>', 'BaseType="N.A"'),
    'contradiction N.C1: "N.C1" is derived from itself by way of "N.A". Its base type is left out.',
    ['N.A', 'N.A/a', 'N.A/b', 'N.A/c', 'N.B/c', 'N.C1/c'],
  ],
  ['the same type twice', entity('T') + entity('T', ''), 'duplicate N.T: "N.T" is declared more than once. The first is used.', ['N.T/k']],
  [
    'an enumeration of a type’s name',
    `${entity('T')}<EnumType Name="T"/>`,
    'duplicate N.T: "N.T" is declared more than once. The first is used.',
    ['N.T/k'],
  ],
  [
    'the same property twice',
    entity('T', `${key}<Property Name="p" Type="Edm.String"/><Property Name="p" Type="Edm.Int32"/>`),
    'duplicate N.T/p: "N.T" has a member "p" already. The first is used.',
    ['N.T/p'],
  ],
  [
    'a link of a property’s name',
    entity('T', `${key}<Property Name="p" Type="Edm.String"/><NavigationProperty Name="p" Type="N.T"/>`),
    'duplicate N.T/p: "N.T" has a member "p" already. The first is used.',
    ['N.T/p'],
  ],
  [
    'an inherited property again',
    entity('T') + entity('U', '<Property Name="k" Type="Edm.String"/>', 'BaseType="N.T"'),
    'duplicate N.U/k: "N.U" has a member "k" already. The first is used.',
    ['N.U/k'],
  ],
  [
    'a key that names no property',
    entity('T', '<Key><PropertyRef Name="k"/><PropertyRef Name="missing"/></Key><Property Name="k" Type="Edm.Int32" Nullable="false"/>'),
    'unknown-name N.T: The key of "N.T" names "missing", which it does not have.',
    ['N.T/k', 'key N.T k'],
  ],
  [
    'a key by a path that leads nowhere',
    entity('T', '<Key><PropertyRef Name="at/Code" Alias="c"/></Key><Property Name="at" Type="N.Address"/>') +
      '<ComplexType Name="Address"/>',
    'unknown-name N.T: The key of "N.T" names "at/Code", which it does not have.',
    ['N.T/at'],
  ],
  [
    'a second key',
    entity('T') + entity('U', '<Key><PropertyRef Name="u"/></Key><Property Name="u" Type="Edm.Int32" Nullable="false"/>', 'BaseType="N.T"'),
    'contradiction N.U: "N.U" declares a key but has that of "N.T" already. It is left out.',
    ['N.U/k', 'N.U/u', 'key N.U k'],
  ],
  [
    'a property of a type that is not declared',
    entity('T', `${key}<Property Name="p" Type="N.Missing"/>`),
    'unknown-name N.T/p: "N.T/p" is of the type "N.Missing", which is not declared.',
    ['N.T/p'],
  ],
  [
    'a property of a primitive type that there is not',
    entity('T', `${key}<Property Name="p" Type="Edm.Text"/>`),
    'unknown-name N.T/p: "N.T/p" is of the type "Edm.Text", which is not declared.',
    ['N.T/p'],
  ],
  [
    'a link to a type that is not declared',
    entity('T', `${key}<NavigationProperty Name="n" Type="N.Missing"/>`),
    'unknown-name N.T/n: "N.T/n" leads to "N.Missing", which is not declared. Nothing is known of what it leads to.',
    ['N.T/n'],
  ],
  [
    'a link to a complex type',
    `${entity('T', `${key}<NavigationProperty Name="n" Type="N.A"/>`)}<ComplexType Name="A"/>`,
    'contradiction N.T/n: "N.T/n" leads to "N.A", which is a complex type and has no entities.',
    ['N.T/n'],
  ],
  [
    'a word on deletion that means nothing',
    entity('T', `${key}<NavigationProperty Name="n" Type="N.T"><OnDelete Action="Explode"/></NavigationProperty>`),
    'invalid N.T/n: "N.T/n" says "Explode" of deletion, which means nothing.',
    ['N.T/n'],
  ],
  [
    'a set of a type that is not declared',
    container('<EntitySet Name="Ts" EntityType="N.Missing"/>'),
    'unknown-name N.C/Ts: "N.C/Ts" is of the type "N.Missing", which is not declared.',
    ['=Ts'],
  ],
  [
    'a set of a complex type',
    `${container('<EntitySet Name="Ts" EntityType="N.A"/>')}<ComplexType Name="A"/>`,
    'contradiction N.C/Ts: The entity set "N.C/Ts" is of "N.A", which is a complex type.',
    ['=Ts', 'N.A'],
  ],
  [
    'the same set twice',
    entity('T') + container('<EntitySet Name="Ts" EntityType="N.T"/><EntitySet Name="Ts" EntityType="N.T"/>'),
    'duplicate N.C/Ts: "N.C/Ts" is declared more than once. The first is used.',
    ['=Ts'],
  ],
  [
    'a binding of a link that there is not',
    entity('T') + container('<EntitySet Name="Ts" EntityType="N.T"><NavigationPropertyBinding Path="n" Target="Ts"/></EntitySet>'),
    'unknown-name N.C/Ts/n: "N.C/Ts" binds "n", which it does not have. The binding is left out.',
    ['=Ts'],
  ],
  [
    'a binding to a set that there is not',
    entity('T', `${key}<NavigationProperty Name="n" Type="N.T"/>`) +
      container('<EntitySet Name="Ts" EntityType="N.T"><NavigationPropertyBinding Path="n" Target="Us"/></EntitySet>'),
    'unknown-name N.C/Ts/n: "N.C/Ts" binds "n" to "Us", which is not declared. The binding is left out.',
    ['=Ts', 'N.T/n'],
  ],
  [
    'a container that extends itself',
    entity('T') + container('<EntitySet Name="Ts" EntityType="N.T"/>', 'Extends="N.C"'),
    'contradiction N.C: "N.C" extends itself.',
    ['=Ts'],
  ],
  [
    'a container that extends one that is not declared',
    entity('T') + container('<EntitySet Name="Ts" EntityType="N.T"/>', 'Extends="N.B"'),
    'unknown-name N.C: "N.C" extends "N.B", which is not declared. What it has from there is not known.',
    ['=Ts'],
  ],
  [
    'two containers',
    `${entity('T')}${container('<EntitySet Name="Ts" EntityType="N.T"/>')}<EntityContainer Name="D"/>`,
    'contradiction N.D: The service has a container already: "N.C". "N.D" is left out.',
    ['=Ts'],
  ],
  [
    'a value of an enumeration that is no number',
    '<EnumType Name="E"><Member Name="a" Value="one"/><Member Name="b"/></EnumType>',
    'invalid N.E/a: "N.E/a" has the value "one", which is no whole number.',
    ['N.E/a', 'N.E/b'],
  ],
  [
    'a type definition of a type that is not primitive',
    `${entity('T')}<TypeDefinition Name="D" UnderlyingType="N.T"/>`,
    'invalid N.D: "N.D" stands for "N.T", which is not a primitive type. Nothing is known of its values.',
    ['N.T', 'N.D'],
  ],
  [
    'the same overload twice',
    '<Function Name="f"><ReturnType Type="Edm.Int32"/></Function><Function Name="f"><ReturnType Type="Edm.String"/></Function>',
    'duplicate N.f: "N.f()" is declared more than once. The first is used.',
    ['N.f'],
  ],
  [
    'the same parameter twice',
    '<Action Name="a"><Parameter Name="p" Type="Edm.Int32"/><Parameter Name="p" Type="Edm.Int32"/></Action>',
    'duplicate N.a()/p: "N.a()" has a parameter "p" already. The first is used.',
    ['N.a'],
  ],
  [
    'an import of a function that is not declared',
    container('<FunctionImport Name="f" Function="N.f"/>'),
    'unknown-name N.C/f: "N.C/f" imports "N.f", which is not declared. It has no parameters here.',
    ['=f'],
  ],
  [
    'an import of an action as a function',
    `<Action Name="a"/>${container('<FunctionImport Name="f" Function="N.a"/>')}`,
    'contradiction N.C/f: "N.C/f" imports "N.a", which has no unbound function.',
    ['=f'],
  ],
  [
    'an import from a set that is not declared',
    `<Action Name="a"/>${container('<ActionImport Name="a" Action="N.a" EntitySet="Us"/>')}`,
    'unknown-name N.C/a: "N.C/a" gives entities of "Us", which is not declared.',
    ['=a'],
  ],
  [
    'annotations of a type that is not there',
    `${entity('T')}<Annotations Target="N.Missing"><Annotation Term="Core.Description" String="x"/></Annotations>`,
    'unknown-name N.Missing: "N.Missing" is annotated, but is not there.',
    ['N.T'],
  ],
  [
    'annotations of a property that is not there',
    `${entity('T')}<Annotations Target="N.T/missing"><Annotation Term="Core.Description" String="x"/></Annotations>`,
    'unknown-name N.T/missing: "N.T/missing" is annotated, but is not there.',
    ['N.T'],
  ],
  [
    'annotations of a parameter that is not there',
    '<Action Name="a"/><Annotations Target="N.a/p"><Annotation Term="Core.Description" String="x"/></Annotations>',
    'unknown-name N.a/p: "N.a/p" is annotated, but is not there.',
    ['N.a'],
  ],
  [
    'the same annotation twice',
    entity('T', `${key}<Annotation Term="Core.Description" String="one"/><Annotation Term="Org.OData.Core.V1.Description" String="two"/>`),
    'duplicate N.T: "N.T" is annotated with Org.OData.Core.V1.Description more than once. The first is used.',
    ['N.T'],
  ],
];

const names = ({ service }: ReturnType<typeof readV4>): readonly string[] => [
  ...[...service.types.values()].flatMap(({ name, properties, navigations, key: parts }) => [
    ...[name, ...[...properties.keys(), ...navigations.keys()].map((member) => `${name}/${member}`)],
    ...(parts.length > 0 ? [`key ${name} ${parts.join(',')}`] : []),
  ]),
  ...[...service.enums.values()].flatMap(({ name, members }) => [name, ...[...members.keys()].map((member) => `${name}/${member}`)]),
  ...[...service.typeDefinitions.keys(), ...service.operations.keys()],
  ...[...service.resources.keys(), ...service.imports.keys()].map((name) => `=${name}`),
];

describe('what contradicts itself is told, and all else is used', () => {
  it.each(rows)('%s', (_, schema, problem, there) => {
    const read = readV4(schema);
    expect(read.problems).toEqual([problem]);
    expect(names(read)).toEqual(expect.arrayContaining([...there]));
  });
});

it('takes a type whose base type is not declared for one that may have more', () => {
  const { service } = readV4(entity('T', key, 'BaseType="Elsewhere.Thing"') + entity('U', '', 'BaseType="N.T"'));
  expect([...service.types.values()].map(({ name, open, baseType }) => [name, open, baseType])).toEqual([
    ['N.T', true, undefined],
    ['N.U', true, 'N.T'],
  ]);
});

it.each([
  ['<Property Name="p" Type="N.Missing"/>', '<Property Name="p"'],
  ['<NavigationProperty Name="n" Type="N.Missing"/>', '<NavigationProperty'],
  ['<Property Name="k" Type="Edm.Int32"/>', '<Property Name="k" Type="Edm.Int32"/>'],
])('tells the place of %s', (member, start) => {
  const text = `<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
    <Schema Namespace="N" xmlns="http://docs.oasis-open.org/odata/ns/edm">${entity('T', key + member)}</Schema></edmx:DataServices></edmx:Edmx>`;
  const { problems } = readMetadata(text);
  expect(problems.map(({ span }) => text.slice(span.start).startsWith(start))).toEqual([true]);
});
