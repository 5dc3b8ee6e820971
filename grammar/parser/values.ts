import type { IToken, TokenType } from 'chevrotain';
import { literalPrefix } from '../facts/literal-prefixes.ts';
import { binaryOperator } from '../facts/operators.ts';
import { createLiteral, fitsSuffix, hasSuffix, numberType, quotedLiteral, unquote } from '../literals.ts';
import { DateTime, Day, Guid, Identifier, NumberToken, Time } from '../tokens.ts';
import type { Expression, JsonString, Literal, LiteralType, Placeholder, Variable } from '../tree.ts';
import { BaseParser, endOf } from './base.ts';

const bareTypes: ReadonlyMap<TokenType, LiteralType> = new Map([
  [Guid, 'Guid'],
  [Day, 'Date'],
  [Time, 'TimeOfDay'],
]);

/** Single tokens that are values. */
export abstract class ValueParser extends BaseParser {
  /** Within how many `[` and `{` the parser stands: strings are double-quoted there. */
  protected jsonDepth = 0;

  protected bareLiteral(token: IToken): Literal {
    const text = token.image;
    if (token.tokenType === NumberToken && hasSuffix(text)) {
      return createLiteral(numberType(text), text, text.slice(0, -1), this.spanOf(token), 3);
    }
    return createLiteral(this.bareType(token, text), text, text, this.spanOf(token));
  }

  /** As `bareLiteral`; what is glued to a number is no suffix of one. */
  protected checkedLiteral(token: IToken): Literal {
    const literal = this.bareLiteral(token);
    if (token.tokenType !== NumberToken) return literal;
    if (literal.version < 4 && !fitsSuffix(token.image)) this.reportSuffix(token.image.slice(-1), endOf(token) - 1, endOf(token));
    else if (this.at(Identifier) && this.adjacent && binaryOperator(this.LA(1).image) === undefined) {
      const glued = this.take();
      this.reportSuffix(this.image(glued), glued.startOffset, endOf(glued));
    }
    return literal;
  }

  private reportSuffix(suffix: string, start: number, end: number): void {
    this.report('number-suffix', start, end, { suffix });
  }

  private bareType(token: IToken, text: string): LiteralType {
    if (token.tokenType === NumberToken) return numberType(text);
    if (token.tokenType !== DateTime) return bareTypes.get(token.tokenType) ?? 'String';
    if (/(?:Z|[+-]\d\d:\d\d)$/.test(text)) return 'DateTimeOffset';
    const at = endOf(token);
    const edits = [{ span: this.span(at, at), text: 'Z' }];
    this.reportToken('invalid-literal', token, { type: 'DateTimeOffset', expected: 'a time zone', example: `${text}Z`, edits });
    return 'DateTime';
  }

  /** A string, or a placeholder between quotes. */
  protected quotedValue(token: IToken): Literal | Placeholder {
    const text = this.image(token);
    const span = this.spanOf(token);
    if (text.charAt(1) === '<' && /^'<[^<>&'"=]+>'$/.test(text))
      return { kind: 'Placeholder', span, name: text.slice(2, -2), quoted: true };
    return createLiteral('String', text, unquote(text), span);
  }

  /** `prefix'…'`. */
  protected prefixedLiteral(prefix: IToken, quoted: IToken): Literal {
    const content = unquote(this.image(quoted));
    const name = this.image(prefix);
    const { type, version, valid, right, expected, example } = quotedLiteral(name, content);
    this.checkPrefix(prefix, name);
    if (!valid)
      this.report('invalid-literal', quoted.startOffset + 1 + right, endOf(quoted) - 1, {
        type: type === 'Enum' ? name : name.toLowerCase(),
        expected,
        example,
      });
    return createLiteral(type, name + this.image(quoted), content, this.span(prefix.startOffset, endOf(quoted)), version);
  }

  /** `X` stands in upper case; a type's name has a namespace. */
  private checkPrefix(token: IToken, name: string): void {
    const known = literalPrefix(name);
    if (known === 'X' ? name !== 'X' : known === undefined && !name.includes('.'))
      this.reportToken('unknown-prefix', token, { prefix: name, instead: known });
  }

  protected unclosedLiteral(token: IToken): Literal {
    const text = this.image(token);
    this.reportToken('unclosed-string', token);
    return createLiteral('String', text, unquote(`${text}'`), this.spanOf(token));
  }

  /** JSON's strings; elsewhere a mistake for `'…'`. */
  protected doubleQuoted(token: IToken): Expression {
    const json = this.jsonString(token);
    if (this.jsonDepth > 0) return json;
    this.reportToken('double-quoted-string', token, { value: json.value });
    return createLiteral('String', `'${json.value.replaceAll("'", "''")}'`, json.value, json.span);
  }

  protected jsonString(token: IToken): JsonString {
    const text = this.image(token);
    const span = this.spanOf(token);
    try {
      return { kind: 'JsonString', span, value: JSON.parse(text) };
    } catch {
      // An escape that JSON does not have, or a raw control character: read as it stands.
      this.reportToken('invalid-literal', token, { type: 'JSON string' });
      return { kind: 'JsonString', span, value: text.slice(1, -1) };
    }
  }

  protected placeholder(token: IToken): Placeholder {
    return { kind: 'Placeholder', span: this.spanOf(token), name: this.image(token).slice(1, -1), quoted: false };
  }

  protected variable(token: IToken): Variable {
    return { kind: 'Variable', span: this.spanOf(token), name: this.image(token).slice(2, -2).trim() };
  }
}
