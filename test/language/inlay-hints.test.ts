import { describe, expect, test } from 'vitest';
import { createLanguageService, type LanguageService } from '../../src/language/index.ts';
import { readMetadata } from '../../src/schema/index.ts';
import { standard, v7 } from './support.ts';

/** The text with each hint in brackets where it shows. */
function shown(language: LanguageService, text: string): string {
  return language.inlayHints(text).reduceRight((now, { offset, label }) => `${now.slice(0, offset)}[${label}]${now.slice(offset)}`, text);
}

const shop = createLanguageService(
  readMetadata(`<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.01"><edmx:DataServices>
    <Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="shop"><EntityType Name="Book"><Key><PropertyRef Name="ID"/></Key>
    <Property Name="ID" Type="Edm.Int32" Nullable="false"/><Property Name="price" Type="Edm.Double"/></EntityType>
    <EntityContainer Name="all"><EntitySet Name="Books" EntityType="shop.Book"/></EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`)
    .service,
);

describe('what is meant is shown where it is not written', () => {
  test.each<readonly [service: string, text: string, shown: string, language: LanguageService]>([
    // Keys.
    ['v7', 'GET /device(1)', 'GET /device([id=]1)[ ≤ 1 row]', v7],
    ['v7', "GET /device(uuid='a')", "GET /device(uuid='a')[ ≤ 1 row]", v7],
    ['v7', "GET /device_tag(device=1,tag_key='a')", "GET /device_tag(device=1,tag_key='a')[ ≤ 1 row]", v7],
    ['v7', 'GET /device_tag(device=1)', 'GET /device_tag(device=1)', v7],
    ['v7', "GET /device(device_name='a')", "GET /device(device_name='a')", v7],
    ['v7', 'GET /device()', 'GET /device()', v7],
    ['v7', 'GET /device(', 'GET /device(', v7],
    ['v7', 'GET /nothing(1)', 'GET /nothing(1)', v7],
    ['v7', 'GET /v6/device(1)', 'GET /v6/device([id=]1)[ ≤ 1 row]', v7],
    ['v7', 'DELETE /device(1)', 'DELETE /device([id=]1)[ ≤ 1 row]', v7],
    ['shop', 'GET /Books(1)', 'GET /Books([ID=]1)[ ≤ 1 row]', shop],
    ['standard', 'GET /Books(1)', 'GET /Books(1)', standard],
    // Directions.
    ['v7', 'GET /device?$orderby=id', 'GET /device?$orderby=id[ desc]', v7],
    ['v7', 'GET /device?$orderby=id,uuid asc', 'GET /device?$orderby=id[ desc],uuid asc', v7],
    ['v7', 'GET /device?$expand=device_tag($orderby=id)', 'GET /device?$expand=device_tag($orderby=id[ desc])', v7],
    ['v7', 'GET /device?$orderby=id d', 'GET /device?$orderby=id d', v7],
    ['v7', 'GET /device?$orderby=', 'GET /device?$orderby=', v7],
    ['standard', 'GET /Books?$orderby=ID', 'GET /Books?$orderby=ID[ asc]', standard],
    // Computed values.
    ['shop', 'GET /Books?$compute=price mul 2 as twice', 'GET /Books?$compute=price mul 2 as twice[: number]', shop],
    ['shop', 'GET /Books?$compute=year(now()) as y,nothing as n', 'GET /Books?$compute=year(now()) as y[: integer],nothing as n', shop],
    ['shop', 'GET /Books?$compute=price mul 2 as ', 'GET /Books?$compute=price mul 2 as ', shop],
  ])('%s: %s', (_, text, after, language) => {
    expect(shown(language, text)).toBe(after);
  });

  test('in a document, in the order of the text', () => {
    expect(shown(v7, '### One\nGET /device(1)\n\n### Two\nGET /device?$orderby=id\n')).toBe(
      '### One\nGET /device([id=]1)[ ≤ 1 row]\n\n### Two\nGET /device?$orderby=id[ desc]\n',
    );
  });
});
