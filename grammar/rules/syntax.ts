import { operators } from '../facts/operators.ts';
import type { Expression, Hole, Name, Node, NodeKind, QueryOption, ResourcePath, SearchExpression } from '../tree.ts';
import type { Entry, Read } from './read-within.ts';

/** A rule that the parser reads. */
export interface SyntaxRule {
  readonly entry: Entry;
  /** What must stand around the text for the parser to read it. */
  readonly before?: string;
  readonly behind?: string;
  /** The part of what was read that the rule is; undefined where the text is something else. */
  readonly take: (tree: Read['tree']) => Node | undefined;
  /** In which state a path that the rule is begins (`path-states.ts`). */
  readonly start?: string;
  /** The text begins with blanks. */
  readonly loose?: true;
  /** No blanks stand in it. */
  readonly tight?: true;
}

type Test = (node: Node) => boolean;

const ofKind =
  (...kinds: readonly NodeKind[]): Test =>
  ({ kind }) =>
    kinds.includes(kind);

// ---------------------------------------------------------------- expressions

const isExpression = (tree: Read['tree']): tree is Expression => tree.kind !== 'Options' && tree.kind !== 'ResourcePath';

const expression = (test: Test = () => true, start?: string): SyntaxRule => ({
  entry: 'expression',
  take: (tree) => (isExpression(tree) && test(tree) ? tree : undefined),
  ...(start === undefined ? {} : { start }),
});

const path = (start: string): SyntaxRule => expression(ofKind('Path', 'Alias'), start);
const named =
  (name: string): Test =>
  (node) =>
    node.kind === 'Call' && node.name.text.toLowerCase() === name.toLowerCase();
const isLambda =
  (operator: string): Test =>
  (node) =>
    node.kind === 'Path' && node.segments[0]?.kind === 'LambdaSegment' && node.segments[0].operator.text === operator;

const lambda = (operator: string): SyntaxRule => ({
  entry: 'lambda',
  take: (tree) => (isExpression(tree) && isLambda(operator)(tree) ? tree : undefined),
  start: 'lambda',
});

const beginsWith =
  (name: string): Test =>
  (node) =>
    node.kind === 'Path' && node.segments[0]?.kind === 'SystemSegment' && node.segments[0].name === name;

const noLeft: Hole = { kind: 'Hole', span: { start: 0, end: 0 }, expected: 'expression' };

/** An operator and its right-hand side; a hole stands for the left. */
const operation = (operator: string): SyntaxRule => ({
  entry: 'expression',
  before: 'x',
  take: (tree) => (isExpression(tree) ? withoutLeft(tree, operator) : undefined),
  loose: true,
});

type Chained = Extract<Expression | SearchExpression, { readonly left: unknown }>;

/** The leftmost operand is no part of the text. A loop: chains are as long as the text. */
function withoutLeft(tree: Expression | SearchExpression, operator: string): Node | undefined {
  const chain: Chained[] = [];
  for (let node = tree; 'left' in node; node = node.left) chain.push(node);
  const last = chain.pop();
  if (last?.operator.text.toLowerCase() !== operator || !isBefore(last.left)) return undefined;
  return chain.reduceRight<Node>((left, node) => ({ ...node, left }) as Chained, { ...last, left: noLeft });
}

/** What stands for the left-hand side, which the text made no longer. */
const isBefore = (node: Node): boolean =>
  node.kind === 'SearchTerm' ? node.text === 'x' : node.kind === 'Path' && node.segments.length === 1 && isAlone(node.segments[0]);

const operationRules = Object.fromEntries(
  Object.entries(operators).flatMap(([name, { prefix }]) => (prefix ? [] : [[`${name}Expr`, operation(name)]])),
) as Readonly<Record<`${Exclude<keyof typeof operators, 'not' | '-'>}Expr`, SyntaxRule>>;

/** The rules of functions that have rules of their own, and the functions. */
const methods = {
  concatMethodCallExpr: 'concat',
  containsMethodCallExpr: 'contains',
  endsWithMethodCallExpr: 'endswith',
  indexOfMethodCallExpr: 'indexof',
  lengthMethodCallExpr: 'length',
  matchesPatternMethodCallExpr: 'matchesPattern',
  startsWithMethodCallExpr: 'startswith',
  substringMethodCallExpr: 'substring',
  toLowerMethodCallExpr: 'tolower',
  toUpperMethodCallExpr: 'toupper',
  trimMethodCallExpr: 'trim',
  yearMethodCallExpr: 'year',
  monthMethodCallExpr: 'month',
  dayMethodCallExpr: 'day',
  hourMethodCallExpr: 'hour',
  minuteMethodCallExpr: 'minute',
  secondMethodCallExpr: 'second',
  fractionalsecondsMethodCallExpr: 'fractionalseconds',
  totalsecondsMethodCallExpr: 'totalseconds',
  dateMethodCallExpr: 'date',
  timeMethodCallExpr: 'time',
  totalOffsetMinutesMethodCallExpr: 'totaloffsetminutes',
  minDateTimeMethodCallExpr: 'mindatetime',
  maxDateTimeMethodCallExpr: 'maxdatetime',
  nowMethodCallExpr: 'now',
  roundMethodCallExpr: 'round',
  floorMethodCallExpr: 'floor',
  ceilingMethodCallExpr: 'ceiling',
  distanceMethodCallExpr: 'geo.distance',
  geoLengthMethodCallExpr: 'geo.length',
  intersectsMethodCallExpr: 'geo.intersects',
  hasSubsetMethodCallExpr: 'hassubset',
  hasSubsequenceMethodCallExpr: 'hassubsequence',
  caseMethodCallExpr: 'case',
} as const;

const methodRules = Object.fromEntries(Object.entries(methods).map(([rule, name]) => [rule, expression(named(name))])) as Readonly<
  Record<keyof typeof methods, SyntaxRule>
>;
const booleanMethods = ['endswith', 'startswith', 'contains', 'geo.intersects', 'hassubset', 'hassubsequence'];
const isMethod: Test = (node) => node.kind === 'Call' && !/^(?:cast|isof)$/i.test(node.name.text);

/** The ABNF's prefixes take all behind them, in the tree they are the leftmost operand; `-1` is a number there. */
const beginsWithPrefix =
  (test: (text: string) => boolean): Test =>
  (tree) => {
    let node = tree;
    while (node.kind === 'Binary') node = node.left;
    return node.kind === 'Unary' ? test(node.operator.text) : node.kind === 'Literal' && node.text.startsWith('-') && test(node.text);
  };

/** A list or JSON, which the parser reads as part of something. */
const within = (before: string, behind: string, take: SyntaxRule['take']): SyntaxRule => ({ entry: 'expression', before, behind, take });

const expressions = {
  commonExpr: expression(),
  boolCommonExpr: expression(),
  boolcommonExpr: expression(),
  lambdaPredicateExpr: expression(),
  parameterValue: expression(),
  primitiveLiteral: expression(ofKind('Literal')),
  keyPropertyValue: expression((node) => node.kind === 'Literal' && !/^(?:Null|Binary|Geo)/.test(node.type)),
  parameterAlias: expression(ofKind('Alias')),
  arrayOrObject: expression(ofKind('JsonArray', 'JsonObject')),
  array: expression(ofKind('JsonArray')),
  object: expression(ofKind('JsonObject')),
  parenExpr: expression(ofKind('Group')),
  notExpr: expression(beginsWithPrefix((text) => text !== '-')),
  negateExpr: expression(beginsWithPrefix((text) => text.startsWith('-'))),
  isofExpr: expression(named('isof')),
  castExpr: expression(named('cast')),
  methodCallExpr: expression(isMethod),
  boolMethodCallExpr: expression((node) => booleanMethods.some((name) => named(name)(node))),
  ...methodRules,
  ...operationRules,
  rootExpr: expression(beginsWith('$root')),
  firstMemberExpr: path('firstMemberExpr'),
  memberExpr: path('memberExpr'),
  directMemberExpr: path('directMemberExpr'),
  propertyPathExpr: path('propertyPathExpr'),
  annotationExpr: path('annotationExpr'),
  functionExpr: path('functionExpr'),
  boundFunctionExpr: path('functionExpr'),
  inscopeVariableExpr: path('variables'),
  implicitVariableExpr: path('implicitVariables'),
  anyExpr: lambda('any'),
  allExpr: lambda('all'),
  listExpr: within('x in ', '', (tree) => (tree.kind === 'Binary' && tree.right.kind === 'List' ? tree.right : undefined)),
  member: within('{', '}', (tree) => (tree.kind === 'JsonObject' && tree.members.length === 1 ? tree.members[0] : undefined)),
  valueInUrl: within('[', ']', (tree) => (tree.kind === 'JsonArray' && tree.items.length === 1 ? tree.items[0] : undefined)),
} as const satisfies Readonly<Record<string, SyntaxRule>>;

// ---------------------------------------------------------------- paths

const noName: Name = { kind: 'Name', span: { start: 0, end: 0 }, text: '' };

const isPath = (tree: Read['tree']): tree is ResourcePath => tree.kind === 'ResourcePath';

/** What may stand behind a name in a path: the name is no part of the text. */
const behindName = (take: (tree: ResourcePath) => Node | undefined): SyntaxRule => ({
  entry: 'path',
  before: 'x',
  take: (tree) => (isPath(tree) && isAlone(tree.segments[0]) ? take(tree) : undefined),
});

/** The name was not made longer by the text. */
const isAlone = (first: Node | undefined) => first?.kind === 'NameSegment' && first.name.kind === 'Name' && first.name.text === 'x';

const segment = (test: Test): SyntaxRule =>
  behindName(({ segments }) => (segments.length === 2 && hasNone(segments[0]!) && test(segments[1]!) ? segments[1] : undefined));
const hasNone = (node: Node) => node.kind === 'NameSegment' && node.arguments.length === 0;
const isSystem =
  (name: string): Test =>
  (node) =>
    node.kind === 'SystemSegment' && node.name === name;

const parentheses = (test: (node: Extract<Node, { kind: 'Arguments' }>) => boolean): SyntaxRule =>
  behindName(({ segments: [first, second] }) => {
    if (second !== undefined || first?.kind !== 'NameSegment' || first.arguments.length !== 1) return undefined;
    return test(first.arguments[0]!) ? first.arguments[0] : undefined;
  });

/** `(1)`, or keys as segments. */
const keyPredicate = behindName((tree) => {
  const [first, ...others] = tree.segments;
  if (first?.kind !== 'NameSegment') return undefined;
  if (others.length > 0) return first.arguments.length === 0 ? { ...tree, segments: [{ ...first, name: noName }, ...others] } : undefined;
  return first.arguments.length === 1 && first.arguments[0]!.items.length > 0 ? first.arguments[0] : undefined;
});

const pair: SyntaxRule = {
  entry: 'path',
  before: 'x(',
  behind: ')',
  take: (tree) => {
    const [first] = isPath(tree) ? tree.segments : [];
    const [item, second] = first?.kind === 'NameSegment' ? (first.arguments[0]?.items ?? []) : [];
    return second === undefined && item?.name !== undefined ? item : undefined;
  },
};

/** The rest of a path: its first segment has no name. */
const rest = (start: string): SyntaxRule => ({
  ...behindName((tree) => {
    const [first, ...others] = tree.segments;
    return first?.kind === 'NameSegment' ? { ...tree, segments: [{ ...first, name: noName }, ...others] } : undefined;
  }),
  start: `${start}Rest`,
});

/** The rest of a path in an expression. */
const expressionRest = (start: string): SyntaxRule => ({
  entry: 'expression',
  before: 'x',
  take: (tree) => {
    const [first, ...others] = tree.kind === 'Path' ? tree.segments : [];
    if (tree.kind !== 'Path' || !isAlone(first) || first?.kind !== 'NameSegment') return undefined;
    return { ...tree, segments: [{ ...first, name: noName }, ...others] };
  },
  start: `${start}Rest`,
});

const expressionRestStates = [
  ...(['collectionNavigationExpr', 'collectionNavNoCastExpr', 'singleNavigationExpr', 'complexColPathExpr', 'collectionPathExpr'] as const),
  ...(['complexPathExpr', 'primitivePathExpr'] as const),
];

/** States of paths that are rules by themselves. */
const restStates = [
  ...['collectionNavigation', 'collectionNavPath', 'singleNavigation', 'singleNavPath', 'complexColPath', 'complexPath'],
  ...['complexNavPath', 'collectionPath', 'primitivePath', 'boundOperation'],
] as const;

const wholePath = (start: string): SyntaxRule => ({ entry: 'path', take: (tree) => (isPath(tree) ? tree : undefined), start });
const callRules = [
  ...['entityFunction', 'entityColFunction', 'complexFunction', 'complexColFunction', 'primitiveFunction', 'primitiveColFunction'],
] as const;

const paths = {
  resourcePath: wholePath('resourcePath'),
  propertyPath: wholePath('propertyPath'),
  crossjoin: {
    entry: 'path',
    take: (tree) => (isPath(tree) && tree.segments[0]?.kind === 'CrossjoinSegment' ? tree.segments[0] : undefined),
  },
  ...(Object.fromEntries(expressionRestStates.map((state) => [state, expressionRest(state)])) as Readonly<
    Record<(typeof expressionRestStates)[number], SyntaxRule>
  >),
  functionExprParameters: {
    entry: 'expression',
    before: 'x',
    take: (tree) => {
      const [first, second] = tree.kind === 'Path' ? tree.segments : [];
      const isWhole = second === undefined && first?.kind === 'NameSegment' && isAlone(first) && first.arguments.length === 1;
      return isWhole ? first.arguments[0] : undefined;
    },
  },
  ...(Object.fromEntries(restStates.map((state) => [state, rest(state)])) as Readonly<Record<(typeof restStates)[number], SyntaxRule>>),
  ...(Object.fromEntries(callRules.map((name) => [`${name}ImportCall`, wholePath(`${name}ImportCallRule`)])) as Readonly<
    Record<`${(typeof callRules)[number]}ImportCall`, SyntaxRule>
  >),
  ...(Object.fromEntries(
    callRules.map((name) => [`bound${name.charAt(0).toUpperCase()}${name.slice(1)}Call`, wholePath(`${name}CallRule`)]),
  ) as Readonly<Record<`bound${Capitalize<(typeof callRules)[number]>}Call`, SyntaxRule>>),
  keyPredicate: { ...keyPredicate, start: 'keySegmentsRest', tight: true },
  keyPathSegments: { ...rest('keySegments'), start: 'keySegmentsRest' },
  simpleKey: parentheses(({ items }) => items.length === 1 && items[0]!.name === undefined),
  compoundKey: { ...parentheses(({ items }) => items.length > 0 && items.every(({ name }) => name !== undefined)), tight: true },
  functionParameters: parentheses(({ items }) => items.every(({ name }) => name !== undefined)),
  keyValuePair: pair,
  functionParameter: pair,
  each: segment(isSystem('$each')),
  count: segment(ofKind('CountSegment')),
  ref: segment(isSystem('$ref')),
  value: segment(isSystem('$value')),
  querySegment: segment(isSystem('$query')),
  filterInPath: segment(ofKind('FilterSegment')),
  filterExpr: segment(ofKind('FilterSegment')),
  ordinalIndex: segment((node) => node.kind === 'LiteralSegment' && /^-?\d+$/.test(node.value.text)),
} as const satisfies Readonly<Record<string, SyntaxRule>>;

// ---------------------------------------------------------------- options

type Place = Extract<Entry, 'query' | 'expand' | 'expandRef' | 'count' | 'select'>;

const options = (tree: Read['tree']): readonly (QueryOption | Hole)[] => (tree.kind === 'Options' ? tree.options : []);

const option = (test: Test, place: Place = 'query'): SyntaxRule => ({
  entry: place,
  take: (tree) => {
    const [first, second] = options(tree);
    return first !== undefined && second === undefined && test(first) ? first : undefined;
  },
});

/** An option by its names, in upper or lower case. */
const valued =
  (...names: readonly string[]): Test =>
  (node) =>
    node.kind === 'ValueOption' && names.includes(node.name.text.toLowerCase());

const systemKinds: readonly NodeKind[] = [
  ...(['FilterOption', 'SelectOption', 'ExpandOption', 'OrderbyOption', 'SearchOption', 'ComputeOption'] as const),
  ...(['ApplyOption', 'TemporalOption', 'ValueOption'] as const),
];
const isSystemOption = ofKind(...systemKinds);
const anyOption: Test = ({ kind }) => kind !== 'Hole';
const isTemporal =
  (name: string): Test =>
  (node) =>
    node.kind === 'TemporalOption' && node.name.text.toLowerCase() === name.toLowerCase();

/** One item of an option that has a list of them. */
const item = (name: string, start?: string): SyntaxRule => ({
  entry: 'query',
  before: `${name}=`,
  take: (tree) => {
    const [first, second] = options(tree);
    const items: readonly Node[] = first !== undefined && 'items' in first ? first.items : [];
    return second === undefined && items.length === 1 ? items[0] : undefined;
  },
  ...(start === undefined ? {} : { start }),
});

const search = (test: Test, before = '$search='): SyntaxRule => ({
  entry: 'query',
  before,
  take: (tree) => {
    const [first, second] = options(tree);
    const found = second === undefined && first?.kind === 'SearchOption' ? first.expression : undefined;
    return found !== undefined && test(found) ? found : undefined;
  },
});

const searchOperation = (operator: 'and' | 'or'): SyntaxRule => ({
  entry: 'query',
  before: '$search=x',
  take: (tree) => {
    const [first, second] = options(tree);
    return second === undefined && first?.kind === 'SearchOption' ? withoutLeft(first.expression, operator) : undefined;
  },
  loose: true,
});
/** `name=value`, which without `@` would be an option of the service's own. */
const nameAndValue: SyntaxRule = {
  entry: 'query',
  before: '@',
  take: (tree) => {
    const [first, second] = options(tree);
    if (second !== undefined || first?.kind !== 'AliasOption' || first.name.text === '@') return undefined;
    return { ...first, name: { ...first.name, text: first.name.text.slice(1) } };
  },
};

const optionRules = {
  queryOption: option(anyOption),
  systemQueryOption: option(isSystemOption),
  batchOption: option((node) => node.kind === 'CustomOption' || valued('$format', 'format')(node)),
  metadataOption: option((node) => node.kind === 'CustomOption' || valued('$format', 'format')(node)),
  entityIdOption: option((node) => node.kind === 'CustomOption' || valued('$format', 'format')(node)),
  entityCastOption: option((node) => ofKind('CustomOption', 'SelectOption', 'ExpandOption')(node) || valued('$format', 'format')(node)),
  expandOption: option(anyOption, 'expand'),
  expandRefOption: option(anyOption, 'expandRef'),
  expandCountOption: option(anyOption, 'count'),
  selectOption: option(anyOption, 'select'),
  selectOptionPC: option((node) => !/^(?:Compute|Select|Alias)/.test(node.kind), 'select'),
  customQueryOption: option(ofKind('CustomOption')),
  filter: option(ofKind('FilterOption')),
  select: option(ofKind('SelectOption')),
  expand: option(ofKind('ExpandOption')),
  orderby: option(ofKind('OrderbyOption')),
  orderBy: option(ofKind('OrderbyOption')),
  search: option(ofKind('SearchOption')),
  compute: option(ofKind('ComputeOption')),
  apply: option(ofKind('ApplyOption')),
  temporalOption: option(ofKind('TemporalOption')),
  'at-option': option(isTemporal('$at')),
  from: option(isTemporal('$from')),
  to: option(isTemporal('$to')),
  toInclusive: option(isTemporal('$toInclusive')),
  top: option(valued('$top', 'top')),
  skip: option(valued('$skip', 'skip')),
  inlinecount: option(valued('$count', 'count')),
  format: option(valued('$format', 'format')),
  index: option(valued('$index', 'index')),
  id: option(valued('$id', 'id')),
  schemaversion: option(valued('$schemaversion', 'schemaversion')),
  skiptoken: option(valued('$skiptoken')),
  deltatoken: option(valued('$deltatoken')),
  levels: option(valued('$levels', 'levels'), 'expand'),
  aliasAndValue: option(ofKind('AliasOption')),
  nameAndValue,
  functionExprParameter: nameAndValue,
  orderbyItem: item('$orderby'),
  computeItem: item('$compute'),
  selectItem: item('$select', 'selectItem'),
  selectProperty: item('$select', 'selectProperty'),
  expandItem: item('$expand', 'expandItem'),
  expandPath: item('$expand', 'expandPath'),
  selectPath: item('$select', 'selectPathOnly'),
  qualifiedFunctionName: item('$select', 'qualifiedFunctionName'),
  optionallyQualifiedFunctionName: item('$select', 'selectFunctionName'),
  searchExpr: search(() => true),
  searchParenExpr: search(ofKind('SearchGroup')),
  searchNegateExpr: search((tree) => {
    let node = tree;
    while (node.kind === 'SearchBinary') node = node.left;
    return node.kind === 'SearchNot';
  }),
  searchOrExpr: searchOperation('or'),
  searchAndExpr: searchOperation('and'),
} as const satisfies Readonly<Record<string, SyntaxRule>>;

/** One row a rule that the parser reads. */
export const syntaxRules = { ...expressions, ...paths, ...optionRules } as const satisfies Readonly<Record<string, SyntaxRule>>;

export type SyntaxRuleName = keyof typeof syntaxRules;
