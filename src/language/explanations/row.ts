/** Where it is written, or what was seen. */
export interface Source {
  readonly name: string;
  /** Undefined: observed. */
  readonly url: string | undefined;
}

/** The kind of service that an example is for; without one balena's. */
export type ExampleService = 'OData 4' | 'OData 2' | 'OData 4.0' | 'known by its answers' | 'a library';

/** Why a code is told, and how it is done right. */
export interface ExplanationRow {
  readonly source: Source;
  /** Markdown, a few sentences: why, what the service does, what to do. */
  readonly why: string;
  /** Requests; undefined where one would be as long as its limit. */
  readonly wrong: string | undefined;
  readonly right: string | undefined;
  readonly of: ExampleService | undefined;
}

export const explain = (source: Source, why: string, wrong?: string, right?: string, of?: ExampleService): ExplanationRow => ({
  source,
  why,
  wrong,
  right,
  of,
});

const site = 'https://docs.oasis-open.org/odata';

const section =
  (name: string, url: string) =>
  (number: string): Source => ({ name: `${name}, ${number}`, url });

export const urls = section('OData 4.01 URL Conventions', `${site}/odata/v4.01/odata-v4.01-part2-url-conventions.html`);
export const protocol = section('OData 4.01 Protocol', `${site}/odata/v4.01/odata-v4.01-part1-protocol.html`);
export const csdl = section('OData CSDL 4.01', `${site}/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html`);
export const json = section('OData JSON Format 4.01', `${site}/odata-json-format/v4.01/odata-json-format-v4.01.html`);
export const aggregation = section(
  'OData Data Aggregation 4.0',
  `${site}/odata-data-aggregation-ext/v4.0/odata-data-aggregation-ext-v4.0.html`,
);
export const abnf = section('OData ABNF', `${site}/odata/v4.01/os/abnf/odata-abnf-construction-rules.txt`);
export const capabilities: Source = {
  name: 'Org.OData.Capabilities.V1',
  url: 'https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Capabilities.V1.html',
};
export const validation: Source = {
  name: 'Org.OData.Validation.V1',
  url: 'https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Validation.V1.html',
};
export const core: Source = {
  name: 'Org.OData.Core.V1',
  url: 'https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Core.V1.html',
};
export const http = (number: string): Source => ({ name: `RFC 9110, ${number}`, url: 'https://www.rfc-editor.org/rfc/rfc9110.html' });
export const fetchStandard: Source = { name: 'Fetch, CORS protocol', url: 'https://fetch.spec.whatwg.org/#http-cors-protocol' };
export const observed: Source = { name: "Observed on balena's API", url: undefined };
export const playground: Source = { name: 'The playground itself', url: undefined };
