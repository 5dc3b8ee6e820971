import type { IOrAlt, IToken, ParserMethod } from 'chevrotain';
import type { OptionPlace } from '../facts/query-options.ts';
import { Ampersand, AtName, Comma, Dot, Equals, Identifier, LeftParen, Slash, Star, SystemName } from '../tokens.ts';
import type {
  Argument,
  ComputeItem,
  ExpandItem,
  Expected,
  Hole,
  Name,
  OrderbyItem,
  Path,
  QueryOption,
  Segment,
  SelectItem,
  Word,
} from '../tree.ts';
import { endOf } from './base.ts';
import { MemberParser, nameSegment } from './members.ts';

type Step = Segment | Hole;
type Options = readonly (QueryOption | Hole)[];

/** The options whose values have trees: `filter`, `select`, `expand`, `orderby`, `compute`, `aliasAndValue`. */
export abstract class ItemParser extends MemberParser {
  /** The parentheses of options that the parser stands in, innermost last. */
  private readonly opened: IToken[] = [];

  abstract readonly nestedOptions: ParserMethod<[OptionPlace], Options>;

  /** A name and its `=`. `text`: blanks may follow, as the value is text. */
  protected readonly optionName: ParserMethod<[boolean], Name> = this.RULE('optionName', (text: boolean): Name => {
    const token = this.OR([
      { ALT: () => this.CONSUME(SystemName) },
      { ALT: () => this.CONSUME(Identifier) },
      { ALT: () => this.CONSUME(AtName) },
    ]);
    const name: Name = { kind: 'Name', span: this.spanOf(token), text: this.image(token) };
    let equals = false;
    this.OPTION(() => {
      this.ACTION(() => this.checkGap('before "="'));
      this.CONSUME(Equals);
      this.ACTION(() => text || this.checkGap('behind "="'));
      equals = true;
    });
    if (!equals) this.reportToken('missing-equals', token, { option: name.text });
    return name;
  });

  protected readonly filter = this.RULE('filter', (): QueryOption => {
    const start = this.next;
    const name = this.SUBRULE(this.optionName, { ARGS: [false] });
    const predicate = this.SUBRULE(this.commonExpr);
    return { kind: 'FilterOption', span: this.span(start), name, predicate };
  });

  protected readonly aliasAndValue = this.RULE('aliasAndValue', (): QueryOption => {
    const start = this.next;
    const name = this.SUBRULE(this.optionName, { ARGS: [false] });
    const value = this.SUBRULE(this.commonExpr);
    return { kind: 'AliasOption', span: this.span(start), name, value };
  });

  protected readonly select = this.RULE('select', (): QueryOption => {
    const start = this.next;
    const name = this.SUBRULE(this.optionName, { ARGS: [false] });
    const items: (SelectItem | Hole)[] = [];
    items.push(this.SUBRULE1(this.selectItem));
    this.MANY(() => {
      this.CONSUME(Comma);
      items.push(this.SUBRULE2(this.selectItem));
    });
    return { kind: 'SelectOption', span: this.span(start), name, items };
  });

  private readonly selectItem = this.RULE('selectItem', (): SelectItem | Hole => {
    const path = this.SUBRULE(this.itemPath, { ARGS: ['selectItem'] });
    let options: Options | undefined;
    this.OPTION({
      GATE: () => path.kind === 'Path',
      DEF: () => {
        options = this.SUBRULE(this.nestedOptions, { ARGS: ['select'] });
      },
    });
    this.ACTION(() => this.skipUnexpected(false));
    return path.kind === 'Hole' ? path : { kind: 'SelectItem', span: this.spanFrom(path), path, options };
  });

  protected readonly expand = this.RULE('expand', (): QueryOption => {
    const start = this.next;
    const name = this.SUBRULE(this.optionName, { ARGS: [false] });
    const items: (ExpandItem | Hole)[] = [];
    items.push(this.SUBRULE1(this.expandItem));
    this.MANY(() => {
      this.CONSUME(Comma);
      items.push(this.SUBRULE2(this.expandItem));
    });
    return { kind: 'ExpandOption', span: this.span(start), name, items };
  });

  private readonly expandItem = this.RULE('expandItem', (): ExpandItem | Hole => {
    const path = this.SUBRULE(this.itemPath, { ARGS: ['expandItem'] });
    let options: Options | undefined;
    this.OPTION({
      GATE: () => path.kind === 'Path',
      DEF: () => {
        const last = path.kind === 'Path' ? path.segments.at(-1) : undefined;
        const place = last?.kind === 'SystemSegment' && last.name === '$ref' ? 'expandRef' : 'expand';
        options = this.SUBRULE(this.nestedOptions, { ARGS: [place] });
      },
    });
    this.ACTION(() => this.skipUnexpected(false));
    return path.kind === 'Hole' ? path : { kind: 'ExpandItem', span: this.spanFrom(path), path, options };
  });

  /** The path of an item; a hole when there is none at all. */
  private readonly itemPath = this.RULE('itemPath', (expected: Expected): Path | Hole => {
    const segments: Step[] = [];
    segments.push(this.SUBRULE1(this.itemSegment, { ARGS: [expected] }));
    this.MANY(() => {
      this.CONSUME(Slash);
      segments.push(this.SUBRULE2(this.itemSegment, { ARGS: ['segment'] }));
    });
    const first = segments[0]!;
    if (first.kind === 'Hole' && segments.length === 1) return first;
    return { kind: 'Path', span: this.spanFrom(first), segments };
  });

  private readonly itemSegment = this.RULE('itemSegment', (expected: Expected): Step => {
    let segment: Step | undefined;
    this.OPTION({
      GATE: () => !this.atNextOption(),
      DEF: () => {
        segment = this.OR<IOrAlt<Step>[]>([
          { ALT: () => this.SUBRULE(this.itemName) },
          { ALT: () => nameSegment(this.nameOf(this.CONSUME(AtName))) },
          { ALT: () => this.SUBRULE(this.systemSegment) },
          { ALT: () => ({ kind: 'StarSegment', span: this.spanOf(this.CONSUME(Star)) }) },
          { ALT: () => nameSegment(this.SUBRULE(this.template)) },
        ]);
      },
    });
    return segment ?? this.hole(expected);
  });

  /** A name, `NS.*`, or a function with the names of its parameters. */
  private readonly itemName = this.RULE('itemName', (): Step => {
    const token = this.CONSUME1(Identifier);
    let name = this.nameOf(token);
    this.OPTION1({
      GATE: () => this.adjacent && this.at(Star, 2),
      DEF: () => {
        this.CONSUME(Dot);
        const star = this.CONSUME(Star);
        name = { kind: 'Name', span: this.span(token.startOffset, endOf(star)), text: `${name.text}.*` };
      },
    });
    const items: Argument[] = [];
    let open: IToken | undefined;
    this.OPTION2({
      GATE: () => this.atParameterNames(),
      DEF: () => {
        open = this.CONSUME(LeftParen);
        items.push(this.SUBRULE1(this.parameterName));
        this.MANY({
          GATE: () => this.at(Identifier, 2),
          DEF: () => {
            this.CONSUME(Comma);
            items.push(this.SUBRULE2(this.parameterName));
          },
        });
        this.SUBRULE(this.closeParen, { ARGS: [open.startOffset] });
      },
    });
    if (open === undefined || this.RECORDING_PHASE) return nameSegment(name);
    const behind = [{ kind: 'Arguments', span: this.span(open.startOffset), items }] as const;
    return { kind: 'NameSegment', span: this.span(token.startOffset), name, arguments: behind };
  });

  private readonly parameterName = this.RULE('parameterName', (): Argument => {
    const name = this.nameOf(this.CONSUME(Identifier));
    const value: Path = { kind: 'Path', span: name.span, segments: [nameSegment(name)] };
    return { kind: 'Argument', span: name.span, name: undefined, value };
  });

  protected readonly orderby = this.RULE('orderby', (): QueryOption => {
    const start = this.next;
    const name = this.SUBRULE(this.optionName, { ARGS: [false] });
    const items: (OrderbyItem | Hole)[] = [];
    items.push(this.SUBRULE1(this.orderbyItem));
    this.MANY(() => {
      this.CONSUME(Comma);
      items.push(this.SUBRULE2(this.orderbyItem));
    });
    return { kind: 'OrderbyOption', span: this.span(start), name, items };
  });

  private readonly orderbyItem = this.RULE('orderbyItem', (): OrderbyItem => {
    const expression = this.SUBRULE(this.commonExpr);
    let direction: Word<'asc' | 'desc'> | undefined;
    this.OPTION({
      GATE: () => /^(?:asc|desc)$/i.test(this.LA(1).image),
      DEF: () => {
        const token = this.CONSUME(Identifier);
        direction = this.wordOf(token, token.image.toLowerCase() === 'asc' ? 'asc' : 'desc');
      },
    });
    this.ACTION(() => this.skipUnexpected(false));
    return { kind: 'OrderbyItem', span: this.spanFrom(expression), expression, direction };
  });

  protected readonly compute = this.RULE('compute', (): QueryOption => {
    const start = this.next;
    const name = this.SUBRULE(this.optionName, { ARGS: [false] });
    const items: (ComputeItem | Hole)[] = [];
    items.push(this.SUBRULE1(this.computeItem));
    this.MANY(() => {
      this.CONSUME(Comma);
      items.push(this.SUBRULE2(this.computeItem));
    });
    return { kind: 'ComputeOption', span: this.span(start), name, items };
  });

  private readonly computeItem = this.RULE('computeItem', (): ComputeItem => {
    const expression = this.SUBRULE(this.commonExpr);
    let alias: Name | undefined;
    this.OPTION({
      GATE: () => this.LA(1).image === 'as' && this.at(Identifier, 2),
      DEF: () => {
        this.CONSUME1(Identifier);
        alias = this.nameOf(this.CONSUME2(Identifier));
      },
    });
    const given = alias ?? this.hole('name', 'missing-as');
    this.ACTION(() => this.skipUnexpected(false));
    return { kind: 'ComputeItem', span: this.spanFrom(expression), expression, alias: given };
  });

  // ------------------------------------------------------------ blanks, parentheses

  /** Blanks around `=` change what servers read; a line break is layout. */
  private checkGap(where: string): void {
    const gap = this.source.text.slice(this.behind, this.next);
    if (gap !== '' && !hasLineBreak(gap) && this.next < this.source.text.length && !this.at(Ampersand)) {
      this.report('unexpected-blank', this.behind, this.next, { where });
    }
  }

  protected openOptions(open: IToken): void {
    this.optionDepth++;
    this.opened.push(open);
  }

  protected closeOptions(): void {
    this.optionDepth--;
    this.opened.pop();
  }

  /** At an `&` that ends nested options which nothing closes: one that begins a line, or any where there are no lines. */
  protected atEndOfUnclosed(): boolean {
    const open = this.opened.at(-1);
    if (open === undefined || this.closeOf(open) !== undefined) return false;
    return hasLineBreak(this.source.text.slice(this.behind, this.next)) || !this.hasLines;
  }
}

function hasLineBreak(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}
