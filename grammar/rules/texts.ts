import { createLiteral, numberType } from '../literals.ts';
import { readSource, restore } from '../source.ts';
import type { Literal, LiteralType, Name, Node } from '../tree.ts';
import { readHeader, readPrefer, readPreference } from './headers.ts';
import { choice, list, type Pattern, sequence } from './matcher.ts';
import * as abnf from './patterns.ts';
import { searchIncomplete, searchPhrase, searchWord } from './search-patterns.ts';
import * as uri from './uri-patterns.ts';

/** A rule whose text a pattern describes, and the node that stands for it. */
export interface TextRule {
  readonly pattern: Pattern;
  readonly create: (text: string) => Node;
  /** Characters may be percent-encoded, and some must be. */
  readonly encoded?: true;
}

/** `%HH` undone. */
const decoded = (text: string): string => restore(readSource(text, 0, text.length, 'percent', 'path').text);
const spanOf = (text: string) => ({ start: 0, end: text.length });

/** What quotes hold, doubled quotes undone; the text itself without quotes. */
function contentOf(text: string): string {
  const quoted = /^[\w.]*'(.*)'$/s.exec(text);
  return quoted === null ? text : quoted[1]!.replaceAll("''", "'");
}

function createValue(type: LiteralType | 'Number', text: string, given: string): Literal {
  return createLiteral(
    type === 'Number' ? (/^(?:NaN|-?INF)$/.test(text) ? 'Double' : numberType(text)) : type,
    text,
    contentOf(text),
    spanOf(given),
  );
}

/** A literal of URLs, where `%HH` says a character. */
const literal = (type: LiteralType | 'Number', pattern: Pattern): TextRule => ({
  pattern,
  create: (text) => createValue(type, decoded(text), text),
  encoded: true,
});

/** A value of payloads, where `%` is a character as any. */
const payload = (type: LiteralType | 'Number', pattern: Pattern): TextRule => ({
  pattern,
  create: (text) => createValue(type, text, text),
});

const name = (pattern: Pattern = abnf.odataIdentifier): TextRule => ({
  pattern,
  create: (text): Name => ({ kind: 'Name', span: spanOf(text), text: decoded(text) }),
  encoded: true,
});

const verbatim = (pattern: Pattern): TextRule => ({ pattern, create: (text): Name => ({ kind: 'Name', span: spanOf(text), text }) });
const header = (pattern: Pattern): TextRule => ({ pattern, create: readHeader });
const preference = (pattern: Pattern): TextRule => ({ pattern, create: readPreference });

function createJsonString(text: string): Node {
  const json = decoded(text);
  const isWhole = abnf.isWhole(abnf.stringInUrl, text);
  return { kind: 'JsonString', span: spanOf(text), value: isWhole ? (JSON.parse(json) as string) : json.replaceAll('"', '') };
}

/** Rows for all keys of a table. */
function rows<Key extends string>(
  table: Readonly<Record<Key, Pattern>>,
  row: (pattern: Pattern) => TextRule,
): Readonly<Record<Key, TextRule>> {
  return Object.fromEntries(Object.entries<Pattern>(table).map(([rule, pattern]) => [rule, row(pattern)])) as Readonly<
    Record<Key, TextRule>
  >;
}

/** The seven rules of a family of shapes: `geographyPoint`, `fullPointLiteral`, `pointLiteral`, … */
function spatial<Before extends string, After extends string>(
  before: Before,
  after: After,
  row: (shape: abnf.Shape) => TextRule,
): Readonly<Record<`${Before}${abnf.Shape}${After}`, TextRule>> {
  return Object.fromEntries(abnf.shapes.map((shape) => [`${before}${shape}${after}`, row(shape)])) as Readonly<
    Record<`${Before}${abnf.Shape}${After}`, TextRule>
  >;
}

/** `pointLiteral`, `lineStringLiteral`, … */
function shapeRules(): Readonly<Record<`${Uncapitalize<abnf.Shape>}Literal`, TextRule>> {
  const rules = abnf.shapes.map((shape) => [
    `${shape.charAt(0).toLowerCase()}${shape.slice(1)}Literal`,
    literal('Geography', abnf.shapeLiterals[shape]),
  ]);
  return Object.fromEntries(rules) as Readonly<Record<`${Uncapitalize<abnf.Shape>}Literal`, TextRule>>;
}

/** The values that CSDL and payloads have; the first that the text is says its type. */
const payloadValues = {
  booleanValue: payload('Boolean', abnf.booleanValue),
  guidValue: payload('Guid', abnf.guid),
  durationValue: payload('Duration', abnf.durationValue),
  dateTimeOffsetValue: payload('DateTimeOffset', abnf.dateTimeOffsetValue),
  dateValue: payload('Date', abnf.date),
  timeOfDayValue: payload('TimeOfDay', abnf.timeOfDayValue),
  byteValue: payload('Integer', abnf.byte),
  sbyteValue: payload('Integer', abnf.integerValue(3)),
  int16Value: payload('Integer', abnf.integerValue(5)),
  int32Value: payload('Integer', abnf.integerValue(10)),
  int64Value: payload('Integer', abnf.integerValue(19)),
  decimalValue: payload('Number', abnf.decimalValue),
  doubleValue: payload('Double', abnf.decimalValue),
  singleValue: payload('Double', abnf.decimalValue),
  enumValue: payload('Enum', abnf.enumValue),
  singleEnumValue: payload('Enum', abnf.singleEnumValue),
  ...spatial('full', 'Literal', (shape) => payload('Geography', abnf.fullLiteral(shape))),
  binaryValue: payload('Binary', abnf.binaryValue),
} as const satisfies Readonly<Record<string, TextRule>>;

const primitiveValues: readonly TextRule[] = Object.values(payloadValues);

function createPrimitiveValue(text: string): Node {
  const rule = primitiveValues.find(({ pattern }) => abnf.isWhole(pattern, text));
  return rule === undefined ? createValue('String', text, text) : rule.create(text);
}

const values = {
  ...payloadValues,
  primitiveValue: { pattern: choice(...primitiveValues.map(({ pattern }) => pattern)), create: createPrimitiveValue },
  null: literal('Null', abnf.nullWord),
  boolean: literal('Boolean', abnf.boolean),
  guid: literal('Guid', abnf.guid),
  date: literal('Date', abnf.date),
  timeOfDayLiteral: literal('TimeOfDay', abnf.timeOfDayLiteral),
  dateTimeOffsetLiteral: literal('DateTimeOffset', abnf.dateTimeOffsetLiteral),
  dateTimeOffsetValueInUrl: literal('DateTimeOffset', abnf.dateTimeOffsetLiteral),
  decimalLiteral: literal('Number', abnf.decimalLiteral),
  doubleLiteral: literal('Double', abnf.decimalLiteral),
  singleLiteral: literal('Double', abnf.decimalLiteral),
  byte: literal('Integer', abnf.byte),
  sbyteLiteral: literal('Integer', abnf.integerLiteral(3)),
  int16Literal: literal('Integer', abnf.integerLiteral(5)),
  int32Literal: literal('Integer', abnf.integerLiteral(10)),
  int64Literal: literal('Integer', abnf.integerLiteral(19)),
  stringLiteral: literal('String', abnf.stringLiteral),
  durationLiteral: literal('Duration', abnf.durationLiteral),
  binaryLiteral: literal('Binary', abnf.binaryLiteral),
  enumLiteral: literal('Enum', abnf.enumLiteral),
  singleEnumLiteral: literal('Enum', abnf.singleEnumLiteral),
  stringInUrl: { pattern: abnf.stringInUrl, create: createJsonString },
  ...spatial('geography', '', (shape) => literal('Geography', abnf.spatialLiteral('geography', shape))),
  ...spatial('geometry', '', (shape) => literal('Geometry', abnf.spatialLiteral('geometry', shape))),
  geoLiteral: literal('Geography', abnf.geoLiteral),
  sridLiteral: literal('String', abnf.sridLiteral),
  ...shapeRules(),
  nanInfinity: literal('Double', abnf.nanInfinity),
} as const satisfies Readonly<Record<string, TextRule>>;

const identifiers = [
  ...['odataIdentifier', 'namespacePart', 'entitySetName', 'singletonEntity', 'entityTypeName', 'complexTypeName', 'typeDefinitionName'],
  ...['enumerationTypeName', 'enumerationMember', 'termName', 'primitiveProperty', 'primitiveKeyProperty', 'primitiveNonKeyProperty'],
  ...['primitiveColProperty', 'complexProperty', 'complexColProperty', 'streamProperty', 'navigationProperty'],
  ...['entityNavigationProperty', 'entityColNavigationProperty', 'action', 'actionImport', 'function', 'entityFunction'],
  ...['entityColFunction', 'complexFunction', 'complexColFunction', 'primitiveFunction', 'primitiveColFunction', 'entityFunctionImport'],
  ...['entityColFunctionImport', 'complexFunctionImport', 'complexColFunctionImport', 'primitiveFunctionImport'],
  ...['primitiveColFunctionImport', 'actionImportCall', 'parameterName', 'keyPropertyAlias', 'computedProperty', 'lambdaVariableExpr'],
  ...['annotationQualifier', 'singleTypeName'],
] as const;

type Identifier = (typeof identifiers)[number];

const names = {
  ...(Object.fromEntries(identifiers.map((rule) => [rule, name()])) as Readonly<Record<Identifier, TextRule>>),
  namespace: name(abnf.namespace),
  qualifiedTypeName: name(abnf.qualifiedTypeName),
  optionallyQualifiedTypeName: name(abnf.optionallyQualifiedTypeName),
  singleQualifiedTypeName: name(abnf.singleQualifiedTypeName),
  qualifiedEntityTypeName: name(abnf.qualifiedName),
  qualifiedComplexTypeName: name(abnf.qualifiedName),
  qualifiedTypeDefinitionName: name(abnf.qualifiedName),
  qualifiedEnumTypeName: name(abnf.qualifiedName),
  qualifiedActionName: name(abnf.qualifiedName),
  optionallyQualifiedEntityTypeName: name(abnf.namespace),
  optionallyQualifiedComplexTypeName: name(abnf.namespace),
  optionallyQualifiedActionName: name(abnf.namespace),
  boundActionCall: name(abnf.namespace),
  boundFunctionCallNoParens: name(abnf.namespace),
  functionImportCallNoParens: name(),
  primitiveTypeName: name(abnf.primitiveTypeName),
  abstractSpatialTypeName: name(abnf.abstractSpatialTypeName),
  concreteSpatialTypeName: name(abnf.concreteSpatialTypeName),
  annotationInQuery: name(abnf.annotationInQuery),
  primitiveAnnotationInQuery: name(abnf.annotationInQuery),
  primitiveColAnnotationInQuery: name(abnf.annotationInQuery),
  complexAnnotationInQuery: name(abnf.annotationInQuery),
  entityAnnotationInQuery: name(abnf.annotationInQuery),
  annotationInFragment: name(abnf.annotationInFragment),
  complexAnnotationInFragment: name(abnf.annotationInFragment),
  entityAnnotationInFragment: name(abnf.annotationInFragment),
  allOperationsInSchema: name(sequence(abnf.namespace, '.', abnf.STAR)),
  parameterNames: name(list(abnf.odataIdentifier, abnf.COMMA)),
  customName: name(abnf.customName),
  customValue: name(abnf.customValue),
  keyPathLiteral: name(abnf.keyText),
} as const satisfies Readonly<Record<string, TextRule>>;

const headers = {
  ...rows(uri.headers, header),
  prefer: { pattern: uri.prefer, create: readPrefer },
  header: { pattern: uri.anyHeader, create: (text) => (/^prefer:/i.test(text) ? readPrefer(text) : readHeader(text)) },
  ...rows(uri.preferences, preference),
  preference: preference(uri.preference),
  'request-id': verbatim(uri.requestId),
  annotationsList: verbatim(uri.annotationsList),
  annotationIdentifier: verbatim(uri.annotationIdentifier),
  URI: verbatim(uri.URI),
  host: verbatim(uri.host),
  scheme: verbatim(uri.scheme),
  'IRI-in-header': verbatim(uri.headerText),
  'IRI-in-query': verbatim(abnf.queryText),
} as const satisfies Readonly<Record<string, TextRule>>;

/** Parts of dates, times and shapes. */
const pieces = {
  year: verbatim(abnf.year),
  month: verbatim(abnf.month),
  day: verbatim(abnf.day),
  hour: verbatim(abnf.hour),
  minute: verbatim(abnf.minute),
  second: verbatim(abnf.second),
  fractionalSeconds: verbatim(abnf.fractionalSeconds),
  positionLiteral: verbatim(abnf.positionLiteral),
  pointData: verbatim(abnf.pointData),
  lineStringData: verbatim(abnf.lineStringData),
  polygonData: verbatim(abnf.polygonData),
  ringLiteral: verbatim(abnf.ringLiteral),
} as const satisfies Readonly<Record<string, TextRule>>;

const term = (pattern: Pattern, phrase: boolean): TextRule => ({
  pattern,
  create: (text) => {
    const value = decoded(text);
    return { kind: 'SearchTerm', span: spanOf(text), text: phrase ? value.replaceAll('"', '') : value, phrase };
  },
});

const terms = {
  searchPhrase: term(searchPhrase, true),
  searchWord: term(searchWord, false),
  'searchExpr-incomplete': term(searchIncomplete, false),
} as const satisfies Readonly<Record<string, TextRule>>;

/** One row a rule that a pattern describes. */
export const textRules = { ...values, ...names, ...headers, ...terms, ...pieces } as const satisfies Readonly<Record<string, TextRule>>;

export type TextRuleName = keyof typeof textRules;
