/** Reads documents of real services, where those are at hand beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AnnotationValue, balena, readMetadata, type Service, typeOfResource } from '../../../src/schema/index.ts';
import { printedAndRead, sayable } from './printed-and-read.ts';

const folder = new URL('../../../../shared/data/', import.meta.url);
const missing = !existsSync(new URL('bookshop-v4-metadata.xml', folder));
const read = (name: string) => readMetadata(readFileSync(new URL(name, folder), 'utf8'));
const links = (service: Service) => [...service.types.values()].reduce((sum, { navigations }) => sum + navigations.size, 0);

const bookshops = ['bookshop-v4-metadata.xml', 'bookshop-v4-metadata.json', 'bookshop-v2-metadata.xml'];
const balenas = ['open-balena-v7-metadata.xml', 'open-balena-v6-metadata.xml'];

describe.skipIf(missing)('a bookshop (skipped when ../shared/data is absent)', () => {
  it.each(bookshops)('%s is read without a problem', (name) => {
    const { service, problems } = read(name);
    expect(problems).toEqual([]);
    expect([service.types.size, service.resources.size]).toEqual([8, 7]);
    expect([...service.imports.keys()].filter((imported) => !imported.startsWith('Books_')).toSorted()).toEqual([
      'hello',
      'submitOrder',
      'topRated',
    ]);
    for (const resource of service.resources.keys()) expect(typeOfResource(service, resource)?.key.length, resource).toBeGreaterThan(0);
  });

  it.each(bookshops)('%s is the same after it was printed as CSDL JSON', (name) => {
    const { service } = read(name);
    expect(sayable(printedAndRead(service))).toEqual(sayable(service));
  });

  it('is the same in XML and in JSON, which does not say the types of records', () => {
    expect(read('bookshop-v4-metadata.json').service).toEqual(withoutRecordTypes(read('bookshop-v4-metadata.xml').service));
  });
});

function withoutRecordTypes(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, withoutRecordTypes(item)]));
  if (Array.isArray(value)) return value.map(withoutRecordTypes);
  if (typeof value !== 'object' || value === null) return value;
  const members: [string, AnnotationValue][] = Object.entries(value);
  return Object.fromEntries(members.filter(([name]) => name !== '@type').map(([name, item]) => [name, withoutRecordTypes(item)]));
}

describe.skipIf(missing)('balena (skipped when ../shared/data is absent)', () => {
  it.each([
    [balenas[0]!, 44, 43, 55],
    [balenas[1]!, 44, 44, 61],
  ])('%s has %d types, %d resources, %d links', (name, types, resources, leading) => {
    const { service } = read(name);
    expect([service.types.size, service.resources.size, links(service)]).toEqual([types, resources, leading]);
    expect(service.version).toBe('2.0');
  });

  it.each(balenas)('%s: what it contradicts itself in is told, with a place, and used', (name) => {
    const { service, problems } = read(name);
    // Names with blanks for types that are declared with _.
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unknown-name', 'duplicate']));
    for (const { span, path } of problems) expect([span.end > span.start, path !== undefined]).toEqual([true, true]);
    expect(service.types.get(`${service.name}.device`)?.navigations.get('belongs_to__application')).toMatchObject({
      target: `${service.name}.application`,
      // Multiplicities stand at the wrong ends there: it says "*" of the one application of many devices.
      collection: true,
    });
  });

  it.each(balenas)('%s has the names of the built-in model where both have the resource', (name) => {
    const { service } = read(name);
    const model = balena(service.name as 'v7' | 'v6');
    const shared = [...service.resources.keys()].filter((resource) => model.resources.has(resource));
    expect(shared.length).toBeGreaterThan(30);
    for (const resource of ['device', 'application', 'release']) {
      const [ours, theirs] = [typeOfResource(model, resource)!, typeOfResource(service, resource)!];
      const known = [...theirs.navigations.keys()].filter((link) => ours.navigations.has(link));
      expect(known.length, resource).toBeGreaterThan(0);
    }
  });

  it.each(balenas)('%s is the same after it was printed as CSDL JSON, but for what was guessed', (name) => {
    const { service } = read(name);
    expect(sayable(withoutGuesses(printedAndRead(service)))).toEqual(sayable(withoutGuesses(service)));
  });
});

/** A guess is written down as what was guessed. */
function withoutGuesses(service: Service): Service {
  const types = [...service.types].map(([name, type]) => {
    const navigations = [...type.navigations].map(([link, navigation]) => [link, { ...navigation, guessed: false }] as const);
    return [name, { ...type, navigations: new Map(navigations) }] as const;
  });
  return { ...service, types: new Map(types) };
}

describe('the built-in model', () => {
  it.each(['v7', 'v6'] as const)('%s is CSDL JSON that is read without a problem, with its names, keys and sentences', (version) => {
    const model = balena(version);
    const again = printedAndRead(model);
    for (const [name, type] of model.types) {
      const read = again.types.get(name.includes('.') ? name : `balena_${version}.${name}`)!;
      expect([...read.properties.keys()], name).toEqual([...type.properties.keys()]);
      expect([read.key, read.alternateKeys, read.documentation], name).toEqual([type.key, type.alternateKeys, type.documentation]);
      for (const [own, property] of type.properties) {
        const { enum: values, nullable, collection, readOnly, writeOnly, maxLength, documentation } = property;
        expect(read.properties.get(own), `${name}/${own}`).toMatchObject({
          nullable: nullable && !type.key.includes(own),
          collection,
          readOnly,
          maxLength,
          documentation,
        });
        expect([read.properties.get(own)?.enum, read.properties.get(own)?.writeOnly]).toEqual([values, writeOnly]);
      }
    }
  });
});
