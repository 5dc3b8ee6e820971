import type { IOrAlt, IToken, ParserMethod } from 'chevrotain';
import { EOF } from 'chevrotain';
import { builtInFunction } from '../facts/functions.ts';
import { lambdaOperators } from '../facts/lambda-operators.ts';
import { type SystemSegmentName, systemSegments } from '../facts/system-segments.ts';
import { createLiteral, wordLiteralType } from '../literals.ts';
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
import { recordedToken } from './base.ts';
import { BracketParser } from './brackets.ts';

type Step = Segment | Hole;

/** Names, functions, member paths and lambdas within expressions (`firstMemberExpr`, `methodCallExpr`, `anyExpr`, …). */
export abstract class MemberParser extends BracketParser {
  /** `any(…)` may stand without a collection before it (the ABNF's `anyExpr` alone). */
  protected bareLambdas = false;

  abstract readonly countOptions: ParserMethod<[], readonly (QueryOption | Hole)[]>;

  override readonly nameExpr: ParserMethod<[], Expression> = this.RULE('nameExpr', (): Expression => {
    let lambda: LambdaSegment | undefined;
    const lambdaFirst = this.atLambda();
    const token = this.CONSUME(Identifier);
    this.OPTION1({
      GATE: () => lambdaFirst,
      DEF: () => {
        lambda = this.SUBRULE(this.lambdaParens, { ARGS: [token] });
      },
    });
    let quoted: IToken | undefined;
    this.OPTION2({
      GATE: () => this.adjacent,
      DEF: () => {
        quoted = this.CONSUME(StringToken);
      },
    });
    const behind: Arguments[] = [];
    this.MANY(() => behind.push(this.SUBRULE(this.argumentsBehind, { ARGS: [token] })));
    const tail = this.OPTION3(() => this.SUBRULE(this.pathTail)) as Step[] | undefined;
    if (this.RECORDING_PHASE) return this.hole('expression');
    if (quoted !== undefined && behind.length === 0 && tail === undefined) return this.prefixedLiteral(token, quoted);
    if (lambda !== undefined) return this.bareLambda(lambda, tail);
    return this.nameOrCall(token, behind, tail);
  });

  private pathOf(start: number, first: Step, tail: readonly Step[] | undefined): Path {
    // While Chevrotain records the grammar, rules give it no trees.
    const rest = this.RECORDING_PHASE ? undefined : tail;
    return { kind: 'Path', span: this.span(start), segments: rest === undefined ? [first] : [first, ...rest] };
  }

  private bareLambda(lambda: LambdaSegment, tail: readonly Step[] | undefined): Expression {
    const { text } = lambda.operator;
    if (!this.bareLambdas) this.pushAt('lambda-without-path', lambda.operator.span, { operator: text });
    return {
      kind: 'Path',
      span: { start: lambda.span.start, end: this.span(this.behind, this.behind).end },
      segments: [lambda, ...(tail ?? [])],
    };
  }

  private nameOrCall(token: IToken, behind: readonly Arguments[], tail: readonly Step[] | undefined): Expression {
    const start = token.startOffset;
    if (tail === undefined && behind.length === 0) {
      const type = wordLiteralType(token.image);
      if (type !== undefined) return createLiteral(type, token.image, token.image, this.spanOf(token));
    }
    const name = this.nameOf(token);
    if (tail === undefined && behind.length === 1 && isCall(name, behind[0]!)) {
      return { kind: 'Call', span: this.span(start), name, arguments: behind[0]!.items.map(({ value }) => value) };
    }
    const last = behind.at(-1);
    const first: NameSegment = {
      kind: 'NameSegment',
      span: { start: name.span.start, end: last?.span.end ?? name.span.end },
      name,
      arguments: behind,
    };
    return this.pathOf(start, first, tail);
  }

  override readonly systemExpr: ParserMethod<[], Expression> = this.RULE('systemExpr', (): Expression => {
    const start = this.next;
    const first = this.SUBRULE(this.systemSegment);
    const tail = this.OPTION(() => this.SUBRULE(this.pathTail)) as Step[] | undefined;
    return this.pathOf(start, first, tail);
  });

  /** `parameterAlias`, or an annotation. */
  override readonly atExpr: ParserMethod<[], Expression> = this.RULE('atExpr', (): Expression => {
    const token = this.CONSUME(AtName);
    const tail = this.OPTION(() => this.SUBRULE(this.pathTail)) as Step[] | undefined;
    const name = this.nameOf(token);
    if (tail === undefined && !/[.#]/.test(name.text)) return { kind: 'Alias', span: name.span, name: name.text };
    return this.pathOf(token.startOffset, nameSegment(name), tail);
  });

  override readonly templateExpr: ParserMethod<[], Expression> = this.RULE('templateExpr', (): Expression => {
    const start = this.next;
    const value = this.SUBRULE(this.template);
    const tail = this.OPTION(() => this.SUBRULE(this.pathTail)) as Step[] | undefined;
    if (tail === undefined) return value;
    return this.pathOf(start, nameSegment(value), tail);
  });

  protected readonly template = this.RULE('template', () =>
    this.OR<IOrAlt<PlaceholderNode | VariableNode>[]>([
      { ALT: () => this.placeholder(this.CONSUME(Placeholder)) },
      { ALT: () => this.variable(this.CONSUME(Variable)) },
    ]),
  );

  /** `/` and what stands behind it, as often as it comes. */
  protected readonly pathTail: ParserMethod<[], Step[]> = this.RULE('pathTail', () => {
    const steps: Step[] = [];
    this.AT_LEAST_ONE(() => {
      this.CONSUME(Slash);
      steps.push(this.SUBRULE(this.memberSegment));
    });
    return steps;
  });

  private readonly memberSegment = this.RULE('memberSegment', (): Step => {
    let segment: Step | undefined;
    this.OPTION({
      GATE: () => !this.atNextOption(),
      DEF: () => {
        segment = this.OR<IOrAlt<Step>[]>([
          { ALT: () => this.SUBRULE(this.nameSegment) },
          { ALT: () => this.SUBRULE(this.systemSegment) },
          { ALT: () => nameSegment(this.nameOf(this.CONSUME(AtName))) },
          { ALT: () => this.literalSegment(this.CONSUME(NumberToken)) },
          { ALT: () => nameSegment(this.SUBRULE(this.template)) },
          { ALT: () => ({ kind: 'StarSegment', span: this.spanOf(this.CONSUME(Star)) }) },
        ]);
      },
    });
    return segment ?? this.hole('segment');
  });

  protected literalSegment(token: IToken): Segment {
    const value = this.bareLiteral(token);
    return { kind: 'LiteralSegment', span: value.span, value };
  }

  private readonly nameSegment = this.RULE('nameSegment', (): Step => {
    const isLambda = this.atLambda();
    const token = this.CONSUME(Identifier);
    let lambda: LambdaSegment | undefined;
    this.OPTION({
      GATE: () => isLambda,
      DEF: () => {
        lambda = this.SUBRULE(this.lambdaParens, { ARGS: [token] });
      },
    });
    const behind: Arguments[] = [];
    this.MANY(() => behind.push(this.SUBRULE(this.argumentsBehind, { ARGS: [token] })));
    return lambda ?? { kind: 'NameSegment', span: this.span(token.startOffset), name: this.nameOf(token), arguments: behind };
  });

  protected readonly argumentsBehind: ParserMethod<[IToken], Arguments> = this.RULE(
    'argumentsBehind',
    (token: IToken = recordedToken): Arguments => {
      this.ACTION(() => {
        if (!this.adjacent) this.report('unexpected-blank', this.behind, this.next, { where: 'before "("' });
      });
      return this.SUBRULE(this.arguments, { ARGS: [token.image === 'case'] });
    },
  );

  /** `$count`, `$filter(…)`, `$it`, … */
  protected readonly systemSegment = this.RULE('systemSegment', (): Step => {
    const token = this.CONSUME(SystemName);
    let options: readonly (QueryOption | Hole)[] | undefined;
    let predicate: Expression | undefined;
    const behind: Arguments[] = [];
    this.OPTION1({
      GATE: () => token.image === '$count',
      DEF: () => {
        options = this.SUBRULE(this.countOptions);
      },
    });
    this.OPTION2({
      GATE: () => token.image === '$filter',
      DEF: () => {
        const open = this.CONSUME(LeftParen).startOffset;
        predicate = this.SUBRULE(this.commonExpr);
        this.SUBRULE(this.closeParen, { ARGS: [open] });
        this.MANY(() => behind.push(this.SUBRULE(this.argumentsBehind, { ARGS: [token] })));
      },
    });
    if (token.image === '$filter') predicate ??= this.hole('predicate');
    const span = this.span(token.startOffset);
    if (token.image === '$count') return { kind: 'CountSegment', span, options };
    if (token.image === '$filter') return { kind: 'FilterSegment', span, predicate: predicate!, arguments: behind };
    if (!isSystemSegment(token.image)) this.reportToken('unexpected', token, { text: token.image });
    return { kind: 'SystemSegment', span, name: token.image };
  });

  /** What stands behind `any` and `all`. */
  private readonly lambdaParens: ParserMethod<[IToken], LambdaSegment> = this.RULE(
    'lambdaParens',
    (token: IToken = recordedToken): LambdaSegment => {
      const open = this.CONSUME(LeftParen).startOffset;
      let variable: Name | Hole | undefined;
      let predicate: Expression | undefined;
      this.OPTION1({
        GATE: () => !this.at(RightParen) && this.enterLambda(),
        DEF: () => {
          variable = this.SUBRULE(this.lambdaVariable);
          predicate = this.SUBRULE(this.commonExpr);
          this.leave();
        },
      });
      this.SUBRULE(this.closeParen, { ARGS: [open] });
      const operator = this.wordOf(token, token.image.toLowerCase() === 'all' ? 'all' : 'any');
      if (predicate === undefined && operator.text === 'all') this.report('missing-lambda', token.startOffset, this.behind);
      return { kind: 'LambdaSegment', span: this.span(token.startOffset), operator, variable, predicate };
    },
  );

  private readonly lambdaVariable = this.RULE('lambdaVariable', (): Name | Hole => {
    let name: Name | undefined;
    this.OPTION1({
      GATE: () => this.at(Colon, 2) || this.at(RightParen, 2) || this.at(EOF, 2) || this.at(Ampersand, 2),
      DEF: () => {
        name = this.nameOf(this.CONSUME(Identifier));
      },
    });
    const variable = name ?? (this.at(Colon) ? this.hole('name') : this.quietHole('name'));
    let colon = false;
    this.OPTION2(() => {
      this.CONSUME(Colon);
      colon = true;
    });
    if (!colon) this.report('missing-colon', this.behind, this.behind);
    return variable;
  });

  private enterLambda(): boolean {
    if (this.enter()) return true;
    this.skipNested();
    this.leave();
    return false;
  }

  private atLambda(): boolean {
    const { image, tokenTypeIdx } = this.LA(1);
    return (
      tokenTypeIdx === Identifier.tokenTypeIdx &&
      image.length === 3 &&
      Object.hasOwn(lambdaOperators, image.toLowerCase()) &&
      this.at(LeftParen, 2)
    );
  }

  /** Names in parentheses, not options: `(Location,Kind)` of `$select=NS.Fn(Location,Kind)`. */
  protected atParameterNames(): boolean {
    return this.at(Identifier, 2) && !this.at(Equals, 3);
  }
}

export function nameSegment(name: NameSegment['name']): NameSegment {
  return { kind: 'NameSegment', span: name.span, name, arguments: [] };
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
