import { EOF, type IOrAlt, type ParserMethod } from 'chevrotain';
import type { OptionPlace } from '../facts/query-options.ts';
import { createLiteral } from '../literals.ts';
import type { Source } from '../source.ts';
import { AtName, Comma, DateTime, Day, Guid, Identifier, LeftParen, NumberToken, Slash, StringToken, SystemName, Time } from '../tokens.ts';
import type { Arguments, Expression, Hole, Name, Problem, QueryOption, ResourcePath, Segment } from '../tree.ts';
import { endOf } from './base.ts';
import { nameSegment } from './members.ts';
import { OptionsParser } from './options.ts';

type Step = Segment | Hole;

/** Segments that must be the last. */
const lastSegments: ReadonlySet<string> = new Set(['$count', '$ref', '$value', '$query']);
const keyValues: ReadonlySet<string> = new Set(['Literal', 'Alias', 'Placeholder', 'Variable', 'Hole']);

/** What a caller gets of one source. */
interface Read<Tree> {
  readonly tree: Tree;
  readonly problems: readonly Problem[];
}

/** The whole parser. One instance serves all calls: parsing is synchronous and keeps nothing between calls. */
export class UrlParser extends OptionsParser {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  readonly resourcePath: ParserMethod<[], ResourcePath> = this.RULE('resourcePath', (): ResourcePath => {
    let rooted = false;
    this.OPTION1(() => {
      this.CONSUME1(Slash);
      rooted = true;
    });
    const segments: Step[] = [];
    this.OPTION2({
      GATE: () => !(rooted && this.at(EOF)),
      DEF: () => {
        segments.push(this.SUBRULE1(this.pathSegment));
        this.MANY(() => {
          this.CONSUME2(Slash);
          segments.push(this.SUBRULE2(this.pathSegment));
        });
      },
    });
    this.ACTION(() => this.checkLast(segments));
    return { kind: 'ResourcePath', span: this.span(0), rooted, segments };
  });

  private readonly pathSegment = this.RULE('pathSegment', (): Step => {
    let segment: Step | undefined;
    const start = this.behind;
    this.OPTION(() => {
      segment = this.OR<IOrAlt<Step>[]>([
        { ALT: () => this.SUBRULE(this.pathName) },
        { ALT: () => this.SUBRULE(this.crossjoin) },
        { ALT: () => nameSegment(this.nameOf(this.CONSUME(AtName))) },
        { ALT: () => this.literalSegment(this.CONSUME(NumberToken)) },
        { ALT: () => this.literalSegment(this.CONSUME(Guid)) },
        { ALT: () => this.literalSegment(this.CONSUME(DateTime)) },
        { ALT: () => this.literalSegment(this.CONSUME(Day)) },
        { ALT: () => this.literalSegment(this.CONSUME(Time)) },
        { ALT: () => this.quotedSegment() },
        { ALT: () => nameSegment(this.SUBRULE(this.template)) },
      ]);
    });
    return this.ACTION(() => this.finishSegment(segment, start));
  });

  private quotedSegment(): Step {
    const value = this.quotedValue(this.CONSUME(StringToken));
    if (value.kind === 'Placeholder') return nameSegment(value);
    return { kind: 'LiteralSegment', span: value.span, value };
  }

  private readonly pathName = this.RULE('pathName', (): Step => {
    const token = this.CONSUME(Identifier);
    const behind: Arguments[] = [];
    this.MANY(() => behind.push(this.SUBRULE(this.argumentsBehind, { ARGS: [token] })));
    this.ACTION(() => this.checkKeys(behind));
    return { kind: 'NameSegment', span: this.span(token.startOffset), name: this.nameOf(token), arguments: behind };
  });

  /** `crossjoin`, and every other segment that begins with `$`. */
  private readonly crossjoin = this.RULE('crossjoin', (): Step => {
    const start = this.next;
    const isCrossjoin = this.LA(1).image === '$crossjoin' && this.at(LeftParen, 2);
    const names: (Name | Hole)[] = [];
    let other: Step | undefined;
    this.OR([
      {
        GATE: () => isCrossjoin,
        ALT: () => {
          this.CONSUME1(SystemName);
          const open = this.CONSUME(LeftParen).startOffset;
          names.push(this.SUBRULE1(this.entitySetName));
          this.MANY(() => {
            this.CONSUME(Comma);
            names.push(this.SUBRULE2(this.entitySetName));
          });
          this.SUBRULE(this.closeParen, { ARGS: [open] });
        },
      },
      {
        ALT: () => {
          other = this.SUBRULE(this.systemSegment);
        },
      },
    ]);
    return other ?? { kind: 'CrossjoinSegment', span: this.span(start), names };
  });

  private readonly entitySetName = this.RULE('entitySetName', (): Name | Hole => {
    let name: Name | undefined;
    this.OPTION(() => {
      name = this.nameOf(this.CONSUME(Identifier));
    });
    return name ?? this.hole('name');
  });

  // ------------------------------------------------------------ checks

  /** A segment may hold any text as a key (`keyPathLiteral`): what is no name, and what stands behind one, is such text. */
  private finishSegment(segment: Step | undefined, start: number): Step {
    if (this.at(Slash) || this.at(EOF)) {
      const end = this.at(EOF) ? this.source.text.trimEnd().length : this.next;
      if (segment !== undefined && this.behind >= end) return segment;
      if (end <= start) return this.hole('segment');
    }
    while (!this.at(Slash) && !this.at(EOF)) this.consumeToken();
    const end = this.at(EOF) ? this.source.text.trimEnd().length : this.next;
    const raw = this.source.text.slice(start, end);
    if (/[()\s]/.test(raw)) {
      const from = segment === undefined ? start : start + (segment.span.end - segment.span.start);
      this.report('unexpected', from, end, { text: this.textOf(from, end) });
      return segment ?? { kind: 'Hole', span: this.span(start, end), expected: 'segment' };
    }
    this.forgiveCharacters(start, end);
    this.holeEnd = end;
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

  readOptions(source: Source, place: OptionPlace = 'query'): Read<readonly (QueryOption | Hole)[]> {
    return this.read(source, () => this.queryOptions(place));
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
    const end = endOf(this.LA(0));
    this.report('unexpected', start, end, { text: this.textOf(start, end) });
  }
}

/** The one instance: building it takes some milliseconds, so it is built when first needed. */
let shared: UrlParser | undefined;
export function urlParser(): UrlParser {
  shared ??= new UrlParser();
  return shared;
}
