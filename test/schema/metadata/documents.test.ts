import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createUnpacker, packService, printMetadata, readMetadata, type Service } from '../../../src/schema/index.ts';
import { modelText } from './model-text.ts';

const folder = new URL('documents/', import.meta.url);
const names = readdirSync(folder);
const documents = names.filter((name) => /\.(?:xml|json)$/.test(name));
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const read = (name: string) => readMetadata(text(name));

/** Documents in both formats have one model. */
const modelOf = (name: string) => text(name.replace(/\.(?:xml|json)$/, '.model.txt'));

/** Read again from CSDL JSON. Its version is 4.01 where it was older than JSON is. */
function printedAndRead(service: Service): Service {
  const { service: again, problems } = readMetadata(printMetadata(service), { name: service.name });
  expect(problems).toEqual([]);
  return { ...again, version: service.version, dialect: service.dialect };
}

it('has documents of each version and format', () => {
  const kinds = new Set(documents.map((name) => `${read(name).service.version} ${name.split('.').at(-1)}`));
  expect([...kinds].sort()).toEqual(['2.0 xml', '3.0 xml', '4.0 json', '4.0 xml', '4.01 json', '4.01 xml']);
  expect(documents.length).toBeGreaterThanOrEqual(8);
});

describe.each(documents)('%s', (name) => {
  it('is read into the model that is expected, without a problem', () => {
    const { service, problems } = read(name);
    expect(problems).toEqual([]);
    expect(modelText(service)).toBe(modelOf(name));
  });

  it('is the same model after it was printed as CSDL JSON', () => {
    const { service } = read(name);
    expect(sayable(printedAndRead(service))).toEqual(sayable(service));
  });

  it('prints as the same text again', () => {
    const printed = printMetadata(read(name).service);
    expect(printMetadata(readMetadata(printed).service)).toBe(printed);
  });

  it('is the same model after it was packed', () => {
    const { service } = read(name);
    const unpacker = createUnpacker();
    for (const part of packService(service)) unpacker.add(part);
    expect(unpacker.service()).toEqual(service);
  });
});

/** Of OData 2 and 3, what JSON cannot say. */
function sayable(service: Service): unknown {
  const withoutMethod = [...service.imports.values()].map((imported) => ({ ...imported, method: undefined }));
  const types = [...service.types.values()].map((type) => ({ ...type, properties: [...type.properties.values()].map(sayableProperty) }));
  const annotations = [...service.annotations].filter(([path]) => !onlyInXml.has(path));
  return { ...service, imports: withoutMethod, types, annotations };
}

/** Annotations of associations and their sets. */
const onlyInXml = new Set(['Library.BookOnShelf', 'Library.Hall/BooksOnShelves']);

function sayableProperty<Property extends { facets: object | undefined }>({ facets, ...property }: Property) {
  const said = Object.entries({ ...facets, fixedLength: undefined, collation: undefined }).filter(([, value]) => value !== undefined);
  return { ...property, concurrency: undefined, facets: Object.fromEntries(said) };
}

describe('documents in both formats', () => {
  const twins = documents.filter((name) => name.endsWith('.xml') && names.includes(name.replace('.xml', '.json')));

  it.each(twins)('%s is the same model in JSON', (name) => {
    expect(read(name.replace('.xml', '.json')).service).toEqual(read(name).service);
  });

  it('are two', () => {
    expect(twins).toHaveLength(2);
  });
});
