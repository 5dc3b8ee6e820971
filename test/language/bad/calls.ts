import { createLanguageService, type LanguageService } from '../../../src/language/index.ts';
import { readMetadata } from '../../../src/schema/index.ts';
import type { Group } from './case.ts';
import { library } from './library.ts';

const read = (text: string): LanguageService => createLanguageService(readMetadata(text).service);

const lending = read(`<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="L" xmlns="http://docs.oasis-open.org/odata/ns/edm">
  <EntityType Name="Book"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Int32" Nullable="false"/></EntityType>
  <Function Name="top"><Parameter Name="least" Type="Edm.Double" Nullable="false"/><ReturnType Type="Collection(L.Book)"/></Function>
  <EntityContainer Name="C"><EntitySet Name="Books" EntityType="L.Book"/><FunctionImport Name="topRated" Function="L.top" EntitySet="Books"/>
  </EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`);

const lending2 = read(`<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx">
<edmx:DataServices m:DataServiceVersion="2.0" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
<Schema Namespace="L" xmlns="http://schemas.microsoft.com/ado/2008/09/edm">
  <EntityType Name="Book"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Int32" Nullable="false"/></EntityType>
  <EntityContainer Name="C" m:IsDefaultEntityContainer="true"><EntitySet Name="Books" EntityType="L.Book"/>
    <FunctionImport Name="topRated" EntitySet="Books" ReturnType="Collection(L.Book)" m:HttpMethod="GET">
      <Parameter Name="least" Type="Edm.Int32" Mode="In" Nullable="false"/><Parameter Name="genre" Type="Edm.String" Mode="In"/></FunctionImport>
    <FunctionImport Name="lend" m:HttpMethod="POST"><Parameter Name="ID" Type="Edm.Int32" Mode="In" Nullable="false"/></FunctionImport>
  </EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`);

export const calls: readonly Group[] = [
  {
    name: 'where an operation is called',
    service: library,
    bad: [
      ['POST /Books/|L.lend|\n\n{ "days": 3 }', 'operation-place', '"L.lend" is called on one Book: name it by its key.'],
      ['GET /Books(1)/|L.best(year=2024)|', 'operation-place', '"L.best" is called on a collection of Book, without a key.'],
      ['GET /People/|L.best(year=2024)|', 'operation-place', /a collection of Book/],
      ['POST /|L.lend|\n\n{ "days": 3 }', 'operation-place', /on one Book/],
    ],
    good: ['POST /Books(1)/L.lend\n\n{ "days": 3 }', 'GET /Books/L.best(year=2024)', 'GET /People(1)/Books/L.best(year=2024)'],
    fixed: [['GET /Books(1)/L.best(year=2024)', 'operation-place', undefined, 'GET /Books/L.best(year=2024)']],
  },
  {
    name: 'operations at the root',
    service: lending,
    bad: [
      ['GET /|L.top(least=3)|', 'operation-place', '"L.top" is called at the service\'s root: /topRated.'],
      ['GET /Books/|L.top(least=3)|', 'operation-place', /\/topRated/],
      ['GET /|topRate|(least=3)', 'unknown-resource', /Did you mean "topRated"/],
      ['GET /|topRated|', 'missing-parameter', '"topRated" also needs "least".'],
    ],
    good: ['GET /topRated(least=3)', 'GET /topRated(least=@l)?@l=3'],
    fixed: [
      ['GET /L.top(least=3)', 'operation-place', undefined, 'GET /topRated(least=3)'],
      ['GET /Books/L.top(least=3)', 'operation-place', undefined, 'GET /topRated(least=3)'],
      ['GET /topRated', 'missing-parameter', undefined, 'GET /topRated(least=1)'],
    ],
  },
  {
    name: 'operations of OData 2',
    service: lending2,
    bad: [
      ['GET |/topRated|', 'missing-parameter', '"topRated" also needs "least".'],
      ['GET /topRated?least=3&|gendre|=%27a%27', 'unknown-parameter', /Did you mean "genre"/],
      ["GET /topRated?least=|'3'|", 'argument-type', '"least" of topRated is an integer, not \'3\' (text).'],
      ['GET /topRated?least=3&genre=|a|', 'argument-type', '"genre" of topRated is text, not a without quotes.'],
      ['GET |/lend|?ID=1', 'operation-method', '"lend" is an action: it is called by POST.'],
    ],
    good: ["GET /topRated?least=3&genre='a'", 'POST /lend?ID=1', 'GET /topRated?least={{least}}&sap-client=100'],
    fixed: [
      ['GET /topRated', 'missing-parameter', undefined, 'GET /topRated?least=1'],
      ["GET /topRated?least='3'", 'argument-type', undefined, 'GET /topRated?least=3'],
      ['GET /topRated?least=3&genre=a', 'argument-type', undefined, "GET /topRated?least=3&genre='a'"],
      ['GET /lend?ID=1', 'operation-method', undefined, 'POST /lend?ID=1'],
    ],
  },
];
