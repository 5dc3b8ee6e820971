import { EOF, type IToken } from 'chevrotain';
import type { OptionPlace } from '../facts/query-options.ts';
import {
  Ampersand,
  AtName,
  Comma,
  Dot,
  Equals,
  Identifier,
  LeftParen,
  Placeholder,
  RightParen,
  Semicolon,
  Slash,
  Star,
  SystemName,
  Variable,
} from '../tokens.ts';
import type {
  Argument,
  Arguments,
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

  protected abstract nestedOptions(place: OptionPlace): Options;

  /** A name and its `=`. `text`: blanks may follow, as the value is text. */
  protected optionName(text = false): Name {
    const token = this.take();
    const name: Name = { kind: 'Name', span: this.spanOf(token), text: this.image(token) };
    if (!this.at(Equals)) {
      const isLast = this.lacksValue();
      const edits = [{ span: this.span(this.behind, isLast ? this.behind : this.next), text: '=' }];
      this.reportToken('missing-equals', token, { option: name.text, value: isLast, edits });
      // The hole for the value then says nothing new.
      if (isLast) this.toldAt = Math.max(this.behind, Math.min(this.behind + 1, this.next));
      return name;
    }
    this.checkGap('before "="');
    // What is encoded is text, and separates nothing (URL Conventions 2.1); the tree is that of what was meant.
    if (this.optionDepth === 0 && this.isEncoded(this.token))
      this.reportToken('encoded-separator', this.token, { text: '%3D', replacement: '=' });
    this.consumeToken();
    if (!text) this.checkGap('after "="');
    return name;
  }

  private lacksValue(): boolean {
    return this.at(EOF) || this.at(Ampersand) || this.at(RightParen) || this.at(Semicolon) || this.atNextOption();
  }

  protected readonly filter = this.RULE('filter', (): QueryOption => {
    const start = this.next;
    const name = this.optionName();
    const predicate = this.expression();
    if (predicate.kind === 'JsonObject') this.pushAt('json-filter', predicate.span);
    return { kind: 'FilterOption', span: this.span(start), name, predicate };
  });

  protected readonly aliasAndValue = this.RULE('aliasAndValue', (): QueryOption => {
    const start = this.next;
    const name = this.optionName();
    const value = this.expression();
    return { kind: 'AliasOption', span: this.span(start), name, value };
  });

  protected readonly select = this.RULE('select', (): QueryOption => {
    const start = this.next;
    const name = this.optionName();
    const items = [this.selectItem()];
    while (this.accept(Comma)) items.push(this.selectItem());
    return { kind: 'SelectOption', span: this.span(start), name, items };
  });

  private selectItem(): SelectItem | Hole {
    const path = this.itemPath('selectItem', true);
    const options = path.kind === 'Path' && this.at(LeftParen) ? this.nestedOptions('select') : undefined;
    this.skipUnexpected(false);
    return path.kind === 'Hole' ? path : { kind: 'SelectItem', span: this.spanFrom(path), path, options };
  }

  protected readonly expand = this.RULE('expand', (): QueryOption => {
    const start = this.next;
    const name = this.optionName();
    const items = [this.expandItem()];
    while (this.accept(Comma)) items.push(this.expandItem());
    return { kind: 'ExpandOption', span: this.span(start), name, items };
  });

  private expandItem(): ExpandItem | Hole {
    const path = this.itemPath('expandItem', false);
    const options = path.kind === 'Path' && this.at(LeftParen) ? this.nestedOptions(placeBehind(path)) : undefined;
    this.skipUnexpected(false);
    if (path.kind === 'Hole') return path;
    this.checkTypeName(path);
    return { kind: 'ExpandItem', span: this.spanFrom(path), path, options };
  }

  /** A type's name alone leads to no link: the dots are meant as steps. */
  private checkTypeName({ segments, span }: Path): void {
    const [first] = segments;
    if (segments.length > 1 || first?.kind !== 'NameSegment' || first.name.kind !== 'Name') return;
    const { text } = first.name;
    if (text.includes('.') && !text.startsWith('@') && !text.endsWith('*'))
      this.pushAt('dots-for-slashes', span, { text, replacement: text });
  }

  /** The path of an item; a hole when there is none at all. `calls`: names may have parameters. */
  private itemPath(expected: Expected, calls: boolean): Path | Hole {
    const first = this.itemSegment(expected, calls);
    const segments = [first];
    while (this.accept(Slash)) segments.push(this.itemSegment('segment', calls));
    if (first.kind === 'Hole' && segments.length === 1) return first;
    return { kind: 'Path', span: this.spanFrom(first), segments };
  }

  private itemSegment(expected: Expected, calls: boolean): Step {
    switch (this.token.tokenType) {
      case Identifier:
        return this.itemName(calls);
      case AtName:
        return nameSegment(this.nameOf(this.take()));
      case SystemName:
        return this.atNextOption() ? this.hole(expected) : this.systemSegment();
      case Star:
        return { kind: 'StarSegment', span: this.spanOf(this.take()) };
      case Placeholder:
      case Variable:
        return nameSegment(this.template());
      default:
        return this.hole(expected);
    }
  }

  /** A name, `NS.*`, or a function with the names of its parameters. */
  private itemName(calls: boolean): Step {
    const token = this.take();
    let name = this.nameOf(token);
    if (this.at(Dot) && this.adjacent && this.at(Star, 2)) {
      this.consumeToken();
      name = { kind: 'Name', span: this.span(token.startOffset, endOf(this.take())), text: `${name.text}.*` };
    }
    if (!calls || !this.at(LeftParen) || !this.atParameterNames()) return nameSegment(name);
    const behind = this.parameterNames();
    return { kind: 'NameSegment', span: this.span(token.startOffset), name, arguments: [behind] };
  }

  private parameterNames(): Arguments {
    const open = this.take();
    const items = [this.parameterName()];
    while (this.at(Comma) && this.at(Identifier, 2)) {
      this.consumeToken();
      items.push(this.parameterName());
    }
    this.closeParen(open.startOffset);
    return { kind: 'Arguments', span: this.span(open.startOffset), items };
  }

  private parameterName(): Argument {
    const name = this.nameOf(this.take());
    const value: Path = { kind: 'Path', span: name.span, segments: [nameSegment(name)] };
    return { kind: 'Argument', span: name.span, name: undefined, value };
  }

  protected readonly orderby = this.RULE('orderby', (): QueryOption => {
    const start = this.next;
    const name = this.optionName();
    const items = [this.orderbyItem()];
    while (this.accept(Comma)) items.push(this.orderbyItem());
    return { kind: 'OrderbyOption', span: this.span(start), name, items };
  });

  protected orderbyItem(): OrderbyItem {
    const expression = this.expression();
    const direction = this.direction();
    this.skipUnexpected(false);
    return { kind: 'OrderbyItem', span: this.spanFrom(expression), expression, direction };
  }

  private direction(): Word<'asc' | 'desc'> | undefined {
    const text = this.at(Identifier) ? this.token.image.toLowerCase() : '';
    return text === 'asc' || text === 'desc' ? this.wordOf(this.take(), text) : undefined;
  }

  protected readonly compute = this.RULE('compute', (): QueryOption => {
    const start = this.next;
    const name = this.optionName();
    const items = [this.computeItem()];
    while (this.accept(Comma)) items.push(this.computeItem());
    return { kind: 'ComputeOption', span: this.span(start), name, items };
  });

  protected computeItem(): ComputeItem {
    const expression = this.expression();
    const alias = this.computedName() ?? this.hole('name', 'missing-as');
    this.skipUnexpected(false);
    return { kind: 'ComputeItem', span: this.spanFrom(expression), expression, alias };
  }

  private computedName(): Name | undefined {
    if (!this.at(Identifier) || this.token.image.toLowerCase() !== 'as' || !this.at(Identifier, 2)) return undefined;
    this.consumeToken();
    return this.nameOf(this.take());
  }

  // ------------------------------------------------------------ blanks, parentheses

  /** Blanks around `=` change what servers read; a line break is layout. */
  private checkGap(where: string): void {
    if (this.behind === this.next) return;
    const gap = this.source.text.slice(this.behind, this.next);
    if (!hasLineBreak(gap) && this.next < this.source.text.length && !this.at(Ampersand)) {
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

/** Which options may stand behind a path of `$expand`. */
function placeBehind({ segments }: Path): OptionPlace {
  const last = segments.at(-1);
  return last?.kind === 'SystemSegment' && last.name === '$ref' ? 'expandRef' : 'expand';
}

function hasLineBreak(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}
