import { describe, expect, it } from 'vitest';
import {
  balena,
  declaredNavigations,
  declaredProperties,
  elsewhere,
  lineageOf,
  memberOf,
  openService,
  resourceOfType,
  resourcesWithKey,
  targetOf,
  typeOfResource,
} from '../../src/schema/index.ts';
import { createNavigation, createProperty, createService, createType } from '../../src/schema/make.ts';

const service = balena('v7');
const device = service.types.get('device')!;

describe('typeOfResource', () => {
  it.each([
    ['v7', 'device', 'device'],
    ['v7', 'device__has__tag_key', 'device_tag'],
    ['v6', 'my_application', 'application'],
    ['v7', 'my_application', undefined],
    ['v7', 'devices', undefined],
    ['v7', '__proto__', undefined],
  ] as const)('%s %s is %s', (version, resource, type) => {
    expect(typeOfResource(balena(version), resource)?.name).toBe(type);
  });
});

describe('memberOf', () => {
  it.each([
    ['uuid', 'Property'],
    ['belongs_to__application', 'Navigation'],
    ['device__has__tag_key', 'Navigation'],
    ['UUID', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('device/%s is a %s', (name, kind) => {
    expect(memberOf(device, name)?.kind).toBe(kind);
  });
});

it('follows a link to its type', () => {
  expect(targetOf(service, device.navigations.get('belongs_to__application')!)?.name).toBe('application');
  expect(targetOf(openService('any'), device.navigations.get('belongs_to__application')!)).toBeUndefined();
});

describe('resourceOfType', () => {
  it.each([
    ['v7', 'device_tag', 'device_tag'],
    ['v6', 'application', 'application'],
    ['v7', 'Self.WebResource', undefined],
    ['v7', 'toString', undefined],
  ] as const)('%s %s is asked for as %s', (version, type, resource) => {
    expect(resourceOfType(balena(version), type)?.name).toBe(resource);
  });
});

describe('resourcesWithKey', () => {
  it.each([
    [['application', 'tag_key'], ['application_tag']],
    [['tag_key', 'device'], ['device_tag']],
    [['tag_key'], []],
    [[], []],
  ])('%j', (parts, resources) => {
    expect(resourcesWithKey(balena('v7'), parts).map(({ name }) => name)).toEqual(resources);
  });
});

describe('types that are derived from others', () => {
  const named = <Item extends { readonly name: string }>(...items: readonly Item[]) => new Map(items.map((item) => [item.name, item]));
  const [id, note] = ['id', 'note'].map((name) => createProperty({ name, type: 'Edm.String' }));
  const owner = createNavigation({ name: 'owner', target: 'S.Base' });
  const derived = createType({
    name: 'S.Derived',
    kind: 'EntityType',
    baseType: 'S.Base',
    properties: named(id!, createProperty({ name: 'note', type: 'Edm.Int32' })),
    navigations: named(owner, createNavigation({ name: 'parts', target: 'S.Base' })),
  });
  const model = createService({
    name: 'derived',
    types: named(
      createType({ name: 'S.Base', kind: 'EntityType', properties: named(id!, note!), navigations: named(owner) }),
      derived,
      createType({ name: 'S.Round', kind: 'EntityType', baseType: 'S.Circle' }),
      createType({ name: 'S.Circle', kind: 'EntityType', baseType: 'S.Round' }),
      createType({ name: 'S.Orphan', kind: 'EntityType', baseType: 'X.Gone' }),
    ),
  });

  it.each([
    ['S.Derived', 'S.Derived S.Base'],
    ['S.Base', 'S.Base'],
    ['S.Round', 'S.Round S.Circle'],
    ['S.Orphan', 'S.Orphan X.Gone'],
    ['toString', 'toString'],
  ])('%s is %s', (type, expected) => {
    expect([...lineageOf(model, type)].join(' ')).toBe(expected);
  });

  it('declare what they do not inherit, or inherit otherwise', () => {
    expect(declaredProperties(model, derived).map(({ name, type }) => `${name}: ${type}`)).toEqual(['note: Edm.Int32']);
    expect(declaredNavigations(model, derived).map(({ name }) => name)).toEqual(['parts']);
    expect(declaredProperties(model, model.types.get('S.Base')!)).toEqual([id, note]);
  });
});

describe('elsewhere', () => {
  it.each([
    ['my_application', undefined, 'Gone in v7'],
    ['name', device, 'device_name'],
    ['vpn_address', device, 'Gone in v7'],
    ['device', undefined, undefined],
    ['uuid', device, undefined],
    ['name', undefined, undefined],
    ['__proto__', device, undefined],
  ])('%s', (name, type, note) => {
    const found = elsewhere(service, name, type);
    if (note === undefined) expect(found).toBeUndefined();
    else expect(found?.note).toContain(note);
  });
});

it('knows nothing of an open service, which is fit to be sent to a worker', () => {
  const open = openService('https://services.example/odata/');
  expect(open).toMatchObject({ name: 'https://services.example/odata/', open: true, dialect: { id: 'odata-4.01' } });
  expect(typeOfResource(open, 'device')).toBeUndefined();
  expect(structuredClone(open)).toEqual(open);
});
