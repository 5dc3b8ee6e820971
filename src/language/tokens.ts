import {
  type Literal,
  type LiteralType,
  moveSpan,
  type Node,
  type NodeKind,
  type NodeOf,
  type Request,
  type Span,
  walk,
} from '../../grammar/index.ts';
import type { Binding, BoundRequest } from './bind/index.ts';
import type { LanguageContext, PlacedBound } from './context.ts';
import { remember } from './remember.ts';
import type { Token, TokenType } from './types.ts';

/** The colours of a document: from the grammar's own tree, names by what they stand for. In order, without overlaps, in linear time. */
export function tokens(context: LanguageContext, text: string): readonly Token[] {
  return context.requests(text).flatMap(tokensInPlace);
}

const tokensInPlace = remember(({ start, bound }: PlacedBound): readonly Token[] => {
  const found = tokensOf(bound);
  return start === 0 ? found : found.map(({ span, type }) => ({ span: moveSpan(span, start), type }));
});

const tokensOf = remember((bound: BoundRequest) => withPunctuation(bound.text, bound.request, withoutOverlaps(namedTokens(bound))));

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

type Roles = Map<Node, TokenType>;

/** What a parent knows of the parts that cannot tell by themselves. */
const roles: { readonly [Kind in NodeKind]?: (node: NodeOf<Kind>, roles: Roles) => void } = {
  Request: ({ method, name }, set) => {
    if (method) set.set(method, 'method');
    if (name) set.set(name, 'comment');
  },
  Header: ({ name, value }, set) => {
    set.set(name, 'header');
    set.set(value, 'string');
  },
  Url: ({ origin }, set) => {
    if (origin) set.set(origin, 'string');
  },
  FilterOption: optionName,
  SelectOption: optionName,
  ExpandOption: optionName,
  OrderbyOption: optionName,
  SearchOption: optionName,
  ComputeOption: optionName,
  ValueOption: (node, set) => {
    optionName(node, set);
    if (node.value.kind === 'Name') set.set(node.value, typeOfText(node.value.text));
  },
  AliasOption: ({ name }, set) => {
    set.set(name, 'parameter');
  },
  CustomOption: ({ name, value }, set) => {
    set.set(name, name.text.startsWith('$') ? 'option' : 'parameter');
    if (value?.kind === 'Name') set.set(value, 'string');
  },
  OrderbyItem: ({ direction }, set) => {
    if (direction) set.set(direction, 'keyword');
  },
  Call: ({ name }, set) => {
    set.set(name, 'function');
  },
  LambdaSegment: ({ operator, variable }, set) => {
    set.set(operator, 'function');
    if (variable) set.set(variable, 'variable');
  },
  JsonMember: ({ name }, set) => {
    set.set(name, 'property');
  },
};

function optionName({ name }: { readonly name: Node }, set: Roles): void {
  set.set(name, 'option');
}

const typeOfText = (text: string): TokenType => (/^\d+$/.test(text) ? 'number' : /^(?:true|false)$/i.test(text) ? 'keyword' : 'string');

/** All but the punctuation. */
function namedTokens(bound: BoundRequest): Token[] {
  const { text, request } = bound;
  const given: Roles = new Map();
  const found: Token[] = [...separator(text, request)];
  walk(request, (node) => {
    (roles[node.kind] as ((node: Node, roles: Roles) => void) | undefined)?.(node, given);
    const type = typeOf(bound, node, given);
    if (type && node.span.end > node.span.start) found.push({ span: keywordSpan(text, node), type });
  });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The marker of the `###` line; comments may stand before it. */
function separator(text: string, { span, name, method, url }: Request): Token[] {
  const end = name?.span.start ?? method?.span.start ?? url.span.start;
  const marker = /^###+/m.exec(text.slice(span.start, end));
  if (!marker) return [];
  const start = span.start + marker.index;
  return [{ span: { start, end: start + marker[0].length }, type: 'comment' }];
}

function typeOf({ bindings }: BoundRequest, node: Node, given: Roles): TokenType | undefined {
  switch (node.kind) {
    case 'Name': {
      const binding = bindings.get(node);
      return (binding && byBinding[binding.kind]) ?? given.get(node) ?? 'property';
    }
    case 'Literal':
      return byLiteral[(node satisfies Literal).type];
    case 'Word':
      return given.get(node) ?? 'operator';
    case 'JsonString':
      return given.get(node) ?? 'string';
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

function withoutOverlaps(list: readonly Token[]): Token[] {
  let end = 0;
  return list.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Adds the marks that stand between the tokens of the URL and of a JSON body. */
function withPunctuation(text: string, { url, body }: Request, list: readonly Token[]): Token[] {
  const all: Token[] = [];
  let next = 0;
  const takeUntil = (offset: number): void => {
    while (next < list.length && list[next]!.span.start < offset) all.push(list[next++]!);
  };
  for (const part of [url, body?.json]) {
    if (!part) continue;
    takeUntil(part.span.start);
    let at = part.span.start;
    for (; next < list.length && list[next]!.span.start < part.span.end; next++) {
      addMarks(all, text, at, list[next]!.span.start);
      all.push(list[next]!);
      at = list[next]!.span.end;
    }
    addMarks(all, text, at, part.span.end);
  }
  takeUntil(Number.POSITIVE_INFINITY);
  return all;
}

const marks = /[()[\]{},:;=&?/]+/g;

function addMarks(all: Token[], text: string, start: number, end: number): void {
  if (end <= start) return;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(marks)) {
    all.push({ span: { start: start + index, end: start + index + mark.length }, type: 'punctuation' });
  }
}
