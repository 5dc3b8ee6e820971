import { EOF, type ParserMethod } from 'chevrotain';
import { trimmedEnd } from '../characters.ts';
import type { OptionPlace } from '../facts/query-options.ts';
import { createLiteral } from '../literals.ts';
import { holdSearchQuotes } from '../search-quotes.ts';
import type { Source } from '../source.ts';
import {
  AtName,
  Comma,
  DateTime,
  Day,
  Guid,
  Identifier,
  LeftParen,
  NumberToken,
  Placeholder,
  Slash,
  StringToken,
  SystemName,
  Time,
  Variable,
} from '../tokens.ts';
import type { Arguments, Expression, Hole, Name, Problem, QueryOption, ResourcePath, Segment } from '../tree.ts';
import { endOf } from './base.ts';
import { nameSegment } from './members.ts';
import { OptionsParser } from './options.ts';

type Step = Segment | Hole;

/** Segments that must be the last. */
const lastSegments: ReadonlySet<string> = new Set(['$count', '$ref', '$value', '$query']);
const keyValues: ReadonlySet<string> = new Set(['Literal', 'Alias', 'Placeholder', 'Variable', 'Hole']);

/** Characters that no path may hold as they are (RFC 3986's `pchar`), those of `<NAME>` and `{{name}}` aside. */
const noPathCharacter = /[[\]"`\\|^]|(?<!\{)\{(?!\{)/;

/** What a caller gets of one source. */
interface Read<Tree> {
  readonly tree: Tree;
  readonly problems: readonly Problem[];
}

/** A right path, and the options behind it with what is wrong with them. */
export interface Together {
  readonly path: ResourcePath;
  readonly options: readonly (QueryOption | Hole)[];
  readonly problems: readonly Problem[];
}

/**
 * The whole parser. One instance serves all calls: parsing is synchronous and keeps nothing between calls.
 *
 * Chevrotain's `performSelfAnalysis` is left out: it finds out how to look ahead in `OR`, `MANY` and `OPTION`, which no rule uses, by
 * running each rule once; that was two thirds of the time to the first tree, and it leaves the instance slower (a twentieth of a parse).
 */
export class UrlParser extends OptionsParser {
  readonly resourcePath: ParserMethod<[], ResourcePath> = this.RULE('resourcePath', (): ResourcePath => {
    const rooted = this.accept(Slash) !== undefined;
    const segments: Step[] = [];
    if (!(rooted && this.atPathEnd())) {
      do segments.push(this.pathSegment());
      while (this.accept(Slash));
    }
    this.checkLast(segments);
    return { kind: 'ResourcePath', span: this.span(0), rooted, segments };
  });

  /** Nothing but blanks is left, not even characters that are no tokens. */
  private atPathEnd(): boolean {
    return this.at(EOF) && trimmedEnd(this.source.text, 0, this.next) <= this.behind;
  }

  private pathSegment(): Step {
    const start = this.behind;
    // Characters that are no tokens may begin a key: `/%a`.
    const isWhole = this.next === start || this.source.text.slice(start, this.next).trim() === '';
    return this.finishSegment(isWhole ? this.segmentAhead() : undefined, start);
  }

  private segmentAhead(): Step | undefined {
    switch (this.token.tokenType) {
      case Identifier:
        return this.pathName();
      case SystemName:
        if (this.token.image !== '$crossjoin') return this.systemSegment();
        return this.at(LeftParen, 2) ? this.SUBRULE(this.crossjoin) : this.emptyCrossjoin();
      case AtName:
        return nameSegment(this.nameOf(this.take()));
      case NumberToken:
      case Guid:
      case DateTime:
      case Day:
      case Time:
        return this.literalSegment(this.take());
      case StringToken:
        return this.quotedSegment();
      case Placeholder:
      case Variable:
        return nameSegment(this.template());
      default:
        return undefined;
    }
  }

  private quotedSegment(): Step {
    const value = this.quotedValue(this.take());
    if (value.kind === 'Placeholder') return nameSegment(value);
    return { kind: 'LiteralSegment', span: value.span, value };
  }

  private pathName(): Step {
    const token = this.take();
    const behind = this.argumentsBehind(token);
    this.checkKeys(behind);
    return { kind: 'NameSegment', span: this.span(token.startOffset), name: this.nameOf(token), arguments: behind };
  }

  private readonly crossjoin: ParserMethod<[], Step> = this.RULE('crossjoin', (): Step => {
    const start = this.next;
    this.CONSUME(SystemName);
    const open = this.CONSUME(LeftParen).startOffset;
    const names: (Name | Hole)[] = [];
    do names.push(this.SUBRULE(this.entitySetName));
    while (this.accept(Comma));
    this.closeParen(open);
    return { kind: 'CrossjoinSegment', span: this.span(start), names };
  });

  /** Without its parentheses. */
  private emptyCrossjoin(): Step {
    const start = this.next;
    this.take();
    const names = [this.hole('name')];
    return { kind: 'CrossjoinSegment', span: this.span(start), names };
  }

  private readonly entitySetName = this.RULE('entitySetName', (): Name | Hole => {
    const token = this.accept(Identifier);
    return token ? this.nameOf(token) : this.hole('name');
  });

  // ------------------------------------------------------------ checks

  /** A segment may hold any text as a key (`keyPathLiteral`): what is no name, and what stands behind one, is such text. */
  private finishSegment(segment: Step | undefined, start: number): Step {
    const read = segment === undefined ? start : this.behind;
    if (this.at(Slash) || this.at(EOF)) {
      const end = this.at(EOF) ? trimmedEnd(this.source.text, 0, this.next) : this.next;
      if (segment !== undefined && this.behind >= end) return segment;
      if (end <= start) return this.hole('segment');
    }
    while (!this.at(Slash) && !this.at(EOF)) this.consumeToken();
    const end = this.at(EOF) ? trimmedEnd(this.source.text, 0, this.next) : this.next;
    const raw = this.source.text.slice(start, end);
    if (/[()\s]/.test(raw) || (!this.source.hasStandIns && noPathCharacter.test(raw))) {
      this.report('unexpected', read, end, { text: this.textOf(read, end) });
      this.behind = end;
      return segment ?? { kind: 'Hole', span: this.span(start, end), expected: 'segment' };
    }
    this.forgiveCharacters(start, end);
    this.behind = end;
    const text = this.textOf(start, end);
    const span = this.span(start, end);
    return { kind: 'LiteralSegment', span, value: createLiteral('String', text, text, span) };
  }

  private checkLast(segments: readonly Step[]): void {
    segments.forEach((segment, index) => {
      const name = segment.kind === 'CountSegment' ? '$count' : segment.kind === 'SystemSegment' ? segment.name : '';
      const next = segments[index + 1];
      if (next === undefined || !lastSegments.has(name) || (name === '$count' && next.kind === 'SystemSegment' && next.name === '$query'))
        return;
      this.pushAt('nothing-after', next.span, { segment: name });
    });
  }

  private checkKeys(behind: readonly Arguments[]): void {
    for (const { items } of behind) {
      for (const { value } of items) if (!keyValues.has(value.kind)) this.pushAt('key-value', value.span);
    }
  }

  // ------------------------------------------------------------ entries

  readPath(source: Source): Read<ResourcePath> {
    return this.read(source, () => this.resourcePath());
  }

  /**
   * A right path and options from one pass of the lexer, the `?` between them at an offset of the source. Undefined where anything is wrong
   * with the path, or left over: then each has to be read by itself.
   */
  readTogether(source: Source, question: number): Together | undefined {
    this.begin(holdSearchQuotes(source), question);
    const read = this.isSplit ? this.pathAndOptions() : undefined;
    const problems = this.finish();
    // What is missing where the query begins is mended there.
    const begin = source.base + question + 1;
    return read && problems.every(({ span }) => span.start > begin) ? { ...read, problems } : undefined;
  }

  private pathAndOptions(): Omit<Together, 'problems'> | undefined {
    const path = this.resourcePath();
    if (!this.at(EOF)) return undefined;
    this.goOn();
    const options = this.queryOptions('query');
    return this.at(EOF) ? { path, options } : undefined;
  }

  readOptions(source: Source, place: OptionPlace = 'query'): Read<readonly (QueryOption | Hole)[]> {
    return this.read(holdSearchQuotes(source), () => this.queryOptions(place));
  }

  readExpression(source: Source, lambdas: boolean): Read<Expression> {
    this.bareLambdas = lambdas;
    const read = this.read(source, () => this.commonExpr());
    this.bareLambdas = false;
    return read;
  }

  private read<Tree>(source: Source, rule: () => Tree): Read<Tree> {
    this.begin(source);
    const tree = rule();
    this.readRest();
    return { tree, problems: this.finish() };
  }

  /** Whatever the rule left. */
  private readRest(): void {
    if (this.at(EOF)) return;
    const start = this.next;
    while (!this.at(EOF)) this.consumeToken();
    const end = endOf(this.last);
    this.report('unexpected', start, end, { text: this.textOf(start, end) });
  }
}

/** The one instance: building it takes some milliseconds, so it is built when first needed. */
let shared: UrlParser | undefined;
export function urlParser(): UrlParser {
  shared ??= new UrlParser();
  return shared;
}
