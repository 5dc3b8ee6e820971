import { EOF, type ParserMethod } from 'chevrotain';
import { Ampersand, Comma, Identifier, LeftParen, Placeholder, RightParen, Semicolon, Slash, Variable } from '../tokens.ts';
import type { ApplyExpression, Hole, QueryOption, Word } from '../tree.ts';
import { endOf } from './base.ts';
import type { SequencePlace } from './grouping.ts';
import { TransformationParser } from './transformation.ts';

type Step = ApplyExpression['transformations'][number];

/** `$apply` (Data Aggregation extension), and the options of the temporal extension. */
export abstract class ApplyParser extends TransformationParser {
  protected readonly apply: ParserMethod<[], QueryOption> = this.RULE('apply', (): QueryOption => {
    const start = this.next;
    const name = this.optionName();
    const expression = this.applyExpr('option');
    return { kind: 'ApplyOption', span: this.span(start), name, expression };
  });

  /** `applyExpr`, `preservingTrafos`. */
  protected override applyExpr(place: SequencePlace): ApplyExpression {
    const transformations: Step[] = [];
    do transformations.push(this.step(place));
    while (this.acceptSlash(place));
    return { kind: 'ApplyExpression', span: this.spanFrom(transformations[0]!), transformations };
  }

  private step(place: SequencePlace): Step {
    const step = this.stepAhead(place);
    this.skipBehindStep(place);
    return step;
  }

  private stepAhead(place: SequencePlace): Step {
    if (this.at(Identifier) && !(place === 'nested' && this.atWord('as'))) {
      return this.transformation(place === 'preserving' ? 'preserving' : 'step');
    }
    if (this.at(Placeholder) || this.at(Variable)) return this.template();
    if (this.atStepEnd(place)) return this.hole('transformation');
    return this.skippedStep(place);
  }

  /** Where no transformation begins. */
  private skippedStep(place: SequencePlace): Hole {
    const start = this.next;
    this.skipBehindStep(place);
    return { kind: 'Hole', span: this.span(start), expected: 'transformation' };
  }

  /** `/`; also where it is missing, or a comma stands for it. */
  private acceptSlash(place: SequencePlace): boolean {
    if (this.accept(Slash)) return true;
    if (place === 'option' && this.optionDepth === 0) this.skipExtraParens();
    if (this.accept(Slash)) return true;
    const isComma = place === 'option' && this.at(Comma) && this.atTransformation(2);
    if (!isComma && !this.atTransformation()) return false;
    const start = this.behind;
    if (isComma) this.consumeToken();
    this.reportSlash(start, isComma ? this.behind : this.next);
    return true;
  }

  /** Where `/` should stand, there may be nothing, a comma, or characters that are no tokens. */
  private reportSlash(from: number, to: number): void {
    const gap = this.source.text.slice(from, to);
    const start = from + (gap.length - gap.trimStart().length);
    const end = from + gap.trimEnd().length;
    this.forgiveCharacters(from, to);
    this.report('missing-slash', Math.min(start, end), end, { before: this.token.image });
  }

  /** `top(1))/skip(1)`. */
  private skipExtraParens(): void {
    while (this.at(RightParen) && (this.at(Slash, 2) || this.at(RightParen, 2))) {
      this.reportToken('unmatched-close', this.token, { text: ')' });
      this.consumeToken();
    }
  }

  /** Skips what stands behind a transformation, up to where its sequence or what encloses it goes on. */
  private skipBehindStep(place: SequencePlace): void {
    const start = this.next;
    let depth = 0;
    while (!(depth === 0 ? this.atStepEnd(place) : this.atApplyEnd())) {
      if (this.at(LeftParen)) depth++;
      else if (this.at(RightParen)) depth--;
      this.consumeToken();
    }
    if (this.next === start) return;
    const end = endOf(this.last);
    this.report('unexpected', start, end, { text: this.textOf(start, end) });
  }

  private atStepEnd(place: SequencePlace): boolean {
    if (this.at(Slash) || this.at(RightParen) || this.atApplyEnd()) return true;
    if (this.at(Comma)) return place !== 'option' || this.atTransformation(2);
    if (place === 'nested' && this.atWord('as')) return true;
    return (this.optionDepth > 0 && this.at(Semicolon)) || this.atTransformation();
  }

  private atApplyEnd(): boolean {
    return this.at(EOF) || this.at(Ampersand) || this.atNextOption();
  }

  // ------------------------------------------------------------ temporal extension

  /** `at-option`, `from`, `to`, `toInclusive`. */
  protected readonly temporalOption: ParserMethod<[], QueryOption> = this.RULE('temporalOption', (): QueryOption => {
    const start = this.next;
    const name = this.optionName();
    const value = this.temporalLimit() ?? this.expression();
    return { kind: 'TemporalOption', span: this.span(start), name, value };
  });

  /** `min` or `max`, where nothing follows that would make a property of it. */
  private temporalLimit(): Word<'min' | 'max'> | undefined {
    const limit = this.atWord('min') ? 'min' : this.atWord('max') ? 'max' : undefined;
    const ends = this.at(EOF, 2) || this.at(Ampersand, 2) || this.at(RightParen, 2) || this.at(Semicolon, 2);
    return limit !== undefined && ends ? this.wordOf(this.take(), limit) : undefined;
  }
}
