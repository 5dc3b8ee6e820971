import fc, { type Arbitrary } from 'fast-check';
import { builtInFunction, type FunctionFact, functions, operators } from '../../../grammar/index.ts';
import type * as Tree from '../../../grammar/tree.ts';
import * as build from './build.ts';
import { anyText, identifier, isValueWord, qualifiedName } from './text.ts';

/** Whether a tree has the groups that somebody wrote (all that it may need, and others), or none. */
export type Groups = 'written' | 'none';

// ---------------------------------------------------------------- values

const numbers = ['0', '1', '12', '-1', '+5', '1234567890123456789', '30'].map((text) => build.literal('Integer', text));
const decimals = ['1.5', '-0.25', '+12.30'].map((text) => build.literal('Decimal', text));
const doubles = ['1.5e3', '1E-12', '-INF', 'INF', 'NaN'].map((text) => build.literal('Double', text));
const older = [
  build.literal('Integer', '1L', '1', 3),
  build.literal('Decimal', '1.5m', '1.5', 3),
  build.literal('Double', '1.5f', '1.5', 3),
  build.literal('Double', '2d', '2', 3),
  build.prefixed('DateTime', 'datetime', '2020-01-01T00:00:00', 3),
  build.prefixed('Guid', 'guid', '01234567-89ab-cdef-0123-456789abcdef', 3),
];
const bare = [
  build.literal('Null', 'null'),
  ...['true', 'false', 'tRUe'].map((text) => build.literal('Boolean', text)),
  ...['01234567-89ab-cdef-0123-456789abcdef', 'ABCDEF01-89ab-cdef-0123-456789abcdef'].map((text) => build.literal('Guid', text)),
  ...['2020-02-29', '-0044-03-15'].map((text) => build.literal('Date', text)),
  ...['12:30', '12:30:59.123'].map((text) => build.literal('TimeOfDay', text)),
  ...['2020-01-01T00:00:00Z', '2020-01-01T12:30:00.5+01:00', '2020-01-01T00:00-14:00'].map((text) => build.literal('DateTimeOffset', text)),
];
const quoted = [
  build.prefixed('Duration', 'duration', 'P1DT2H3M4.5S'),
  build.prefixed('Duration', 'DURATION', '-PT1S'),
  build.prefixed('Binary', 'binary', 'T0RhdGE'),
  build.prefixed('Binary', 'binary', ''),
  build.prefixed('Geography', 'geography', 'SRID=4326;Point(8.5 47.4)'),
  build.prefixed('Geometry', 'geometry', 'SRID=0;LineString(1 1,-2 2e1)'),
  build.prefixed('Enum', 'NS.Color', 'Red,4'),
  build.prefixed('Enum', 'Sales.gerät', '-1'),
];

const stringLiteral = anyText.filter((text) => !/^<[^<>&'"=]+>$/.test(text)).map((text) => build.string(text));

export const literal: Arbitrary<Tree.Literal> = fc.oneof(
  { weight: 3, arbitrary: stringLiteral },
  { weight: 3, arbitrary: fc.constantFrom(...numbers, ...decimals, ...doubles, ...older) },
  { weight: 2, arbitrary: fc.constantFrom(...bare, ...quoted) },
);

const template: Arbitrary<Tree.Placeholder | Tree.Variable> = fc.oneof(
  fc.constantFrom('NAME', 'your name', 'é').chain((text) => fc.boolean().map((isQuoted) => build.placeholder(text, isQuoted))),
  fc.constantFrom('x', 'my-id', 'a b').map(build.variable),
);

/** What keys and lists hold. */
export const keyValue: Arbitrary<Tree.Expression> = fc.oneof(
  { weight: 4, arbitrary: literal },
  { weight: 1, arbitrary: identifier.filter((text) => !text.includes('.')).map(build.alias) },
  { weight: 1, arbitrary: template },
);

// ---------------------------------------------------------------- expressions

const named = (text: string): string => text;
const binaryOperators = Object.entries(operators)
  .filter(([, { prefix }]) => !prefix)
  .map(([text]) => text);
const anyOperator = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...binaryOperators) },
  { weight: 3, arbitrary: fc.constantFrom('and', 'or', 'eq', 'add', 'sub') },
  { weight: 1, arbitrary: fc.constantFrom('AND', 'Eq', 'IN') },
);

/** The options that may stand in `$count(…)`; tied in `options.ts`, whose items hold expressions in turn. */
export interface NestedOptions {
  readonly count: Arbitrary<readonly Tree.QueryOption[]>;
  readonly aggregate: Arbitrary<Tree.AggregateItem>;
}

/** `commonExpr`. */
export function expressions(groups: Groups, nested: () => NestedOptions): Arbitrary<Tree.Expression> {
  const isComposite = ({ kind }: Tree.Expression): boolean => kind === 'Binary' || kind === 'Unary';
  const operand = (node: Tree.Expression): Tree.Expression => (groups === 'written' && isComposite(node) ? build.group(node) : node);
  const { expression } = fc.letrec<{
    expression: Tree.Expression;
    path: Tree.Path;
    tail: Tree.Segment;
    call: Tree.Call;
    operatorExpression: Tree.Expression;
    json: Tree.Expression;
    parameters: Tree.Arguments;
    behindIn: Tree.Expression;
  }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'expression', withCrossShrink: true },
      { weight: 3, arbitrary: tie('path') },
      { weight: 2, arbitrary: keyValue },
      { weight: 6, arbitrary: tie('operatorExpression') },
      { weight: 2, arbitrary: tie('call') },
      { weight: 1, arbitrary: tie('json') },
      ...(groups === 'written' ? [{ weight: 1, arbitrary: tie('expression').map(build.group) }] : []),
    ),
    operatorExpression: fc.oneof(
      { depthIdentifier: 'expression' },
      {
        weight: 6,
        arbitrary: fc
          .tuple(tie('expression'), anyOperator, tie('expression'), tie('behindIn'))
          .map(([left, operator, right, container]) =>
            build.binary(operand(left), operator, build.isIn(operator) ? container : operand(right)),
          ),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom('not', '-'), tie('expression'))
          .map(([operator, inner]) => build.unary(operator, operand(inner))),
      },
    ),
    behindIn: fc.oneof(
      { depthIdentifier: 'expression' },
      { weight: 4, arbitrary: fc.array(keyValue, { maxLength: 3 }).map(build.list) },
      { weight: 1, arbitrary: tie('expression').map((item) => build.list([item])) },
      { weight: 1, arbitrary: tie('path') },
      { weight: 1, arbitrary: tie('json') },
      { weight: 1, arbitrary: identifier.map(build.alias) },
    ),
    call: fc.oneof(
      { depthIdentifier: 'expression' },
      { weight: 4, arbitrary: builtIn(tie('expression')) },
      { weight: 1, arbitrary: typeCall(tie('expression')) },
      { weight: 1, arbitrary: caseCall(tie('expression')) },
      { weight: 1, arbitrary: unknownCall(tie('expression')) },
    ),
    json: fc.oneof(
      { depthIdentifier: 'expression' },
      fc.array(jsonValue(tie('expression')), { maxLength: 3 }).map(build.jsonArray),
      fc.array(fc.tuple(anyText, jsonValue(tie('expression'))), { maxLength: 3 }).map(build.jsonObject),
    ),
    parameters: fc
      .array(fc.tuple(identifier, tie('expression')), { minLength: 1, maxLength: 2 })
      .map((items) => build.argumentsOf(items.map(([key, value]) => build.argument(named(key), value)))),
    path: fc
      .tuple(firstSegment(tie('parameters')), fc.array(tie('tail'), { maxLength: 2, depthIdentifier: 'expression' }))
      .filter(([first, tail]) => tail.length > 0 || !isBareWord(first))
      .map(([first, tail]) => build.path([first, ...tail])),
    tail: fc.oneof(
      { depthIdentifier: 'expression' },
      { weight: 6, arbitrary: fc.oneof(identifier, qualifiedName).map((text) => build.nameSegment(build.name(text))) },
      { weight: 1, arbitrary: fc.constantFrom(build.literal('Integer', '0'), build.literal('Integer', '-1')).map(ordinal) },
      { weight: 1, arbitrary: template.filter((node) => node.kind === 'Variable' || !node.quoted).map((node) => build.nameSegment(node)) },
      { weight: 1, arbitrary: annotation.map((text) => build.nameSegment(build.name(text))) },
      {
        weight: 1,
        arbitrary: fc.tuple(qualifiedName, tie('parameters')).map(([text, given]) => build.nameSegment(build.name(text), given)),
      },
      { weight: 2, arbitrary: lambda(tie('expression')) },
      { weight: 1, arbitrary: fc.constant<Tree.Segment>({ kind: 'CountSegment', span: build.span, options: undefined }) },
      {
        weight: 1,
        arbitrary: fc
          .constant(0)
          .chain(() => nested().count)
          .map((options): Tree.Segment => ({ kind: 'CountSegment', span: build.span, options })),
      },
      {
        weight: 1,
        arbitrary: tie('expression').map(
          (predicate): Tree.Segment => ({ kind: 'FilterSegment', span: build.span, predicate, arguments: [] }),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .constant(0)
          .chain(() => nested().aggregate)
          .map((item): Tree.Segment => ({ kind: 'AggregateSegment', span: build.span, item })),
      },
    ),
  }));
  return expression;
}

const ordinal = (value: Tree.Literal): Tree.Segment => ({ kind: 'LiteralSegment', span: build.span, value });

const annotation = fc
  .tuple(qualifiedName, fc.option(identifier, { nil: undefined, freq: 4 }))
  .map(([term, qualifier]) => `@${term}${qualifier === undefined ? '' : `#${qualifier}`}`);

/** Without anything behind it, another node than a path: a value, or an operator that lacks its operand. */
function isBareWord(segment: Tree.Segment): boolean {
  if (segment.kind !== 'NameSegment' || segment.arguments.length > 0 || segment.name.kind !== 'Name') return false;
  return isValueWord(segment.name.text) || segment.name.text.toLowerCase() === 'not';
}

const lambdaNames = new Set(['any', 'all', 'aggregate']);

function firstSegment(parameters: Arbitrary<Tree.Arguments>): Arbitrary<Tree.Segment> {
  return fc.oneof(
    { weight: 8, arbitrary: identifier.map((text) => build.nameSegment(build.name(text))) },
    { weight: 1, arbitrary: fc.constantFrom('$it', '$this').map((text) => build.systemSegment(text as '$it')) },
    { weight: 1, arbitrary: annotation.map((text) => build.nameSegment(build.name(text))) },
    {
      weight: 1,
      arbitrary: fc.tuple(qualifiedName, parameters).map(([text, given]) => build.nameSegment(build.name(text), given)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(identifier, keyValue)
        .filter(([text]) => builtInFunction(text) === undefined && !lambdaNames.has(text.toLowerCase()) && !isOperatorWord(text))
        .map(([text, key]) => build.nameSegment(build.name(text), build.argumentsOf([build.argument(undefined, key)]))),
    },
  );
}

/** `eq(1)` is read as an operator. */
function isOperatorWord(text: string): boolean {
  return Object.hasOwn(operators, text.toLowerCase());
}

function lambda(predicate: Arbitrary<Tree.Expression>): Arbitrary<Tree.Segment> {
  return fc.tuple(fc.constantFrom('any', 'all'), identifier, fc.option(predicate, { freq: 5, nil: undefined })).map(
    ([operator, variable, condition]): Tree.Segment => ({
      kind: 'LambdaSegment',
      span: build.span,
      operator: build.word(condition === undefined ? 'any' : (operator as 'any' | 'all')),
      variable: condition === undefined ? undefined : build.name(variable),
      predicate: condition,
    }),
  );
}

const typeFunctions = ['cast', 'isof', 'case'];

function builtIn(argument: Arbitrary<Tree.Expression>): Arbitrary<Tree.Call> {
  const facts = Object.entries(functions as Readonly<Record<string, FunctionFact>>).filter(([text]) => !typeFunctions.includes(text));
  return fc.constantFrom(...facts).chain(([text, { parameters }]) => {
    const required = parameters.filter(({ optional }) => !optional).length;
    return fc.array(argument, { minLength: required, maxLength: parameters.length }).map((items) => build.call(text, items));
  });
}

function typeCall(argument: Arbitrary<Tree.Expression>): Arbitrary<Tree.Call> {
  const type = qualifiedName.map((text): Tree.Expression => build.path([build.nameSegment(build.name(text))]));
  const anyType = fc.oneof(
    type,
    type.map((item) => build.call('Collection', [item])),
  );
  return fc
    .tuple(fc.constantFrom('cast', 'isof'), fc.option(argument, { nil: undefined }), anyType)
    .map(([text, value, of]) => build.call(text, value === undefined ? [of] : [value, of]));
}

function caseCall(argument: Arbitrary<Tree.Expression>): Arbitrary<Tree.Call> {
  return fc.array(fc.tuple(argument, argument), { minLength: 1, maxLength: 2 }).map((pairs) => build.call('case', pairs.flat()));
}

/** Another function's positional arguments; a single one that may be a key makes a key of it. */
function unknownCall(argument: Arbitrary<Tree.Expression>): Arbitrary<Tree.Call> {
  const isKey = ({ kind }: Tree.Expression): boolean => ['Literal', 'Alias', 'Placeholder', 'Variable'].includes(kind);
  return fc
    .tuple(fc.constantFrom('lenght', 'NS.Fn'), fc.array(argument, { minLength: 1, maxLength: 2 }))
    .filter(([, items]) => items.length > 1 || !isKey(items[0]!))
    .map(([text, items]) => build.call(text, items));
}

function jsonValue(expression: Arbitrary<Tree.Expression>): Arbitrary<Tree.Expression> {
  return fc.oneof(
    { weight: 2, arbitrary: anyText.map(build.jsonString) },
    { weight: 2, arbitrary: fc.constantFrom<Tree.Expression>(build.literal('Integer', '1'), build.literal('Null', 'null')) },
    { weight: 1, arbitrary: expression },
  );
}
