import { createToken, Lexer, type TokenType } from 'chevrotain';
import { scanEquals, scanName, scanNumber, scanQuoted, scanSemicolon, scanString, scanSystemName } from './scan.ts';
import * as pattern from './token-patterns.ts';

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

/** Beyond 255, Chevrotain takes characters in groups of 255: one of each tells. */
const others = Array.from({ length: 0x280 }, (_, index) => String.fromCharCode(index < 0x80 ? 0x80 + index : (index - 0x7f) * 0x80)).join(
  '',
);

/**
 * What a token's pattern matches begins with one of `starts`. Said, so that Chevrotain tries only one or two patterns at each place, and need
 * not take the regular expressions apart to find it out (half of what building the lexer would take).
 */
function token(name: string, pattern: TokenType['PATTERN'], starts: string): TokenType {
  return createToken({ name, pattern: pattern!, start_chars_hint: [...starts], line_breaks: false });
}

/**
 * The tokens of OData URLs. Few, as names of functions, operators and resources are data (see `facts/`). The most frequent are found by
 * functions (see `scan.ts`), the others by regular expressions.
 */
/** Encoded ones too: where they are text, as in keys, the text is taken as it stands. */
const Blank = createToken({
  name: 'Blank',
  pattern: /[ \t\r\n\uE009\uE020]+/,
  group: Lexer.SKIPPED,
  start_chars_hint: [' ', '\t', '\r', '\n', '\uE009', '\uE020'],
});
export const Identifier = token('Identifier', { exec: scanName }, `${upper}_${lower}${others}`);
export const NumberToken = token('Number', { exec: scanNumber }, `+-${digits}`);
export const SystemName = token('SystemName', { exec: scanSystemName }, '$');
export const StringToken = token('String', { exec: scanString }, "'");
export const Guid = token('Guid', pattern.guid, `ABCDEFabcdef${digits}`);
export const DateTime = token('DateTime', pattern.dateTime, `-${digits}`);
export const Day = token('Day', pattern.day, `-${digits}`);
export const Time = token('Time', pattern.time, digits);
export const AtName = token('AtName', pattern.atName, '@');
export const UnclosedString = token('UnclosedString', pattern.unclosedString, "'");
export const Quoted = token('Quoted', { exec: scanQuoted }, '"');
export const Placeholder = token('Placeholder', pattern.placeholder, '<');
export const Variable = token('Variable', pattern.variable, '{');
export const Equals = token('Equals', { exec: scanEquals }, '=');
export const Foreign = token('Foreign', pattern.foreign, '=!<>');
export const LeftParen = token('LeftParen', '(', '(');
export const RightParen = token('RightParen', ')', ')');
export const LeftBracket = token('LeftBracket', '[', '[');
export const RightBracket = token('RightBracket', ']', ']');
export const LeftBrace = token('LeftBrace', '{', '{');
export const RightBrace = token('RightBrace', '}', '}');
export const Comma = token('Comma', ',', ',');
export const Semicolon = token('Semicolon', { exec: scanSemicolon }, ';\uE03B');
export const Colon = token('Colon', ':', ':');
export const Slash = token('Slash', '/', '/');
export const Star = token('Star', '*', '*');
export const Ampersand = token('Ampersand', '&', '&');
export const Minus = token('Minus', '-', '-');
export const Dot = token('Dot', '.', '.');
/** Between path and query, where both are read at once; anywhere else no token (see `cursor.ts`). So it is kept apart from the tokens. */
export const Question = createToken({ name: 'Question', pattern: '?', group: 'questions' });
export const Hash = token('Hash', '#', '#');

/** In order of preference where several match. */
export const allTokens: TokenType[] = [
  Blank,
  Identifier,
  NumberToken,
  SystemName,
  StringToken,
  Guid,
  DateTime,
  Day,
  Time,
  AtName,
  UnclosedString,
  Quoted,
  Placeholder,
  Variable,
  Equals,
  Foreign,
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
  Question,
];

export const lexer = new Lexer(allTokens, { positionTracking: 'onlyOffset', ensureOptimizations: true, skipValidations: true });
