import { describe, expect, it } from 'vitest';
import { balena, inVersion, type Service, typeOfResource, versionsOf } from '../../src/schema/index.ts';

const versions = ['v7', 'v6'] as const;

const count = (service: Service, member: 'properties' | 'navigations') =>
  [...service.types.values()].filter((type) => type.kind === 'EntityType').reduce((sum, type) => sum + type[member].size, 0);

const preferred = (service: Service) => [...service.resources.values()].filter((resource) => resource.aliasOf === undefined);

const entities = (service: Service) => [...service.types.values()].filter((type) => type.kind === 'EntityType');

describe('sizes', () => {
  it.each([
    ['v7', 74, 397, 396],
    // my_application shares the type of application.
    ['v6', 68, 351 - 13, 198 - 27],
  ] as const)('%s has %d resources, %d properties, %d links', (version, resources, properties, links) => {
    const service = balena(version);
    expect(preferred(service)).toHaveLength(resources);
    expect(count(service, 'properties')).toBe(properties);
    expect(count(service, 'navigations')).toBe(links);
  });
});

describe.each(versions)('%s holds together', (version) => {
  const service = balena(version);

  it('is the same object each time, of its own', () => {
    expect(balena(version)).toBe(service);
    expect(service.name).toBe(`balena ${version}`);
    expect(service.open).toBe(false);
  });

  it('leads every resource to a type and every alias to a preferred name', () => {
    for (const [name, resource] of service.resources) {
      expect(resource.name).toBe(name);
      expect(typeOfResource(service, name), name).toBeDefined();
      if (resource.aliasOf) expect(service.resources.get(resource.aliasOf)?.aliasOf, name).toBeUndefined();
    }
  });

  it('leads every link to a type, and every other name of it to one that leads the same way', () => {
    for (const type of entities(service))
      for (const [name, link] of type.navigations) {
        expect(service.types.has(link.target), `${type.name}/${name}`).toBe(true);
        if (!link.aliasOf) continue;
        const same = type.navigations.get(link.aliasOf);
        expect([same?.aliasOf, same?.target, same?.collection, same?.nullable]).toEqual([
          undefined,
          link.target,
          link.collection,
          link.nullable,
        ]);
      }
  });

  it('has in every key only members that are there and lead to one', () => {
    for (const type of entities(service))
      for (const name of [type.key, ...type.alternateKeys].flat())
        expect(type.properties.has(name) || type.navigations.get(name)?.collection === false, `${type.name} ${name}`).toBe(true);
  });

  it('has the key id where there is an id', () => {
    for (const type of entities(service)) expect(type.key, type.name).toEqual(type.properties.has('id') ? ['id'] : []);
  });

  it('speaks of elsewhere only where a name is missing, and puts a name that is there in its place', () => {
    for (const [path, { replacement }] of service.elsewhere) {
      const [owner = '', member] = path.split('/');
      const type = typeOfResource(service, owner);
      const has = (name: string) =>
        member === undefined ? service.resources.has(name) : type?.properties.has(name) || type?.navigations.has(name);
      expect(has(member ?? owner), path).toBeFalsy();
      if (replacement) expect(has(replacement), path).toBe(true);
      if (member !== undefined) expect(type, path).toBeDefined();
    }
  });

  it('is the same after a structured clone', () => {
    expect(structuredClone(service)).toEqual(service);
  });
});

describe('names that are not names', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'Device', 'device/uuid', ' device'])('has no %j', (name) => {
    for (const service of versions.map(balena)) {
      expect(service.resources.get(name)).toBeUndefined();
      expect(service.types.get(name)).toBeUndefined();
      expect(service.elsewhere.get(name)).toBeUndefined();
      expect(service.types.get('device')?.properties.get(name)).toBeUndefined();
      expect(service.types.get('device')?.navigations.get(name)).toBeUndefined();
    }
  });
});

describe('other names', () => {
  it.each([
    ['device__has__tag_key', 'device_tag'],
    ['device__installs__image', 'image_install'],
    ['application__has__service_name', 'service'],
    ['image__is_part_of__release', 'release_image'],
    ['user_public_key', 'user__has__public_key'],
  ])('resource %s is %s', (alias, name) => {
    expect(balena('v7').resources.get(alias)).toMatchObject({ name: alias, aliasOf: name, type: name });
  });

  it.each([
    ['device', 'device__has__tag_key', 'device_tag'],
    ['device', 'device__installs__image', 'image_install'],
    ['device', 'installs__image', 'image_install'],
    ['image_install', 'image', 'installs__image'],
    ['release', 'contains__image', 'release_image'],
    ['application', 'application__has__env_var_name', 'application_environment_variable'],
    ['application', 'includes__user', 'user_application_membership'],
    ['device_type', 'device', 'describes__device'],
    ['service_install', 'service', 'installs__service'],
  ])('link %s/%s is %s', (type, alias, name) => {
    expect(balena('v7').types.get(type)?.navigations.get(alias)?.aliasOf).toBe(name);
  });

  it.each([
    ['device', ['is_running__release', 'is_pinned_on__release', 'should_be_operated_by__release', 'should_be_running__release']],
    ['release', ['is_running_on__device', 'is_pinned_to__device', 'should_operate__device', 'should_manage__device']],
    ['delta', ['originates_from__image', 'produces__image']],
    ['application__can_use__application_as_host', ['application', 'can_use__application_as_host']],
  ])('links of %s to one type that are several stay several', (type, names) => {
    for (const name of names) expect(balena('v7').types.get(type)?.navigations.get(name)?.aliasOf, name).toBeUndefined();
  });
});

describe('what changed between the versions', () => {
  it('is known of a model from another thread, too', () => {
    const copy = structuredClone(balena('v7'));
    expect(versionsOf(copy)).toContain('v6');
    expect(inVersion(copy, 'v6')).toEqual({ service: balena('v6'), exact: true });
    expect(inVersion(copy, 'v9')).toBeUndefined();
  });

  it.each([
    ['v7', 'my_application', 'application', /is_directly_accessible_by__user\/any\(dau:true\)/],
    ['v7', 'gateway_download', undefined, /Gone in v7/],
    ['v7', 'device/vpn_address', undefined, /Gone in v7/],
    ['v7', 'device/logs_channel', undefined, /Gone in v7/],
    ['v7', 'device/is_managed_by__device', undefined, /Gone in v7/],
    ['v7', 'application/depends_on__application', undefined, /Gone in v7/],
    ['v7', 'release/release_type', undefined, /is_final/],
    ['v7', 'device/state', undefined, /Gone in v7/],
    ['v7', 'device_type_alias/references__device_type', 'device_type', /renamed/],
    ['v7', 'device/name', 'device_name', /device_name/],
    ['v6', 'device/is_pinned_on__release', 'should_be_running__release', /should_be_running__release/],
    ['v6', 'release_asset', undefined, /New in v7/],
    ['v6', 'application_invite', 'invitee__is_invited_to__application', /In v6/],
    ['v6', 'device__has__tag_key', 'device_tag', /v7 has it/],
    ['v6', 'device/device__has__tag_key', 'device_tag', /v7 has it/],
    ['v6', 'device/update_status', undefined, /v7 has it/],
  ] as const)('%s says of %s: change to %s, %s', (version, path, replacement, note) => {
    expect(balena(version).elsewhere.get(path)).toMatchObject({ replacement, note: expect.stringMatching(note) });
  });

  it.each([
    ['v7', 'should_be_running__release', /v6 used this name for the pin/],
    ['v7', 'is_pinned_on__release', /Called `should_be_running__release` in v6/],
    ['v7', 'actor', /v6 answered with the id/],
    ['v6', 'should_be_running__release', /In v7 the pin is `is_pinned_on__release`/],
    ['v6', 'actor', /an integer/],
  ] as const)('%s notes on device/%s: %s', (version, link, note) => {
    expect(balena(version).types.get('device')?.navigations.get(link)?.note).toMatch(note);
  });

  it('tells what a condition must add for another name to mean the same', () => {
    const { elsewhere } = balena('v7');
    expect(elsewhere.get('my_application')?.condition).toBe('is_directly_accessible_by__user/any(dau:true)');
    expect(elsewhere.get('gateway_download')?.condition).toBeUndefined();
  });

  it('lets the pin of v6 be set, whatever its name means in v7', () => {
    const link = (version: 'v6' | 'v7') => balena(version).types.get('device')?.navigations.get('should_be_running__release')?.readOnly;
    expect([link('v6'), link('v7')]).toEqual([false, true]);
  });

  it('takes the read-only flags of v6 from v7', () => {
    const { properties, navigations } = balena('v6').types.get('device')!;
    expect([...properties.values()].filter((property) => property.readOnly).map((property) => property.name)).toContain('overall_status');
    expect(properties.get('device_name')?.readOnly).toBe(false);
    expect(navigations.get('actor')?.readOnly).toBe(true);
  });
});
