import type { MetadataProblem, Property, Service } from '../../../src/schema/index.ts';
import { usualAliases } from '../../../src/schema/metadata/link/vocabulary/namespaces.ts';
import { readMetadata } from '../../../src/schema/metadata/read-metadata.ts';

export interface Read {
  readonly service: Service;
  /** `code path: message` of each problem. */
  readonly problems: readonly string[];
}

/** Includes of vocabularies under aliases that nobody would guess. */
export const oddAliases = `
  <edmx:Reference Uri="https://example.com/core.xml"><edmx:Include Namespace="Org.OData.Core.V1" Alias="K"/></edmx:Reference>
  <edmx:Reference Uri="https://example.com/capabilities.xml"><edmx:Include Namespace="Org.OData.Capabilities.V1" Alias="W"/></edmx:Reference>`;

/** Reads a document of 4.01 whose one schema, namespace `N`, alias `Self`, has this in it. */
export const readV4 = (schema: string, references = ''): Read =>
  readText(`<edmx:Edmx Version="4.01" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">${references}<edmx:DataServices>
  <Schema Namespace="N" Alias="Self" xmlns="http://docs.oasis-open.org/odata/ns/edm">${schema}</Schema></edmx:DataServices></edmx:Edmx>`);

/** Reads a document of OData 2 whose one schema, namespace `N`, has this in it. */
export const readV2 = (schema: string, namespace = 'http://schemas.microsoft.com/ado/2008/09/edm'): Read =>
  readText(`<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx"
  xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata" xmlns:sap="http://www.sap.com/Protocols/SAPData">
  <edmx:DataServices m:DataServiceVersion="2.0"><Schema Namespace="N" xmlns="${namespace}"
  xmlns:annotation="http://schemas.microsoft.com/ado/2009/02/edm/annotation">${schema}</Schema></edmx:DataServices></edmx:Edmx>`);

export function readText(text: string): Read {
  const { service, problems } = readMetadata(text);
  return { service, problems: problems.map(described) };
}

const described = ({ code, path, message }: MetadataProblem) => `${code} ${path ?? '-'}: ${message}`;

/** An entity type with a key and these members, and a set of it. */
export const book = (members = '', set = '', attributes = ''): string => `
  <EntityType Name="Book"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Int32" Nullable="false"/>${members}</EntityType>
  <EntityContainer Name="C"><EntitySet Name="Books" EntityType="N.Book" ${attributes}>${set}</EntitySet></EntityContainer>`;

export const annotation = (term: string, attribute = '', within = ''): string =>
  `<Annotation Term="${term}" ${attribute}>${within}</Annotation>`;
export const collection = (...items: string[]): string => `<Collection>${items.join('')}</Collection>`;

/** A record of properties, each given by an attribute (`Bool="true"`) or by an element. */
export const record = (members: Readonly<Record<string, string>>): string => {
  const written = Object.entries(members).map(([name, value]) =>
    value.startsWith('<') ? `<PropertyValue Property="${name}">${value}</PropertyValue>` : `<PropertyValue Property="${name}" ${value}/>`,
  );
  return `<Record>${written.join('')}</Record>`;
};

/** A property of text with these annotations in it. */
export function propertyWith(annotations: string, references = ''): Property | undefined {
  const { service } = readV4(book(`<Property Name="p" Type="Edm.String">${annotations}</Property>`), references);
  return service.types.get('N.Book')!.properties.get('p');
}

/** The terms that stand in the first column of a table, of annotations of annotations too, qualified. */
export function termsIn(rows: readonly (readonly [said: string, ...unknown[]])[]): ReadonlySet<string> {
  const names = rows.flatMap(([said]) => [...said.matchAll(/Annotation Term="([^".]+)\.([^"]+)"/g)]);
  return new Set(names.map(([, alias = '', name = '']) => `${usualAliases.get(alias) ?? alias}.${name}`));
}
