import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMetadata, type Service } from '../../../src/schema/index.ts';
import { elements } from '../../../src/schema/metadata/json/elements.ts';
import { differences, isAt } from './csdl/differences.ts';
import { json4 } from './csdl/json-4.ts';
import { jsonChanges } from './csdl/json-changes.ts';
import type { Row } from './csdl/row.ts';
import { sap, xml2 } from './csdl/xml-2.ts';
import { xml4 } from './csdl/xml-4.ts';
import { xmlChanges } from './csdl/xml-changes.ts';

// A row says where in the model an element or attribute goes. It is shown by a document that holds it: without it, or with another value,
// the model is another at that place, or, for what goes nowhere, the same.

interface Document {
  readonly text: string;
  readonly service: Service;
}

const folder = new URL('documents/', import.meta.url);

const documentsOf = (format: string): readonly Document[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(format))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .map((text) => ({ text, service: readMetadata(text).service }));

const formats = {
  xml: { documents: documentsOf('.xml'), changes: xmlChanges },
  json: { documents: documentsOf('.json'), changes: (text: string, kind: string, member = '') => jsonChanges(text, kind, member) },
};

const called = ({ element, attribute, goes, why }: Row) =>
  `${element}${attribute === undefined ? '' : ` ${attribute}`} → ${goes ?? `nowhere: ${why}`}`;

describe.each([
  ['CSDL XML 4.01', 'xml', xml4],
  ['OData 1.0 to 3.0', 'xml', xml2],
  ['SAP', 'xml', sap],
  ['CSDL JSON 4.01', 'json', json4],
] as const)('%s', (_, format, rows) => {
  const { documents, changes } = formats[format];

  it.each(rows.map((row) => [called(row), row] as const))('%s', (_, { element, attribute, goes }) => {
    const changed = documents.flatMap(({ text, service }) => changes(text, element, attribute).map((other) => ({ service, other })));
    expect(changed, 'no document has it').not.toEqual([]);
    const places = (change: (typeof changed)[number]) => differences(change.service, readMetadata(change.other).service);
    if (goes === undefined) for (const change of changed) expect(places(change)).toEqual([]);
    else
      expect(
        changed.some((change) => places(change).some((place) => isAt(place, goes))),
        `not at ${goes}`,
      ).toBe(true);
  });
});

describe('rows', () => {
  it('stand once', () => {
    const names = [...xml4, ...xml2, ...sap].map(({ element, attribute }) => `${element} ${attribute}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('tell of every member that the reader of JSON knows', () => {
    const told = new Set(json4.map(({ element, attribute }) => `${element} ${attribute}`));
    const known = Object.entries(elements).flatMap(([element, { members }]) => members.map((member) => `${element} ${member}`));
    const named = known.map((name) => name.replace(/^(EntitySet|Singleton|ActionImport|FunctionImport) \$Kind$/, 'EntityType $Kind'));
    expect(named.filter((name) => !told.has(name))).toEqual([]);
  });
});
