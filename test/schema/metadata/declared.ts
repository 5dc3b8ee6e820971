import type { Declarations, SchemaDeclaration } from '../../../src/schema/metadata/declarations.ts';
import { readXml } from '../../../src/schema/metadata/xml/index.ts';

export interface Declared {
  readonly declarations: Declarations | undefined;
  /** `code at: message`, the place as what stands there. */
  readonly problems: readonly string[];
}

export function declared(text: string): Declared {
  const problems: string[] = [];
  const declarations = readXml(text, (code, at, message) => problems.push(`${code} at ${placeOf(text, at)}: ${message}`));
  return { declarations, problems };
}

const placeOf = (text: string, at: number) => (at >= text.length ? 'the end' : (/^<\/?[\w:]*|^./s.exec(text.slice(at))?.[0] ?? ''));

export const v4 = (schema: string) =>
  `<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>` +
  `<Schema Namespace="N" xmlns="http://docs.oasis-open.org/odata/ns/edm">${schema}</Schema></edmx:DataServices></edmx:Edmx>`;

export const v3 = (schema: string, namespace = 'http://schemas.microsoft.com/ado/2009/11/edm') =>
  `<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx" xmlns:x="http://www.sap.com/Protocols/SAPData"` +
  ` xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><edmx:DataServices d:DataServiceVersion="3.0">` +
  `<Schema Namespace="N" xmlns="${namespace}">${schema}</Schema></edmx:DataServices></edmx:Edmx>`;

/** What the one schema says, without what it does not say: places, undefined, false, and lists of nothing. */
export function stated({ declarations }: Declared): unknown {
  const [schema] = declarations?.schemas ?? [];
  return schema && said({ ...schema, namespace: undefined } satisfies Record<keyof SchemaDeclaration, unknown>);
}

export function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, held]) => name !== 'at' && !isSilent(held));
  return Object.fromEntries(entries.map(([name, held]) => [name, name === 'value' ? held : said(held)]));
}

const isSilent = (value: unknown) => value === undefined || value === false || (Array.isArray(value) && value.length === 0);
