import fc, { type Arbitrary } from 'fast-check';
import type * as Tree from '../../../grammar/tree.ts';
import { span, word } from './build.ts';
import type { Groups } from './expressions.ts';
import { lineText } from './text.ts';

const words = [
  'blue',
  'gerät',
  'a-b',
  '100%',
  'x+y',
  'a&b',
  'a#b',
  'eq',
  'and',
  'ANDY',
  'NOTE',
  '%41',
  '1.5',
  '*',
  'a,b',
  'a:b',
  '😀',
  'a=b',
];

const term: Arbitrary<Tree.SearchTerm> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words).map((text): Tree.SearchTerm => ({ kind: 'SearchTerm', span, text, phrase: false })) },
  {
    weight: 1,
    arbitrary: lineText
      .map((text) => text.replace(/["\\]/g, '').trim())
      .filter((text) => text !== '')
      .map((text): Tree.SearchTerm => ({ kind: 'SearchTerm', span, text, phrase: true })),
  },
);

/** `searchExpr`. */
export function searchExpressions(groups: Groups): Arbitrary<Tree.SearchExpression> {
  const operand = (expression: Tree.SearchExpression): Tree.SearchExpression =>
    groups === 'written' && (expression.kind === 'SearchBinary' || expression.kind === 'SearchNot')
      ? { kind: 'SearchGroup', span, expression }
      : expression;
  const { expression } = fc.letrec<{ expression: Tree.SearchExpression }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 3, arbitrary: term },
      {
        weight: 3,
        arbitrary: fc.tuple(tie('expression'), fc.constantFrom('AND', 'OR'), tie('expression')).map(
          ([left, operator, right]): Tree.SearchExpression => ({
            kind: 'SearchBinary',
            span,
            operator: word(operator as 'AND' | 'OR'),
            left: operand(left),
            right: operand(right),
          }),
        ),
      },
      {
        weight: 1,
        arbitrary: tie('expression').map((inner): Tree.SearchExpression => ({ kind: 'SearchNot', span, operand: operand(inner) })),
      },
    ),
  }));
  return expression;
}
