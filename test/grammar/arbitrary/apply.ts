import fc, { type Arbitrary } from 'fast-check';
import { aggregationMethods, type TransformationFact, type TransformationParameter, transformations } from '../../../grammar/index.ts';
import type * as Tree from '../../../grammar/tree.ts';
import * as build from './build.ts';
import { identifier, isValueWord, qualifiedName } from './text.ts';

/** What transformations are made of. */
interface Operands {
  readonly expression: Arbitrary<Tree.Expression>;
  readonly search: Arbitrary<Tree.SearchExpression>;
  readonly orderbyItem: Arbitrary<Tree.OrderbyItem>;
  readonly computeItem: Arbitrary<Tree.ComputeItem>;
}

export interface ApplyParts {
  readonly apply: Arbitrary<Tree.ApplyExpression>;
  /** As `aggregate(…)` within expressions holds it. */
  readonly withoutAlias: Arbitrary<Tree.AggregateItem>;
}

type Kind = TransformationParameter['kind'];
type Argument = Arbitrary<Tree.TransformationArgument>;
type Place = TransformationFact['place'];

const { span } = build;
const methods = Object.keys(aggregationMethods);
const property = fc
  .array(
    identifier.filter((text) => !isValueWord(text) && text.toLowerCase() !== 'not'),
    { minLength: 1, maxLength: 2 },
  )
  .map((names) => build.path(names.map((text) => build.nameSegment(build.name(text)))));
const method = fc.oneof(fc.constantFrom(...methods), qualifiedName).map(build.name);
const count = build.path([{ kind: 'CountSegment', span, options: undefined }]);

const from: Arbitrary<Tree.AggregateFrom> = fc
  .tuple(fc.array(property, { minLength: 1, maxLength: 2 }), method)
  .map(([properties, method]) => ({ kind: 'AggregateFrom', span, properties, method }));

function aggregateItem(expression: Arbitrary<Tree.Expression>, named: boolean): Arbitrary<Tree.AggregateItem> {
  const alias = named ? identifier.map(build.name) : fc.constant(undefined);
  const item = (parts: Omit<Tree.AggregateItem, 'kind' | 'span'>): Tree.AggregateItem => ({ kind: 'AggregateItem', span, ...parts });
  return fc.oneof(
    alias.map((alias) => item({ expression: count, method: undefined, from: [], alias })),
    fc
      .tuple(expression, method, fc.array(from, { maxLength: 1 }), alias)
      .map(([expression, method, from, alias]) => item({ expression, method, from, alias })),
  );
}

/** `$apply`. */
export function applyExpressions({ expression, search, orderbyItem, computeItem }: Operands): ApplyParts {
  const parts = fc.letrec<{ apply: Tree.ApplyExpression; preserving: Tree.ApplyExpression; rollup: Tree.Transformation }>((tie) => {
    const operands: Readonly<Record<Kind, Argument>> = {
      aggregateExpr: aggregateItem(expression, true),
      computeExpr: computeItem,
      applyExpr: tie('apply'),
      preservingTrafos: tie('preserving'),
      nestApplyExpr: fc
        .tuple(tie('apply'), identifier)
        .map(([expression, alias]) => ({ kind: 'NestItem', span, expression, alias: build.name(alias) })),
      groupbyList: fc
        .array(fc.oneof({ weight: 3, arbitrary: property }, { weight: 1, arbitrary: tie('rollup') }), { minLength: 1, maxLength: 3 })
        .map((items) => ({ kind: 'GroupbyList', span, items })),
      groupingProperty: property,
      joinProperty: fc
        .tuple(property, identifier)
        .map(([expression, alias]) => ({ kind: 'ComputeItem', span, expression, alias: build.name(alias) })),
      nestPath: property,
      boolCommonExpr: expression,
      commonExpr: expression,
      searchExpr: search,
      orderbyItem,
      digits: fc.constantFrom('0', '12').map((text) => build.literal('Integer', text)),
      rootExpr: property.map(({ segments }) => build.path([build.systemSegment('$root'), ...segments])),
      recHierQualifier: identifier.map(build.name),
      recHierPropertyPath: property,
      traversal: fc.constantFrom('preorder', 'postorder').map((text) => build.word(text as 'preorder')),
      keepStart: fc.constant(build.word('keep start')),
    };
    const sequence = (...places: readonly Place[]): Arbitrary<Tree.ApplyExpression> =>
      fc
        .array(transformation(places, operands), { minLength: 1, maxLength: 2, depthIdentifier: 'apply' })
        .map((transformations) => ({ kind: 'ApplyExpression', span, transformations }));
    return { apply: sequence('step', 'preserving'), preserving: sequence('preserving'), rollup: transformation(['groupby'], operands) };
  });
  return { apply: parts.apply, withoutAlias: aggregateItem(expression, false) };
}

/** By their rows. */
function transformation(places: readonly Place[], operands: Readonly<Record<Kind, Argument>>): Arbitrary<Tree.Transformation> {
  const rows = Object.entries(transformations as Readonly<Record<string, TransformationFact>>)
    .filter(([, { place }]) => places.includes(place))
    .map(([name, { parameters }]) => ({ arbitrary: withArguments(name, parameters, operands), weight: isSimple(parameters) ? 3 : 1 }));
  return fc.oneof({ maxDepth: 2, depthIdentifier: 'apply', withCrossShrink: true }, ...rows.toSorted((a, b) => b.weight - a.weight));
}

const recursive: readonly Kind[] = ['applyExpr', 'preservingTrafos', 'nestApplyExpr', 'groupbyList'];
const isSimple = (parameters: TransformationFact['parameters']): boolean => !parameters?.some(({ kind }) => recursive.includes(kind));

function withArguments(
  name: string,
  parameters: TransformationFact['parameters'],
  operands: Readonly<Record<Kind, Argument>>,
): Arbitrary<Tree.Transformation> {
  const made = (items: Tree.Transformation['arguments']): Tree.Transformation => ({
    kind: 'Transformation',
    span,
    name: build.name(name),
    arguments: items,
  });
  if (parameters === undefined) return fc.constant(made(undefined));
  const items = parameters.map(({ kind, optional, repeated }) =>
    // One level alone is the name of a hierarchy.
    fc.array(operands[kind], { minLength: optional && name !== 'rollup' ? 0 : 1, maxLength: repeated ? 2 : 1 }),
  );
  return fc.tuple(...items).map((lists) => made(lists.flat()));
}
