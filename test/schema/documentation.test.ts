import { describe, expect, it } from 'vitest';
import { documentedNames } from '../../src/schema/balena/documentation/index.ts';
import { balena } from '../../src/schema/index.ts';

const services = [balena('v7'), balena('v6')];
const documented = [
  ...['application', 'device', 'release', 'image', 'service', 'organization', 'user', 'device_type'],
  ...['application_tag', 'device_tag', 'release_tag', 'organization_membership_tag'],
  ...['application_environment_variable', 'application_config_variable', 'build_environment_variable', 'device_environment_variable'],
  ...['device_config_variable', 'device_service_environment_variable', 'service_environment_variable', 'image_environment_variable'],
];

describe.each(services)('$name', ({ resources, types }) => {
  it.each([...resources.keys()])('describes %s', (name) => {
    expect(resources.get(name)?.documentation).toBeTruthy();
  });

  it.each(documented.filter((name) => types.has(name)))('describes every member of %s', (name) => {
    const { properties, navigations } = types.get(name)!;
    const bare = [...properties.values(), ...navigations.values()].filter((member) => !member.documentation);
    expect(bare.map((member) => member.name)).toEqual([]);
  });
});

it('describes nothing that is in neither version', () => {
  const exists = (path: string) => {
    const [owner = '', member] = path.split('/');
    return services.some(({ resources, types }) => {
      if (member === undefined) return resources.get(owner)?.aliasOf === undefined && resources.has(owner);
      const link = types.get(owner)?.navigations.get(member);
      return types.get(owner)?.properties.has(member) || (link && link.aliasOf === undefined);
    });
  };
  expect(documentedNames().filter((path) => !exists(path))).toEqual([]);
});

describe('sentences', () => {
  const texts = services.flatMap(({ resources, types, elsewhere }) => [
    ...[...resources.values()].flatMap((resource) => [resource.documentation, resource.note]),
    ...[...types.values()].flatMap((type) =>
      [...type.properties.values(), ...type.navigations.values()].flatMap((member) => [member.documentation, member.note]),
    ),
    ...[...elsewhere.values()].map(({ note }) => note),
  ]);
  const unique = [...new Set(texts.filter((text) => text !== undefined))];

  it('are whole, plain and free of anything that Markdown would read as a tag, a link or an emphasis', () => {
    const plain = /^[`'\p{Lu}\p{Ll}\d]([^<>*[\]|\\\n]|`[^`\n]*`)*[.`?)…]$/u;
    expect(unique.filter((text) => !plain.test(text))).toEqual([]);
    expect(unique.filter((text) => text.replaceAll(/`[^`]*`/g, '').includes('_'))).toEqual([]);
    expect(unique.filter((text) => text.split('`').length % 2 === 0)).toEqual([]);
  });
});
