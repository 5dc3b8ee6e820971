import { parameterWords, type TransformationFact, type TransformationParameter } from '../facts/transformations.ts';
import { Identifier, NumberToken, Placeholder, Variable } from '../tokens.ts';
import type { Expected, Expression, Hole, Name, Word } from '../tree.ts';
import { AggregateParser } from './aggregate.ts';

type Kind = TransformationParameter['kind'];
type KeptWord = Word<'preorder' | 'postorder' | 'keep start'>;

/** What a hole in the place of an argument lacks. */
const holes: Readonly<Record<Kind, Expected>> = {
  aggregateExpr: 'expression',
  computeExpr: 'expression',
  applyExpr: 'transformation',
  groupbyList: 'name',
  groupingProperty: 'name',
  joinProperty: 'name',
  nestPath: 'name',
  nestApplyExpr: 'transformation',
  boolCommonExpr: 'predicate',
  commonExpr: 'expression',
  searchExpr: 'searchTerm',
  orderbyItem: 'orderbyItem',
  digits: 'number',
  rootExpr: 'expression',
  recHierQualifier: 'name',
  recHierPropertyPath: 'name',
  traversal: 'value',
  preservingTrafos: 'transformation',
  keepStart: 'value',
};

/** The arguments of transformations that are a number, a name or a word: most belong to hierarchies. */
export abstract class HierarchyParser extends AggregateParser {
  protected missingArgument(kind: Kind, fact: TransformationFact): Hole {
    return this.hole(holes[kind], 'missing-argument', expectation(kind, fact));
  }

  /** An argument of one of these kinds; any other expression is read as well, with a problem. */
  protected plainArgument(kind: Kind, fact: TransformationFact): Expression | Name | KeptWord {
    const word = kind === 'traversal' ? this.traversal() : kind === 'keepStart' ? this.keepStart(fact) : undefined;
    if (word !== undefined) return word;
    if (kind === 'recHierQualifier' && this.at(Identifier) && !this.token.image.includes('.')) return this.nameOf(this.take());
    const isTemplate = this.at(Placeholder) || this.at(Variable);
    const isDigits = this.atDigits();
    const expression = this.typeName() ?? this.expression();
    const isValid =
      isTemplate || (kind === 'digits' && isDigits && expression.kind === 'Literal') || (kind === 'rootExpr' && isRootPath(expression));
    if (!isValid) this.pushAt('invalid-argument', expression.span, expectation(kind, fact));
    return expression;
  }

  protected atDigits(): boolean {
    return this.at(NumberToken) && /^\d+$/.test(this.token.image);
  }

  private traversal(): KeptWord | undefined {
    const order = this.atWord('preorder') ? 'preorder' : this.atWord('postorder') ? 'postorder' : undefined;
    if (order === undefined) return undefined;
    this.takeWord(order);
    return this.wordOf(this.last, order);
  }

  private keepStart(fact: TransformationFact): KeptWord | Hole | undefined {
    if (!this.atWord('keep')) return undefined;
    const start = this.next;
    const isWhole = this.atWord('start', 2);
    this.consumeToken();
    if (this.at(Identifier)) this.consumeToken();
    const text = this.textOf(start, this.behind);
    if (!isWhole) {
      this.report('invalid-argument', start, this.behind, expectation('keepStart', fact));
      return { kind: 'Hole', span: this.span(start), expected: 'value' };
    }
    if (text !== text.toLowerCase()) this.report('lower-case', start, this.behind, { text, name: 'keep start' });
    return { kind: 'Word', span: this.span(start), text: 'keep start' };
  }
}

/** What a message says of the argument: an example of the whole transformation, unless the words suffice. */
function expectation(kind: Kind, { example }: TransformationFact): { readonly takes: string; readonly example: string | undefined } {
  const takes: string = parameterWords[kind];
  return { takes, example: takes.includes('such as') || takes.startsWith('"') ? undefined : example };
}

/** `rootExpr`, as far as its form says. */
function isRootPath(expression: Expression): boolean {
  if (expression.kind !== 'Path' || expression.segments.length === 1) return false;
  const first = expression.segments[0]!;
  return first.kind === 'SystemSegment' && first.name === '$root';
}
