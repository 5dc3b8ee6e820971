import { describe, expect, it } from 'vitest';
import { balena, createUnpacker, openService, packService, type Service, type StructuredType } from '../../src/schema/index.ts';
import {
  createDeprecation,
  createEnumMember,
  createEnumType,
  createFacets,
  createImport,
  createNavigation,
  createOperation,
  createParameter,
  createProperty,
  createResource,
  createReturnType,
  createService,
  createTerm,
  createType,
  createTypeDefinition,
  createValues,
  noCapabilities,
} from '../../src/schema/make.ts';

function unpack(parts: readonly string[]): Service {
  const unpacker = createUnpacker();
  for (const part of parts) unpacker.add(part);
  return unpacker.service();
}

const again = (service: Service) => unpack(packService(service));

const named = <Value extends { readonly name: string }>(...values: Value[]) => new Map(values.map((value) => [value.name, value]));

/** Has every kind of object, and in it every field that is not plain. */
function everything(): Service {
  const annotations = new Map([
    ['Core.Links', [{ rel: 'author', href: 'https://x' }]],
    ['A.Null', null],
    ['A.Nested', { name: 'A.Nested', a: [1, true, { $Path: 'b' }] }],
    ['__proto__', JSON.parse('{"__proto__":{"polluted":true},"constructor":1}')],
  ]);
  const described = {
    label: 'Label',
    documentation: 'Says\u2028what\n"it" is',
    deprecated: createDeprecation({ note: 'use b' }),
    annotations,
  };
  const facets = createFacets({ precision: 7, scale: 'variable', unicode: false });
  const values = createValues({ pattern: '^a$', allowed: [{ value: '1', meaning: undefined }], unit: '/uom' });
  const typed = { ...described, facets, values, typeDefinition: 'S.Weight', nullable: false };
  const capabilities = {
    ...noCapabilities,
    filter: { ...noCapabilities.filter, allowed: true, expressions: new Map([['price', 'SingleRange']]), functions: [] },
    top: false,
    navigations: new Map([['author', { ...noCapabilities, delete: { allowed: false } }]]),
  };
  const id = createProperty({ name: 'ID', type: 'Edm.Int32', ...typed, enum: ['a', 'b'], guessed: true });
  const back = createNavigation({
    name: 'back',
    target: 'S.Base',
    ...described,
    constraints: [{ property: 'a', referenced: 'b' }],
    onDelete: 'Cascade',
  });
  const base = createType({
    ...{ name: 'S.Base', kind: 'EntityType', ...described, key: ['Code'], keyPaths: new Map([['Code', 'Address/Code']]) },
    ...{ alternateKeys: [['a', 'b'], ['c']], properties: named(id), navigations: named(back) },
  });
  const own = createProperty({ name: '__proto__', type: 'Edm.Untyped' });
  const derived = createType({ ...base, name: 'S.Derived', baseType: 'S.Base', properties: named(id, own) });
  const operation = createOperation({
    ...{ name: 'S.f', kind: 'Function', ...described, bound: true, returns: createReturnType({ type: 'Edm.String', facets }) },
    parameters: [createParameter({ name: 'p', type: 'S.Base', ...typed, optional: true })],
  });
  return createService({
    ...{ name: 'Everything', version: '2.0', origin: 'metadata', container: 'S.C', capabilities, open: true },
    namespaces: new Map([['Self', 'S']]),
    resources: named(
      createResource({ name: 'All', type: 'S.Base', ...described, kind: 'Singleton', capabilities, bindings: new Map([['back', 'All']]) }),
    ),
    // The derived type stands before its base, in two steps.
    types: named(createType({ ...derived, name: 'S.Third', baseType: 'S.Derived' }), derived, base),
    enums: named(
      createEnumType({
        name: 'S.E',
        ...described,
        isFlags: true,
        members: named(createEnumMember({ name: 'x', value: '1', ...described })),
      }),
    ),
    typeDefinitions: named(createTypeDefinition({ name: 'S.Weight', underlyingType: 'Edm.Decimal', ...described, facets, values })),
    operations: new Map([['S.f', [operation, createOperation({ name: 'S.f', kind: 'Function' })]]]),
    imports: named(createImport({ name: 'f', operation: 'S.f', kind: 'Function', ...described, method: 'GET' })),
    terms: named(createTerm({ name: 'S.T', type: 'Edm.Boolean', ...described, facets, appliesTo: ['Property'] })),
    annotations: new Map([['S.C', annotations]]),
    elsewhere: new Map([['old', { note: 'gone', replacement: 'new' }]]),
  });
}

describe('a service that is packed and unpacked', () => {
  it.each([
    ['balena v7', balena('v7')],
    ['balena v6', balena('v6')],
    ['one of which nothing is known', openService('x')],
    ['one with everything', everything()],
  ])('%s is the same', (_, service) => {
    const unpacked = again(service);
    expect(unpacked).toEqual(service);
    for (const name of ['resources', 'types', 'enums'] as const) expect([...unpacked[name].keys()]).toEqual([...service[name].keys()]);
    expect(unpacked.dialect).toBe(service.dialect);
  });

  it('has all fields, in the same order', () => {
    const service = everything();
    const fields = (of: Service) => [...(of.types.get('S.Base')?.properties.values() ?? [])].map((property) => Object.keys(property));
    expect(fields(again(service))).toEqual(fields(service));
  });

  it('has the very properties of the base type in those derived from it', () => {
    const { types } = again(everything());
    const ids = [...types.values()].map((type) => type.properties.get('ID'));
    expect(new Set(ids).size).toBe(1);
    expect(types.get('S.Third')?.properties.get('__proto__')).toBe(types.get('S.Derived')?.properties.get('__proto__'));
  });

  it('pollutes no prototype', () => {
    again(everything());
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('the members of an unpacked type', () => {
  const type = () => again(everything()).types.get('S.Derived')!;

  it('are the same whenever they are asked for', () => {
    const asked = type();
    expect(asked.properties).toBe(asked.properties);
    expect(asked.navigations).toBe(asked.navigations);
  });

  it.each([
    ['a copy', (from: StructuredType) => ({ ...from })],
    ['a structured clone', (from: StructuredType) => structuredClone(from)],
  ])('are those of %s as well', (_, copy) => {
    expect(copy(type())).toEqual(everything().types.get('S.Derived'));
  });

  it('are packed again as they were', () => {
    const parts = packService(everything());
    expect(packService(unpack(parts))).toEqual(parts);
  });
});

describe('types that contradict', () => {
  const cyclic = (name: string, baseType: string) => createType({ name, kind: 'EntityType', baseType });
  it.each([
    ['derived from itself', [cyclic('a', 'a')]],
    ['in a circle', [cyclic('a', 'b'), cyclic('b', 'c'), cyclic('c', 'a')]],
    ['derived from what is not there', [cyclic('a', 'b')]],
    ['5,000 deep, the last first', Array.from({ length: 5000 }, (_, index) => cyclic(`t${index}`, `t${index + 1}`))],
  ])('%s', (_, types) => {
    const service = createService({ name: 'x', types: named(...types) });
    expect(again(service)).toEqual(service);
  });
});

describe('parts', () => {
  const wide = (count: number) => {
    const properties = Array.from({ length: count }, (_, index) =>
      createProperty({ name: `property_${index}`, type: 'Edm.String', maxLength: 255 }),
    );
    return createService({ name: 'wide', types: named(createType({ name: 'T', kind: 'EntityType', properties: named(...properties) })) });
  };

  it('are about 256 kB long, also where one type is longer', () => {
    const parts = packService(wide(20_000));
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(part.length).toBeLessThan(400_000);
    expect(unpack(parts)).toEqual(wide(20_000));
  });

  it.each([
    ...['', '{', '[1', '<html>', 'head', 'head {', ' {"name":"x"}', 'toString {}'],
    ...['type {"name":"T"}\nproperties [{"name":"a"}', 'type {"name":"T"}\nnavigations ', 'properties []'],
  ])('%j is none', (text) => {
    expect(() => createUnpacker().add(text)).toThrow();
  });

  it('are all needed: without the first there is no service', () => {
    expect(() => unpack(packService(wide(5000)).slice(1))).toThrow();
  });

  it('say nothing of what is as usual', () => {
    expect(packService(createService({ name: 'x' }))).toEqual(['head {"name":"x"}']);
  });

  it('say nothing of capabilities that are as usual', () => {
    const excluding = { ...noCapabilities, sort: { ...noCapabilities.sort, excluded: ['a'] } };
    const resource = createResource({ name: 'All', type: 'T', capabilities: excluding });
    const [part] = packService(createService({ name: 'x', resources: named(resource) }));
    expect(part).toContain('resources {"name":"All","type":"T","capabilities":{"sort":{"excluded":["a"]}}}');
  });
});
