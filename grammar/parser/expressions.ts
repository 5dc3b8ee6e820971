import { EOF, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import { isBlank } from '../characters.ts';
import { binaryOperator, type OperatorFact, operators } from '../facts/operators.ts';
import { systemQueryOption } from '../facts/query-options.ts';
import {
  Ampersand,
  AtName,
  Comma,
  DateTime,
  Day,
  Equals,
  Foreign,
  Guid,
  Identifier,
  LeftBrace,
  LeftBracket,
  LeftParen,
  Minus,
  NumberToken,
  Placeholder,
  Quoted,
  RightParen,
  Semicolon,
  StringToken,
  SystemName,
  Time,
  UnclosedString,
  Variable,
} from '../tokens.ts';
import type { Expression, Word } from '../tree.ts';
import { endOf } from './base.ts';
import { ValueParser } from './values.ts';

/** What OData calls the operators of other languages. */
const foreignOperators: Readonly<Record<string, keyof typeof operators>> = {
  '=': 'eq',
  '==': 'eq',
  '!=': 'ne',
  '<>': 'ne',
  '<': 'lt',
  '>': 'gt',
  '<=': 'le',
  '>=': 'ge',
};

const operandStarts: ReadonlySet<TokenType> = new Set(
  [LeftParen, Identifier, SystemName, AtName, StringToken, UnclosedString, NumberToken, Guid, DateTime, Day, Time, Quoted].concat([
    LeftBracket,
    LeftBrace,
    Placeholder,
    Variable,
    Minus,
  ]),
);

/** A binary operator and what stands left of it, or a prefix (nothing does): what waits for its right operand. */
interface Shifted {
  readonly word: Word;
  readonly precedence: number;
  readonly left: Expression | undefined;
}

/**
 * `commonExpr` by operator precedence: operators wait on a stack, so a chain of any length is a loop, and an operand without operators
 * touches no stack.
 */
export abstract class ExpressionParser extends ValueParser {
  private readonly shifted: Shifted[] = [];
  /** Below it on the stack lie the operators of enclosing expressions. */
  private floor = 0;
  /** The next parentheses stand behind `in`. */
  protected behindIn = false;

  protected abstract nameExpr(): Expression;
  protected abstract systemExpr(): Expression;
  protected abstract atExpr(): Expression;
  protected abstract templateExpr(): Expression;
  protected abstract arrayOrObject(): Expression;
  protected abstract parenExpr(): Expression;

  readonly commonExpr: ParserMethod<[], Expression> = this.RULE('commonExpr', () => this.expression());

  /** `commonExpr` within other rules: as there may be one an item, without what Chevrotain does around a rule. */
  protected expression(): Expression {
    const enclosing = this.floor;
    this.floor = this.shifted.length;
    this.behindIn = false;
    let right = this.operand();
    for (let fact = this.operatorAhead(); fact !== undefined; fact = this.operatorAhead()) {
      this.shift(this.reduceAbove(fact.precedence, right), fact);
      right = this.operand();
    }
    right = this.reduceAbove(0, right);
    this.floor = enclosing;
    return right;
  }

  /** `notExpr`, `negateExpr`, or an operand without a prefix. */
  private operand(): Expression {
    while (this.atPrefix()) this.shiftPrefix(this.take());
    return (this.atOperand() ? this.primaryExpr() : undefined) ?? this.missingOperand();
  }

  /** Undefined where no operand begins. */
  private primaryExpr(): Expression | undefined {
    switch (this.token.tokenType) {
      case Identifier:
        return this.nameExpr();
      case StringToken:
        return this.quotedValue(this.take());
      case LeftParen:
        return this.parenExpr();
      case SystemName:
        return this.systemExpr();
      case AtName:
        return this.atExpr();
      case NumberToken:
      case Guid:
      case DateTime:
      case Day:
      case Time:
        return this.checkedLiteral(this.take());
      case UnclosedString:
        return this.unclosedLiteral(this.take());
      case Placeholder:
      case Variable:
        return this.templateExpr();
      case LeftBracket:
      case LeftBrace:
        return this.arrayOrObject();
      case Quoted:
        return this.doubleQuoted(this.take());
      default:
        return undefined;
    }
  }

  // ------------------------------------------------------------ what comes

  private operatorAhead(): OperatorFact | undefined {
    const { tokenType, image } = this.token;
    if (tokenType === Identifier) return binaryOperator(image);
    return tokenType === Equals || tokenType === Foreign ? operators[foreignOperators[image]!] : undefined;
  }

  /** `not` is a name where an operator and its operand follow (`not eq 1`), what ends an argument, or nothing, not even a blank. */
  private atPrefix(): boolean {
    const token = this.token;
    if (token.tokenType === Minus) return true;
    if (token.image.length !== 3 || token.tokenType !== Identifier || token.image.toLowerCase() !== 'not') return false;
    const next = this.LA(2);
    if (next.tokenType === RightParen || next.tokenType === Comma) return false;
    if (!operandStarts.has(next.tokenType)) return isTyped(this.source.text.charCodeAt(endOf(token)));
    const isOperator = next.tokenType === Identifier && binaryOperator(next.image) !== undefined;
    return !isOperator || !this.startsOperandAt(3) || this.atClause(3);
  }

  /** Not where a binary operator with its operand stands in an operand's place (`x eq and y`), nor where the next option begins. */
  private atOperand(): boolean {
    const token = this.token;
    if (token.tokenType === Identifier) return binaryOperator(token.image) === undefined || !this.startsOperandAt(2) || this.atClause(2);
    return !this.atNextOption();
  }

  /** At what may stand behind a whole expression: `asc`, `as Name`, `with sum`, `from Time`. */
  private atClause(ahead: number): boolean {
    if (!this.at(Identifier, ahead)) return false;
    const { image } = this.LA(ahead);
    if (image === 'asc' || image === 'desc') return !operandStarts.has(this.LA(ahead + 1).tokenType);
    return (image === 'as' || image === 'with' || image === 'from') && this.at(Identifier, ahead + 1);
  }

  private startsOperandAt(ahead: number): boolean {
    const token = this.LA(ahead);
    if (token.tokenType === Identifier) return binaryOperator(token.image) === undefined;
    return operandStarts.has(token.tokenType);
  }

  /** `$select=` where no `&` stands before it. */
  protected atNextOption(): boolean {
    return this.at(SystemName) && this.at(Equals, 2) && systemQueryOption(this.token.image) !== undefined;
  }

  // ------------------------------------------------------------ stacks

  private shift(left: Expression, fact: OperatorFact): void {
    const token = this.take();
    const isForeign = token.tokenType !== Identifier;
    const word = this.wordOf(token, isForeign ? foreignOperators[token.image]! : token.image);
    if (isForeign) this.reportToken('foreign-operator', token, { text: token.image, operator: word.text });
    else this.checkBlanks(token);
    this.behindIn = fact === operators.in;
    this.shifted.push({ word, precedence: fact.precedence, left });
  }

  private shiftPrefix(token: IToken): void {
    const { precedence } = operators[token.tokenType === Minus ? '-' : 'not'];
    this.shifted.push({ word: this.wordOf(token, token.image), precedence, left: undefined });
  }

  private checkBlanks(token: IToken): void {
    const { text } = this.source;
    const start = token.startOffset;
    const end = endOf(token);
    if (start > 0 && !isBlank(text.charCodeAt(start - 1)) && this.holeEnd !== start) this.reportBlank(token, 'before');
    if (this.next === end && !this.atEnd() && !(this.at(LeftParen) && binaryOperator(token.image) === operators.in))
      this.reportBlank(token, 'after');
  }

  private reportBlank(token: IToken, side: 'before' | 'after'): void {
    this.reportToken('missing-blank', token, { operator: token.image.toLowerCase(), side });
  }

  /** Joins an operand with the operators that wait for it and bind at least as tightly. */
  private reduceAbove(precedence: number, operand: Expression): Expression {
    const { shifted, floor } = this;
    let right = operand;
    while (shifted.length > floor && shifted[shifted.length - 1]!.precedence >= precedence) right = joined(shifted.pop()!, right);
    return right;
  }

  private missingOperand(): Expression {
    const before = this.shifted.length > this.floor ? this.shifted.at(-1) : undefined;
    if (before !== undefined) return this.hole('expression', 'missing-operand', { operator: before.word.text, side: 'right' });
    const { tokenType, image } = this.token;
    const leftOf = tokenType === Identifier && binaryOperator(image) !== undefined;
    return leftOf ? this.hole('expression', 'missing-operand', { operator: image, side: 'left' }) : this.hole('expression');
  }

  protected atEnd(): boolean {
    return this.at(EOF) || this.at(Ampersand) || this.at(RightParen) || this.at(Comma) || this.at(Semicolon);
  }
}

function joined({ word, left }: Shifted, right: Expression): Expression {
  const { end } = right.span;
  if (left === undefined) return { kind: 'Unary', span: { start: word.span.start, end }, operator: word, operand: right };
  return { kind: 'Binary', span: { start: left.span.start, end }, operator: word, left, right };
}

/** A blank behind a word says that more is to come; a line break is layout. */
function isTyped(code: number): boolean {
  return isBlank(code) && code !== 0x0a && code !== 0x0d;
}
