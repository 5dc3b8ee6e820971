import { describe, expect, it } from 'vitest';
import { attributeRows } from '../../../src/schema/metadata/link/vocabulary/capabilities.ts';
import { memberRows } from '../../../src/schema/metadata/link/vocabulary/member-capabilities.ts';
import { attributeFacts } from '../../../src/schema/metadata/link/vocabulary/sap.ts';
import { book, readV2 } from './csdl.ts';

const read = (attributes: string, more = '') => readV2(book(`<Property Name="p" Type="Edm.String" ${attributes}/>${more}`)).service;
const propertyOf = (attributes: string, more = '') => read(attributes, more).types.get('N.Book')!.properties.get('p');

const facts: readonly (readonly [attributes: string, expected: object])[] = [
  ['sap:label="Title"', { label: 'Title' }],
  ['sap:heading="Head"', { label: 'Head' }],
  ['sap:heading="Head" sap:label="Title"', { label: 'Title' }],
  ['sap:quickinfo="hint"', { documentation: 'hint' }],
  ['sap:text="name"', { values: { text: 'name' } }],
  ['sap:unit="u"', { values: { unit: '/u', currency: undefined } }],
  ['sap:semantics="tel"', { values: { semantics: 'tel' } }],
  ['sap:display-format="Date"', { values: { semantics: 'date' } }],
  ['sap:display-format="UpperCase"', { values: { semantics: 'upper-case' } }],
  ['sap:display-format="NonNegative"', { values: { minimum: '0' } }],
  ['sap:field-control="ReadOnly"', { readOnly: true }],
  ['sap:creatable="false"', { readOnly: false, immutable: false }],
  ['sap:updatable="false"', { readOnly: false, immutable: true }],
  ['sap:creatable="false" sap:updatable="false"', { readOnly: true, immutable: false }],
  ['sap:creatable="true" sap:updatable="true"', { readOnly: false, immutable: false }],
  ['m:MimeType="image/png"', { values: { semantics: 'image/png' } }],
  ['annotation:StoreGeneratedPattern="Identity"', { readOnly: true }],
  ['annotation:StoreGeneratedPattern="Computed"', { readOnly: true }],
  ['annotation:StoreGeneratedPattern="None"', { readOnly: false }],
  ['ConcurrencyMode="Fixed"', { concurrency: true }],
];

const attributesIn = (rows: readonly (readonly [attributes: string, ...unknown[]])[]) =>
  new Set(rows.flatMap(([attributes]) => [...attributes.matchAll(/(\w+):([\w-]+)=/g)].map(([, prefix, name]) => `${prefix}.${name}`)));

describe('attributes of a property', () => {
  it.each(facts)('%s', (attributes, expected) => {
    expect(propertyOf(attributes)).toMatchObject(expected);
  });

  it('have a case each', () => {
    expect(attributesIn(facts)).toEqual(new Set(attributeFacts.map(({ term }) => term)));
  });

  it.each([
    ['sap:semantics="currency-code"', { currency: '/u', unit: undefined }],
    ['sap:semantics="unit-of-measure"', { currency: undefined, unit: '/u' }],
    ['', { currency: undefined, unit: '/u' }],
  ])('sap:unit is a currency or a unit as the property says that holds it: %s', (semantics, expected) => {
    expect(propertyOf('sap:unit="u"', `<Property Name="u" Type="Edm.String" ${semantics}/>`)!.values).toMatchObject(expected);
  });

  it('stand with the annotations, as they are written', () => {
    const said = propertyOf('sap:value-list="standard" m:FC_TargetPath="SyndicationTitle" m:FC_KeepInContent="false"')!.annotations;
    expect([...said].sort()).toEqual([
      ['m.FC_KeepInContent', 'false'],
      ['m.FC_TargetPath', 'SyndicationTitle'],
      ['sap.value-list', 'standard'],
    ]);
  });
});

describe('attributes of properties restrict the resources of their type', () => {
  const members: readonly (readonly [attributes: string, expected: object])[] = [
    ['sap:filterable="false"', { filter: { excluded: ['p'] } }],
    ['sap:filterable="true"', { filter: { excluded: [] } }],
    ['sap:sortable="false"', { sort: { excluded: ['p'] } }],
    ['sap:creatable="false"', { insert: { excluded: ['p'] } }],
    ['sap:updatable="false"', { update: { excluded: ['p'] } }],
    ['sap:required-in-filter="true"', { filter: { requiredProperties: ['p'] } }],
    ['sap:filter-restriction="single-value"', { filter: { expressions: new Map([['p', 'SingleValue']]) } }],
    ['sap:filter-restriction="multi-value"', { filter: { expressions: new Map([['p', 'MultiValue']]) } }],
    ['sap:filter-restriction="interval"', { filter: { expressions: new Map([['p', 'SingleRange']]) } }],
  ];

  it.each(members)('%s', (attributes, expected) => {
    expect(read(attributes).resources.get('Books')!.capabilities).toMatchObject(expected);
  });

  it('with a case each', () => {
    expect(attributesIn(members)).toEqual(new Set(memberRows.map(({ term }) => term)));
  });
});

describe('attributes of an entity set', () => {
  const sets: readonly (readonly [attributes: string, expected: object])[] = [
    ['sap:creatable="false"', { insert: { allowed: false } }],
    ['sap:creatable="true"', { insert: { allowed: true } }],
    ['sap:creatable="perhaps"', { insert: { allowed: undefined } }],
    ['sap:updatable="false"', { update: { allowed: false } }],
    ['sap:deletable="false"', { delete: { allowed: false } }],
    ['sap:pageable="false"', { top: false, skip: false }],
    ['sap:pageable="true" sap:topable="false"', { top: false, skip: true }],
    ['sap:topable="false" sap:pageable="true"', { top: false, skip: true }],
    ['sap:addressable="false"', { read: { allowed: false } }],
    ['sap:searchable="false"', { search: { allowed: false } }],
    ['sap:countable="false"', { count: { allowed: false } }],
    ['sap:requires-filter="true"', { filter: { required: true } }],
  ];

  it.each(sets)('%s', (attributes, expected) => {
    const { service, problems } = readV2(book('', '', attributes));
    expect(service.resources.get('Books')!.capabilities).toMatchObject(expected);
    expect(problems).toEqual([]);
  });

  it('have a case each', () => {
    expect(attributesIn(sets)).toEqual(new Set(attributeRows.map(({ term }) => term)));
  });

  it('label it', () => {
    expect(readV2(book('', '', 'sap:label="All books"')).service.resources.get('Books')!.label).toBe('All books');
  });
});
