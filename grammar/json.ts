import { problemMessage } from './problems.ts';
import type { Expression, Hole, Json, JsonMember, JsonString, Problem, Span } from './tree.ts';

type Value = Json | Expression;

interface ArrayFrame {
  readonly kind: 'array';
  readonly start: number;
  readonly items: Value[];
}
interface ObjectFrame {
  readonly kind: 'object';
  readonly start: number;
  readonly members: JsonMember[];
  name: JsonString | undefined;
}
type Frame = ArrayFrame | ObjectFrame;

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const tokenPattern =
  /[ \t\r\n]+|(\{\{[^{}\r\n]*\}\}|[{}[\],:]|"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|<[^<>"\r\n]+>|[^\s{}[\],:"<]+|<)/y;
const numberPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * JSON text to a tree with spans. Goes on behind mistakes: a missing value is a hole. `{{name}}` and `<NAME>` may stand for values. A loop
 * with a stack of its own, so that nesting costs no calls; linear.
 */
export function parseJson(text: string, start: number, end: number): { tree: Value; problems: readonly Problem[] } {
  const reader = new JsonReader();
  tokenPattern.lastIndex = start;
  const whole = end === text.length ? text : text.slice(0, end);
  for (let match = tokenPattern.exec(whole); match !== null; match = tokenPattern.exec(whole)) {
    if (match[1] !== undefined) reader.read({ start: match.index, end: tokenPattern.lastIndex, text: match[1] });
  }
  return reader.finish(end);
}

/** The last token that begins before `end`; a string may be open. */
export function lastJsonToken(text: string, start: number, end: number): Token | undefined {
  let last: Token | undefined;
  const whole = text.slice(0, end);
  tokenPattern.lastIndex = start;
  for (let match = tokenPattern.exec(whole); match !== null; match = tokenPattern.exec(whole)) {
    if (match[1] !== undefined) last = { start: match.index, end: tokenPattern.lastIndex, text: match[1] };
  }
  return last;
}

class JsonReader {
  private readonly frames: Frame[] = [];
  private readonly problems: Problem[] = [];
  private root: Value | undefined;
  /** What may come: a value, a member's name, its colon, or what stands behind a value. */
  private state: 'value' | 'name' | 'colon' | 'behind' = 'value';
  /** A comma stands before: something must follow. */
  private afterComma = false;
  private last = 0;

  read(token: Token): void {
    const { text } = token;
    if (text === '{' || text === '[') this.open(token);
    else if (text === '}' || text === ']') this.close(token);
    else if (text === ',') this.comma(token);
    else if (text === ':') this.colon(token);
    else this.scalar(token);
    this.last = token.end;
  }

  finish(end: number): { tree: Value; problems: readonly Problem[] } {
    while (this.frames.length > 0) {
      const { kind, start } = this.frames.at(-1)!;
      const bracket = kind === 'array' ? '[' : '{';
      this.report({ start, end: start + 1 }, `"${bracket}" is never closed`);
      this.closeFrame(this.last);
    }
    if (this.root === undefined) this.report({ start: end, end }, 'it is empty');
    return { tree: this.root ?? hole(end), problems: this.problems };
  }

  private open(token: Token): void {
    if (!this.expectValue(token)) return;
    if (token.text === '[') this.frames.push({ kind: 'array', start: token.start, items: [] });
    else this.frames.push({ kind: 'object', start: token.start, members: [], name: undefined });
    this.state = token.text === '[' ? 'value' : 'name';
    this.afterComma = false;
  }

  private close(token: Token): void {
    const top = this.frames.at(-1);
    if (top === undefined || (token.text === ']') !== (top.kind === 'array')) {
      this.report(token, `"${token.text}" closes nothing`);
      return;
    }
    if (this.afterComma) this.report(token, 'a comma stands before the closing bracket');
    if (this.state === 'value' && top.kind === 'object') this.fill(this.last);
    else if (this.state === 'colon') this.fill(this.last);
    this.closeFrame(token.end);
  }

  private closeFrame(end: number): void {
    const top = this.frames.pop()!;
    if (top.kind === 'object' && top.name !== undefined) {
      top.members.push(member(top.name, hole(end)));
    }
    const span: Span = { start: top.start, end: Math.max(end, top.start + 1) };
    this.attach(top.kind === 'array' ? { kind: 'JsonArray', span, items: top.items } : { kind: 'JsonObject', span, members: top.members });
  }

  private comma(token: Token): void {
    const top = this.frames.at(-1);
    if (top === undefined || (this.state === 'name' && top.kind === 'object')) {
      this.report(token, 'a comma stands where none may');
      return;
    }
    if (this.state !== 'behind') this.fill(token.start);
    this.state = top.kind === 'array' ? 'value' : 'name';
    this.afterComma = true;
  }

  private colon(token: Token): void {
    if (this.state === 'colon') this.state = 'value';
    else this.report(token, 'a colon stands where none may');
  }

  private scalar(token: Token): void {
    const isString = token.text.startsWith('"');
    const top = this.frames.at(-1);
    if (this.state === 'behind' && top?.kind === 'object') {
      this.report(token, 'a comma is missing');
      this.state = 'name';
    }
    if (this.state !== 'name') {
      if (this.expectValue(token)) this.attach(this.value(token));
      return;
    }
    this.afterComma = false;
    if (!isString) this.report(token, 'names stand between double quotes');
    (top as ObjectFrame).name = isString ? this.string(token) : { kind: 'JsonString', span: spanOf(token), value: token.text };
    this.state = 'colon';
  }

  /** Makes room for a value where it is clear what was forgotten; false when the token cannot be one. */
  private expectValue(token: Token): boolean {
    if (this.state === 'colon') this.report(token, 'a colon is missing');
    else if (this.state === 'behind' && this.frames.at(-1)?.kind === 'array') this.report(token, 'a comma is missing');
    else if (this.state !== 'value') {
      this.report(token, `${JSON.stringify(token.text)} stands where nothing may`);
      return false;
    }
    return true;
  }

  private fill(position: number): void {
    this.report({ start: position, end: position }, 'a value is missing');
    this.attach(hole(position));
  }

  private attach(value: Value): void {
    this.state = 'behind';
    this.afterComma = false;
    const top = this.frames.at(-1);
    if (top === undefined) this.root ??= value;
    else if (top.kind === 'array') top.items.push(value);
    else if (top.name !== undefined) {
      top.members.push(member(top.name, value));
      top.name = undefined;
    }
  }

  private value(token: Token): Value {
    const { text } = token;
    const span = spanOf(token);
    if (text.startsWith('"')) {
      const placeholder = /^"<([A-Z][A-Z0-9 _-]*)>"$/.exec(text);
      return placeholder === null ? this.string(token) : { kind: 'Placeholder', span, name: placeholder[1]!, quoted: true };
    }
    if (text.startsWith('{{')) return { kind: 'Variable', span, name: text.slice(2, -2).trim() };
    if (text.startsWith('<') && text.length > 1) return { kind: 'Placeholder', span, name: text.slice(1, -1), quoted: false };
    if (text === 'true' || text === 'false' || text === 'null') return { kind: 'JsonWord', span, text };
    if (numberPattern.test(text)) return { kind: 'JsonNumber', span, text };
    this.report(token, `${JSON.stringify(text)} is not a value`);
    return { kind: 'Hole', span, expected: 'json' };
  }

  private string(token: Token): JsonString {
    const span = spanOf(token);
    try {
      return { kind: 'JsonString', span, value: JSON.parse(token.text) };
    } catch {
      const closed = token.text.length > 1 && token.text.endsWith('"');
      this.report(token, closed ? 'this string holds an escape that JSON does not have' : 'this string is not closed');
      return { kind: 'JsonString', span, value: token.text.slice(1, closed ? -1 : undefined) };
    }
  }

  private report(span: Span, found: string): void {
    const data = { found };
    this.problems.push({
      code: 'malformed-json',
      span: { start: span.start, end: span.end },
      message: problemMessage('malformed-json', data),
      data,
    });
  }
}

function hole(position: number): Hole {
  return { kind: 'Hole', span: { start: position, end: position }, expected: 'json' };
}

function member(name: JsonString, value: Value): JsonMember {
  return { kind: 'JsonMember', span: { start: name.span.start, end: Math.max(name.span.end, value.span.end) }, name, value };
}

function spanOf({ start, end }: Token): Span {
  return { start, end };
}
