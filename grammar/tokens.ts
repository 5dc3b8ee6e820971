import { createToken, Lexer, type TokenType } from 'chevrotain';

/**
 * The tokens of OData URLs. Few, as names of functions, operators and resources are data (see `facts/`). Each begins with a set of
 * characters known to Chevrotain, so that it tries only one or two patterns at each place.
 *
 * `\x80-\uDFFF` and `\uF900-\uFFFF` leave out the private use area that holds stand-ins (see `source.ts`).
 */
const letters = 'A-Za-z_\\x80-\\uDFFF\\uF900-\\uFFFF';
const identifier = `[${letters}][0-9${letters}]*`;
const pattern = (source: string) => new RegExp(source);
const day = '-?(?:0\\d{3}|[1-9]\\d{3,})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const time = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::(?:[0-5]\\d|60)(?:\\.\\d{1,12})?)?';

export const Blank = createToken({ name: 'Blank', pattern: /[ \t\r\n]+/, group: Lexer.SKIPPED, line_breaks: true });
export const Guid = createToken({
  name: 'Guid',
  pattern: /[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}(?![0-9A-Za-z_])/,
});
export const Identifier = createToken({ name: 'Identifier', pattern: pattern(`${identifier}(?:\\.${identifier})*`) });
export const SystemName = createToken({ name: 'SystemName', pattern: pattern(`\\$[A-Za-z][0-9${letters}.]*|\\$`) });
export const AtName = createToken({
  name: 'AtName',
  pattern: pattern(`@(?:${identifier}(?:\\.${identifier})*(?:[#\\uE023]${identifier})?)?`),
});
export const DateTime = createToken({
  name: 'DateTime',
  pattern: pattern(`${day}T${time}(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?(?![0-9A-Za-z_])`),
});
export const Day = createToken({ name: 'Day', pattern: pattern(`${day}(?![0-9A-Za-z_])`) });
export const Time = createToken({ name: 'Time', pattern: pattern(`${time}(?![0-9A-Za-z_])`) });
export const NumberToken = createToken({
  name: 'Number',
  pattern: /[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?:[LlMmFfDd](?![0-9A-Za-z_]))?|-INF[DdFf]?(?![0-9A-Za-z_])/,
});
export const StringToken = createToken({ name: 'String', pattern: /'[^'\r\n]*(?:''[^'\r\n]*)*'/ });
export const UnclosedString = createToken({ name: 'UnclosedString', pattern: /'(?:[^'&\r\n]|'')*/ });
export const Quoted = createToken({ name: 'Quoted', pattern: { exec: quotedAt }, start_chars_hint: ['"'], line_breaks: false });
export const Placeholder = createToken({ name: 'Placeholder', pattern: /<[^<>&'"=\r\n]+>/ });
export const Variable = createToken({ name: 'Variable', pattern: /\{\{[^{}\r\n]*\}\}/ });
export const Foreign = createToken({ name: 'Foreign', pattern: /==|!=|<>|<=|>=|<|>/ });
export const Equals = createToken({ name: 'Equals', pattern: /=/ });
export const LeftParen = createToken({ name: 'LeftParen', pattern: /\(/ });
export const RightParen = createToken({ name: 'RightParen', pattern: /\)/ });
export const LeftBracket = createToken({ name: 'LeftBracket', pattern: /\[/ });
export const RightBracket = createToken({ name: 'RightBracket', pattern: /\]/ });
export const LeftBrace = createToken({ name: 'LeftBrace', pattern: /\{/ });
export const RightBrace = createToken({ name: 'RightBrace', pattern: /\}/ });
export const Comma = createToken({ name: 'Comma', pattern: /,/ });
export const Semicolon = createToken({ name: 'Semicolon', pattern: /[;\uE03B]/ });
export const Colon = createToken({ name: 'Colon', pattern: /:/ });
export const Slash = createToken({ name: 'Slash', pattern: /\// });
export const Star = createToken({ name: 'Star', pattern: /\*/ });
export const Ampersand = createToken({ name: 'Ampersand', pattern: /&/ });
export const Minus = createToken({ name: 'Minus', pattern: /-/ });
export const Dot = createToken({ name: 'Dot', pattern: /\./ });
export const Hash = createToken({ name: 'Hash', pattern: /#/ });

const quoted = /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*("?)/y;

/** Where the last search for a closing `"` failed, and up to where it searched: no quote between them is closed either. */
const open = { text: '', start: 0, end: 0 };

/** A string of JSON. Each of a row of `\\"` would be searched for its end to the end of the line. */
function quotedAt(text: string, offset: number): RegExpExecArray | null {
  if (text.charCodeAt(offset) !== 34 || (open.text === text && offset >= open.start && offset < open.end)) return null;
  quoted.lastIndex = offset;
  const match = quoted.exec(text);
  if (match?.[1] === '"') return match;
  Object.assign(open, { text, start: offset, end: quoted.lastIndex });
  return null;
}

/** In order of preference where several match. */
export const allTokens: TokenType[] = [
  Blank,
  Guid,
  Identifier,
  SystemName,
  AtName,
  DateTime,
  Day,
  Time,
  NumberToken,
  StringToken,
  UnclosedString,
  Quoted,
  Placeholder,
  Variable,
  Foreign,
  Equals,
  LeftParen,
  RightParen,
  LeftBracket,
  RightBracket,
  LeftBrace,
  RightBrace,
  Comma,
  Semicolon,
  Colon,
  Slash,
  Star,
  Ampersand,
  Minus,
  Dot,
  Hash,
];

export const lexer = new Lexer(allTokens, { positionTracking: 'onlyOffset', ensureOptimizations: true, skipValidations: true });
