/** Words that every JavaScript object answers to: no table may be asked for them as for its own rows. */
import { expect, test } from 'vitest';
import { createLanguageService } from '../../../src/language/index.ts';
import { balena, readMetadata } from '../../../src/schema/index.ts';
import { atPlace, ofText, outside } from './features.ts';

const words = ['constructor', '__proto__', 'toString', 'valueof'];

/** `X` is the word. */
const places = [
  'GET /X(X=1)/X?$filter=X/any(X:X/X eq X)',
  'X /device\nX: X',
  "GET /device?X=1&$X=1&$filter=X(id) eq X'1'",
  'GET /device?$filter=id X 1',
  'GET /device?$filter=isof(id,X) and device_name.X(1) eq X.X',
  'GET /device?$orderby=id X',
  'GET /device?$orderby=id:X',
  'GET /device?$select=X&$expand=X($X=1)&$format=X',
  'GET /device?$apply=X(a)/aggregate(id with X as X)',
  'GET /device?$filter=id eq @X&@X=X',
  'POST /X\n\n{ "X": X, X: 1, "id": X }',
  '# odata-playground-ignore X\nGET /device',
];

const { service: inherited } = readMetadata(`<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0">
  <edmx:DataServices><Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="L">
    <EntityType Name="constructor"><Key><PropertyRef Name="toString"/></Key>
      <Property Name="toString" Type="constructor" Nullable="false"/><Property Name="constructor" Type="Edm.String"/>
      <NavigationProperty Name="__proto__" Type="L.constructor"/><NavigationProperty Name="valueof" Type="Collection(L.constructor)"/>
    </EntityType>
    <EntityContainer Name="C"><EntitySet Name="constructor" EntityType="L.constructor"/></EntityContainer>
  </Schema></edmx:DataServices></edmx:Edmx>`);

const languages = [balena('v7'), inherited].map((service) => createLanguageService(service));

test.each(places.flatMap((place) => words.map((word) => place.replaceAll('X', word))))('%j', (text) => {
  for (const language of languages) {
    const found = [0, 5, Math.ceil(text.length / 2), text.length].flatMap((at) => outside(language, text, at, atPlace));
    expect([...found, ...outside(language, text, 0, ofText)]).toEqual([]);
    // What is no text where text belongs cannot be sent to a worker, or reads like code.
    const told = language.diagnose(text).map(({ message, data }) => ({ message, data: structuredClone(data) }));
    expect(JSON.stringify(told)).not.toMatch(/native code|\[object/);
  }
});
