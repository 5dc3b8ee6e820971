import { EOF, type IOrAlt, type IToken, type ParserMethod } from 'chevrotain';
import { type OptionPlace, type QueryOptionFact, type QueryOptionName, queryOptions, systemQueryOption } from '../facts/query-options.ts';
import { parseSearch } from '../search.ts';
import { Ampersand, AtName, Equals, Identifier, LeftParen, RightParen, Semicolon, SystemName } from '../tokens.ts';
import type { Hole, Name, Placeholder, QueryOption, Variable } from '../tree.ts';
import { endOf } from './base.ts';
import { ItemParser } from './items.ts';

type Option = QueryOption | Hole;
/** What is to come, found before the option is read. */
type Kind = QueryOptionFact['value'] | 'alias' | 'custom' | 'none';

const placeNames: Readonly<Record<OptionPlace, string>> = {
  query: 'at the top level',
  expand: 'inside $expand',
  expandRef: 'behind $ref',
  count: 'behind $count',
  select: 'inside $select',
};

/** `queryOptions`, and those nested in parentheses. An option ends at `&` whatever is wrong in it. */
export abstract class OptionsParser extends ItemParser {
  private kind: Kind = 'none';
  private place: OptionPlace = 'query';

  readonly queryOptions: ParserMethod<[OptionPlace], readonly Option[]> = this.RULE('queryOptions', (place: OptionPlace) => {
    const options: Option[] = [];
    options.push(this.SUBRULE1(this.queryOption, { ARGS: [place] }));
    this.MANY({
      GATE: () => this.atSeparator(),
      DEF: () => {
        this.SUBRULE(this.separator);
        options.push(this.SUBRULE2(this.queryOption, { ARGS: [place] }));
      },
    });
    return options;
  });

  private readonly separator = this.RULE('separator', () => {
    let separated = false;
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(Ampersand) }, { ALT: () => this.CONSUME(Semicolon) }]);
      separated = true;
    });
    if (separated || this.RECORDING_PHASE) return;
    const offset = this.span(this.behind, this.behind).start;
    this.reportToken('missing-ampersand', this.LA(1), {
      option: this.image(this.LA(1)),
      offset,
      separator: this.optionDepth > 0 ? ';' : '&',
    });
  });

  /** `(…)` of options behind an item of `$expand` or `$select`, or behind `$count`. */
  override readonly nestedOptions: ParserMethod<[OptionPlace], readonly Option[]> = this.RULE('nestedOptions', (place: OptionPlace) => {
    const open = this.CONSUME(LeftParen);
    let options: readonly Option[] = [];
    this.ACTION(() => this.openOptions(open));
    if (this.enterOptions()) {
      options = this.SUBRULE(this.queryOptions, { ARGS: [place] });
      this.leave();
    }
    this.ACTION(() => this.closeOptions());
    this.SUBRULE(this.closeParen, { ARGS: [open.startOffset] });
    return options;
  });

  override readonly countOptions: ParserMethod<[], readonly Option[]> = this.RULE('countOptions', () =>
    this.SUBRULE(this.nestedOptions, { ARGS: ['count'] }),
  );

  /** One option. Its rule is found by its name: names are data. */
  private readonly queryOption = this.RULE('queryOption', (place: OptionPlace): Option => {
    this.ACTION(() => this.lookUp(place));
    const option = this.OR<IOrAlt<Option>[]>([
      { GATE: () => this.kind === 'filter', ALT: () => this.SUBRULE(this.filter) },
      { GATE: () => this.kind === 'select', ALT: () => this.SUBRULE(this.select) },
      { GATE: () => this.kind === 'expand', ALT: () => this.SUBRULE(this.expand) },
      { GATE: () => this.kind === 'orderby', ALT: () => this.SUBRULE(this.orderby) },
      { GATE: () => this.kind === 'compute', ALT: () => this.SUBRULE(this.compute) },
      { GATE: () => this.kind === 'alias', ALT: () => this.SUBRULE(this.aliasAndValue) },
      { GATE: () => this.kind === 'search', ALT: () => this.SUBRULE(this.search) },
      { GATE: () => this.kind === 'text', ALT: () => this.SUBRULE(this.textOption) },
      { ALT: () => this.customOption() },
    ]);
    this.ACTION(() => this.finishOption());
    return option;
  });

  private readonly search = this.RULE('search', (): QueryOption => {
    const start = this.next;
    const name = this.SUBRULE(this.optionName, { ARGS: [true] });
    const range = this.ACTION(() => this.skipText());
    const expression = this.ACTION(() => {
      const found = parseSearch(
        this.source.text.slice(range.start, range.end),
        range.start,
        (start, end) => this.span(start, end),
        (start, end) => this.textOf(start, end),
      );
      for (const { code, start, end, data } of found.problems) this.report(code, start, end, data);
      if (found.tree !== undefined) return found.tree;
      return this.hole('searchTerm');
    });
    return { kind: 'SearchOption', span: this.span(start), name, expression };
  });

  private readonly textOption = this.RULE('textOption', (): QueryOption => {
    const start = this.next;
    const name = this.SUBRULE(this.optionName, { ARGS: [true] });
    const value = this.ACTION(() => this.textValue(name));
    return { kind: 'ValueOption', span: this.span(start), name, value };
  });

  // ------------------------------------------------------------ looking ahead

  private lookUp(place: OptionPlace): void {
    this.place = place;
    // Characters that are no tokens may stand before a name: `!deltatoken`.
    const isWhole = this.lexErrors.length === 0 || this.source.text.slice(this.behind, this.next).trim() === '';
    this.kind = isWhole ? this.kindOf(this.LA(1), place) : 'custom';
  }

  private kindOf(token: IToken, place: OptionPlace): Kind {
    if (token.tokenTypeIdx === AtName.tokenTypeIdx)
      return /[.#]/.test(token.image) || (place === 'query' && !this.at(Equals, 2)) ? 'custom' : 'alias';
    const dollar = token.tokenTypeIdx === SystemName.tokenTypeIdx;
    if (!dollar && !(token.tokenTypeIdx === Identifier.tokenTypeIdx && this.at(Equals, 2))) return 'custom';
    const name = systemQueryOption(token.image);
    if (name === undefined) return 'custom';
    const fact: QueryOptionFact = queryOptions[name];
    // Without "$" it may be the service's own parameter that is meant.
    if (!dollar && (name === '$callback' || !fact.places.includes(place) || this.isForeignText(fact))) return 'custom';
    if (!fact.places.includes(place)) this.reportToken('option-not-here', token, { option: token.image, where: placeNames[place], name });
    return fact.value;
  }

  private isForeignText(fact: QueryOptionFact): boolean {
    return (
      fact.form !== undefined &&
      this.at(EOF, 3) === false &&
      !fact.form.test(this.LA(3).image) &&
      this.LA(3).tokenTypeIdx === Identifier.tokenTypeIdx
    );
  }

  private atSeparator(): boolean {
    if (this.at(Ampersand)) return this.optionDepth === 0 || !this.atEndOfUnclosed();
    return (this.optionDepth > 0 && this.at(Semicolon)) || this.atNextOption();
  }

  // ------------------------------------------------------------ values without a tree of their own

  private finishOption(): void {
    this.skipUnexpected();
    while (this.optionDepth === 0 && !this.atSeparator() && !this.at(EOF)) {
      this.reportToken('unmatched-close', this.LA(1), { text: this.LA(1).image });
      this.consumeToken();
      this.skipUnexpected();
    }
  }

  /** Skips to the end of the option, over any characters; gives the trimmed range. */
  private skipText(): { start: number; end: number } {
    const from = this.behind;
    let depth = 0;
    while (!this.at(EOF) && !(depth === 0 && this.atTextEnd())) {
      if (this.at(LeftParen)) depth++;
      else if (this.at(RightParen)) depth--;
      this.consumeToken();
    }
    const end = this.at(EOF) ? this.source.text.length : this.next;
    this.forgiveCharacters(from, end);
    const text = this.source.text.slice(from, end);
    const start = from + (text.length - text.trimStart().length);
    // Characters that are no tokens may stand at the end.
    this.holeEnd = Math.max(this.holeEnd, from + text.trimEnd().length);
    return { start: Math.min(start, end), end: Math.max(start, from + text.trimEnd().length) };
  }

  private atTextEnd(): boolean {
    if (this.at(Ampersand) || this.atNextOption()) return true;
    if (this.optionDepth === 0) return this.kind === 'search' && this.at(Semicolon) && this.LA(1).image === ';';
    return this.at(RightParen) || (this.at(Semicolon) && this.LA(1).image === ';');
  }

  private textValue(name: Name): Name | Placeholder | Variable | Hole {
    const { start, end } = this.skipText();
    if (end <= start) return this.hole(name.text.includes('top') || name.text.includes('skip') ? 'number' : 'value');
    const text = this.textOf(start, end);
    const value = this.nameLike(start, end, text);
    const option = systemQueryOption(name.text);
    if (option !== undefined && value.kind === 'Name') this.checkForm(option, name, value);
    return value;
  }

  private checkForm(option: QueryOptionName, name: Name, value: Name): void {
    const { form, takes }: QueryOptionFact = queryOptions[option];
    if (form !== undefined && !form.test(value.text))
      this.pushAt('invalid-value', value.span, { option: name.text, takes, value: value.text });
  }

  private nameLike(start: number, end: number, text: string): Name | Placeholder | Variable {
    const span = this.span(start, end);
    const placeholder = /^('?)<([^<>]+)>\1$/.exec(text);
    if (placeholder !== null) return { kind: 'Placeholder', span, name: placeholder[2]!, quoted: placeholder[1] !== '' };
    const variable = /^\{\{([^{}]*)\}\}$/.exec(text);
    if (variable !== null) return { kind: 'Variable', span, name: variable[1]!.trim() };
    return { kind: 'Name', span, text };
  }

  /** An option that is the service's own, or none at all. */
  private customOption(): Option {
    if (this.RECORDING_PHASE) return this.hole('option');
    const { start, end } = this.skipText();
    if (end <= start) return this.hole('option');
    const whole = this.source.text.slice(start, end);
    const equals = whole.indexOf('=');
    const nameEnd = equals < 0 ? end : start + equals;
    const name: Name = { kind: 'Name', span: this.span(start, nameEnd), text: this.textOf(start, nameEnd) };
    const value = equals < 0 ? undefined : this.nameLike(nameEnd + 1, end, this.textOf(nameEnd + 1, end));
    if (name.text.startsWith('$')) this.pushAt('unknown-option', name.span, { option: name.text });
    else if (this.place !== 'query')
      this.pushAt('option-not-here', name.span, { option: name.text, where: placeNames[this.place], name: name.text });
    return { kind: 'CustomOption', span: this.span(start, Math.max(end, endOf(this.LA(0)))), name, value };
  }

  // ------------------------------------------------------------ parentheses of options

  private enterOptions(): boolean {
    if (this.enter()) return true;
    this.skipNested();
    this.leave();
    return false;
  }
}
