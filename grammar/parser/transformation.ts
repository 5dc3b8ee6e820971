import { EOF, type IToken } from 'chevrotain';
import { aggregationMethod } from '../facts/aggregation-methods.ts';
import { builtInFunction } from '../facts/functions.ts';
import { type TransformationFact, type TransformationParameter, transformation, transformations } from '../facts/transformations.ts';
import { standIn } from '../source.ts';
import { Ampersand, Comma, LeftParen, RightParen, Slash } from '../tokens.ts';
import type { Argument, Hole, SearchExpression, Span, Transformation, TransformationArgument } from '../tree.ts';
import { GroupingParser } from './grouping.ts';

type Place = TransformationFact['place'];

/** One transformation: its name is looked up, and its row says how its arguments are read. */
export abstract class TransformationParser extends GroupingParser {
  protected abstract searchValue(range: Span): SearchExpression;
  protected abstract trimmedRange(from: number, end: number): Span;

  protected override rollup(): Transformation {
    const read = this.transformation('groupby');
    const only = read.name.text === 'rollup' && read.arguments?.length === 1 ? read.arguments[0]! : undefined;
    // By itself, a name is that of a hierarchy with levels.
    if (only?.kind === 'Path' && only.segments.length > 1) {
      const at = { start: only.span.end, end: only.span.end };
      this.pushAt('missing-argument', at, { takes: 'another property', example: 'rollup(Country,City)' });
    }
    return read;
  }

  protected transformation(place: Place): Transformation {
    const token = this.take();
    const name = this.nameOf(token);
    const given = name.text.includes('.') ? this.customArguments(token) : this.standardArguments(token, place);
    return { kind: 'Transformation', span: this.span(token.startOffset), name, arguments: given };
  }

  private standardArguments(token: IToken, place: Place): readonly TransformationArgument[] | undefined {
    const name = transformation(token.image);
    const fact: TransformationFact | undefined = name && transformations[name];
    if (name !== token.image) this.reportName(token, name);
    else if (fact !== undefined && !fitsIn(fact.place, place)) this.reportToken('transformation-not-here', token, { text: name, place });
    if (!this.at(LeftParen)) {
      if (fact?.parameters !== undefined) this.reportToken('missing-parens', token, { text: token.image, example: fact.example });
      return undefined;
    }
    return fact === undefined ? this.unknownArguments() : this.parens(fact);
  }

  private reportName(token: IToken, name: string | undefined): void {
    const text = this.image(token);
    if (name !== undefined && name === text.toLowerCase()) this.reportToken('lower-case', token, { text, name });
    else this.reportToken('unknown-transformation', token, { text, name, method: aggregationMethod(text) });
  }

  /** `customFunction`: its parameters are named. */
  private customArguments(token: IToken): readonly Argument[] | undefined {
    if (!this.at(LeftParen)) {
      this.reportToken('missing-parens', token, { text: this.image(token), example: `${this.image(token)}()` });
      return undefined;
    }
    const { items } = this.arguments(false);
    for (const { name, value } of items) {
      if (name === undefined && value.kind !== 'Hole') this.pushAt('unnamed-parameter', value.span, { function: this.image(token) });
    }
    return items;
  }

  private unknownArguments(): readonly Hole[] {
    const open = this.take();
    const start = this.next;
    this.skipParens();
    const span = this.span(start, Math.max(start, this.behind));
    this.closeParen(open.startOffset);
    return [{ kind: 'Hole', span, expected: 'expression' }];
  }

  /** To the `)` of the parentheses just opened, or where the option ends. */
  private skipParens(): void {
    let depth = 0;
    while (!this.at(EOF) && !this.at(Ampersand) && !this.atNextOption() && !(depth === 0 && this.at(RightParen))) {
      if (this.at(LeftParen)) depth++;
      else if (this.at(RightParen)) depth--;
      this.consumeToken();
    }
  }

  // ------------------------------------------------------------ arguments

  private parens(fact: TransformationFact): readonly TransformationArgument[] | undefined {
    if (!this.adjacent) this.report('unexpected-blank', this.behind, this.next, { where: 'before "("' });
    const open = this.take();
    if (fact.parameters === undefined) {
      this.skipParens();
      this.accept(RightParen);
      this.report('no-parens', open.startOffset, this.behind);
      return undefined;
    }
    const items = this.enter() ? this.givenArguments(fact, fact.parameters, open) : [this.skipNested()];
    this.leave();
    if (this.atStepBehindUnclosed(open)) this.reportOpen(open.startOffset, '(', ')');
    else this.closeParen(open.startOffset);
    return items;
  }

  /** `filter((Online)/top(1)`: the sequence goes on, though nothing closes what the parentheses hold. */
  private atStepBehindUnclosed(open: IToken): boolean {
    return this.at(Slash) && this.atTransformation(2) && this.closeOf(open) === undefined;
  }

  private givenArguments(
    fact: TransformationFact,
    parameters: readonly TransformationParameter[],
    open: IToken,
  ): readonly TransformationArgument[] {
    const items: TransformationArgument[] = [];
    let index = 0;
    let repeats = false;
    let skipped = false;
    do {
      if (!repeats) index = this.fittingParameter(parameters, index);
      const parameter = parameters[index];
      if (parameter === undefined) {
        this.reportExcess();
        break;
      }
      items.push(this.argumentOf(parameter.kind, fact));
      const end = this.next;
      if (!this.atStepBehindUnclosed(open)) this.skipUnexpected(false);
      skipped = this.next > end;
      repeats = parameter.repeated;
      if (!repeats) index++;
    } while (this.accept(Comma));
    const missing = parameters[repeats ? index + 1 : index];
    // Where something else was wrong there, more would follow from it.
    if (missing !== undefined && !missing.optional && !skipped && items.at(-1)?.kind !== 'Hole')
      items.push(this.missingArgument(missing.kind, fact));
    return items;
  }

  /** The next parameter that the tokens can be for; parameters that are optional are passed over. */
  private fittingParameter(parameters: readonly TransformationParameter[], from: number): number {
    let index = from;
    while (index < parameters.length && parameters[index]!.optional && !this.canBe(parameters[index]!)) index++;
    return index;
  }

  private canBe({ kind }: TransformationParameter): boolean {
    if (this.atArgumentEnd()) return false;
    if (kind === 'digits') return this.atDigits();
    if (kind === 'keepStart') return this.atWord('keep');
    // `concat(…)` here sorts by the function.
    return kind !== 'preservingTrafos' || (this.atTransformation() && builtInFunction(this.token.image) === undefined);
  }

  private reportExcess(): void {
    const comma = this.last.startOffset;
    const start = this.atArgumentEnd() ? comma : this.next;
    this.skipParens();
    const edits = [{ span: this.span(comma), text: '' }];
    this.report('unexpected', start, this.behind, { text: this.textOf(start, this.behind), edits });
  }

  private argumentOf(kind: TransformationParameter['kind'], fact: TransformationFact): TransformationArgument {
    if (this.atArgumentEnd()) return this.missingArgument(kind, fact);
    switch (kind) {
      case 'aggregateExpr':
        return this.aggregateExpr(true);
      case 'computeExpr':
        return this.computeItem();
      case 'applyExpr':
        return this.applyExpr('argument');
      case 'preservingTrafos':
        return this.applyExpr('preserving');
      case 'nestApplyExpr':
        return this.nestApplyExpr();
      case 'groupbyList':
        return this.groupbyList();
      case 'joinProperty':
        return this.joinExpr();
      case 'groupingProperty':
      case 'nestPath':
      case 'recHierPropertyPath':
        return this.propertyPath(kind);
      case 'orderbyItem':
        return this.orderbyItem();
      case 'searchExpr':
        return this.searchArgument();
      case 'boolCommonExpr':
      case 'commonExpr':
        return this.expression();
      default:
        return this.plainArgument(kind, fact);
    }
  }

  private searchArgument(): SearchExpression {
    const from = this.behind;
    this.skipParens();
    const range = this.trimmedRange(from, this.next);
    if (this.source.text.charAt(range.start) === standIn("'")) this.report('unclosed-string', range.start, range.end);
    return this.searchValue(range);
  }
}

function fitsIn(own: Place, place: Place): boolean {
  return own === place || (own === 'preserving' && place === 'step');
}
