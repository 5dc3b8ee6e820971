import { EOF } from 'chevrotain';
import {
  Ampersand,
  AtName,
  Colon,
  Comma,
  Equals,
  Identifier,
  LeftBrace,
  LeftBracket,
  LeftParen,
  Quoted,
  RightBrace,
  RightBracket,
  RightParen,
  Semicolon,
} from '../tokens.ts';
import type { Argument, Arguments, Expression, Hole, JsonArray, JsonMember, JsonObject, JsonString, Name } from '../tree.ts';
import { endOf } from './base.ts';
import { ExpressionParser } from './expressions.ts';

/**
 * All that stands between brackets within expressions: groups, lists, arguments, JSON.
 */
export abstract class BracketParser extends ExpressionParser {
  /** Within how many `(…)` of nested query options the parser stands: `;` and `&` separate there. */
  protected optionDepth = 0;

  /** `parenExpr`, and `listExpr` behind `in`. */
  protected override parenExpr(): Expression {
    const { behindIn } = this;
    const open = this.take();
    const items: Expression[] = [];
    let isList = behindIn;
    if (!(behindIn && this.at(RightParen)) && this.enterOr(items, skippedExpression)) {
      items.push(this.expression());
      while (this.accept(Comma)) {
        isList = true;
        items.push(this.expression());
      }
      this.leave();
    }
    this.closeParen(open.startOffset);
    const span = this.span(open.startOffset);
    if (isList) {
      if (!behindIn) this.report('list-outside-in', open.startOffset, this.behind);
      else if (items.length > 1) this.checkListItems(items);
      return { kind: 'List', span, items };
    }
    return { kind: 'Group', span, expression: items[0] ?? this.hole('expression') };
  }

  /** Arguments of functions, keys, and the pairs of `case`. */
  protected arguments(pairs: boolean): Arguments {
    const open = this.take();
    const items: Argument[] = [];
    if (!this.at(RightParen) && this.enterOr(items, skippedArgument)) {
      items.push(this.argument());
      while (this.accept(Comma) || (pairs && this.accept(Colon))) items.push(this.argument());
      this.leave();
    }
    this.closeParen(open.startOffset);
    return { kind: 'Arguments', span: this.span(open.startOffset), items };
  }

  private argument(): Argument {
    let name: Name | undefined;
    if (this.at(Equals, 2) && (this.at(Identifier) || this.at(AtName))) {
      name = this.nameOf(this.take());
      this.consumeToken();
    }
    const value = this.expression();
    return { kind: 'Argument', span: this.spanFrom(name ?? value), name, value };
  }

  /** `)`, whatever else stands before it. */
  protected closeParen(open: number): void {
    this.skipUnexpected();
    if (!this.accept(RightParen)) this.reportOpen(open, '(', ')');
  }

  protected override arrayOrObject(): Expression {
    return this.at(LeftBracket) ? this.jsonArray() : this.jsonObject();
  }

  private jsonArray(): JsonArray {
    const open = this.take();
    const items: Expression[] = [];
    if (!this.at(RightBracket) && this.enterOr(items, skippedExpression)) {
      this.jsonDepth++;
      do items.push(this.expression());
      while (this.accept(Comma));
      this.jsonDepth--;
      this.leave();
    }
    this.skipUnexpected();
    if (!this.accept(RightBracket)) this.reportOpen(open.startOffset, '[', ']');
    return { kind: 'JsonArray', span: this.span(open.startOffset), items };
  }

  private jsonObject(): JsonObject {
    const open = this.take();
    const members: JsonMember[] = [];
    if (!this.at(RightBrace) && this.enterOr(members, skippedMember)) {
      this.jsonDepth++;
      do members.push(this.member());
      while (this.accept(Comma));
      this.jsonDepth--;
      this.leave();
    }
    this.skipUnexpected();
    if (!this.accept(RightBrace)) this.reportOpen(open.startOffset, '{', '}');
    return { kind: 'JsonObject', span: this.span(open.startOffset), members };
  }

  private member(): JsonMember {
    const quoted = this.accept(Quoted);
    const name: JsonString = quoted ? this.jsonString(quoted) : { kind: 'JsonString', span: this.hole('name').span, value: '' };
    this.accept(Colon);
    const value = this.expression();
    // Within what was written otherwise, a hole may stand behind what follows it.
    const span = this.spanFrom(value.span.start < name.span.start ? value : name);
    return { kind: 'JsonMember', span, name, value };
  }

  // ------------------------------------------------------------ recovery

  /** Enters a bracket; where that is too deep, a hole takes the place of what it holds. */
  private enterOr<Item>(items: Item[], itemOf: (skipped: Hole) => Item): boolean {
    if (this.enter()) return true;
    items.push(itemOf(this.skipNested()));
    this.leave();
    return false;
  }

  /** Skips to where an enclosing rule goes on: `)`, `]`, `}`, `&`, the next option's name, or `;` in nested options. */
  protected skipUnexpected(acrossCommas = true): void {
    if (!this.at(EOF) && !this.stopsSkipping(acrossCommas)) this.skip(acrossCommas);
  }

  private skip(acrossCommas: boolean): void {
    const { behind, next: start } = this;
    let depth = 0;
    while (!this.at(EOF)) {
      if (depth === 0 && this.stopsSkipping(acrossCommas)) break;
      if (this.at(LeftParen) || this.at(LeftBracket) || this.at(LeftBrace)) depth++;
      else if (depth > 0 && (this.at(RightParen) || this.at(RightBracket) || this.at(RightBrace))) depth--;
      this.consumeToken();
    }
    const end = endOf(this.last);
    const edits = [{ span: this.span(behind, end), text: '' }];
    this.report('unexpected', start, end, { text: this.textOf(start, end), edits });
  }

  private stopsSkipping(acrossCommas: boolean): boolean {
    switch (this.token.tokenType) {
      case RightParen:
      case RightBracket:
      case RightBrace:
      case Ampersand:
        return true;
      case Comma:
        return !acrossCommas;
      case Semicolon:
        return this.optionDepth > 0;
      default:
        return this.atNextOption();
    }
  }

  protected reportOpen(offset: number, open: string, close: string): void {
    if (this.tooDeep) return;
    this.report('missing-close', offset, offset + 1, {
      open,
      close,
      offset: this.span(this.behind, this.behind).start,
    });
  }

  private checkListItems(items: readonly Expression[]): void {
    const literal = new Set(['Literal', 'Alias', 'Placeholder', 'Variable', 'Hole']);
    for (const item of items) if (!literal.has(item.kind)) this.pushAt('list-item', item.span);
  }
}

const skippedExpression = (skipped: Hole): Expression => skipped;

const skippedArgument = (skipped: Hole): Argument => ({ kind: 'Argument', span: skipped.span, name: undefined, value: skipped });

const skippedMember = (skipped: Hole): JsonMember => {
  const start = { start: skipped.span.start, end: skipped.span.start };
  return { kind: 'JsonMember', span: skipped.span, name: { kind: 'JsonString', span: start, value: '' }, value: skipped };
};
