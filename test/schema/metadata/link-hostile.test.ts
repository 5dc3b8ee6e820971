import { describe, expect, it } from 'vitest';
import { readV2, readV4 } from './csdl.ts';

const times = (count: number, write: (index: number) => string) => Array.from({ length: count }, (_, index) => write(index)).join('');
const codes = ({ problems }: { readonly problems: readonly string[] }) => new Set(problems.map((problem) => problem.split(' ')[0]));

describe('documents made to be slow end', () => {
  it('with thousands of types in one line of inheritance', () => {
    const chain = times(
      4000,
      (index) =>
        `<ComplexType Name="T${index}" ${index > 0 ? `BaseType="N.T${index - 1}"` : ''}><Property Name="p${index}" Type="Edm.String"/></ComplexType>`,
    );
    const read = readV4(chain);
    expect(read.service.types.size).toBe(4000);
    expect(read.service.types.get('N.T1000')!.properties.size).toBe(1001);
    expect(read.service.types.get('N.T3999')!.properties.has('p3999')).toBe(true);
    expect(codes(read)).toContain('invalid');
  });

  it('with thousands of types in one circle', () => {
    const read = readV4(times(1500, (index) => `<EntityType Name="T${index}" BaseType="N.T${(index + 1) % 1500}"/>`));
    expect(read.service.types.size).toBe(1500);
    expect(read.problems).toEqual(['contradiction N.T1499: "N.T1499" is derived from itself by way of "N.T0". Its base type is left out.']);
  });

  it('with thousands of sets of one type with thousands of restricted properties', () => {
    const read = readV2(`<EntityType Name="T"><Key><PropertyRef Name="p0"/></Key>
      ${times(3000, (index) => `<Property Name="p${index}" Type="Edm.String" sap:filterable="false" sap:filter-restriction="interval"/>`)}</EntityType>
      <EntityContainer Name="C">${times(3000, (index) => `<EntitySet Name="S${index}" EntityType="N.T"/>`)}</EntityContainer>`);
    expect(read.service.resources.get('S2999')!.capabilities.filter.excluded).toHaveLength(3000);
    expect(read.problems).toEqual([]);
  });

  it('with thousands of imports of one name', () => {
    const read = readV2(
      `<EntityContainer Name="C">${times(3000, () => '<FunctionImport Name="f" ReturnType="Edm.String"/>')}</EntityContainer>`,
    );
    expect(read.service.operations.get('N.f')).toHaveLength(1);
    expect(codes(read)).toEqual(new Set(['duplicate', 'odd']));
  });

  it('with thousands of links along one association', () => {
    const read =
      readV2(`<EntityType Name="T">${times(3000, (index) => `<NavigationProperty Name="n${index}" Relationship="N.A" FromRole="a" ToRole="b"/>`)}</EntityType>
      <Association Name="A"><End Role="a" Type="N.T" Multiplicity="1"/><End Role="b" Type="N.T" Multiplicity="*"/></Association>`);
    expect(read.service.types.get('N.T')!.navigations.size).toBe(3000);
  });

  it('with thousands of annotations of one thing', () => {
    const read = readV4(`<EntityType Name="T"/><EntityContainer Name="C"><EntitySet Name="Ts" EntityType="N.T"/></EntityContainer>
      ${times(3000, (index) => `<Annotations Target="N.C/Ts/n${index}"><Annotation Term="Capabilities.TopSupported" Bool="false"/></Annotations>`)}`);
    expect(read.service.resources.get('Ts')!.capabilities.navigations.size).toBe(3000);
  });
});

const letters = ['N', 'T', '.', '/', '(', ')', '@', '#', ',', ' ', '$', '__proto__', 'Collection(', 'Self', '', 'Edm.', '*', '💥', "'"];

/** The same numbers at each run: 0 to `below`. */
function createDice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

/** A document in which every name may be anything. */
function oddDocument(seed: number, isOld: boolean): string {
  const dice = createDice(seed);
  const some = ['N.T', 'N.U', 'T', 'Self.T', 'Ts', 'p', 'n', 'p/n', 'N.C/Ts', 'Edm.Int32', 'N.A', 'a', 'b'];
  const odd = () => Array.from({ length: 1 + dice(4) }, () => letters[dice(letters.length)]).join('');
  const name = () => (dice(4) === 0 ? odd() : some[dice(some.length)]!);
  const attributes = (...names: string[]) =>
    names
      .filter(() => dice(6) > 0)
      .map((attribute) => `${attribute}="${name()}"`)
      .join(' ');
  const annotation = () => `<Annotation ${attributes('Term', 'Qualifier')} String="${odd()}"/>`;
  const end = () => `<End ${attributes('Role', 'Type', 'EntitySet')} Multiplicity="${['1', '*', '0..1', odd()][dice(4)]}"/>`;
  const parts: (() => string)[] = [
    () => `<EntityType ${attributes('Name', 'BaseType')}><Key><PropertyRef ${attributes('Name', 'Alias')}/></Key><Property ${attributes('Name', 'Type')}>${annotation()}</Property>
      <NavigationProperty ${isOld ? attributes('Name', 'Relationship', 'FromRole', 'ToRole') : attributes('Name', 'Type', 'Partner')}/></EntityType>`,
    () => `<ComplexType ${attributes('Name', 'BaseType')}><Property ${attributes('Name', 'Type')}/></ComplexType>`,
    () => `<EnumType ${attributes('Name', 'UnderlyingType')}><Member ${attributes('Name', 'Value')}/></EnumType>`,
    () => `<TypeDefinition ${attributes('Name', 'UnderlyingType')}/>`,
    () => `<Association ${attributes('Name')}>${end()}${end()}</Association>`,
    () =>
      `<Function ${attributes('Name', 'EntitySetPath')} IsBound="true"><Parameter ${attributes('Name', 'Type')}/><ReturnType ${attributes('Type')}/></Function>`,
    () => `<Annotations ${attributes('Target')}>${annotation()}</Annotations>`,
    () => `<EntityContainer ${attributes('Name', 'Extends')}><EntitySet ${attributes('Name', 'EntityType')}>
      <NavigationPropertyBinding ${attributes('Path', 'Target')}/></EntitySet><FunctionImport ${attributes('Name', 'Function', 'EntitySet', 'ReturnType')}/>
      <AssociationSet ${attributes('Name', 'Association')}>${end()}${end()}</AssociationSet></EntityContainer>`,
  ];
  return times(12, () => parts[dice(parts.length)]!());
}

describe('documents in which every name may be anything are read', () => {
  it.each([
    ['4.01', readV4, false],
    ['2.0', readV2, true],
  ] as const)('%s', (_, read, isOld) => {
    for (let seed = 1; seed <= 300; seed++) {
      const { service } = read(oddDocument(seed, isOld));
      for (const type of service.types.values()) {
        expect(type.baseType === undefined || service.types.has(type.baseType)).toBe(true);
        const { key, keyPaths, properties, navigations, open } = type;
        expect(key.filter((name) => !open && !keyPaths.has(name) && !properties.has(name) && !navigations.has(name))).toEqual([]);
      }
      for (const { bindings } of service.resources.values()) {
        expect([...bindings.values()].every((target) => service.resources.has(target.split('/')[0]!))).toBe(true);
      }
    }
  });
});
