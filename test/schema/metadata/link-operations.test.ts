import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/schema/index.ts';
import { book, readV2, readV4 } from './csdl.ts';

const signature = ({ kind, bound, composable, parameters, returns }: Operation): string => {
  const type = (of: { type: string; collection: boolean; nullable: boolean }) =>
    `${of.collection ? `Collection(${of.type})` : of.type}${of.nullable ? '?' : ''}`;
  const written = parameters.map((parameter) => `${parameter.name}${parameter.optional ? '?' : ''}: ${type(parameter)}`);
  return `${bound ? 'bound ' : ''}${composable ? 'composable ' : ''}${kind}(${written.join(', ')})${returns ? ` → ${type(returns)}` : ''}`;
};
const signatures = (schema: string) => {
  const { service, problems } = readV4(book() + schema);
  expect(problems).toEqual([]);
  return [...service.operations].map(([name, overloads]) => `${name}: ${overloads.map(signature).join(' | ')}`);
};
const parameter = (name: string, type: string, within = '') =>
  `<Parameter Name="${name}" Type="${type}" Nullable="false">${within}</Parameter>`;

describe('an operation', () => {
  it.each([
    ['<Action Name="a"/>', 'N.a: Action()'],
    [`<Action Name="a">${parameter('n', 'Edm.Int32')}</Action>`, 'N.a: Action(n: Edm.Int32)'],
    ['<Action Name="a"><Parameter Name="n" Type="Edm.Int32"/></Action>', 'N.a: Action(n: Edm.Int32?)'],
    [
      `<Function Name="f" IsBound="true" IsComposable="true">${parameter('it', 'Self.Book')}<ReturnType Type="Self.Book"/></Function>`,
      'N.f: bound composable Function(it: N.Book) → N.Book?',
    ],
    [
      `<Function Name="f">${parameter('x', 'Edm.Int32')}<ReturnType Type="Edm.Int32"/></Function>
       <Function Name="f">${parameter('x', 'Edm.String')}<ReturnType Type="Collection(N.Book)"/></Function>`,
      'N.f: Function(x: Edm.Int32) → Edm.Int32? | Function(x: Edm.String) → Collection(N.Book)',
    ],
    [
      `<Action Name="a" IsBound="true">${parameter('it', 'N.Book')}</Action><Action Name="a" IsBound="true">${parameter('they', 'Collection(N.Book)')}</Action>`,
      'N.a: bound Action(it: N.Book) | bound Action(they: Collection(N.Book))',
    ],
    [
      `<Function Name="f">${parameter('x', 'Edm.Int32', '<Annotation Term="Core.OptionalParameter"><Record/></Annotation>')}<ReturnType Type="Edm.Int32"/></Function>`,
      'N.f: Function(x?: Edm.Int32) → Edm.Int32?',
    ],
  ])('%s', (schema, expected) => {
    expect(signatures(schema)).toEqual([expected]);
  });

  it.each([
    ['<Record/>', { optional: true, defaultValue: undefined }],
    ['<Record><PropertyValue Property="DefaultValue" String="7"/></Record>', { optional: true, defaultValue: '7' }],
  ])('with Core.OptionalParameter %s', (value, expected) => {
    const { service } = readV4(
      `<Action Name="a">${parameter('n', 'Edm.Int32', `<Annotation Term="Core.OptionalParameter">${value}</Annotation>`)}</Action>`,
    );
    expect(service.operations.get('N.a')![0]!.parameters[0]).toMatchObject(expected);
  });

  it('says which resource its result is of', () => {
    const { service } =
      readV4(`${book('<NavigationProperty Name="next" Type="N.Book"/>')}<Function Name="f" IsBound="true" EntitySetPath="it/Self.Book/next">
      ${parameter('it', 'N.Book')}<ReturnType Type="N.Book"/></Function>`);
    expect(service.operations.get('N.f')![0]!.entitySetPath).toBe('it/N.Book/next');
  });
});

describe('annotations that stand apart are of', () => {
  const read = (...targets: string[]) =>
    readV4(`${book()}<Function Name="f" IsBound="true">${parameter('it', 'N.Book')}${parameter('x', 'Edm.Int32')}<ReturnType Type="Edm.Int32"/></Function>
      <Function Name="f" IsBound="true">${parameter('they', 'Collection(N.Book)')}${parameter('x', 'Edm.Int32')}<ReturnType Type="Edm.Int32"/></Function>
      <Action Name="a" IsBound="true">${parameter('it', 'N.Book')}${parameter('x', 'Edm.Int32')}</Action><Action Name="b"/>
      ${targets.map((target) => `<Annotations Target="${target}"><Annotation Term="Core.Description" String="said"/></Annotations>`).join('')}`);
  const documented = ({ service }: ReturnType<typeof read>) =>
    [...service.operations.values()]
      .flat()
      .flatMap(({ name, documentation, parameters }, index) => [
        ...(documentation ? [`${name}#${index}`] : []),
        ...parameters.flatMap((each) => (each.documentation ? [`${name}#${index}/${each.name}`] : [])),
      ]);

  it.each([
    ['N.f(N.Book,Edm.Int32)', ['N.f#0']],
    ['Self.f(Self.Book, Edm.Int32)', ['N.f#0']],
    ['N.f(Collection(N.Book),Edm.Int32)', ['N.f#1']],
    ['N.f(Collection(Self.Book),Edm.Int32)/x', ['N.f#1/x']],
    ['N.f', ['N.f#0', 'N.f#1']],
    ['N.f/x', ['N.f#0/x', 'N.f#1/x']],
    ['N.f/they', ['N.f#1/they']],
    ['N.a(N.Book)', ['N.a#2']],
    ['N.a(N.Book)/x', ['N.a#2/x']],
    ['N.a(N.Book,Edm.Int32)/x', ['N.a#2/x']],
    ['N.b()', ['N.b#3']],
  ])('%s', (target, expected) => {
    const found = read(target);
    expect(documented(found)).toEqual(expected);
    expect(found.problems).toEqual([]);
  });

  it('a return type, which has no place of its own', () => {
    const found = read('N.f(N.Book,Edm.Int32)/$ReturnType');
    expect([...found.service.annotations]).toEqual([
      ['N.f(N.Book,Edm.Int32)/$ReturnType', new Map([['Org.OData.Core.V1.Description', 'said']])],
    ]);
  });

  it.each(['N.f(Edm.String)', 'N.g', 'N.f(N.Book,Edm.Int32)/y'])('%s, which is not there', (target) => {
    const found = read(target);
    expect(documented(found)).toEqual([]);
    expect(found.problems).toEqual([`unknown-name ${target}: "${target}" is annotated, but is not there.`]);
  });
});

describe('an import', () => {
  it.each([
    [
      '<FunctionImport Name="go" Function="Self.f" EntitySet="Books" IncludeInServiceDocument="true"/>',
      { kind: 'Function', operation: 'N.f', resource: 'Books', inServiceDocument: true },
    ],
    ['<FunctionImport Name="go" Function="N.f" EntitySet="N.C/Books"/>', { resource: 'Books', inServiceDocument: false }],
    ['<ActionImport Name="go" Action="N.a"/>', { kind: 'Action', operation: 'N.a', resource: undefined, method: undefined }],
  ])('%s', (written, expected) => {
    const { service, problems } =
      readV4(`<EntityType Name="Book"/><Function Name="f"><ReturnType Type="N.Book"/></Function><Action Name="a"/>
      <EntityContainer Name="C"><EntitySet Name="Books" EntityType="N.Book"/>${written}</EntityContainer>`);
    expect(service.imports.get('go')).toMatchObject(expected);
    expect(problems).toEqual([]);
  });
});

describe('a function import of OData 2 and 3 declares the operation', () => {
  const read = (written: string, namespace?: string) =>
    readV2(
      `<EntityType Name="Book"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Int32" Nullable="false"/></EntityType>
      <EntityContainer Name="C" m:IsDefaultEntityContainer="true"><EntitySet Name="Books" EntityType="N.Book"/>${written}</EntityContainer>`,
      namespace,
    );

  it.each([
    [
      '<FunctionImport Name="go" m:HttpMethod="GET" ReturnType="Collection(N.Book)" EntitySet="Books"/>',
      'Function() → Collection(N.Book)',
      { method: 'GET', resource: 'Books' },
    ],
    [
      '<FunctionImport Name="go" m:HttpMethod="POST"><Parameter Name="n" Type="Edm.Int32" Mode="In" Nullable="false"/></FunctionImport>',
      'Action(n: Edm.Int32)',
      { method: 'POST', kind: 'Action' },
    ],
    ['<FunctionImport Name="go" ReturnType="Edm.String"/>', 'Function() → Edm.String?', { method: undefined, kind: 'Function' }],
  ])('%s', (written, expected, imported) => {
    const { service, problems } = read(written);
    expect(service.operations.get('N.go')!.map(signature)).toEqual([expected]);
    expect(service.imports.get('go')).toMatchObject({ operation: 'N.go', ...imported });
    expect(problems).toEqual([]);
  });

  it('with the same name and other parameters as an overload', () => {
    const { service } = read(`<FunctionImport Name="go" ReturnType="Edm.String"/>
      <FunctionImport Name="go" ReturnType="Edm.String"><Parameter Name="n" Type="Edm.Int32" Nullable="false"/></FunctionImport>`);
    expect(service.operations.get('N.go')!.map(signature)).toEqual(['Function() → Edm.String?', 'Function(n: Edm.Int32) → Edm.String?']);
  });

  it('but is not at the root when it is bound', () => {
    const { service, problems } = read(
      '<FunctionImport Name="go" IsBindable="true" IsSideEffecting="true"><Parameter Name="it" Type="N.Book" Nullable="false"/></FunctionImport>',
      'http://schemas.microsoft.com/ado/2009/11/edm',
    );
    expect(service.operations.get('N.go')!.map(signature)).toEqual(['bound Action(it: N.Book)']);
    expect([...service.imports.keys()]).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('and its parameters are annotated by a path from it', () => {
    const { service, problems } =
      read(`<FunctionImport Name="go" sap:label="Go"><Parameter Name="n" Type="Edm.Int32" sap:label="How many"/></FunctionImport></EntityContainer>
      <Annotations Target="N.C/go/n" xmlns="http://docs.oasis-open.org/odata/ns/edm"><Annotation Term="Core.Description" String="said"/></Annotations>
      <EntityContainer Name="D">`);
    const [operation] = service.operations.get('N.go')!;
    expect([operation!.label, service.imports.get('go')!.label]).toEqual(['Go', 'Go']);
    expect(operation!.parameters[0]).toMatchObject({ label: 'How many', documentation: 'said' });
    expect(problems).toEqual([]);
  });
});
