import { describe, expect, it } from 'vitest';
import { type MetadataProblemCode, readMetadata } from '../../../src/schema/index.ts';

const document = (schema: string) => `{"$Version":"4.01","S":{${schema}}}`;
const type = (members: string) => document(`"T":{"$Kind":"EntityType",${members}}`);

/** Reads a document in which `|` is where the one problem is told. */
function read(marked: string) {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { service, problems } = readMetadata(text);
  return { service, problems, at: at === -1 ? undefined : at };
}

const codes = (text: string): readonly MetadataProblemCode[] => readMetadata(text).problems.map(({ code }) => code);

describe('what means nothing is told where it stands and left out', () => {
  it.each([
    ['a member that the format does not have', type('"a":{|"$Foo":1}'), 'invalid'],
    ['a length that is no number', type('"a":{"$MaxLength":|"long"}'), 'invalid'],
    ['a length below zero', type('"a":{"$MaxLength":|-1}'), 'invalid'],
    ['a length that is not whole', type('"a":{"$MaxLength":|1.5}'), 'invalid'],
    ['a flag that is a text', type('"a":{"$Nullable":|"true"}'), 'invalid'],
    ['a type that is a number', type('"a":{"$Type":|1}'), 'invalid'],
    ['a type that is an object', type('"a":{|"$Type":{}}'), 'invalid'],
    ['a scale that is another word', type('"a":{"$Scale":|"wide"}'), 'invalid'],
    ['a property that is no object', type('|"a":1'), 'invalid'],
    ['a property that is a list', type('|"a":[]'), 'invalid'],
    ['a member of a kind that types cannot hold', type('|"a":{"$Kind":"EntitySet"}'), 'invalid'],
    ['a key that is no list', type('|"$Key":{"a":1},"a":{}'), 'invalid'],
    ['a part of a key that is a number', type('"$Key":["a",|1],"a":{}'), 'invalid'],
    [
      'a constraint that is no name',
      type('"a":{},"b":{"$Kind":"NavigationProperty","$Type":"S.T","$ReferentialConstraint":{"a":|1}}'.replace('{"a":|1}', '{|"a":1}')),
      'invalid',
    ],
    ['a child of a schema without a kind', document('|"a":{}'), 'invalid'],
    ['a child of a schema of no kind', document('|"a":{"$Kind":"Banana"}'), 'invalid'],
    ['a kind such as __proto__', document('|"a":{"$Kind":"__proto__"}'), 'invalid'],
    ['a child of a schema that is a text', document('|"a":"b"'), 'invalid'],
    ['an overload that is a number', document('|"a":[1]'), 'invalid'],
    ['a parameter without a name', document('"a":[{"$Kind":"Action","$Parameter":[|{}]}]'), 'invalid'],
    ['parameters that are no list', document('"a":[{"$Kind":"Action",|"$Parameter":{}}]'), 'invalid'],
    ['a resource that is nothing', document('"C":{"$Kind":"EntityContainer",|"a":{}}'), 'invalid'],
    ['a resource that is a text', document('"C":{"$Kind":"EntityContainer",|"a":"T"}'), 'invalid'],
    [
      'a binding that is no name',
      document('"T":{"$Kind":"EntityType"},"C":{"$Kind":"EntityContainer","a":{"$Type":"S.T","$NavigationPropertyBinding":{|"b":1}}}'),
      'invalid',
    ],
    ['an enumeration member that is an object', document('"E":{"$Kind":"EnumType",|"a":{}}'), 'invalid'],
    ['a target that is no object', document('"$Annotations":{|"S.T":1}'), 'invalid'],
    ['an annotation without a term', type('|"@":1'), 'invalid'],
    ['an annotation of an annotation that is not there', type('|"@Core.A@Core.B":1'), 'unknown-name'],
    ['a schema that is a text', '{"$Version":"4.0","S":{"T":{"$Kind":"EntityType"}},|"x":"y"}', 'invalid'],
    ['a member of the format twice', type('"a":{"$MaxLength":1,|"$MaxLength":2}'), 'duplicate'],
    ['an annotation twice', type('"@Core.A":1,|"@Core.A":2'), 'duplicate'],
    ['a name twice in a record', type('"@Core.A":{"b":1,|"b":2}'), 'duplicate'],
    ['a property twice', type('"a":{},|"a":{"$Type":"Edm.Int32"}'), 'duplicate'],
    ['a type twice', document('"T":{"$Kind":"EntityType"},|"T":{"$Kind":"ComplexType"}'), 'duplicate'],
  ])('%s', (_, marked, code) => {
    const { problems, at } = read(marked);
    expect(problems.map((problem) => [problem.code, problem.span.start])).toEqual([[code, at]]);
    expect(problems[0]?.message).toMatch(/\S.*\.$/);
  });
});

describe('JSON that is not quite JSON', () => {
  const members = (text: string) => [...(readMetadata(text).service.types.get('S.T')?.properties.keys() ?? [])];
  it.each([
    ['a comma too many', type('"a":{},'), []],
    ['a comment', type('/* here */"a":{}'), ['odd']],
    ['a comma too few', type('"a":{} "b":{}'), ['malformed']],
    ['a colon too few', type('"a":{},"b" 1'), ['malformed']],
    ['a name without quotes', type('"a":{},b:1'), ['malformed', 'malformed', 'malformed']],
    ['an escape that there is not', type(String.raw`"a":{},"c":{"@x.y":"\q"}`), ['odd']],
    ['a control character in a text', type('"a":{},"c":{"@x.y":"\t"}'), ['odd']],
    ['a mark at the beginning', `\uFEFF${type('"a":{}')}`, []],
    ['something behind the end', `${type('"a":{}')} {}`, ['malformed']],
  ])('%s: the rest is used', (_, text, expected) => {
    expect(members(text)).toContain('a');
    expect(codes(text)).toEqual(expected);
  });
});

describe('a text that ends in the middle', () => {
  const whole = type('"a":{"$Type":"Edm.Int32"},"b":{"$Kind":"NavigationProperty","$Type":"S.T","$Collection":true}');

  it.each(Array.from({ length: whole.length - 2 }, (_, index) => index + 2))(
    'after %d characters is used as far as it is right',
    (length) => {
      const { service, problems } = readMetadata(whole.slice(0, length));
      const cut = service.types.get('S.T');
      for (const property of cut?.properties.values() ?? []) expect(property.type).toBe('Edm.Int32');
      for (const link of cut?.navigations.values() ?? []) expect([link.target, link.collection]).toEqual(['S.T', true]);
      expect(problems.map(({ code }) => code)).toContain('malformed');
    },
  );

  it.each([
    ['an entity set is no singleton', '"T":{"$Kind":"EntityType"},"C":{"$Kind":"EntityContainer","a":{"$Type":"S.T"', 'resources'],
    ['an operation has not all parameters', '"a":[{"$Kind":"Function","$Parameter":[{"$Name":"b"}', 'operations'],
    ['a term has no type yet', '"a":{"$Kind":"Term"', 'terms'],
    ['a definition has no type yet', '"a":{"$Kind":"TypeDefinition"', 'typeDefinitions'],
  ] as const)('%s: it is left out', (_, schema, map) => {
    const { service } = readMetadata(`{"$Version":"4.01","S":{"U":{"$Kind":"EntityType"},${schema}`);
    expect(service.types.has('S.U')).toBe(true);
    expect([...service[map].keys()]).toEqual([]);
  });

  it('may have half a key: it has none', () => {
    const { service } = readMetadata('{"$Version":"4.01","S":{"T":{"$Kind":"EntityType","a":{},"b":{},"$Key":["a"');
    expect(service.types.get('S.T')?.key).toEqual([]);
  });
});

describe('JSON that is no metadata', () => {
  it.each([
    '{}',
    '[]',
    '[{"$Kind":"EntityType"}]',
    '{"error":{"code":"401","message":"Sign in"}}',
    '{"@odata.context":"$metadata","value":[{"name":"Books","url":"Books"}]}',
    '{"d":{"results":[]}}',
    '{"a":{"b":{"c":1}}}',
    '{"$Version":"4.0"}',
    '{',
    '{"',
    '{"a":'.repeat(100_000),
  ])('%.60s', (text) => {
    const { service, problems } = readMetadata(text);
    expect(problems.map(({ code }) => code)).toContain('unreadable');
    expect(service.open).toBe(true);
  });
});

describe('hostile names', () => {
  it.each(['__proto__', 'constructor', 'toString', '', ' ', '<b>x</b>', 'x'.repeat(10_000), '💩', 'a/b', 'a"b'])(
    '%.30s is a name',
    (name) => {
      const quoted = JSON.stringify(name);
      const { service } = readMetadata(type(`${quoted}:{"@S.t":{${quoted}:{${quoted}:1}}}`));
      const property = service.types.get('S.T')?.properties.get(name);
      expect(property?.name).toBe(name);
      expect(JSON.stringify(property?.annotations.get('S.t'))).toBe(`{${quoted}:{${quoted}:1}}`);
      expect({}).not.toHaveProperty('polluted');
    },
  );

  it('nested too deep end the reading, not the page', () => {
    const { service, problems } = readMetadata(type(`"a":{},"@S.t":${'['.repeat(100_000)}`));
    expect(service.types.get('S.T')?.properties.has('a')).toBe(true);
    expect(problems.map(({ code }) => code)).toContain('malformed');
  });
});

describe('values that JSON holds otherwise than XML', () => {
  const property = (members: string) =>
    readMetadata(type(`"a":{${members}}`))
      .service.types.get('S.T')!
      .properties.get('a')!;
  it.each([
    ['', { type: 'Edm.String', nullable: false, collection: false }],
    ['"$Nullable":true', { nullable: true }],
    ['"$Nullable":null', { nullable: false }],
    ['"$Type":"Edm.Decimal"', { facets: expect.objectContaining({ scale: 'variable' }) }],
    ['"$Type":"Edm.Decimal","$Scale":2', { facets: expect.objectContaining({ scale: 2 }) }],
    ['"$Type":"Edm.GeographyPoint","$SRID":4326', { facets: expect.objectContaining({ srid: '4326' }) }],
    ['"$DefaultValue":true', { defaultValue: 'true' }],
    ['"$DefaultValue":1.5', { defaultValue: '1.5' }],
    ['"$DefaultValue":null', { defaultValue: undefined }],
    ['"$DefaultValue":12345678901234567890', { defaultValue: '12345678901234567890' }],
    ['"$DefaultValue":""', { defaultValue: '' }],
  ])('%s', (members, expected) => {
    expect(property(members)).toMatchObject(expected);
  });

  it.each([
    ['9007199254740991', 9007199254740991],
    ['9223372036854775807', '9223372036854775807'],
    ['-9223372036854775808', '-9223372036854775808'],
    ['0.1234567890123456789', '0.1234567890123456789'],
    ['1e400', '1e400'],
    ['1e3', 1000],
  ])('the number %s keeps its digits', (written, value) => {
    expect(
      readMetadata(type(`"@S.t":${written}`))
        .service.types.get('S.T')
        ?.annotations.get('S.t'),
    ).toBe(value);
  });

  it.each([
    ['"$Kind":"EntitySet","$Type":"S.T"', 'EntitySet'],
    ['"$Collection":true,"$Type":"S.T"', 'EntitySet'],
    ['"$Type":"S.T"', 'Singleton'],
  ])('a resource with %s is of the kind %s', (members, kind) => {
    const { service } = readMetadata(document(`"T":{"$Kind":"EntityType"},"C":{"$Kind":"EntityContainer","a":{${members}}}`));
    expect(service.resources.get('a')?.kind).toBe(kind);
  });

  it('takes an operation that is not in a list', () => {
    const { service, problems } = readMetadata(document('"f":{"$Kind":"Function","$ReturnType":{}}'));
    expect([service.operations.get('S.f')?.length, problems]).toEqual([1, []]);
  });
});
