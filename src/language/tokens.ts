import {
  type Literal,
  type LiteralType,
  moveSpan,
  type Name,
  type Node,
  type NodeKind,
  type NodeOf,
  type Request,
  type Span,
} from '../../grammar/index.ts';
import { remember } from '../lib/index.ts';
import type { Binding, BoundRequest } from './bind/index.ts';
import type { LanguageContext, PlacedBound } from './context.ts';
import { createOperandWalk } from './operands.ts';
import type { Token, TokenType } from './types.ts';

/** The colours of a document: from the grammar's own tree, names by what they stand for. In order, without overlaps, in linear time. */
export function tokens(context: LanguageContext, text: string): readonly Token[] {
  return context.requests(text).flatMap(tokensInPlace);
}

const tokensInPlace = remember(({ start, bound }: PlacedBound): readonly Token[] => {
  const found = tokensOf(bound);
  return start === 0 ? found : found.map((token) => moveToken(token, start));
});

const tokensOf = remember((bound: BoundRequest) => withPunctuation(bound.text, bound.request, namedTokens(bound)));

/** What a name stands for says its colour; what it is not known to stand for has the colour of its place. */
const byBinding: Readonly<Partial<Record<Binding['kind'], TokenType>>> = {
  resource: 'resource',
  'unknown-resource': 'resource',
  property: 'property',
  computed: 'property',
  navigation: 'link',
  operation: 'function',
  function: 'function',
  type: 'type',
  variable: 'variable',
  alias: 'parameter',
  version: 'keyword',
  outside: 'string',
};

const byLiteral: Readonly<Record<LiteralType, TokenType>> = {
  Null: 'keyword',
  Boolean: 'keyword',
  Integer: 'number',
  Decimal: 'number',
  Double: 'number',
  String: 'string',
  Guid: 'string',
  Date: 'number',
  TimeOfDay: 'number',
  DateTimeOffset: 'number',
  DateTime: 'string',
  Duration: 'string',
  Binary: 'string',
  Geography: 'string',
  Geometry: 'string',
  Enum: 'string',
};

/** What a parent knows of the parts that cannot tell by themselves. */
const roles: { readonly [Kind in NodeKind]?: (part: Node, node: NodeOf<Kind>) => TokenType | undefined } = {
  Request: (part, { method }) => (part === method ? 'method' : 'comment'),
  Header: (part, { name }) => (part === name ? 'header' : 'string'),
  Url: () => 'string',
  FilterOption: () => 'option',
  SelectOption: () => 'option',
  ExpandOption: () => 'option',
  OrderbyOption: () => 'option',
  SearchOption: () => 'option',
  ComputeOption: () => 'option',
  ApplyOption: () => 'option',
  TemporalOption: (part, { name }) => (part === name ? 'option' : 'keyword'),
  ValueOption: (part, { name }) => (part === name ? 'option' : typeOfText((part as Name).text)),
  AliasOption: () => 'parameter',
  CustomOption: (part, { name }) => (part !== name ? 'string' : name.text.startsWith('$') ? 'option' : 'parameter'),
  OrderbyItem: () => 'keyword',
  Call: () => 'function',
  Transformation: (part, { name }) => (part === name ? 'function' : part.kind === 'Word' ? 'keyword' : 'property'),
  AggregateItem: (part, { method }) => (part === method ? 'function' : 'property'),
  AggregateFrom: () => 'function',
  LambdaSegment: (part, { operator }) => (part === operator ? 'function' : 'variable'),
  JsonMember: (part, { name }) => (part === name ? 'property' : 'string'),
};

/** The type of a name, a word or a JSON string by its place. */
function roleOf(part: Node, parent: Node | undefined): TokenType | undefined {
  const role = parent && (roles[parent.kind] as ((part: Node, node: Node) => TokenType | undefined) | undefined);
  return role?.(part, parent!);
}

const typeOfText = (text: string): TokenType => (/^\d+$/.test(text) ? 'number' : /^(?:true|false)$/i.test(text) ? 'keyword' : 'string');

const moveToken = ({ span, type }: Token, by: number): Token => ({ span: moveSpan(span, by), type });

const walkNames = createOperandWalk(moveToken);

/** All but the punctuation. */
function namedTokens(bound: BoundRequest): Token[] {
  const { text, request, bindings } = bound;
  const found: Token[] = separator(text, request);
  walkNames(bound, found, (node, ancestors) => {
    const { span } = node;
    if (span.end === span.start) return;
    const type = typeOf(node, ancestors, bindings);
    if (type) found.push({ span: keywordSpan(text, node), type });
  });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The marker of the `###` line; comments may stand before it. */
function separator(text: string, { span, name, method, url }: Request): Token[] {
  const end = name?.span.start ?? method?.span.start ?? url.span.start;
  const marker = /(?<=^[ \t]*)###+/m.exec(text.slice(span.start, end));
  if (!marker) return [];
  const start = span.start + marker.index;
  return [{ span: { start, end: start + marker[0].length }, type: 'comment' }];
}

function typeOf(node: Node, ancestors: readonly Node[], bindings: BoundRequest['bindings']): TokenType | undefined {
  switch (node.kind) {
    case 'Name': {
      const binding = bindings.get(node);
      return (binding && byBinding[binding.kind]) ?? roleOf(node, ancestors.at(-1)) ?? 'property';
    }
    case 'Literal':
      return byLiteral[(node satisfies Literal).type];
    case 'Word':
      return roleOf(node, ancestors.at(-1)) ?? 'operator';
    case 'JsonString':
      return roleOf(node, ancestors.at(-1)) ?? 'string';
    case 'Alias':
      return 'parameter';
    case 'Comment':
      return 'comment';
    case 'JsonNumber':
      return 'number';
    case 'JsonWord':
    case 'StarSegment':
    case 'CountSegment':
    case 'SystemSegment':
    case 'FilterSegment':
    case 'CrossjoinSegment':
      return 'keyword';
    case 'Placeholder':
      return 'placeholder';
    case 'Variable':
      return 'variable';
    case 'SearchTerm':
      return 'string';
    default:
      return undefined;
  }
}

/** Segments with parentheses behind them are keywords up to these. */
function keywordSpan(text: string, { kind, span }: Node): Span {
  if (kind !== 'CountSegment' && kind !== 'FilterSegment' && kind !== 'CrossjoinSegment') return span;
  const parenthesis = text.indexOf('(', span.start);
  return parenthesis > 0 && parenthesis < span.end ? { start: span.start, end: parenthesis } : span;
}

/** The tokens without those that lie in another, and the marks between them in the URL and in a JSON body. */
function withPunctuation(text: string, { url, body }: Request, named: readonly Token[]): Token[] {
  const parts = body?.json ? [url.span, body.json.span] : [url.span];
  const all: Token[] = [];
  let at = 0;
  for (const token of named) {
    const { start, end } = token.span;
    if (start < at) continue;
    for (const part of parts) addMarks(all, text, Math.max(at, part.start), Math.min(start, part.end));
    all.push(token);
    at = end;
  }
  for (const part of parts) addMarks(all, text, Math.max(at, part.start), part.end);
  return all;
}

const marks = new Set(Array.from('()[]{},:;=&?/', (mark) => mark.charCodeAt(0)));

/** One token for each row of marks. */
function addMarks(all: Token[], text: string, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const first = at;
    while (at < end && marks.has(text.charCodeAt(at))) at++;
    if (at > first) all.push({ span: { start: first, end: at }, type: 'punctuation' });
  }
}
