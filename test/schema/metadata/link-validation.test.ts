import { describe, expect, it } from 'vitest';
import { measuresFacts, validationFacts } from '../../../src/schema/metadata/link/vocabulary/validation.ts';
import { annotation, collection, propertyWith, readV4, record, termsIn } from './csdl.ts';

const allowed = (...values: string[]) => annotation('Validation.AllowedValues', '', collection(...values));
const exclusive = annotation('Validation.Exclusive');

const validation: readonly [said: string, expected: object][] = [
  [annotation('Validation.Pattern', 'String="^a+$"'), { values: { pattern: '^a+$' } }],
  [annotation('Validation.Minimum', 'Int="1"'), { values: { minimum: '1', exclusiveMinimum: false } }],
  [annotation('Validation.Minimum', 'Decimal="0.5"', exclusive), { values: { minimum: '0.5', exclusiveMinimum: true } }],
  [annotation('Validation.Maximum', 'Int="-5"'), { values: { maximum: '-5', exclusiveMaximum: false } }],
  [annotation('Validation.Maximum', 'Date="2026-01-01"', exclusive), { values: { maximum: '2026-01-01', exclusiveMaximum: true } }],
  [
    annotation('Validation.Maximum', 'Int="5"', annotation('Validation.Exclusive', 'Bool="false"')),
    { values: { exclusiveMaximum: false } },
  ],
  [annotation('Validation.Minimum', '', '<Path>least</Path>'), { values: undefined }],
  [annotation('Validation.MultipleOf', 'Decimal="0.25"'), { values: { multipleOf: '0.25' } }],
  [
    allowed(record({ Value: 'String="on"' }), record({ Value: 'String="off"' })),
    {
      enum: ['on', 'off'],
      values: {
        allowed: [
          { value: 'on', meaning: undefined },
          { value: 'off', meaning: undefined },
        ],
      },
    },
  ],
  [
    allowed(`<Record><PropertyValue Property="Value" Int="1"/>${annotation('Core.Description', 'String="One"')}</Record>`),
    { enum: ['1'], values: { allowed: [{ value: '1', meaning: 'One' }] } },
  ],
  [
    allowed(`<Record><PropertyValue Property="Value" Int="1"/>${annotation('Core.SymbolicName', 'String="one"')}</Record>`),
    { values: { allowed: [{ value: '1', meaning: 'one' }] } },
  ],
  [allowed(), { enum: undefined, values: undefined }],
  [allowed(record({})), { enum: undefined, values: undefined }],
];

const measures: readonly [said: string, expected: object][] = [
  [annotation('Measures.Unit', 'String="kg"'), { values: { unit: 'kg' } }],
  [annotation('Measures.Unit', '', '<Path>unit</Path>'), { values: { unit: '/unit' } }],
  [annotation('Measures.Unit', 'Path="at/unit"'), { values: { unit: '/at/unit' } }],
  [annotation('Measures.UNECEUnit', 'String="KGM"'), { values: { unit: 'KGM' } }],
  [annotation('Measures.UNECEUnit', 'String="KGM"') + annotation('Measures.Unit', 'String="kg"'), { values: { unit: 'kg' } }],
  [annotation('Measures.ISOCurrency', 'String="EUR"'), { values: { currency: 'EUR', unit: undefined } }],
  [annotation('Measures.ISOCurrency', 'Path="currency"'), { values: { currency: '/currency' } }],
];

describe('Validation', () => {
  it.each(validation)('%s', (said, expected) => {
    expect(propertyWith(said)).toMatchObject(expected);
  });

  it('has a case for each of its terms', () => {
    const terms = new Set(validationFacts.flatMap(({ term }) => term.split('@')));
    const known = [...termsIn(validation)].filter((term) => term.startsWith('Org.OData.Validation.'));
    expect(new Set(known)).toEqual(terms);
  });

  it.each([
    ['', { pattern: 'a', minimum: '1', exclusiveMinimum: true }],
    [annotation('Validation.Minimum', 'Int="2"'), { pattern: 'a', minimum: '2', exclusiveMinimum: false }],
    [annotation('Validation.Pattern', 'String="b"'), { pattern: 'b', minimum: '1', exclusiveMinimum: true }],
  ])('of a type definition counts where a property says no other: %s', (said, expected) => {
    const { service } = readV4(`<TypeDefinition Name="D" UnderlyingType="Edm.Int32">${annotation('Validation.Pattern', 'String="a"')}
      ${annotation('Validation.Minimum', 'Int="1"', exclusive)}</TypeDefinition>
      <ComplexType Name="T"><Property Name="p" Type="N.D">${said}</Property></ComplexType>`);
    expect(service.types.get('N.T')!.properties.get('p')!.values).toMatchObject(expected);
  });

  it('is of parameters too', () => {
    const { service } = readV4(
      `<Action Name="a"><Parameter Name="p" Type="Edm.Int32">${annotation('Validation.Minimum', 'Int="1"')}</Parameter></Action>`,
    );
    expect(service.operations.get('N.a')![0]!.parameters[0]!.values).toMatchObject({ minimum: '1' });
  });
});

describe('Measures', () => {
  it.each(measures)('%s', (said, expected) => {
    expect(propertyWith(said)).toMatchObject(expected);
  });

  it('has a case for each of its terms', () => {
    expect(termsIn(measures)).toEqual(new Set(measuresFacts.map(({ term }) => term)));
  });
});
