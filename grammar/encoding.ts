/** What decoding undoes: nothing; `%HH`; or `%HH` and `+`, line breaks with their indentation dropped. */
export type Encoding = 'none' | 'percent' | 'url';

/** A stretch of a URL's path or query, in offsets of the given text, and what of it is undone. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly encoding: Encoding;
}

/** How a path or query is written; see `parseUrl`. */
export interface Reading {
  /** In order, and without gaps. */
  readonly stretches: readonly Stretch[];
  /** All of it is percent-encoded: what is added must be so too, and a lone `%` is a mistake. */
  readonly whole: boolean;
  /** How often it was encoded: 2 for `%2520`. */
  readonly times: number;
}

const [tab, lineFeed, carriageReturn, blank, doubleQuote, percent, ampersand] = [9, 10, 13, 32, 34, 37, 38];
const [quote, open, close, plus] = [39, 40, 41, 43];

/** Tells how `text[start, end)` is written. Text without `%` (and, in a query, `+`) costs no more than looking for them. */
export function readingOf(text: string, start: number, end: number, part: 'path' | 'query'): Reading {
  const slice = text.slice(start, end);
  if (!slice.includes('%') && (part === 'path' || !slice.includes('+'))) return decoded(start, end);
  return new Scan(slice, part).reading(start);
}

const decoded = (start: number, end: number): Reading => ({ stretches: [{ start, end, encoding: 'none' }], whole: false, times: 1 });

/** As much of a reading as lies before an offset. */
export function readingBefore({ stretches, whole, times }: Reading, offset: number): Reading {
  const before = stretches.filter(({ start }, index) => index === 0 || start < offset);
  return { stretches: before.map((stretch) => ({ ...stretch, end: Math.min(stretch.end, offset) })), whole, times };
}

/** Something is percent-encoded. */
export const isUndone = ({ stretches }: Reading): boolean => stretches.some(({ encoding }) => encoding !== 'none');

/** Of an option, or of a path. */
interface Signs {
  /** Where it ends: at its `&`. */
  end: number;
  /** Of the literals that a raw quote opens. */
  readonly literals: { readonly start: number; readonly end: number }[];
  /** `%HH` outside of them, and in them. */
  encoded: boolean;
  encodedInside: boolean;
  /** `+` between words. */
  plus: boolean;
  blankOutside: boolean;
  blankInside: boolean;
}

const noSigns = (): Signs => ({
  end: 0,
  literals: [],
  encoded: false,
  encodedInside: false,
  plus: false,
  blankOutside: false,
  blankInside: false,
});

const isSigned = ({ encoded, encodedInside, plus }: Signs): boolean => encoded || encodedInside || plus;
const hasBlank = ({ blankOutside, blankInside }: Signs): boolean => blankOutside || blankInside;

/** One pass over a path or query: where its literals are, and which signs of encoding stand in them and outside. */
class Scan {
  private readonly text: string;
  private readonly part: 'path' | 'query';
  private readonly options: Signs[] = [];
  /** Of the option (or path) at hand. */
  private signs = noSigns();
  private unclosedTo = 0;

  constructor(text: string, part: 'path' | 'query') {
    this.text = text;
    this.part = part;
    this.scan();
  }

  reading(base: number): Reading {
    const { text, part } = this;
    const whole = this.options.some(isSigned) && !this.options.some(hasBlank);
    const times = timesEncoded(text, part);
    const encoding = part === 'path' ? 'percent' : 'url';
    if (whole) return { stretches: [{ start: base, end: base + text.length, encoding }], whole, times };
    if (!this.options.some(({ encoded, plus, blankOutside }) => encoded || (plus && !blankOutside)))
      return decoded(base, base + text.length);
    return { stretches: this.stretches(base), whole, times };
  }

  /** What raw quotes hold was typed so, but in an option that is encoded by all signs; the rest is undone. */
  private stretches(base: number): readonly Stretch[] {
    const stretches: Stretch[] = [];
    let from = 0;
    const add = (to: number, encoding: Encoding): void => {
      if (to > from) stretches.push({ start: base + from, end: base + to, encoding });
      from = to;
    };
    for (const option of this.options) {
      const undone = this.part === 'query' && option.plus && !option.blankOutside ? 'url' : 'percent';
      const isEncoded = (option.encoded || option.plus) && !hasBlank(option);
      for (const { start, end } of isEncoded ? [] : option.literals) {
        add(start, undone);
        add(end, 'none');
      }
      add(option.end, undone);
    }
    return stretches;
  }

  private endOption(end: number): void {
    this.signs.end = end;
    this.options.push(this.signs);
    this.signs = noSigns();
  }

  private scan(): void {
    const { text } = this;
    const end = text.trimEnd().length;
    let depth = 0;
    let encodedQuote = false;
    for (let index = 0; index < end; index++) {
      const code = text.charCodeAt(index);
      if (code > plus) continue;
      if (code === lineFeed || code === carriageReturn) index = endOfIndentation(text, index) - 1;
      else if (code === blank || code === tab) this.sawBlank(encodedQuote);
      else if (code === percent) {
        if (isQuote(text, index)) encodedQuote = !encodedQuote;
        if (isTriple(text, index)) this.signs.encoded = true;
      } else if (code === quote && encodedQuote) encodedQuote = false;
      else if (code === quote && (this.part === 'query' || depth > 0)) index = this.literal(index, endOfString(text, index)) - 1;
      else if (code === doubleQuote && this.part === 'query' && !encodedQuote) index = this.quoted(index) - 1;
      else if (code === open) depth++;
      else if (code === close) depth--;
      else if (code === plus && !encodedQuote && joins(text, index)) this.signs.plus = true;
      else if (code === ampersand && this.part === 'query') this.endOption(index);
    }
    this.endOption(text.length);
  }

  /** JSON's strings and phrases of `$search`. Behind a quote that is not closed on its line no other is. */
  private quoted(start: number): number {
    if (start < this.unclosedTo) return start + 1;
    closedQuoted.lastIndex = start;
    if (closedQuoted.test(this.text)) return this.literal(start, closedQuoted.lastIndex);
    const lineEnd = this.text.slice(start).search(/[\r\n]/);
    this.unclosedTo = lineEnd < 0 ? this.text.length : start + lineEnd;
    return start + 1;
  }

  private sawBlank(inside: boolean): void {
    if (inside) this.signs.blankInside = true;
    else this.signs.blankOutside = true;
  }

  /** Notes a literal's signs, and gives where it ends. */
  private literal(start: number, end: number): number {
    for (let index = start; index < end; index++) {
      const code = this.text.charCodeAt(index);
      if (code === blank || code === tab) this.signs.blankInside = true;
      else if (code === percent && isTriple(this.text, index)) this.signs.encodedInside = true;
    }
    this.signs.literals.push({ start, end });
    return end;
  }
}

function endOfIndentation(text: string, lineBreak: number): number {
  let index = lineBreak + 1;
  while (index < text.length && /[ \t\r\n]/.test(text.charAt(index))) index++;
  return index;
}

/** Two hexadecimal digits stand behind the character at an offset. */
export function isTriple(text: string, index: number): boolean {
  return isHexadecimal(text.charCodeAt(index + 1)) && isHexadecimal(text.charCodeAt(index + 2));
}

export function isHexadecimal(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

/** `%27`. */
function isQuote(text: string, index: number): boolean {
  return text.charCodeAt(index + 1) === 50 && text.charCodeAt(index + 2) === 55;
}

/** A `+` behind a word, value or parenthesis and before a word or value is no sign of a number: it stands for a blank. */
function joins(text: string, index: number): boolean {
  return /[\w'),]/.test(text.charAt(index - 1)) && /[A-Za-z_'(]/.test(text.charAt(index + 1));
}

/** As the lexer has it: to the quote that is not doubled, on the same line; without one to the next `&`. */
function endOfString(text: string, start: number): number {
  closedString.lastIndex = start;
  if (closedString.test(text)) return closedString.lastIndex;
  openString.lastIndex = start;
  openString.test(text);
  return openString.lastIndex;
}

const closedString = /'[^'\r\n]*(?:''[^'\r\n]*)*'/y;
const openString = /'(?:[^'&\r\n]|'')*/y;

const closedQuoted = /"(?:[^"\\\r\n]|\\[^\r\n])*"/y;

/**
 * Once, or as often as the syntax itself shows: outside of literals and of options whose values are any text, `%2520` can only be a blank
 * that was encoded twice.
 */
function timesEncoded(text: string, part: 'path' | 'query'): number {
  if (!text.includes('%25')) return 1;
  let times = 1;
  for (const piece of part === 'path' ? [text] : text.split('&')) {
    if (part === 'query' && !syntacticOption.test(piece)) continue;
    for (const [, nested] of piece.replace(literalPattern, '').matchAll(part === 'path' ? encodedInPath : encodedInQuery))
      times = Math.max(times, 1 + nested!.length / 2);
  }
  return times;
}

/** Strings, and strings of JSON. */
const literalPattern = /(?:'|%27)(?:(?!'|%27).)*(?:'|%27)|(?:"|%22)(?:%5C(?:%22|%5C|.)|(?!"|%22|%5C).)*(?:"|%22)/gis;
const encodedInPath = /%((?:25)+)(?:2[4789]|3[Dd])/g;
const encodedInQuery = /%((?:25)+)(?:2[024789CcFf]|3[ABDabd])/g;
/** An option whose value has a tree. */
const syntacticOption = /^\s*(?:(?:\$|%(?:25)*24)?(?:filter|select|expand|orderby|compute|apply|levels)\b|(?:@|%(?:25)*40))/i;
