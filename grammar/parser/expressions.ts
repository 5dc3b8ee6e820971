import { EOF, type IToken, type ParserMethod } from 'chevrotain';
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

const operandStarts = new Set(
  [LeftParen, Identifier, SystemName, AtName, StringToken, UnclosedString, NumberToken, Guid, DateTime, Day, Time, Quoted]
    .concat([LeftBracket, LeftBrace, Placeholder, Variable, Minus])
    .map((token) => token.tokenTypeIdx!),
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

  abstract readonly nameExpr: ParserMethod<[], Expression>;
  abstract readonly systemExpr: ParserMethod<[], Expression>;
  abstract readonly atExpr: ParserMethod<[], Expression>;
  abstract readonly templateExpr: ParserMethod<[], Expression>;
  abstract readonly parenExpr: ParserMethod<[], Expression>;
  abstract readonly arrayOrObject: ParserMethod<[], Expression>;

  readonly commonExpr: ParserMethod<[], Expression> = this.RULE('commonExpr', () => {
    const enclosing = this.floor;
    this.floor = this.shifted.length;
    this.waiting = undefined;
    this.behindIn = false;
    this.SUBRULE1(this.operand);
    this.MANY(this.operatorLoop);
    this.reduceAbove(0);
    this.floor = enclosing;
    return this.operands.pop()!;
  });

  private readonly operatorLoop = {
    GATE: () => this.atBinaryOperator(),
    DEF: () => {
      const token = this.SUBRULE(this.binaryOperator);
      this.ACTION(() => this.shift(token));
      this.SUBRULE2(this.operand);
    },
  };

  private readonly binaryOperator = this.RULE(
    'binaryOperator',
    (): IToken =>
      this.OR([{ ALT: () => this.CONSUME(Identifier) }, { ALT: () => this.CONSUME(Equals) }, { ALT: () => this.CONSUME(Foreign) }]),
  );

  /** `notExpr`, `negateExpr`, or an operand without a prefix. */
  private readonly operand = this.RULE('operand', () => {
    this.MANY(this.prefixLoop);
    let value: Expression | undefined;
    this.OPTION({
      GATE: () => this.atOperand(),
      DEF: () => {
        value = this.SUBRULE(this.primaryExpr);
      },
    });
    this.operands.push(value ?? this.missingOperand());
    this.waiting = undefined;
    this.behindIn = false;
  });

  private readonly prefixLoop = {
    GATE: () => this.atPrefix(),
    DEF: () => {
      const token = this.OR2([{ ALT: () => this.CONSUME2(Identifier) }, { ALT: () => this.CONSUME(Minus) }]);
      this.ACTION(() => this.shiftPrefix(token));
    },
  };

  private readonly primaryExpr = this.RULE('primaryExpr', (): Expression => {
    this.primaryAlternatives ??= [
      { ALT: () => this.SUBRULE(this.nameExpr) },
      { ALT: () => this.quotedValue(this.CONSUME(StringToken)) },
      { ALT: () => this.bareLiteral(this.CONSUME(NumberToken)) },
      { ALT: () => this.SUBRULE(this.parenExpr) },
      { ALT: () => this.SUBRULE(this.systemExpr) },
      { ALT: () => this.SUBRULE(this.atExpr) },
      { ALT: () => this.bareLiteral(this.CONSUME(Guid)) },
      { ALT: () => this.bareLiteral(this.CONSUME(DateTime)) },
      { ALT: () => this.bareLiteral(this.CONSUME(Day)) },
      { ALT: () => this.bareLiteral(this.CONSUME(Time)) },
      { ALT: () => this.unclosedLiteral(this.CONSUME(UnclosedString)) },
      { ALT: () => this.SUBRULE(this.templateExpr) },
      { ALT: () => this.SUBRULE(this.arrayOrObject) },
      { ALT: () => this.doubleQuoted(this.CONSUME(Quoted)) },
    ];
    return this.OR(this.primaryAlternatives);
  });
  declare private primaryAlternatives: { ALT: () => Expression }[] | undefined;

  // ------------------------------------------------------------ what comes

  private atBinaryOperator(): boolean {
    const token = this.LA(1);
    if (token.tokenTypeIdx === Identifier.tokenTypeIdx) return binaryOperator(token.image) !== undefined;
    return true;
  }

  /** `not` is a name where an operator and its operand follow (`not eq 1`), or nothing, not even a blank. */
  private atPrefix(): boolean {
    if (this.at(Minus)) return true;
    const token = this.LA(1);
    if (token.image.length !== 3 || token.image.toLowerCase() !== 'not') return false;
    const next = this.LA(2);
    if (!operandStarts.has(next.tokenTypeIdx)) return isBlank(this.source.text.charCodeAt(endOf(token)));
    const isOperator = next.tokenTypeIdx === Identifier.tokenTypeIdx && binaryOperator(next.image) !== undefined;
    return !isOperator || !this.startsOperandAt(3);
  }

  /** Not where a binary operator with its operand stands in an operand's place (`x eq and y`), nor where the next option begins. */
  private atOperand(): boolean {
    const token = this.LA(1);
    if (token.tokenTypeIdx === Identifier.tokenTypeIdx) return binaryOperator(token.image) === undefined || !this.startsOperandAt(2);
    return !this.atNextOption();
  }

  private startsOperandAt(ahead: number): boolean {
    const token = this.LA(ahead);
    if (token.tokenTypeIdx === Identifier.tokenTypeIdx) return binaryOperator(token.image) === undefined;
    return operandStarts.has(token.tokenTypeIdx);
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
    const minus = token.tokenTypeIdx === Minus.tokenTypeIdx;
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
    const leftOf = token.tokenTypeIdx === Identifier.tokenTypeIdx && binaryOperator(token.image) !== undefined;
    return leftOf ? this.hole('expression', 'missing-operand', { operator: token.image, side: 'left' }) : this.hole('expression');
  }

  protected atEnd(): boolean {
    return this.at(EOF) || this.at(Ampersand) || this.at(RightParen) || this.at(Comma) || this.at(Semicolon);
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
