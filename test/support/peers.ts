/** The parsers that this one is measured against and compared with: dev dependencies, each by the entry that suits what is asked. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Reads text or throws. */
export type Read = (text: string) => unknown;

export interface Peer {
  readonly version: string;
  /** What it reads of `/path?options`; undefined: all of it. */
  readonly covers: string | undefined;
  /** One relative URL, from its `/`. */
  readonly url: Read;
  /** The entry for a rule of the ABNF; undefined where the peer has none. */
  readonly rule: (rule: string) => Read | undefined;
}

function versionOf(name: string): string {
  return (require(`${name}/package.json`) as { version: string }).version;
}

// ---------------------------------------------------------------- @sap/cds, @balena/odata-parser

interface Peggy {
  parse(text: string, options?: object): unknown;
}

export const cdsParser = require('@sap/cds/libx/odata/parse/parser.js') as Peggy;
export const balenaParser = require('@balena/odata-parser') as Peggy;

/** Options by rule, each read as the one option of a URL. */
const wholeOptions = new Set(
  ['filter', 'select', 'expand', 'orderby', 'orderBy', 'search', 'compute', 'apply', 'skiptoken', 'deltatoken'].concat([
    'systemQueryOption',
    'customQueryOption',
    'queryOptions',
  ]),
);
const expressions = new Set([
  'commonExpr',
  'boolCommonExpr',
  'boolcommonExpr',
  'firstMemberExpr',
  'propertyPathExpr',
  'notExpr',
  'isofExpr',
  'castExpr',
]);
const literals = /(?:Literal|Value|^guid|^date|^boolean|^null|^byte|^(?:geography|geometry)\w+)$/;
const paths = new Set(['odataRelativeUri', 'resourcePath']);

/** No peer knows where a service's root ends: it is taken off for all of them. */
const withoutRoot = (text: string) => text.replace(/^https?:\/\/[^/]*(?:\/service)?\//i, '');

/** Both peggy parsers read relative URLs: what a rule describes is put where a URL holds it. */
function withinUrl(parse: Read): (rule: string) => Read | undefined {
  return (rule) => {
    if (paths.has(rule)) return (text) => parse(`/${text}`);
    if (rule === 'odataUri') return (text) => parse(`/${withoutRoot(text)}`);
    if (wholeOptions.has(rule)) return (text) => parse(`/E?${text}`);
    if (rule === 'searchExpr') return (text) => parse(`/E?$search=${text}`);
    if (expressions.has(rule))
      return either(
        (text) => parse(`/E?$filter=${text}`),
        (text) => parse(`/E?$filter=${text} eq 1`),
        (text) => parse(`/E?$orderby=${text}`),
      );
    if (rule === 'anyExpr' || rule === 'allExpr') return (text) => parse(`/E?$filter=x/${text}`);
    if (rule === 'primitiveLiteral' || literals.test(rule)) return (text) => parse(`/E?$filter=a eq ${text}`);
    return undefined;
  };
}

/** What one of several entries accepts is accepted: a peer is not to fail for the place that was chosen. */
function either(...reads: readonly Read[]): Read {
  return (text) => {
    let thrown: unknown;
    for (const read of reads) {
      try {
        return read(text);
      } catch (error) {
        thrown = error;
      }
    }
    throw thrown;
  };
}

// ---------------------------------------------------------------- odata-v4-parser and those grown from it

type Production = (raw: Uint16Array, position: number) => { readonly next: number } | undefined;
type Productions = Readonly<Record<string, Production>>;

const productionModules = ['expressions', 'query', 'resourcePath', 'odataUri', 'primitiveLiteral', 'nameOrIdentifier', 'json'];

/** The ABNF's names for what their functions are called. */
const otherNames: Readonly<Record<string, string>> = {
  boolcommonExpr: 'boolCommonExpr',
  orderBy: 'orderby',
  guid: 'guidValue',
  boolean: 'booleanValue',
  date: 'dateValue',
  null: 'nullValue',
  byte: 'byteValue',
  stringLiteral: 'stringValue',
  durationLiteral: 'durationValue',
  binaryLiteral: 'binaryValue',
  enumLiteral: 'enumeration',
  timeOfDayLiteral: 'timeOfDayValue',
  dateTimeOffsetLiteral: 'dateTimeOffsetValue',
  dateTimeOffsetValueInUrl: 'dateTimeOffsetValue',
  decimalLiteral: 'decimalValue',
  doubleLiteral: 'doubleValue',
  singleLiteral: 'singleValue',
  sbyteLiteral: 'sbyteValue',
  int16Literal: 'int16Value',
  int32Literal: 'int32Value',
  int64Literal: 'int64Value',
  functionParameter: 'functionExprParameter',
};

/** One function a production of the ABNF, over character codes. */
function productionsOf(name: string): Productions {
  const modules = productionModules.map((module) => {
    const loaded = require(`${name}/lib/${module}`) as Productions & { default?: Productions };
    return { ...loaded, ...loaded.default };
  });
  return Object.assign({}, ...modules.toReversed());
}

function readerOf(production: Production): Read {
  return (text) => {
    const raw = new Uint16Array(text.length);
    for (let index = 0; index < text.length; index++) raw[index] = text.charCodeAt(index);
    const token = production(raw, 0);
    if (token === undefined || token === null) throw new Error('Fail at 0');
    if (token.next < raw.length) throw new Error(`Unexpected character at ${token.next}`);
    return token;
  };
}

function productionPeer(name: string): Peer {
  const productions = productionsOf(name);
  const path = readerOf(productions.resourcePath!);
  const query = readerOf(productions.queryOptions!);
  // Their entry for whole URLs wants a service root; a path and a query by themselves are the shorter way.
  const relative: Read = (text) => {
    const question = text.indexOf('?');
    if (question < 0) return [path(text)];
    return [path(text.slice(0, question)), question + 1 < text.length ? query(text.slice(question + 1)) : undefined];
  };
  return {
    version: versionOf(name),
    covers: undefined,
    url: (text) => relative(text.slice(1)),
    rule: (rule) => {
      if (rule === 'odataRelativeUri') return relative;
      if (rule === 'odataUri') return (text) => relative(withoutRoot(text));
      const production = productions[otherNames[rule] ?? rule];
      return production === undefined ? undefined : readerOf(production);
    },
  };
}

// ---------------------------------------------------------------- odata-filter-parser

const filterParser = (require('odata-filter-parser') as { Parser: Peggy }).Parser;

/** It says of most texts that it cannot read that there is nothing in them. */
function filterOf(text: string): unknown {
  const filter = filterParser.parse(text);
  if (filter === null) throw new Error('Nothing was read');
  return filter;
}

const filterPeer: Peer = {
  version: versionOf('odata-filter-parser'),
  covers: '$filter alone',
  url: (text) => filterOf(/[?&]\$filter=([^&]*)/.exec(text)?.[1] ?? ''),
  rule: (rule) => {
    if (rule === 'filter') return (text) => filterOf(text.replace(/^\$?filter=/i, ''));
    return expressions.has(rule) ? filterOf : undefined;
  },
};

export const peers = {
  '@sap/cds': {
    version: versionOf('@sap/cds'),
    covers: undefined,
    url: (text) => cdsParser.parse(text),
    // It is given URLs that are decoded.
    rule: withinUrl(
      either(
        (text) => cdsParser.parse(text),
        (text) => cdsParser.parse(decodeURIComponent(text)),
      ),
    ),
  },
  '@balena/odata-parser': {
    version: versionOf('@balena/odata-parser'),
    covers: undefined,
    url: (text) => balenaParser.parse(text),
    rule: withinUrl((text) => balenaParser.parse(text)),
  },
  'odata-v4-parser': productionPeer('odata-v4-parser'),
  '@odata/parser': productionPeer('@odata/parser'),
  '@steedos/odata-v4-parser': productionPeer('@steedos/odata-v4-parser'),
  'odata-filter-parser': filterPeer,
} as const satisfies Readonly<Record<string, Peer>>;

export type PeerName = keyof typeof peers;
export const peerNames = Object.keys(peers) as readonly PeerName[];
