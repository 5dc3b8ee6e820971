import type { IToken, TokenType } from 'chevrotain';
import { createLiteral, numberType, quotedLiteral, unquote } from '../literals.ts';
import { DateTime, Day, Guid, NumberToken, Time } from '../tokens.ts';
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
    return createLiteral(this.bareType(token, text), text, text, this.spanOf(token));
  }

  private bareType(token: IToken, text: string): LiteralType {
    if (token.tokenType === NumberToken) return numberType(text);
    if (token.tokenType !== DateTime) return bareTypes.get(token.tokenType) ?? 'String';
    if (/(?:Z|[+-]\d\d:\d\d)$/.test(text)) return 'DateTimeOffset';
    this.reportToken('invalid-literal', token, { type: 'DateTimeOffset' });
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
    const { type, valid } = quotedLiteral(prefix.image, content);
    if (!valid)
      this.report('invalid-literal', prefix.startOffset, endOf(quoted), {
        type: type === 'Enum' ? prefix.image : prefix.image.toLowerCase(),
      });
    return createLiteral(type, this.image(prefix) + this.image(quoted), content, this.span(prefix.startOffset, endOf(quoted)));
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
