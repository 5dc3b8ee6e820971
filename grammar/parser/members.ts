import { EOF, type IToken } from 'chevrotain';
import { builtInFunction, callVersion } from '../facts/functions.ts';
import { lambdaOperators } from '../facts/lambda-operators.ts';
import { type SystemSegmentName, systemSegments } from '../facts/system-segments.ts';
import { methodFunctions } from '../habits/words.ts';
import { wordLiteral, wordLiteralType } from '../literals.ts';
import {
  Ampersand,
  AtName,
  Colon,
  Equals,
  Identifier,
  LeftParen,
  NumberToken,
  Placeholder,
  RightParen,
  Slash,
  Star,
  StringToken,
  SystemName,
  Variable,
} from '../tokens.ts';
import type {
  Arguments,
  Call,
  Expression,
  Hole,
  LambdaSegment,
  Name,
  NameSegment,
  Path,
  Placeholder as PlaceholderNode,
  QueryOption,
  Segment,
  Variable as VariableNode,
} from '../tree.ts';
import { BracketParser } from './brackets.ts';

type Step = Segment | Hole;

const none: readonly Arguments[] = [];

/** Names, functions, member paths and lambdas within expressions (`firstMemberExpr`, `methodCallExpr`, `anyExpr`, …). */
export abstract class MemberParser extends BracketParser {
  /** `any(…)` may stand without a collection before it (the ABNF's `anyExpr` alone). */
  protected bareLambdas = false;

  protected abstract countOptions(): readonly (QueryOption | Hole)[];
  protected abstract aggregateSegment(name: IToken): Segment;

  protected override nameExpr(): Expression {
    const token = this.take();
    switch (this.token.tokenType) {
      case Slash:
      case LeftParen:
      case StringToken:
        return this.longName(token);
      default:
        return this.shortName(token);
    }
  }

  /** A name with nothing behind it, as most are: one span serves the path, its segment and the name. */
  private shortName(token: IToken): Expression {
    const type = wordLiteralType(token.image);
    if (type !== undefined) return wordLiteral(type, token.image, this.spanOf(token));
    const segment = nameSegment(this.nameOf(token));
    if (this.hasDots) this.checkDots(token);
    return { kind: 'Path', span: segment.span, segments: [segment] };
  }

  private longName(token: IToken): Expression {
    if (this.at(LeftParen) && token.image === 'aggregate') return this.bareAggregate(token);
    const lambda = this.atLambdaOf(token) ? this.lambdaParens(token) : undefined;
    const quoted = this.at(StringToken) && this.adjacent ? this.take() : undefined;
    const behind = this.argumentsBehind(token);
    const isWhole = !this.at(Slash);
    if (isWhole && quoted !== undefined && behind.length === 0) return this.prefixedLiteral(token, quoted);
    if (lambda !== undefined) return this.bareLambda(lambda);
    if (isWhole && behind.length === 0) return this.shortName(token);
    const name = this.nameOf(token);
    if (this.hasDots && behind.length > 0) this.checkDottedCall(name, behind);
    if (isWhole && behind.length === 1 && isCall(name, behind[0]!)) return this.call(name, behind[0]!);
    return this.pathFrom(segmentOf(name, behind));
  }

  /** A type's name is no value: where none is an argument, the dots are meant as steps. */
  private checkDots(token: IToken): void {
    const text = this.image(token);
    if (!text.includes('.') || this.inTypeArguments()) return;
    this.reportToken('dots-for-slashes', token, { text, replacement: text.replaceAll('.', '/') });
  }

  /** Within the parentheses of `cast` or `isof`. */
  private inTypeArguments(): boolean {
    let depth = 1;
    let back = 0;
    while (depth > 0) {
      const { tokenType, image } = this.earlier(++back);
      // A first argument of more tokens than anyone writes.
      if (image === '' || back > 200) return false;
      if (tokenType === RightParen) depth++;
      else if (tokenType === LeftParen) depth--;
    }
    return /^(?:cast|isof|treatas|collection)$/i.test(this.earlier(back + 1).image);
  }

  /** `name.contains('x')`: a method of other languages. A service's own function takes parameters by name. */
  private checkDottedCall({ text, span }: Name, [first]: readonly Arguments[]): void {
    const dot = text.lastIndexOf('.');
    if (dot < 1 || !methodFunctions.has(text.slice(dot + 1).toLowerCase()) || builtInFunction(text) !== undefined) return;
    const argument = first?.items[0];
    if (argument === undefined || argument.name !== undefined) return;
    const name = methodFunctions.get(text.slice(dot + 1).toLowerCase());
    this.pushAt('foreign-call', span, { replacement: `${name}(${text.slice(0, dot)},…)` });
  }

  private call(name: Name, { items }: Arguments): Call {
    const values = items.map(({ value }) => value);
    return { kind: 'Call', span: this.spanFrom(name), name, arguments: values, version: callVersion(name.text, values) };
  }

  /** A path by its first segment: `/` and what stands behind it, as often as it comes. */
  private pathFrom(first: Step): Path {
    const segments = this.accept(Slash) ? [first, this.memberSegment()] : [first];
    while (this.accept(Slash)) segments.push(this.memberSegment());
    return { kind: 'Path', span: this.spanFrom(first), segments };
  }

  private bareLambda(lambda: LambdaSegment): Path {
    const { text } = lambda.operator;
    if (!this.bareLambdas) this.pushAt('lambda-without-path', lambda.operator.span, { operator: text });
    return this.pathFrom(lambda);
  }

  private bareAggregate(token: IToken): Expression {
    this.reportToken('aggregate-without-path', token);
    return this.pathFrom(this.aggregateSegment(token));
  }

  protected override systemExpr(): Expression {
    return this.pathFrom(this.systemSegment());
  }

  /** `parameterAlias`, or an annotation. */
  protected override atExpr(): Expression {
    const name = this.nameOf(this.take());
    if (!this.at(Slash) && !/[.#]/.test(name.text)) return { kind: 'Alias', span: name.span, name: name.text };
    return this.pathFrom(nameSegment(name));
  }

  protected override templateExpr(): Expression {
    const value = this.template();
    return this.at(Slash) ? this.pathFrom(nameSegment(value)) : value;
  }

  protected template(): PlaceholderNode | VariableNode {
    return this.at(Placeholder) ? this.placeholder(this.take()) : this.variable(this.take());
  }

  private memberSegment(): Step {
    switch (this.token.tokenType) {
      case Identifier:
        return this.nameSegment();
      case SystemName:
        return this.atNextOption() ? this.hole('segment') : this.systemSegment();
      case AtName:
        return nameSegment(this.nameOf(this.take()));
      case NumberToken:
        return this.literalSegment(this.take());
      case Placeholder:
      case Variable:
        return nameSegment(this.template());
      case Star:
        return { kind: 'StarSegment', span: this.spanOf(this.take()) };
      default:
        return this.hole('segment');
    }
  }

  protected literalSegment(token: IToken): Segment {
    const value = this.bareLiteral(token);
    return { kind: 'LiteralSegment', span: value.span, value };
  }

  private nameSegment(): Step {
    const token = this.take();
    if (!this.at(LeftParen)) return nameSegment(this.nameOf(token));
    if (token.image === 'aggregate') return this.aggregateSegment(token);
    const lambda = this.atLambdaOf(token) ? this.lambdaParens(token) : undefined;
    const behind = this.argumentsBehind(token);
    const name = this.nameOf(token);
    if (this.hasDots) this.checkDottedCall(name, behind);
    return lambda ?? { kind: 'NameSegment', span: this.span(token.startOffset), name, arguments: behind };
  }

  /** `(…)` behind a name, as often as it comes. */
  protected argumentsBehind(token: IToken): readonly Arguments[] {
    if (!this.at(LeftParen)) return none;
    const behind: Arguments[] = [];
    while (this.at(LeftParen)) {
      if (!this.adjacent) this.report('unexpected-blank', this.behind, this.next, { where: 'before "("' });
      behind.push(this.arguments(token.image === 'case'));
    }
    return behind;
  }

  /** `$count`, `$filter(…)`, `$it`, … */
  protected systemSegment(): Step {
    const token = this.take();
    switch (token.image) {
      case '$count': {
        const options = this.at(LeftParen) ? this.countOptions() : undefined;
        return { kind: 'CountSegment', span: this.span(token.startOffset), options };
      }
      case '$filter':
        return this.filterSegment(token);
      default:
        return this.plainSegment(token);
    }
  }

  private plainSegment(token: IToken): Segment {
    const name = token.image;
    const known = isSystemSegment(name);
    if (!known) this.reportToken('unexpected', token, { text: name });
    return { kind: 'SystemSegment', span: this.spanOf(token), name, version: known ? systemSegments[name].until : 4 };
  }

  private filterSegment(token: IToken): Step {
    let predicate: Expression | undefined;
    let behind = none;
    const open = this.accept(LeftParen);
    if (open !== undefined) {
      predicate = this.expression();
      this.closeParen(open.startOffset);
      behind = this.argumentsBehind(token);
    }
    predicate ??= this.hole('predicate');
    return { kind: 'FilterSegment', span: this.span(token.startOffset), predicate, arguments: behind };
  }

  /** What stands behind `any` and `all`. */
  private lambdaParens(token: IToken): LambdaSegment {
    const open = this.take().startOffset;
    let variable: Name | Hole | undefined;
    let predicate: Expression | undefined;
    if (!this.at(RightParen) && this.enterLambda()) {
      variable = this.lambdaVariable();
      predicate = this.expression();
      this.leave();
    }
    this.closeParen(open);
    const operator = this.wordOf(token, token.image.toLowerCase() === 'all' ? 'all' : 'any');
    if (predicate === undefined && operator.text === 'all') this.report('missing-lambda', token.startOffset, this.behind);
    return { kind: 'LambdaSegment', span: this.span(token.startOffset), operator, variable, predicate };
  }

  private lambdaVariable(): Name | Hole {
    const isName = this.at(Identifier) && (this.at(Colon, 2) || this.at(RightParen, 2) || this.at(EOF, 2) || this.at(Ampersand, 2));
    const variable = isName ? this.nameOf(this.take()) : this.at(Colon) ? this.hole('name') : this.quietHole('name');
    if (!this.accept(Colon)) this.report('missing-colon', this.behind, this.behind);
    return variable;
  }

  private enterLambda(): boolean {
    if (this.enter()) return true;
    this.skipNested();
    this.leave();
    return false;
  }

  /** At the parenthesis behind `any` or `all`. */
  private atLambdaOf({ image }: IToken): boolean {
    return image.length === 3 && this.at(LeftParen) && Object.hasOwn(lambdaOperators, image.toLowerCase());
  }

  /** Names in parentheses, not options: `(Location,Kind)` of `$select=NS.Fn(Location,Kind)`. */
  protected atParameterNames(): boolean {
    return this.at(Identifier, 2) && !this.at(Equals, 3);
  }
}

export function nameSegment(name: NameSegment['name']): NameSegment {
  return { kind: 'NameSegment', span: name.span, name, arguments: none };
}

function segmentOf(name: Name, behind: readonly Arguments[]): NameSegment {
  const last = behind.at(-1);
  return {
    kind: 'NameSegment',
    span: last === undefined ? name.span : { start: name.span.start, end: last.span.end },
    name,
    arguments: behind,
  };
}

function isSystemSegment(name: string): name is SystemSegmentName {
  return Object.hasOwn(systemSegments, name);
}

/** A built-in function; or another name whose parentheses hold neither keys nor named parameters. */
function isCall(name: Name, { items }: Arguments): boolean {
  if (builtInFunction(name.text) !== undefined) return items.every((item) => item.name === undefined);
  if (items.length === 0 || items.some((item) => item.name !== undefined)) return false;
  const single = items.length === 1 ? items[0]!.value.kind : undefined;
  return !(single === 'Literal' || single === 'Alias' || single === 'Placeholder' || single === 'Variable' || single === 'Hole');
}
