import { describe, expect, it } from 'vitest';
import type { AnnotationValue } from '../../../src/schema/annotations.ts';
import { declared, v4 } from './declared.ts';

function read(annotation: string) {
  const { declarations, problems } = declared(v4(annotation));
  return { values: declarations?.schemas[0]?.annotations.map(({ value }) => value), problems };
}

describe('constants, as attribute and as element', () => {
  it.each<[kind: string, text: string, value: AnnotationValue]>([
    ['String', ' as it is ', ' as it is '],
    ['String', '', ''],
    ['Bool', 'true', true],
    ['Bool', ' false ', false],
    ['Bool', '1', true],
    ['Int', '-42', -42],
    ['Int', '9223372036854775807', '9223372036854775807'],
    ['Int', '9007199254740992', 9007199254740992],
    ['Decimal', '1.50', 1.5],
    ['Decimal', '3.14159265358979323846', '3.14159265358979323846'],
    ['Float', 'INF', 'INF'],
    ['Float', '-INF', '-INF'],
    ['Float', 'NaN', 'NaN'],
    ['Float', '1e-3', 0.001],
    ['Float', '1e999', '1e999'],
    ['Binary', 'T0RhdGE', 'T0RhdGE'],
    ['Date', '2026-01-31', '2026-01-31'],
    ['DateTimeOffset', '2026-01-31T00:00:00Z', '2026-01-31T00:00:00Z'],
    ['Duration', 'P1D', 'P1D'],
    ['Guid', '21EC2020-3AEA-1069-A2DD-08002B30309D', '21EC2020-3AEA-1069-A2DD-08002B30309D'],
    ['TimeOfDay', '21:45:00', '21:45:00'],
    ['EnumMember', 'N.Color/Red', 'Red'],
    ['EnumMember', 'N.Color/Red N.Color/Blue', 'Red,Blue'],
    ['Path', 'a/b', { $Path: 'a/b' }],
    ['AnnotationPath', 'a/@C.D', 'a/@C.D'],
    ['AnyPropertyPath', 'a/b', 'a/b'],
    ['ModelElementPath', 'N.T/a', 'N.T/a'],
    ['NavigationPropertyPath', 'a/b', 'a/b'],
    ['PropertyPath', 'a', 'a'],
    ['DateTime', '2026-01-31T00:00', '2026-01-31T00:00'],
    ['Time', 'PT1H', 'PT1H'],
  ])('%s %j', (kind, text, value) => {
    const expected = { values: [value], problems: [] };
    expect(read(`<Annotation Term="C.D" ${kind}="${text}"/>`)).toEqual(expected);
    expect(read(`<Annotation Term="C.D"><${kind}>${text}</${kind}></Annotation>`)).toEqual(expected);
  });

  it.each([
    ['Bool', 'yes'],
    ['Int', '12x'],
    ['Decimal', ''],
    ['Float', '1,5'],
  ])('leaves out an annotation whose value is no %s: %j', (kind, text) => {
    expect(read(`<Annotation Term="C.D" ${kind}="${text}"/><Annotation Term="C.E"><${kind}>${text}</${kind}></Annotation>`)).toEqual({
      values: [],
      problems: [
        `invalid at <Annotation: "${text}" is no ${kind}: it is left out.`,
        `invalid at <${kind}: "${text}" is no ${kind}: it is left out.`,
      ],
    });
  });
});

const a = '<Path>a</Path>';
const pathA = { $Path: 'a' };

describe('expressions', () => {
  it.each<[string, AnnotationValue]>([
    ['', true],
    ...['And', 'Or', 'Eq', 'Ne', 'Gt', 'Ge', 'Lt', 'Le', 'Has', 'In', 'Add', 'Sub', 'Mul', 'Div', 'DivBy', 'Mod'].map(
      (name): [string, AnnotationValue] => [`<${name}>${a}<Int>1</Int></${name}>`, { [`$${name}`]: [pathA, 1] }],
    ),
    [`<Not>${a}</Not>`, { $Not: pathA }],
    ['<Neg><Int>1</Int></Neg>', { $Neg: 1 }],
    [`<If>${a}<String>x</String><Null/></If>`, { $If: [pathA, 'x', null] }],
    [`<Apply Function="odata.concat"><String>x</String>${a}</Apply>`, { $Apply: ['x', pathA], $Function: 'odata.concat' }],
    [`<Cast Type="Edm.String" MaxLength="3">${a}</Cast>`, { $Cast: pathA, $Type: 'Edm.String', $MaxLength: 3 }],
    [`<Cast Type="Edm.GeoPoint" SRID="4326">${a}</Cast>`, { $Cast: pathA, $Type: 'Edm.GeoPoint', $SRID: '4326' }],
    [`<IsOf Type="Collection(N.T)">${a}</IsOf>`, { $IsOf: pathA, $Type: 'N.T', $Collection: true }],
    [`<AssertType Type="N.T">${a}</AssertType>`, { $IsOf: pathA, $Type: 'N.T' }],
    ['<Collection/>', []],
    ['<Collection><String>x</String><Collection><Int>1</Int></Collection></Collection>', ['x', [1]]],
    ['<UrlRef><String>http://x</String></UrlRef>', { $UrlRef: 'http://x' }],
    ['<LabeledElement Name="L" Path="a"/>', { $LabeledElement: pathA, $Name: 'L' }],
    ['<LabeledElementReference>N.L</LabeledElementReference>', { $LabeledElementReference: 'N.L' }],
    ['<Null/>', null],
    ['<Null><Annotation Term="C.D" String="x"/></Null>', { $Null: null, '@C.D': 'x' }],
    ['<Record/>', {}],
    ['<Record Type="N.R"><PropertyValue Property="p" Bool="true"/></Record>', { '@type': '#N.R', p: true }],
    ['<Record><PropertyValue Property="p"><Collection><Record/></Collection></PropertyValue></Record>', { p: [{}] }],
    ['<Record><PropertyValue Property="p"/></Record>', { p: true }],
    [
      '<Record><Annotation Term="C.D" String="r"/><PropertyValue Property="p" Int="1"><Annotation Term="C.E" Qualifier="q" Int="2"/></PropertyValue></Record>',
      { p: 1, 'p@C.E#q': 2, '@C.D': 'r' },
    ],
    [
      `<Not><And>${a}<Bool>true</Bool></And><Annotation Term="C.D" Int="1"><Annotation Term="C.E" Int="2"/></Annotation></Not>`,
      { $Not: { $And: [pathA, true] }, '@C.D': 1, '@C.D@C.E': 2 },
    ],
    ['<PropertyReference Name="p"/>', { $Path: 'p' }],
    ['<EntitySetReference Name="s"/>', { $Path: 's' }],
  ])('%s', (xml, value) => {
    expect(read(`<Annotation Term="C.D">${xml}</Annotation>`)).toEqual({ values: [value], problems: [] });
  });

  it('keeps text in a CDATA section and takes entities for what they stand for', () => {
    const xml = '<String>a &amp; &#x62; <![CDATA[<c> & ]]]]><![CDATA[>]]></String>';
    expect(read(`<Annotation Term="C.D">${xml}</Annotation>`)).toEqual({ values: ['a & b <c> & ]]>'], problems: [] });
  });

  it('takes __proto__ for a property like any other', () => {
    const { values } = read('<Annotation Term="C.D"><Record><PropertyValue Property="__proto__" Int="1"/></Record></Annotation>');
    expect(JSON.stringify(values)).toBe('[{"__proto__":1}]');
  });

  it('leaves out an expression that it does not know, and the annotation with it', () => {
    expect(read('<Annotation Term="C.D"><Guess>1</Guess></Annotation><Annotation Term="C.E" Int="1"/>')).toEqual({
      values: [1],
      problems: ['invalid at <Guess: Annotation has no element Guess: it is left out.'],
    });
  });
});
