import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createUnpacker, packService, printMetadata, readMetadata } from '../../../src/schema/index.ts';
import { modelText } from './model-text.ts';
import { printedAndRead, sayable } from './printed-and-read.ts';

const folder = new URL('documents/', import.meta.url);
const names = readdirSync(folder);
const documents = names.filter((name) => /\.(?:xml|json)$/.test(name));
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const read = (name: string) => readMetadata(text(name));

/** Documents in both formats have one model. */
const modelOf = (name: string) => text(name.replace(/\.(?:xml|json)$/, '.model.txt'));

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

describe('documents in both formats', () => {
  const twins = documents.filter((name) => name.endsWith('.xml') && names.includes(name.replace('.xml', '.json')));

  it.each(twins)('%s is the same model in JSON', (name) => {
    expect(read(name.replace('.xml', '.json')).service).toEqual(read(name).service);
  });

  it('are two', () => {
    expect(twins).toHaveLength(2);
  });
});
