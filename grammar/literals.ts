import { type LiteralPiece, type LiteralPrefixFact, literalPrefix, literalPrefixes } from './facts/literal-prefixes.ts';
import type { FormVersion, Literal, LiteralType, Span } from './tree.ts';

/** What a word that stands for a value is: `null` in lower case only, `true` and `false` in any (ABNF `null`, `boolean`); V3 had `INFd`. */
export function wordLiteralType(text: string): LiteralType | undefined {
  switch (text) {
    case 'null':
      return 'Null';
    case 'INF':
    case 'NaN':
      return 'Double';
    default:
      if (text.length !== 4 && text.length !== 5) return undefined;
      if (/^(?:true|false)$/i.test(text)) return 'Boolean';
      return /^(?:INF|NaN)[DdFf]$/.test(text) ? 'Double' : undefined;
  }
}

/** The type of a bare number: V2–V3 suffixes say it (`1L`, `1.5m`, `1.5f`, `1.5d`), otherwise its form does. */
export function numberType(text: string): LiteralType {
  const suffix = text.charAt(text.length - 1);
  if (/[MmFfDd]/.test(suffix)) return suffix === 'm' || suffix === 'M' ? 'Decimal' : 'Double';
  if (/[eEF]/.test(text)) return 'Double';
  return text.includes('.') ? 'Decimal' : 'Integer';
}

/** Whether a bare number, or `INF` and `NaN`, ends with a suffix of V2–V3. */
export function hasSuffix(text: string): boolean {
  const last = text.charCodeAt(text.length - 1) | 32;
  // `-INF` ends with an F of its own, `NaN` with no suffix.
  return (last === 108 || last === 109 || last === 100 || last === 102) && !text.endsWith('INF');
}

/** Whether a number may have the suffix it ends with: `L` is for whole numbers, `m` for those without an exponent. */
export function fitsSuffix(text: string): boolean {
  const last = text.charCodeAt(text.length - 1) | 32;
  if (last === 108) return !/[.eE]/.test(text);
  return last !== 109 || !/[eE]/.test(text);
}

/** What `prefix'content'` says. */
interface QuotedLiteral {
  readonly type: LiteralType;
  readonly version: FormVersion;
  readonly valid: boolean;
  /** How far the content is right, and what belongs there; where `valid`, its whole length and nothing. */
  readonly right: number;
  readonly expected: string;
  /** A right literal of the prefix. */
  readonly example: string;
}

const enumerationValue = /(?:[\p{L}_][\p{L}\p{N}_]*|[+-]?\d+)(?:,(?:[\p{L}_][\p{L}\p{N}_]*|[+-]?\d+))*/uy;
const hexadecimalPairs = /^(?:[0-9A-F]{2})+$/i;

/** Reads the content of `prefix'content'`, quotes undoubled. A prefix without a row is the name of an enumeration type. */
export function quotedLiteral(prefix: string, content: string): QuotedLiteral {
  const known = literalPrefix(prefix);
  if (known === undefined) return enumeration(content);
  const { type, until, pieces, example }: LiteralPrefixFact = literalPrefixes[known];
  const wrong = firstWrong(pieces, content);
  if (wrong === undefined) return { type, version: until, valid: true, right: content.length, expected: '', example };
  // What is base64url as well is that: V4 has it.
  if (known === 'binary' && hexadecimalPairs.test(content))
    return { type, version: 3, valid: true, right: content.length, expected: '', example };
  return { type, version: until, valid: false, right: wrong.at, expected: wrong.expected, example };
}

function enumeration(content: string): QuotedLiteral {
  enumerationValue.lastIndex = 0;
  const right = enumerationValue.test(content) ? enumerationValue.lastIndex : 0;
  const valid = right === content.length && right > 0;
  const expected = right === 0 ? 'the name or number of a value' : 'a comma and another value, or the closing quote';
  return { type: 'Enum', version: 4, valid, right, expected, example: "NS.Color'Red'" };
}

/** Where the content stops being what the pieces say; undefined where it is that to its end. */
function firstWrong(pieces: readonly LiteralPiece[], content: string): { at: number; expected: string } | undefined {
  let at = 0;
  for (let index = 0; index < pieces.length; index++) {
    const { pattern, expected, skip, mayEnd } = pieces[index]!;
    if (mayEnd && at > 0 && at === content.length) return undefined;
    pattern.lastIndex = at;
    if (pattern.test(content)) at = pattern.lastIndex;
    else if (skip === undefined) return { at, expected };
    else index += skip;
  }
  return at === content.length ? undefined : { at, expected: 'the closing quote' };
}

/** What stands between quotes, doubled quotes undone; an unclosed string lacks only its last quote. */
export function unquote(text: string): string {
  const closed = text.length > 1 && text.endsWith("'");
  const content = text.slice(1, closed ? -1 : undefined);
  return content.includes("''") ? content.replaceAll("''", "'") : content;
}

export function createLiteral(type: LiteralType, text: string, value: string, span: Span, version: FormVersion = 4): Literal {
  return { kind: 'Literal', span, type, text, value, version };
}

/** `null`, `true`, `INF` and the like; V3 had them with a suffix too. */
export function wordLiteral(type: LiteralType, text: string, span: Span): Literal {
  const suffixed = type === 'Double' && text.length === 4;
  return createLiteral(type, text, suffixed ? text.slice(0, -1) : text, span, suffixed ? 3 : 4);
}
