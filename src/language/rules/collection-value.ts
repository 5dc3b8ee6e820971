import type { Binary, Expression, LambdaSegment, Node, Path } from '../../../grammar/index.ts';
import type { Property } from '../../schema/index.ts';
import { hasLambdas } from '../facts.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { conditionAround, freeVariable } from './condition.ts';
import { createTrail } from './trail.ts';

const comparing: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in', 'has']);

/**
 * A property that holds several values is no value: of what it holds `any` and `all` ask (URL Conventions 5.1.1.13), and its number is `$count`.
 * Two collections can be compared with one another (5.1.1.1).
 */
export const collectionValue: Rule = (context) => {
  const lambdas = createTrail<LambdaSegment>();
  return {
    LambdaSegment: lambdas.enter,
    Binary(node, ancestors) {
      if (!comparing.has(node.operator.text.toLowerCase())) return;
      for (const [side, other] of sidesOf(node)) {
        const property = collectionIn(context, side);
        if (property && isOneValue(context, other)) tell(context, side as Path, property, [...ancestors, node], lambdas.around(node));
      }
    },
    OrderbyItem({ expression }) {
      const property = collectionIn(context, expression);
      if (property) tell(context, expression as Path, property, [], undefined);
    },
  };
};

/** What stands in a list behind `in` is looked for in it. */
const sidesOf = ({ left, right, operator }: Binary): readonly (readonly [Expression, Expression])[] =>
  operator.text.toLowerCase() === 'in'
    ? [[left, right]]
    : [
        [left, right],
        [right, left],
      ];

function collectionIn({ bindingOf }: RuleContext, node: Expression): Property | undefined {
  const last = node.kind === 'Path' ? node.segments.at(-1) : undefined;
  const binding = last?.kind === 'NameSegment' ? bindingOf(last.name) : undefined;
  return binding?.kind === 'property' && binding.property.collection ? binding.property : undefined;
}

function isOneValue({ typeOf }: RuleContext, node: Expression): boolean {
  if (node.kind === 'Literal') return node.type !== 'Null';
  const type = typeOf(node);
  return node.kind === 'List' || (type.name !== undefined && !type.collection);
}

function tell(context: RuleContext, path: Path, { name }: Property, ancestors: readonly Node[], lambda: LambdaSegment | undefined): void {
  const condition = hasLambdas(context.service) ? conditionAround(path, ancestors) : undefined;
  context.report('collection-as-value', path.span, {
    name,
    condition: condition?.span,
    variable: freeVariable(name.toLowerCase(), lambda && context.scopeOf(lambda)),
    ordered: ancestors.length === 0,
  });
}
