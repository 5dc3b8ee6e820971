import { describe, expect, it } from 'vitest';
import { book, oddAliases, readText, readV4 } from './csdl.ts';

describe('a name', () => {
  it.each([
    ['with its namespace', 'N.Address'],
    ['with an alias', 'Self.Address'],
    ['without either', 'Address'],
  ])('%s is resolved', (_, written) => {
    const { service, problems } = readV4(`<ComplexType Name="Address"/>${book(`<Property Name="at" Type="${written}"/>`)}`);
    expect(service.types.get('N.Book')!.properties.get('at')!.type).toBe('N.Address');
    expect(problems).toEqual([]);
  });

  it('of a namespace that is included is not looked for', () => {
    const { service, problems } = readV4(book('<Property Name="note" Type="K.LocalDateTime"/>'), oddAliases);
    expect(service.types.get('N.Book')!.properties.get('note')!.type).toBe('Org.OData.Core.V1.LocalDateTime');
    expect(problems).toEqual([]);
  });

  it('may be one that objects have', () => {
    const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { service, problems } = readV4(`
      <EntityType Name="__proto__"><Key><PropertyRef Name="__proto__"/></Key>
        ${odd.map((name) => `<Property Name="${name}" Type="Edm.String" Nullable="false"/>`).join('')}
        <NavigationProperty Name="valueOf" Type="N.__proto__" Partner="valueOf"/></EntityType>
      <EntityContainer Name="C"><EntitySet Name="__proto__" EntityType="N.__proto__">
        <NavigationPropertyBinding Path="valueOf" Target="__proto__"/></EntitySet></EntityContainer>
      <Annotations Target="N.__proto__/constructor"><Annotation Term="N.__proto__"><Record><PropertyValue Property="__proto__" String="x"/></Record></Annotation></Annotations>`);
    const type = service.types.get('N.__proto__')!;
    expect([...type.properties.keys()]).toEqual(odd);
    expect(type.key).toEqual(['__proto__']);
    expect([...service.resources.get('__proto__')!.bindings]).toEqual([['valueOf', '__proto__']]);
    const said = type.properties.get('constructor')!.annotations.get('N.__proto__')!;
    expect(Object.entries(said)).toEqual([['__proto__', 'x']]);
    expect(problems).toEqual([]);
  });
});

it('knows namespaces by alias and by name', () => {
  const { service } = readV4('', oddAliases);
  expect([...service.namespaces]).toEqual([
    ['N', 'N'],
    ['Self', 'N'],
    ['Org.OData.Core.V1', 'Org.OData.Core.V1'],
    ['K', 'Org.OData.Core.V1'],
    ['Org.OData.Capabilities.V1', 'Org.OData.Capabilities.V1'],
    ['W', 'Org.OData.Capabilities.V1'],
  ]);
});

describe('a vocabulary is recognised', () => {
  it.each([
    ['by its namespace', 'Org.OData.Core.V1.Description', ''],
    ['by an alias that the document gives it', 'K.Description', oddAliases],
    ['by its usual alias where the document does not include it', 'Core.Description', ''],
  ])('%s', (_, term, references) => {
    const { service } = readV4(
      book(`<Property Name="p" Type="Edm.String"><Annotation Term="${term}" String="words"/></Property>`),
      references,
    );
    const property = service.types.get('N.Book')!.properties.get('p')!;
    expect(property.documentation).toBe('words');
    expect([...property.annotations]).toEqual([['Org.OData.Core.V1.Description', 'words']]);
  });

  it('but not by an alias that stands for another', () => {
    const other = '<edmx:Reference Uri="x"><edmx:Include Namespace="com.example.core" Alias="Core"/></edmx:Reference>';
    const { service } = readV4(
      book('<Property Name="p" Type="Edm.String"><Annotation Term="Core.Description" String="x"/></Property>'),
      other,
    );
    const property = service.types.get('N.Book')!.properties.get('p')!;
    expect(property.documentation).toBeUndefined();
    expect([...property.annotations.keys()]).toEqual(['com.example.core.Description']);
  });
});

describe('the version', () => {
  const v4 = ['http://docs.oasis-open.org/odata/ns/edmx', 'http://docs.oasis-open.org/odata/ns/edm'] as const;
  const old = (year: string) => ['http://schemas.microsoft.com/ado/2007/06/edmx', `http://schemas.microsoft.com/ado/${year}/edm`] as const;
  const metadata = 'xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"';

  it.each([
    ['4.0', v4, '', '4.0'],
    ['4.01', v4, '', '4.01'],
    ['1.0', old('2006/04'), '', '2.0'],
    ['1.0', old('2008/09'), 'm:DataServiceVersion="2.0"', '2.0'],
    ['1.0', old('2008/09'), 'm:DataServiceVersion="3.0"', '3.0'],
    ['1.0', old('2009/11'), 'm:DataServiceVersion="1.0"', '3.0'],
    ['1.0', old('2009/11'), '', '3.0'],
  ] as const)('%s with %s %s is %s', (version, [edmx, edm], attribute, expected) => {
    const { service, problems } = readText(`<e:Edmx Version="${version}" xmlns:e="${edmx}"><e:DataServices ${metadata} ${attribute}>
      <Schema Namespace="N" xmlns="${edm}"/></e:DataServices></e:Edmx>`);
    expect(service.version).toBe(expected);
    expect(problems).toEqual([]);
  });
});
