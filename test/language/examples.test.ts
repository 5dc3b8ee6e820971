import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLanguageService, exampleRequests } from '../../src/language/index.ts';
import { balena, openService, readMetadata, type Service } from '../../src/schema/index.ts';
import { root } from '../support/root.ts';

const shared = join(root, '../shared/data');
const document = (name: string): Service => readMetadata(readFileSync(join(root, 'test/schema/metadata/documents', name), 'utf8')).service;
const bookshop = (name: string): Service => readMetadata(readFileSync(join(shared, name), 'utf8')).service;

const services: readonly (readonly [string, () => Service])[] = [
  ['balena v7', () => balena('v7')],
  ['balena v6', () => balena('v6')],
  ...['library-v2.xml', 'workshop-v3.xml', 'museum-v4.xml', 'clinic-v401.xml', 'fleet-v401.json'].map(
    (name) => [name, () => document(name)] as const,
  ),
];
const elsewhere = ['bookshop-v2-metadata.xml', 'bookshop-v4-metadata.xml'].map((name) => [name, () => bookshop(name)] as const);

/** Of requests that a person has to fill in themselves there are none: they can be run as they stand. */
function expectRight(service: Service): void {
  const language = createLanguageService(service);
  const groups = exampleRequests(service);
  expect(groups.length).toBeGreaterThan(2);
  for (const { text } of groups.flatMap(({ examples }) => examples))
    expect(
      language.diagnose(text).filter(({ severity }) => severity === 'error' || severity === 'warning'),
      text,
    ).toEqual([]);
}

it.each(services)('has nothing to say against the examples for %s', (_, service) => {
  expectRight(service());
});

describe.skipIf(!existsSync(shared))('of services elsewhere (skipped where their metadata are absent)', () => {
  it.each(elsewhere)('has nothing to say against the examples for %s', (_, service) => {
    expectRight(service());
  });
});

it('has none for a service of which nothing is known', () => {
  expect(exampleRequests(openService('OData'))).toEqual([]);
});

it('asks for what the service lets be asked', () => {
  const texts = exampleRequests(balena('v7')).flatMap(({ examples }) => examples.map(({ text }) => text));
  expect(texts.filter((text) => text.includes('$filter'))).not.toEqual([]);
  expect(texts).toContain('GET /application/$count');
});
