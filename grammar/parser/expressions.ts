import { EOF, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import { binaryOperator, operators } from '../facts/operators.ts';
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

interface Shifted {
  readonly word: Word;
  readonly precedence: number;
  readonly prefix: boolean;
}

/**
 * `commonExpr` by operator precedence: operators and operands wait on two stacks, so a chain of any length is a loop and a rule is
 * entered once an operand.
 */
export abstract class ExpressionParser extends ValueParser {
  private readonly shifted: Shifted[] = [];
  private readonly operands: Expression[] = [];
  /** Below it on the stack lie the operators of enclosing expressions. */
  private floor = 0;
  /** The operator that the next operand belongs to. */
  private waiting: Shifted | undefined;
  /** The next parentheses stand behind `in`. */
  protected behindIn = false;

  protected abstract nameExpr(): Expression;
  protected abstract systemExpr(): Expression;
  protected abstract atExpr(): Expression;
  protected abstract templateExpr(): Expression;
  protected abstract arrayOrObject(): Expression;
  abstract readonly parenExpr: ParserMethod<[], Expression>;

  readonly commonExpr: ParserMethod<[], Expression> = this.RULE('commonExpr', () => {
    const enclosing = this.floor;
    this.floor = this.shifted.length;
    this.waiting = undefined;
    this.behindIn = false;
    this.operand();
    while (this.atBinaryOperator()) {
      this.shift(this.take());
      this.operand();
    }
    this.reduceAbove(0);
    this.floor = enclosing;
    return this.operands.pop()!;
  });

  /** `notExpr`, `negateExpr`, or an operand without a prefix. */
  private operand(): void {
    while (this.atPrefix()) this.shiftPrefix(this.take());
    const value = this.atOperand() ? this.primaryExpr() : undefined;
    this.operands.push(value ?? this.missingOperand());
    this.waiting = undefined;
    this.behindIn = false;
  }

  /** Undefined where no operand begins. */
  private primaryExpr(): Expression | undefined {
    switch (this.LA(1).tokenType) {
      case Identifier:
        return this.nameExpr();
      case StringToken:
        return this.quotedValue(this.take());
      case LeftParen:
        return this.SUBRULE(this.parenExpr);
      case SystemName:
        return this.systemExpr();
      case AtName:
        return this.atExpr();
      case NumberToken:
      case Guid:
      case DateTime:
      case Day:
      case Time:
        return this.bareLiteral(this.take());
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

  private atBinaryOperator(): boolean {
    const { tokenType, image } = this.LA(1);
    if (tokenType === Identifier) return binaryOperator(image) !== undefined;
    return tokenType === Equals || tokenType === Foreign;
  }

  /** `not` is a name where an operator and its operand follow (`not eq 1`), or nothing, not even a blank. */
  private atPrefix(): boolean {
    const token = this.LA(1);
    if (token.tokenType === Minus) return true;
    if (token.image.length !== 3 || token.tokenType !== Identifier || token.image.toLowerCase() !== 'not') return false;
    const next = this.LA(2);
    if (!operandStarts.has(next.tokenType)) return isBlank(this.source.text.charCodeAt(endOf(token)));
    const isOperator = next.tokenType === Identifier && binaryOperator(next.image) !== undefined;
    return !isOperator || !this.startsOperandAt(3);
  }

  /** Not where a binary operator with its operand stands in an operand's place (`x eq and y`), nor where the next option begins. */
  private atOperand(): boolean {
    const token = this.LA(1);
    if (token.tokenType === Identifier) return binaryOperator(token.image) === undefined || !this.startsOperandAt(2);
    return !this.atNextOption();
  }

  private startsOperandAt(ahead: number): boolean {
    const token = this.LA(ahead);
    if (token.tokenType === Identifier) return binaryOperator(token.image) === undefined;
    return operandStarts.has(token.tokenType);
  }

  /** `$select=` where no `&` stands before it. */
  protected atNextOption(): boolean {
    return this.at(SystemName) && this.at(Equals, 2) && systemQueryOption(this.LA(1).image) !== undefined;
  }

  // ------------------------------------------------------------ stacks

  private shift(token: IToken): void {
    const foreign = foreignOperators[token.image];
    const word = this.wordOf(token, foreign ?? token.image);
    const name = word.text.toLowerCase();
    if (foreign !== undefined) this.reportToken('foreign-operator', token, { text: token.image, operator: foreign });
    else this.checkBlanks(token, name);
    const precedence = binaryOperator(name)?.precedence ?? 0;
    this.reduceAbove(precedence);
    this.waiting = { word, precedence, prefix: false };
    this.behindIn = name === 'in';
    this.shifted.push(this.waiting);
  }

  private shiftPrefix(token: IToken): void {
    const minus = token.tokenType === Minus;
    this.waiting = { word: this.wordOf(token, token.image), precedence: operators[minus ? '-' : 'not'].precedence, prefix: true };
    this.shifted.push(this.waiting);
  }

  private checkBlanks(token: IToken, operator: string): void {
    const index = token.startOffset - 1;
    const behindHole = this.holeEnd === token.startOffset;
    if (index >= 0 && !behindHole && !isBlank(this.source.text.charCodeAt(index)))
      this.reportToken('missing-blank', token, { operator, side: 'before' });
    const next = this.LA(1);
    const glued = next.startOffset === endOf(token);
    if (glued && !(operator === 'in' && this.at(LeftParen)) && !this.atEnd()) {
      this.reportToken('missing-blank', token, { operator, side: 'behind' });
    }
  }

  private reduceAbove(precedence: number): void {
    while (this.shifted.length > this.floor && this.shifted.at(-1)!.precedence >= precedence) this.reduceOne();
  }

  private reduceOne(): void {
    const { word, prefix } = this.shifted.pop()!;
    const right = this.operands.pop()!;
    if (prefix) {
      this.operands.push({ kind: 'Unary', span: { start: word.span.start, end: right.span.end }, operator: word, operand: right });
      return;
    }
    const left = this.operands.pop()!;
    this.operands.push({ kind: 'Binary', span: { start: left.span.start, end: right.span.end }, operator: word, left, right });
  }

  private missingOperand(): Expression {
    const before = this.waiting;
    if (before !== undefined) return this.hole('expression', 'missing-operand', { operator: before.word.text, side: 'right' });
    const token = this.LA(1);
    const leftOf = token.tokenType === Identifier && binaryOperator(token.image) !== undefined;
    return leftOf ? this.hole('expression', 'missing-operand', { operator: token.image, side: 'left' }) : this.hole('expression');
  }

  protected atEnd(): boolean {
    return this.at(EOF) || this.at(Ampersand) || this.at(RightParen) || this.at(Comma) || this.at(Semicolon);
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
