import type { Binary, Expression, Node, Word } from '../../../grammar/index.ts';
import { asRead, spanAsRead } from '../as-read.ts';
import { plainType, unknownType, type ValueType } from '../bind/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { checkArithmetic } from './arithmetic.ts';
import { checkComparison } from './comparison.ts';
import { checkOrdered } from './condition-ordered.ts';
import { checkDropped } from './dropped-operand.ts';

/** Comparisons and calculations beside each other, grouped as the service groups them (`Dialect.precedence`). */
export const comparedConditions: Rule = (context) => ({
  Binary(node, ancestors) {
    if (!context.dialect.precedence || !joins(node)) return;
    const index = ancestors.findLastIndex(({ kind }) => kind !== 'Group' && kind !== 'Unary');
    // What stands in another comparison or calculation is looked at with that.
    if (index >= 0 && joins(ancestors[index]!)) return;
    const top = (ancestors[index + 1] ?? node) as Expression;
    const isAlone = top === node && !mayJoin(node.left) && !mayJoin(node.right);
    const isWhole = isAlone || node.span.end - node.span.start > longest || !isTaken(top, context.dialect.precedence);
    if (isWhole) for (const operation of operationsOf(top)) checkOperation(context, operation);
    else checkRead(context, top);
  },
});

/** An operator that the service does not have is told of as such, and groups as in the standard. */
const isTaken = (top: Expression, precedence: Readonly<Record<string, number>>): boolean =>
  [...operationsOf(top)].every(({ operator }) => Object.hasOwn(precedence, operator.text));

/** Longer chains are no comparison that a person wrote, and their reading nests as deep as they are long. */
const longest = 1000;

/** Only in what has operators, or parentheses with some in them, is there another to join with: most comparisons are of names and values. */
const mayJoin = ({ kind }: Node): boolean => kind === 'Binary' || kind === 'Unary' || kind === 'Group';

const joins = (node: Node): node is Binary => node.kind === 'Binary' && !/^(?:and|or)$/.test(node.operator.text);

function checkOperation(context: RuleContext, operation: Binary): void {
  checkComparison(context, operation);
  checkArithmetic(context, operation);
}

function checkRead(context: RuleContext, top: Expression): void {
  const reading = { ...context, typeOf: typesAsRead(context, top) };
  for (const operation of operationsOf(asRead(top, context.dialect))) {
    checkOperation(reading, { ...operation, span: spanAsRead(operation) });
    checkDropped(reading, operation);
    checkOrdered(reading, operation);
  }
}

/** An operation that was regrouped is of the type that its operator gave as it was written. */
function typesAsRead({ typeOf }: RuleContext, top: Expression): RuleContext['typeOf'] {
  const written = new Map<Word, ValueType>();
  for (const operation of operationsOf(top)) written.set(operation.operator, typeOf(operation));
  return function typeAsRead(node): ValueType {
    if (node.kind === 'Group') return typeAsRead(node.expression);
    // What is negated and no condition is told of as such (`notComparison`).
    if (node.kind === 'Unary') return typeAsRead(node.operand).name === 'Edm.Boolean' ? plainType('Edm.Boolean') : unknownType;
    return (node.kind === 'Binary' ? written.get(node.operator) : undefined) ?? typeOf(node);
  };
}

/** Conditions joined by `and` and `or` are looked at each by itself. */
function* operationsOf(tree: Expression): Iterable<Binary> {
  const pending: Expression[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'Group') pending.push(node.expression);
    else if (node.kind === 'Unary') pending.push(node.operand);
    else if (joins(node)) {
      yield node;
      pending.push(node.right, node.left);
    }
  }
}
