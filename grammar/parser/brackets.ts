import { EOF, type IOrAlt, type ParserMethod } from 'chevrotain';
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
 * All that stands between brackets within expressions: groups, lists, arguments, JSON. What may be left out is asked for with `if` instead of
 * `OPTION`, as a hole may stand there, which begins with no token. (While the grammar is recorded these conditions hold.)
 */
export abstract class BracketParser extends ExpressionParser {
  /** Within how many `(…)` of nested query options the parser stands: `;` and `&` separate there. */
  protected optionDepth = 0;

  /** `parenExpr`, and `listExpr` behind `in`. */
  override readonly parenExpr: ParserMethod<[], Expression> = this.RULE('parenExpr', (): Expression => {
    const behindIn = this.behindIn;
    const open = this.CONSUME(LeftParen);
    const items: Expression[] = [];
    const commaAt = { first: -1 };
    if (!(behindIn && this.at(RightParen)) && this.enterOr(items, skippedExpression)) {
      items.push(this.SUBRULE1(this.commonExpr));
      this.MANY(() => {
        const comma = this.CONSUME(Comma);
        if (commaAt.first < 0) commaAt.first = comma.startOffset;
        items.push(this.SUBRULE2(this.commonExpr));
      });
      this.leave();
    }
    this.SUBRULE(this.closeParen, { ARGS: [open.startOffset] });
    const span = this.span(open.startOffset);
    if (behindIn || commaAt.first >= 0) {
      if (!behindIn) this.report('list-outside-in', open.startOffset, this.behind);
      else if (items.length > 1) this.checkListItems(items);
      return { kind: 'List', span, items };
    }
    return { kind: 'Group', span, expression: items[0] ?? this.hole('expression') };
  });

  /** Arguments of functions, keys, and the pairs of `case`. */
  readonly arguments: ParserMethod<[pairs: boolean], Arguments> = this.RULE('arguments', (pairs: boolean): Arguments => {
    const open = this.CONSUME(LeftParen);
    const items: Argument[] = [];
    if (!this.at(RightParen) && this.enterOr(items, skippedArgument)) {
      items.push(this.SUBRULE1(this.argument));
      this.MANY({
        GATE: () => pairs || this.at(Comma),
        DEF: () => {
          this.OR([{ ALT: () => this.CONSUME(Comma) }, { ALT: () => this.CONSUME(Colon) }]);
          items.push(this.SUBRULE2(this.argument));
        },
      });
      this.leave();
    }
    this.SUBRULE(this.closeParen, { ARGS: [open.startOffset] });
    return { kind: 'Arguments', span: this.span(open.startOffset), items };
  });

  private readonly argument = this.RULE('argument', (): Argument => {
    let name: Name | undefined;
    this.OPTION({
      GATE: () => this.at(Equals, 2),
      DEF: () => {
        const token = this.OR([{ ALT: () => this.CONSUME(Identifier) }, { ALT: () => this.CONSUME(AtName) }]);
        this.CONSUME(Equals);
        name = this.nameOf(token);
      },
    });
    const value = this.SUBRULE(this.commonExpr);
    return { kind: 'Argument', span: this.spanFrom(name ?? value), name, value };
  });

  /** `)`, whatever else stands before it. */
  protected readonly closeParen: ParserMethod<[number], void> = this.RULE('closeParen', (open: number) => {
    this.ACTION(() => this.skipUnexpected());
    let closed = false;
    this.OPTION(() => {
      this.CONSUME(RightParen);
      closed = true;
    });
    if (!closed) this.reportOpen(open, '(', ')');
  });

  override readonly arrayOrObject: ParserMethod<[], Expression> = this.RULE('arrayOrObject', () =>
    this.OR<IOrAlt<JsonArray | JsonObject>[]>([{ ALT: () => this.SUBRULE(this.jsonArray) }, { ALT: () => this.SUBRULE(this.jsonObject) }]),
  );

  private readonly jsonArray = this.RULE('jsonArray', (): JsonArray => {
    const open = this.CONSUME(LeftBracket);
    const items: Expression[] = [];
    if (!this.at(RightBracket) && this.enterOr(items, skippedExpression)) {
      this.jsonDepth++;
      items.push(this.SUBRULE1(this.commonExpr));
      this.MANY(() => {
        this.CONSUME(Comma);
        items.push(this.SUBRULE2(this.commonExpr));
      });
      this.jsonDepth--;
      this.leave();
    }
    this.ACTION(() => this.skipUnexpected());
    let closed = false;
    this.OPTION2(() => {
      this.CONSUME(RightBracket);
      closed = true;
    });
    if (!closed) this.reportOpen(open.startOffset, '[', ']');
    return { kind: 'JsonArray', span: this.span(open.startOffset), items };
  });

  private readonly jsonObject = this.RULE('jsonObject', (): JsonObject => {
    const open = this.CONSUME(LeftBrace);
    const members: JsonMember[] = [];
    if (!this.at(RightBrace) && this.enterOr(members, skippedMember)) {
      this.jsonDepth++;
      members.push(this.SUBRULE1(this.member));
      this.MANY(() => {
        this.CONSUME(Comma);
        members.push(this.SUBRULE2(this.member));
      });
      this.jsonDepth--;
      this.leave();
    }
    this.ACTION(() => this.skipUnexpected());
    let closed = false;
    this.OPTION2(() => {
      this.CONSUME(RightBrace);
      closed = true;
    });
    if (!closed) this.reportOpen(open.startOffset, '{', '}');
    return { kind: 'JsonObject', span: this.span(open.startOffset), members };
  });

  private readonly member = this.RULE('member', (): JsonMember => {
    let name: JsonString | undefined;
    this.OPTION1(() => {
      name = this.jsonString(this.CONSUME(Quoted));
    });
    name ??= { kind: 'JsonString', span: this.hole('name').span, value: '' };
    this.OPTION2(() => this.CONSUME(Colon));
    const value = this.SUBRULE(this.commonExpr);
    return { kind: 'JsonMember', span: this.spanFrom(name), name, value };
  });

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
    const start = this.next;
    let depth = 0;
    while (!this.at(EOF)) {
      if (depth === 0 && this.stopsSkipping(acrossCommas)) break;
      if (this.at(LeftParen) || this.at(LeftBracket) || this.at(LeftBrace)) depth++;
      else if (depth > 0 && (this.at(RightParen) || this.at(RightBracket) || this.at(RightBrace))) depth--;
      this.consumeToken();
    }
    const end = this.next > start ? endOf(this.LA(0)) : start;
    if (end > start) this.report('unexpected', start, end, { text: this.textOf(start, end) });
  }

  private stopsSkipping(acrossCommas: boolean): boolean {
    if (this.at(RightParen) || this.at(RightBracket) || this.at(RightBrace) || this.at(Ampersand) || this.atNextOption()) return true;
    return (this.optionDepth > 0 && this.at(Semicolon)) || (!acrossCommas && this.at(Comma));
  }

  protected reportOpen(offset: number, open: string, close: string): void {
    if (this.tooDeep) return;
    this.report('missing-close', offset, offset + 1, {
      open,
      close,
      offset: this.RECORDING_PHASE ? 0 : this.span(this.behind, this.behind).start,
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
