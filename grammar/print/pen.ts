/**
 * How characters are written that would be read otherwise: `decoded` as they stand; `least` with no more encoded than must be; `rule` as the
 * ABNF has text, with raw blanks and brackets around it; `balena` and `standard` for the wire.
 */
export type Form = 'decoded' | 'least' | 'rule' | 'balena' | 'standard';

/**
 * What a text is, which decides what of it may stand raw: a name; a literal or JSON string; the value of a system query option that has no
 * tree; of an option of the service's own; a key as a path segment; a word of `$search`.
 */
export type Place = 'name' | 'literal' | 'shape' | 'json' | 'text' | 'custom' | 'segment' | 'term';

type Part = 'path' | 'query';
type Patterns = Readonly<Record<Place, RegExp>>;

/** Characters other than the given ones and RFC 3986's `unreserved`. */
const allBut = (raw: string) => new RegExp(`[^A-Za-z0-9._~${raw.replace(/[\]\\^]/g, '\\$&')}-]`, 'gu');

function row(name: RegExp, literal: RegExp, text: RegExp, custom: RegExp, segment: RegExp, term: RegExp, json = literal): Patterns {
  return { name, literal, shape: literal, json, text, custom, segment, term };
}

const names = allBut('$@*');
/** The ABNF's `pchar-no-SQUOTE`, without what separates in that part of a URL; `+` is a blank to too many services. */
const inPath = allBut("!$&'()*,;=:@");
const inQuery = allBut("!$'()*,;=:@");
/** `qchar-no-AMP`. */
const afterEquals = allBut("!$'()*,;=:@/?");
/** `keyPathLiteral`; parentheses would open a key, and `$` and `&` before a name are taken for options that lack their `?`. */
const keySegment = allBut("!'*,;=:@");
/** `searchChar`, and a single quote. */
const searchWord = allBut("!$'*,=:@/?");

/**
 * What balena's parser takes (BALENA.md, "Encoding"): `( ) , : /` raw, but for values of options without `$`, where it rejects them. Single
 * quotes are encoded in queries as URL parsers do, so that every client sends the same bytes.
 */
const balenaPath = allBut("(),:;=$@*!'");
const balenaQuery = allBut('(),:/;=$@*!');
const balenaTerm = allBut('(),:/=$@*!');

const standardPath = row(names, inPath, inPath, inPath, keySegment, searchWord);
/** `+` raw is a sign to the ABNF, and values of payloads are never encoded; a shape's blanks are raw. */
const rule = { ...row(names, allBut("!$'()*+,;=:@"), afterEquals, afterEquals, keySegment, searchWord), shape: allBut("!$'()*+,;=:@ ") };
/** What stands behind `#` has no `#` to be held apart. */
const fragmentNames = allBut('$@*#');
const standardQuery = row(names, inQuery, afterEquals, afterEquals, keySegment, searchWord);

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what must be encoded
const keyDecoded = /[\n\r&;#/?$() "<>[\]\\^`{|}]/;
const keyLeast = /[%&;#/?$()"<>[\]\\^`{|}\x00-\x20]/g;
const leastInText = /[%+&#\x00-\x20]/g;
const leastInTerm = /[%+&;#\x00-\x20]/g;

/** By form and part, the characters that are encoded; in `decoded`, those that only encoding can say. */
const encodedCharacters: Readonly<Record<Form, Readonly<Record<Part, Patterns>>>> = {
  decoded: {
    path: row(/#/, /[\n\r]/, /[\n\r&#]/, /[\n\r&#]/, keyDecoded, /[\n\r&;#]/, /[\n\r'?#]/),
    query: row(/\n/, /[\n\r]/, /[\n\r&#]/, /[\n\r&#]/, keyDecoded, /[\n\r&;#]/),
  },
  least: {
    path: row(/#/g, leastInText, leastInText, leastInText, keyLeast, leastInTerm, /[%+&#?'\x00-\x20]/g),
    query: row(/#/g, leastInText, leastInText, leastInText, keyLeast, leastInTerm),
  },
  rule: { path: rule, query: rule },
  standard: { path: standardPath, query: standardQuery },
  balena: {
    path: row(names, balenaPath, balenaPath, balenaPath, allBut(",:;=@*!'"), balenaPath),
    query: row(names, balenaQuery, balenaQuery, allBut(''), balenaQuery, balenaTerm),
  },
};
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above

/** Writes the texts of one part of a URL in one form. */
export class Pen {
  readonly form: Form;
  readonly minimal: boolean;
  /** The precedence of the operator behind the expression that is being printed; 0 without one. */
  follow = 0;
  /** Something was written decoded that only encoding can say. */
  ambiguous = false;
  private readonly patterns: Patterns;

  constructor(form: Form, part: Part | 'fragment', minimal: boolean) {
    this.form = form;
    this.minimal = minimal;
    this.patterns = part === 'fragment' ? { ...encodedCharacters[form].path, name: fragmentNames } : encodedCharacters[form][part];
  }

  /** A blank of the syntax. */
  get blank(): string {
    return this.form === 'decoded' || this.form === 'rule' ? ' ' : '%20';
  }

  text(text: string, place: Place): string {
    const pattern = this.patterns[place];
    if (this.form !== 'decoded') return text.toWellFormed().replace(pattern, percentEncoded);
    if (pattern.test(text)) this.ambiguous = true;
    return text;
  }

  /** `{`, `}`, `[`, `]` of JSON, which RFC 3986 leaves out of queries. */
  bracket(character: string): string {
    return this.form === 'balena' || this.form === 'standard' ? percentEncoded(character) : character;
  }
}

function percentEncoded(character: string): string {
  const encoded = encodeURIComponent(character);
  return encoded.length > 1 ? encoded : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
