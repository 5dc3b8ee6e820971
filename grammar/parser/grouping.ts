import { builtInFunction } from '../facts/functions.ts';
import { transformation, transformations } from '../facts/transformations.ts';
import { Comma, Identifier, LeftParen, RightParen } from '../tokens.ts';
import type { ApplyExpression, ComputeItem, Expression, GroupbyList, NestItem, Transformation } from '../tree.ts';
import { HierarchyParser } from './hierarchy.ts';

/** Where a sequence of transformations stands: as an option's value, between commas, before `as`, or where entities must be kept. */
export type SequencePlace = 'option' | 'argument' | 'nested' | 'preserving';

/** The arguments of `groupby`, `nest` and `join` that are no expressions. */
export abstract class GroupingParser extends HierarchyParser {
  protected abstract applyExpr(place: SequencePlace): ApplyExpression;
  /** `rollupLevels`, `rollupRecursive`. */
  protected abstract rollup(): Transformation;

  protected nestApplyExpr(): NestItem {
    const start = this.next;
    const expression = this.applyExpr('nested');
    // What is no transformation has no name for that reason.
    const isBroken = isFragment(expression.transformations.at(-1)!) && !this.at(Identifier);
    const alias = isBroken ? this.quietHole('name') : this.asAlias(start);
    return { kind: 'NestItem', span: this.spanFrom(expression), expression, alias };
  }

  protected joinExpr(): ComputeItem {
    const start = this.next;
    const expression = this.propertyPath('joinProperty');
    const alias = this.asAlias(start);
    return { kind: 'ComputeItem', span: this.spanFrom(expression), expression, alias };
  }

  protected groupbyList(): GroupbyList {
    const start = this.next;
    if (!this.at(LeftParen)) return this.bareGroupbyList(start);
    this.consumeToken();
    const items: (Expression | Transformation)[] = [];
    do items.push(this.groupbyElement());
    while (this.accept(Comma));
    this.closeParen(start);
    return { kind: 'GroupbyList', span: this.span(start), items };
  }

  /** `groupby(Country,City,…)`: the inner parentheses are easily forgotten. */
  private bareGroupbyList(start: number): GroupbyList {
    const items = [this.groupbyElement()];
    while (this.at(Comma) && !this.at(RightParen, 2) && !this.atTransformation(2)) {
      this.consumeToken();
      items.push(this.groupbyElement());
    }
    if (items.every(({ kind }) => kind === 'Path'))
      this.report('groupby-parens', start, this.behind, { text: this.textOf(start, this.behind) });
    return { kind: 'GroupbyList', span: this.span(start), items };
  }

  private groupbyElement(): Expression | Transformation {
    if (this.atArgumentEnd()) return this.missingArgument('groupingProperty', transformations.groupby);
    const element = this.atRollup() || this.atMisplaced() ? this.rollup() : this.propertyPath('groupingProperty');
    this.skipUnexpected(false);
    return element;
  }

  private atRollup(): boolean {
    const name = this.at(Identifier) && this.at(LeftParen, 2) ? transformation(this.token.image) : undefined;
    return name !== undefined && transformations[name].place === 'groupby';
  }

  /** At a transformation that belongs behind the inner parentheses. */
  private atMisplaced(): boolean {
    const { image } = this.token;
    return this.at(LeftParen, 2) && this.atTransformation() && !image.includes('.') && builtInFunction(image) === undefined;
  }

  /** At the name of a transformation with its parentheses, or one that has none. */
  protected atTransformation(ahead = 1): boolean {
    if (!this.at(Identifier, ahead)) return false;
    const { image } = this.LA(ahead);
    if (image === 'identity') return !this.at(LeftParen, ahead + 1) && !this.at(Identifier, ahead + 1);
    return this.at(LeftParen, ahead + 1) && (transformation(image) !== undefined || image.includes('.'));
  }
}

/** A hole, or a name by itself that is none of a transformation without parentheses. */
function isFragment(step: ApplyExpression['transformations'][number]): boolean {
  return step.kind === 'Hole' || (step.kind === 'Transformation' && step.arguments === undefined && step.name.text !== 'identity');
}
