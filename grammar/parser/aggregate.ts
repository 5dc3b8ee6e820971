import { EOF, type IToken } from 'chevrotain';
import { aggregationMethod } from '../facts/aggregation-methods.ts';
import { Comma, Identifier, LeftParen, RightParen } from '../tokens.ts';
import type { AggregateFrom, AggregateItem, AggregateSegment, Expression, Hole, Name } from '../tree.ts';
import { isPlainName, isType, PropertyParser } from './property.ts';

/** `with`, `from` and `as`, what stands between them, and `aggregate(…)` within expressions. */
export abstract class AggregateParser extends PropertyParser {
  /** Offset of the last clause, which a message quotes. */
  private clause = 0;

  /** `aggregateExpr`; without a name, `aggregateFunctionExpr`. */
  protected aggregateExpr(named: boolean): AggregateItem {
    if (this.atItemsInParens()) return this.itemInParens(named);
    const start = this.next;
    const value = this.atMissingBefore('with') ? this.hole('expression') : (this.typeName() ?? this.expression());
    this.clause = start;
    const call = methodCall(value);
    if (call !== undefined) this.reportCall(call.method);
    const expression = call?.value ?? value;
    const method = call?.method ?? this.withMethod(expression) ?? this.missingMethod(expression);
    const isCustom = method === undefined && !isCountPath(expression);
    const from = this.aggregateFrom(!isCustom);
    this.skipExtraMethod();
    const lacksMethod = (from.at(-1)?.method ?? method)?.kind === 'Hole';
    const alias = named ? this.aggregateAlias(lacksMethod, isCustom && from.length === 0) : this.noAlias();
    this.skipUnexpected(false);
    return { kind: 'AggregateItem', span: this.spanFrom(value), expression, method, from, alias };
  }

  /** `Sales(Amount with sum as Total)`: drafts of the extension had it. Looks ahead in the parentheses behind the name. */
  private atItemsInParens(): boolean {
    if (!this.at(Identifier) || !this.at(LeftParen, 2)) return false;
    let depth = 0;
    for (let ahead = 2; !this.at(EOF, ahead); ahead++) {
      if (this.at(LeftParen, ahead)) depth++;
      else if (this.at(RightParen, ahead) && --depth === 0) return false;
      else if (depth === 1 && this.at(Identifier, ahead) && this.at(Identifier, ahead + 1) && clauseWords.has(this.LA(ahead).image))
        return true;
    }
    return false;
  }

  private itemInParens(named: boolean): AggregateItem {
    const start = this.next;
    const path = this.nameOf(this.take());
    const open = this.take();
    const item = this.enter() ? this.aggregateExpr(named) : skippedItem(this.skipNested());
    while (this.accept(Comma)) this.aggregateExpr(named);
    this.leave();
    this.closeParen(open.startOffset);
    this.report('aggregate-parens', open.startOffset, this.behind, { path: path.text });
    return { ...item, span: this.span(start) };
  }

  protected override aggregateSegment(token: IToken): AggregateSegment {
    const open = this.take();
    const item = this.enter() ? this.aggregateExpr(false) : skippedItem(this.skipNested());
    this.leave();
    this.closeParen(open.startOffset);
    return { kind: 'AggregateSegment', span: this.span(token.startOffset), item };
  }

  // ------------------------------------------------------------ with

  private withMethod(value: Expression): Name | Hole | undefined {
    const start = this.next;
    const method = this.methodBehindWith();
    if (method !== undefined && isBareCount(value))
      this.report('method-not-here', start, this.behind, { text: this.textOf(start, this.behind) });
    return method;
  }

  private methodBehindWith(): Name | Hole | undefined {
    if (this.atWord('with')) {
      this.clause = this.next;
      this.takeWord('with');
      const isClause = (this.atWord('as') || this.atWord('from')) && this.at(Identifier, 2);
      return this.at(Identifier) && !isClause ? this.checkAggregateMethod(this.nameOf(this.take())) : this.hole('aggregationMethod');
    }
    if (!this.at(Identifier) || this.atWord('as') || this.atWord('from') || aggregationMethod(this.token.image) === undefined)
      return undefined;
    const edits = [{ span: this.spanOf(this.token), text: `with ${aggregationMethod(this.token.image)}` }];
    this.reportToken('missing-word', this.token, { word: 'with', before: this.token.image, edits });
    return this.nameOf(this.take());
  }

  private checkAggregateMethod(method: Name): Name {
    const { text, span } = method;
    const name = aggregationMethod(text);
    if (name === text || text.includes('.')) return method;
    this.pushAt(name === text.toLowerCase() ? 'lower-case' : 'unknown-aggregation-method', span, { text, name });
    return method;
  }

  /** `with sum with max`. */
  private skipExtraMethod(): void {
    if (!this.atWord('with')) return;
    const start = this.next;
    this.consumeToken();
    if (!this.atWord('as')) this.accept(Identifier);
    this.report('unexpected', start, this.behind, { text: this.textOf(start, this.behind) });
  }

  /** Only counts and custom aggregates, which a path names, do without a method. */
  private missingMethod(value: Expression): Hole | undefined {
    if (value.kind === 'Hole' || isCountPath(value) || isAggregatePath(value)) return undefined;
    return this.holeAfter(this.clause, 'aggregationMethod', 'missing-with');
  }

  private reportCall(method: Name): void {
    const call = this.textOf(this.clause, this.behind);
    const replacement = `${call.slice(call.indexOf('(') + 1, -1).trim()} with ${aggregationMethod(method.text)}`;
    this.report('method-call', this.clause, this.behind, { replacement });
  }

  // ------------------------------------------------------------ from

  private aggregateFrom(needsMethod: boolean): readonly AggregateFrom[] {
    if (!this.atWord('from')) return noFrom;
    const clauses: AggregateFrom[] = [];
    while (this.atWord('from')) clauses.push(this.fromClause(needsMethod));
    return clauses;
  }

  private fromClause(needsMethod: boolean): AggregateFrom {
    const start = this.next;
    this.clause = start;
    this.takeWord('from');
    const properties: Expression[] = [];
    do properties.push(this.atMissingBefore('with') ? this.hole('name') : this.propertyPath('groupingProperty'));
    while (this.accept(Comma));
    const method = this.methodBehindWith() ?? (needsMethod ? this.holeAfter(start, 'aggregationMethod', 'missing-with') : undefined);
    return { kind: 'AggregateFrom', span: this.span(start), properties, method };
  }

  // ------------------------------------------------------------ as

  /** Where the method is missing, what is behind it is not told to be. */
  private aggregateAlias(lacksMethod: boolean, optional: boolean): Name | Hole | undefined {
    return lacksMethod && !this.at(Identifier) ? this.quietHole('name') : this.asAlias(this.clause, optional);
  }

  private noAlias(): undefined {
    if (!this.atWord('as')) return;
    const start = this.next;
    this.consumeToken();
    this.accept(Identifier);
    this.report('alias-not-here', start, this.behind, { text: this.textOf(start, this.behind) });
  }
}

const clauseWords: ReadonlySet<string> = new Set(['with', 'from', 'as']);

const noFrom: readonly AggregateFrom[] = [];

function skippedItem(skipped: Hole): AggregateItem {
  return { kind: 'AggregateItem', span: skipped.span, expression: skipped, method: undefined, from: noFrom, alias: undefined };
}

/** `sum(Amount)`, as SQL has it. */
function methodCall(value: Expression): { readonly method: Name; readonly value: Expression } | undefined {
  if (value.kind !== 'Call' || value.arguments.length !== 1 || aggregationMethod(value.name.text) === undefined) return undefined;
  return { method: value.name, value: value.arguments[0]! };
}

/** `$count` by itself. */
function isBareCount(value: Expression): boolean {
  return value.kind === 'Path' && value.segments.length === 1 && isCountPath(value);
}

/** `aggregateCount`: `$count`, `Sales/$count`. */
function isCountPath(value: Expression): boolean {
  if (value.kind !== 'Path') return false;
  const last = value.segments.at(-1)!;
  return last.kind === 'CountSegment' && last.options === undefined && value.segments.slice(0, -1).every(isPlainName);
}

/** `aggregateCustom`, as far as its form says: names, the last of them not qualified. */
function isAggregatePath(value: Expression): boolean {
  if (value.kind === 'Placeholder' || value.kind === 'Variable') return true;
  if (value.kind !== 'Path' || !value.segments.every(isPlainName)) return false;
  return !isType(value.segments.at(-1)!);
}
