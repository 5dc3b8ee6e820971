import { EOF, type IToken, type ParserMethod } from 'chevrotain';
import { trimmedEnd, trimmedStart } from '../characters.ts';
import {
  type OptionPlace,
  optionVersion,
  type QueryOptionFact,
  type QueryOptionName,
  queryOptions,
  systemQueryOption,
} from '../facts/query-options.ts';
import { parseSearch } from '../search.ts';
import { Ampersand, AtName, Equals, Identifier, LeftParen, RightParen, Semicolon, SystemName } from '../tokens.ts';
import type { Hole, Name, Placeholder, QueryOption, SearchExpression, Span, Variable } from '../tree.ts';
import { ApplyParser } from './apply.ts';
import { endOf } from './base.ts';

type Option = QueryOption | Hole;
/** What is to come, found before the option is read. */
type Kind = QueryOptionFact['value'] | 'alias' | 'custom';

const placeNames: Readonly<Record<OptionPlace, string>> = {
  query: 'at the top level',
  expand: 'inside $expand',
  expandRef: 'after $ref',
  count: 'after $count',
  select: 'inside $select',
};

/** No name: blanks within it as no encoded URL has them, or a condition. */
const saysNothing =
  /^\S+\s+(?:(?:eq|ne|gt|ge|lt|le|in|has|and|or|by)\s|[*'(<>!])|^(?:select|where|order\s*by|limit|expand|filter)\s|^not\s|^(?:amp|lt|gt|quot|apos|nbsp|#\d+);/i;

/** What `<NAME>`, `'<NAME>'` and `{{name}}` begin with. */
const templateStarts = "<'{";

/** `queryOptions`, and those nested in parentheses. An option ends at `&` whatever is wrong in it. */
export abstract class OptionsParser extends ApplyParser {
  private kind: Kind = 'custom';
  private place: OptionPlace = 'query';
  /** The option to come, where it is one of OData. */
  private known: QueryOptionName = '$top';

  readonly queryOptions: ParserMethod<[OptionPlace], readonly Option[]> = this.RULE('queryOptions', (place: OptionPlace) =>
    this.optionsOf(place),
  );

  private optionsOf(place: OptionPlace): readonly Option[] {
    const options = [this.queryOption(place)];
    while (this.atSeparator()) {
      this.separator();
      options.push(this.queryOption(place));
    }
    return options;
  }

  private separator(): void {
    if (this.accept(Ampersand) || this.accept(Semicolon)) return;
    const offset = this.span(this.behind, this.behind).start;
    this.reportToken('missing-ampersand', this.token, {
      option: this.image(this.token),
      offset,
      separator: this.optionDepth > 0 ? ';' : '&',
    });
  }

  /** `(…)` of options behind an item of `$expand` or `$select`, or behind `$count`. */
  protected override nestedOptions(place: OptionPlace): readonly Option[] {
    const open = this.take();
    let options: readonly Option[] = [];
    this.openOptions(open);
    if (this.enterOptions()) {
      options = this.optionsOf(place);
      this.leave();
    }
    this.closeOptions();
    this.closeParen(open.startOffset);
    return options;
  }

  protected override countOptions(): readonly Option[] {
    return this.nestedOptions('count');
  }

  /** One option. Its rule is found by its name: names are data. */
  private queryOption(place: OptionPlace): Option {
    this.lookUp(place);
    const option = this.optionOfKind();
    this.finishOption();
    return option;
  }

  private optionOfKind(): Option {
    switch (this.kind) {
      case 'filter':
        return this.SUBRULE(this.filter);
      case 'select':
        return this.SUBRULE(this.select);
      case 'expand':
        return this.SUBRULE(this.expand);
      case 'orderby':
        return this.SUBRULE(this.orderby);
      case 'compute':
        return this.SUBRULE(this.compute);
      case 'apply':
        return this.SUBRULE(this.apply);
      case 'temporal':
        return this.SUBRULE(this.temporalOption);
      case 'alias':
        return this.SUBRULE(this.aliasAndValue);
      case 'search':
        return this.SUBRULE(this.search);
      case 'text':
        return this.textOption();
      case 'custom':
        return this.customOption();
    }
  }

  private readonly search: ParserMethod<[], QueryOption> = this.RULE('search', (): QueryOption => {
    const start = this.next;
    const name = this.optionName(true);
    const expression = this.searchValue(this.skipText());
    return { kind: 'SearchOption', span: this.span(start), name, expression };
  });

  protected override searchValue({ start, end }: Span): SearchExpression {
    const { tree, problems } = parseSearch(
      this.source.text.slice(start, end),
      start,
      (from, to) => this.span(from, to),
      (from, to) => this.textOf(from, to),
    );
    for (const { code, start, end, data } of problems) this.report(code, start, end, data);
    return tree ?? this.hole('searchTerm');
  }

  private textOption(): QueryOption {
    const start = this.next;
    const name = this.optionName(true);
    const value = this.textValue(name);
    const version = optionVersion(this.known, value.kind === 'Name' ? value.text : '');
    return { kind: 'ValueOption', span: this.span(start), name, value, version };
  }

  // ------------------------------------------------------------ looking ahead

  private lookUp(place: OptionPlace): void {
    this.place = place;
    // Characters that are no tokens may stand before a name: `!deltatoken`. (Before `$top=` they are a mistake by themselves.)
    const isWhole = this.lexErrors.length === 0 || this.atNextOption() || this.source.text.slice(this.behind, this.next).trim() === '';
    this.kind = isWhole ? this.kindOf(this.token, place) : 'custom';
  }

  private kindOf(token: IToken, place: OptionPlace): Kind {
    if (token.tokenType === AtName) return /[.#]/.test(token.image) || (place === 'query' && !this.at(Equals, 2)) ? 'custom' : 'alias';
    const dollar = token.tokenType === SystemName;
    if (!dollar && !(token.tokenType === Identifier && this.at(Equals, 2))) return 'custom';
    const name = systemQueryOption(token.image);
    if (name === undefined) return 'custom';
    const fact: QueryOptionFact = queryOptions[name];
    // Without "$" it may be the service's own parameter that is meant.
    if (!dollar && (name === '$callback' || !fact.places.includes(place) || this.isForeignText(fact))) return 'custom';
    if (!fact.places.includes(place)) this.reportToken('option-not-here', token, { option: token.image, where: placeNames[place], name });
    this.known = name;
    return fact.value;
  }

  private isForeignText(fact: QueryOptionFact): boolean {
    return fact.form !== undefined && this.at(EOF, 3) === false && !fact.form.test(this.LA(3).image) && this.at(Identifier, 3);
  }

  private atSeparator(): boolean {
    if (this.at(Ampersand)) return this.optionDepth === 0 || !this.atEndOfUnclosed();
    return (this.optionDepth > 0 && this.at(Semicolon)) || this.atNextOption();
  }

  // ------------------------------------------------------------ values without a tree of their own

  private finishOption(): void {
    this.skipUnexpected();
    while (this.optionDepth === 0 && !this.atSeparator() && !this.at(EOF)) {
      this.reportToken('unmatched-close', this.token, { text: this.token.image });
      this.consumeToken();
      this.skipUnexpected();
    }
  }

  /** Skips to the end of the option, over any characters; gives the trimmed range. */
  private skipText(): { start: number; end: number } {
    const from = this.behind;
    let depth = 0;
    while (!this.at(EOF) && !(this.optionDepth === 0 && this.at(Ampersand)) && !(depth === 0 && this.atTextEnd())) {
      if (this.at(LeftParen)) depth++;
      else if (this.at(RightParen)) depth--;
      this.consumeToken();
    }
    const end = this.at(EOF) ? this.source.text.length : this.next;
    return this.trimmedRange(from, end);
  }

  /** The range without blanks around it; any characters may stand in it, also such as are no tokens. */
  protected override trimmedRange(from: number, end: number): Span {
    this.forgiveCharacters(from, end);
    const { text } = this.source;
    const start = trimmedStart(text, from, end);
    const last = trimmedEnd(text, from, end);
    this.behind = Math.max(this.behind, last);
    return { start, end: Math.max(start, last) };
  }

  private atTextEnd(): boolean {
    if (this.at(Ampersand) || this.atNextOption()) return true;
    if (this.optionDepth === 0) return this.kind === 'search' && this.at(Semicolon) && this.token.image === ';';
    return this.at(RightParen) || (this.at(Semicolon) && this.token.image === ';');
  }

  private textValue(name: Name): Name | Placeholder | Variable | Hole {
    const { start, end } = this.skipText();
    if (end <= start) return this.hole(name.text.includes('top') || name.text.includes('skip') ? 'number' : 'value');
    const text = this.textOf(start, end);
    const value = this.nameLike(start, end, text);
    if (value.kind === 'Name') this.checkForm(name, value);
    return value;
  }

  private checkForm(name: Name, value: Name): void {
    const { form, takes }: QueryOptionFact = queryOptions[this.known];
    if (form !== undefined && !form.test(value.text))
      this.pushAt('invalid-value', value.span, { option: name.text, takes, value: value.text });
  }

  private nameLike(start: number, end: number, text: string): Name | Placeholder | Variable {
    const span = this.span(start, end);
    if (!templateStarts.includes(text.charAt(0))) return { kind: 'Name', span, text };
    const placeholder = /^('?)<([^<>]+)>\1$/.exec(text);
    if (placeholder !== null) return { kind: 'Placeholder', span, name: placeholder[2]!, quoted: placeholder[1] !== '' };
    const variable = /^\{\{([^{}]*)\}\}$/.exec(text);
    if (variable !== null) return { kind: 'Variable', span, name: variable[1]!.trim() };
    return { kind: 'Name', span, text };
  }

  /** An option that is the service's own, or none at all. */
  private customOption(): Option {
    const { start, end } = this.skipText();
    if (end <= start) return this.hole('option');
    const whole = this.source.text.slice(start, end);
    const equals = whole.indexOf('=');
    const nameEnd = equals < 0 ? end : start + equals;
    const span = this.span(start, Math.max(end, endOf(this.last)));
    // An empty name stands where the option begins, not where what was left out before it ended.
    const nameSpan = nameEnd > start ? this.span(start, nameEnd) : { start: span.start, end: span.start };
    const name: Name = { kind: 'Name', span: nameSpan, text: this.textOf(start, nameEnd) };
    const value = equals < 0 ? undefined : this.nameLike(nameEnd + 1, end, this.textOf(nameEnd + 1, end));
    if (name.text === '') this.pushAt('missing', name.span, { expected: 'name' });
    else if (name.text.startsWith('$')) this.pushAt('unknown-option', name.span, { option: name.text });
    else if (saysNothing.test(name.text)) this.pushAt('malformed-option', name.span, { text: name.text });
    else if (this.place !== 'query')
      this.pushAt('option-not-here', name.span, { option: name.text, where: placeNames[this.place], name: name.text });
    return { kind: 'CustomOption', span, name, value };
  }

  // ------------------------------------------------------------ parentheses of options

  private enterOptions(): boolean {
    if (this.enter()) return true;
    this.skipNested();
    this.leave();
    return false;
  }
}
