/** Compares the models with the published facts, where those are at hand beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corrections, isReadOnlyInNewer } from '../../src/schema/balena/import-links.ts';
import type { PublishedLink, PublishedModel, PublishedResource } from '../../src/schema/balena/published.ts';
import { balena, type Navigation, typeOfResource } from '../../src/schema/index.ts';

const folder = new URL('../../../shared/data/', import.meta.url);
const missing = !existsSync(new URL('balena-v7.json', folder));
const read = (version: string): PublishedModel => JSON.parse(readFileSync(new URL(`balena-${version}.json`, folder), 'utf8'));

const same = (link: Navigation, published: PublishedLink, readOnly: boolean) =>
  link.target === published.target &&
  link.collection === published.collection &&
  link.nullable === (published.nullable ?? false) &&
  link.readOnly === readOnly;

describe.skipIf(missing)('published facts (skipped when ../shared/data is absent)', () => {
  describe.each(['v7', 'v6'] as const)('%s', (version) => {
    const service = balena(version);
    const published = missing ? {} : read(version).resources;
    const newer: PublishedModel['resources'] = missing || version === 'v7' ? {} : read('v7').resources;

    it('has the same resources under the same names', () => {
      const names = Object.entries(published).flatMap(([name, { aliases = [] }]) => [name, ...aliases]);
      expect([...service.resources.keys()].toSorted()).toEqual(names.toSorted());
      for (const [name, { aliases = [] }] of Object.entries(published))
        for (const alias of aliases) expect(service.resources.get(alias)?.aliasOf).toBe(name);
    });

    it.each(Object.entries(published))('has the same %s', (name: string, resource: PublishedResource) => {
      const type = typeOfResource(service, name)!;
      const flag = (member: 'properties' | 'navigations', key: string) =>
        resource[member][key]?.readOnly ?? (!resource.navigations[key]?.collection && isReadOnlyInNewer(newer[type.name], name, key));

      const properties = Object.entries(resource.properties).map(([key, { type, nullable, minLength, maxLength, enum: values }]) => [
        key,
        {
          type: key === 'id' ? 'Edm.Int32' : type,
          ...{ nullable, minLength, maxLength, enum: values, readOnly: flag('properties', key), writeOnly: false },
        },
      ]);
      const ours = [...type.properties.values()].map(
        ({ name, type, nullable, minLength, maxLength, enum: values, readOnly, writeOnly }) => [
          name,
          { type, nullable, minLength, maxLength, enum: values, readOnly, writeOnly },
        ],
      );
      expect(ours).toEqual(properties);

      expect([...type.navigations.keys()].toSorted()).toEqual(Object.keys(resource.navigations).toSorted());
      const unlike = Object.entries(resource.navigations).filter(
        ([key, link]) => !same(type.navigations.get(key)!, { ...link, ...corrections[`${name}/${key}`] }, flag('navigations', key)),
      );
      expect(unlike).toEqual([]);
      expect(type.alternateKeys).toEqual(resource.alternateKeys);
    });
  });
});
