import { createProblem, type ProblemEdit } from './problems.ts';
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
  /[ \t\r\n]+|(\{\{[^{}\r\n]*\}\}|[{}[\],:]|"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|<[^<>"\r\n]+>|\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/)){0,2000}\*\/|'[^'\\\r\n]*(?:\\[^\r\n][^'\\\r\n]*)*'|[“”„][^“”„"\r\n]*[“”"]|=>?|;|[^\s{}[\],:;="'<“”„]+|['<“”„])/y;
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
    if (match[1] === undefined) continue;
    const token = match[1].length > 1 ? withoutClosers(match[1]) : match[1];
    tokenPattern.lastIndex = match.index + token.length;
    reader.read({ start: match.index, end: tokenPattern.lastIndex, text: token });
  }
  return reader.finish(end);
}

/** A string that its line does not close ends before the brackets and commas that end the line: they are most likely none of it. */
function withoutClosers(text: string): string {
  if (text.charCodeAt(0) !== 0x22 || (text.endsWith('"') && isClosed(text))) return text;
  let length = text.length;
  while (length > 1 && ' \t}],'.includes(text.charAt(length - 1))) length--;
  return text.slice(0, length);
}

/** Whether the last quote is no escaped one. */
function isClosed(text: string): boolean {
  let backslashes = 0;
  while (text.charAt(text.length - 2 - backslashes) === '\\') backslashes++;
  return backslashes % 2 === 0;
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
  /** What stands behind the whole. */
  private rest: Span | undefined;
  private lastComma: Span = { start: 0, end: 0 };
  private last = 0;

  read(token: Token): void {
    const { text } = token;
    if (text.startsWith('//') || text.startsWith('/*')) {
      this.report(token, 'JSON has no comments: remove it.', [{ span: spanOf(token), text: '' }]);
      return;
    }
    if (this.frames.length === 0 && this.root !== undefined) {
      this.rest = { start: this.rest?.start ?? token.start, end: token.end };
      return;
    }
    if (text === '{' || text === '[') this.open(token);
    else if (text === '}' || text === ']') this.close(token);
    else if (text === ',') this.comma(token);
    else if (text === ':') this.colon(token);
    else this.scalar(token);
    this.last = token.end;
  }

  finish(end: number): { tree: Value; problems: readonly Problem[] } {
    while (this.frames.length > 0) {
      this.reportOpen(this.frames.at(-1)!);
      this.closeFrame(this.last);
    }
    if (this.rest !== undefined) this.report(this.rest, 'Nothing may follow the JSON value: remove it.', [{ span: this.rest, text: '' }]);
    if (this.root === undefined) this.report({ start: end, end }, 'Expected a JSON value here.');
    return { tree: this.root ?? hole(end), problems: this.problems };
  }

  private reportOpen({ kind, start }: Frame): void {
    const [open, close] = kind === 'array' ? ['[', ']'] : ['{', '}'];
    this.report({ start, end: start + 1 }, `Expected "${close}" for this "${open}".`, insertion(this.last, close));
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
    if (top !== undefined && !closes(token, top) && closes(token, this.frames.at(-2))) {
      this.reportOpen(top);
      this.closeFrame(this.last);
      this.close(token);
      return;
    }
    if (top !== undefined && !closes(token, top)) {
      const bracket = top.kind === 'array' ? ']' : '}';
      this.report(token, `Expected "${bracket}" here, not "${token.text}".`, [{ span: spanOf(token), text: bracket }]);
    }
    if (top === undefined) {
      this.report(token, `This "${token.text}" closes nothing: remove it.`, [{ span: spanOf(token), text: '' }]);
      return;
    }
    if (this.afterComma) this.reportTrailing(token);
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
      this.report(token, 'Nothing stands before this ",": remove it.', [{ span: spanOf(token), text: '' }]);
      return;
    }
    if (this.state !== 'behind') this.fill(token.start);
    this.state = top.kind === 'array' ? 'value' : 'name';
    this.afterComma = true;
    this.lastComma = spanOf(token);
  }

  private reportTrailing({ text }: Token): void {
    this.report(this.lastComma, `JSON has no "," before "${text}": remove it.`, [{ span: this.lastComma, text: '' }]);
  }

  private colon(token: Token): void {
    if (this.state === 'colon') this.state = 'value';
    else this.report(token, 'Did not expect ":" here.', [{ span: spanOf(token), text: '' }]);
  }

  private scalar(token: Token): void {
    const isString = token.text.startsWith('"');
    const top = this.frames.at(-1);
    if (this.foreignSign(token)) return;
    if (this.state === 'behind' && top?.kind === 'object') {
      this.reportComma(token);
      this.state = 'name';
    }
    if (this.state !== 'name') {
      if (this.expectValue(token)) this.attach(this.value(token));
      return;
    }
    this.afterComma = false;
    (top as ObjectFrame).name = isString ? this.string(token) : this.bareName(token);
    this.state = 'colon';
  }

  /** `=` for a colon, `;` for a comma. */
  private foreignSign(token: Token): boolean {
    const { text } = token;
    const isColon = this.state === 'colon' && text.startsWith('=');
    if (!isColon && !(this.state === 'behind' && text === ';' && this.frames.length > 0)) return false;
    const sign = isColon ? ':' : ',';
    this.report(token, `Expected "${sign}" here, not "${text}".`, [{ span: spanOf(token), text: sign }]);
    if (isColon) this.state = 'value';
    else this.comma({ ...token, text: ',' });
    return true;
  }

  /** Makes room for a value where it is clear what was forgotten; false when the token cannot be one. */
  private expectValue(token: Token): boolean {
    if (this.state === 'colon')
      this.report({ start: this.last, end: this.last }, `Expected ":" before ${shown(token.text)}.`, insertion(this.last, ':'));
    else if (this.state === 'behind' && this.frames.at(-1)?.kind === 'array') this.reportComma(token);
    else if (this.state !== 'value') {
      this.report(token, `Did not expect ${shown(token.text)} here.`, [{ span: spanOf(token), text: '' }]);
      return false;
    }
    return true;
  }

  private fill(position: number): void {
    this.report({ start: position, end: position }, 'Expected a JSON value here.');
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
    return this.foreignValue(token);
  }

  /** What other languages write: `'x'`, `True`, `None`, a word without quotes. */
  private foreignValue(token: Token): Value {
    const { text } = token;
    const span = spanOf(token);
    const word = foreignWords.get(text.toLowerCase());
    if (word !== undefined) {
      this.report(token, `JSON writes ${word}, not "${text}".`, [{ span, text: word }]);
      return { kind: 'JsonWord', span, text: word };
    }
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) {
      const number = String(Number(text));
      this.report(token, `JSON writes ${number}, not "${text}".`, [{ span, text: number }]);
      return { kind: 'JsonNumber', span, text: number };
    }
    if (!/^[\w'“”„]/.test(text) || /^\d/.test(text)) {
      this.report(token, `${shown(text)} is no JSON value.`);
      return { kind: 'Hole', span, expected: 'json' };
    }
    return this.requoted(token, 'strings');
  }

  private bareName(token: Token): JsonString {
    return this.requoted(token, 'names');
  }

  /** Text between other quotes than JSON's, or none. */
  private requoted(token: Token, what: 'names' | 'strings'): JsonString {
    const { text } = token;
    const span = spanOf(token);
    const quoted = text.length > 1 && /^['“”„]/.test(text);
    const value = quoted ? text.slice(1, -1).replaceAll("\\'", "'") : text;
    const replacement = JSON.stringify(value);
    this.report(token, `JSON writes ${what} in double quotes: write ${replacement}.`, [{ span, text: replacement }]);
    return { kind: 'JsonString', span, value };
  }

  private reportComma(token: Token): void {
    this.report({ start: this.last, end: this.last }, `Expected "," before ${shown(token.text)}.`, insertion(this.last, ','));
  }

  private string(token: Token): JsonString {
    const span = spanOf(token);
    try {
      return { kind: 'JsonString', span, value: JSON.parse(token.text) };
    } catch {
      const closed = token.text.length > 1 && token.text.endsWith('"');
      if (closed) this.report(token, 'This string holds an escape that JSON does not have.');
      else this.report(token, 'Expected a double quote at the end of this string.', insertion(token.end, '"'));
      return { kind: 'JsonString', span, value: token.text.slice(1, closed ? -1 : undefined) };
    }
  }

  private report({ start, end }: Span, sentence: string, edits: readonly ProblemEdit[] = []): void {
    const data = edits.length === 0 ? { sentence } : { sentence, edits };
    this.problems.push(createProblem('malformed-json', { start, end }, data));
  }
}

/** Words that other languages have for JSON's. */
const foreignWords: ReadonlyMap<string, 'true' | 'false' | 'null'> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
  ['none', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
]);

const closes = ({ text }: Token, frame: Frame | undefined): boolean => frame !== undefined && (text === ']') === (frame.kind === 'array');

const insertion = (at: number, text: string): readonly ProblemEdit[] => [{ span: { start: at, end: at }, text }];

/** Text as a message quotes it, shortened where it is long. */
function shown(text: string): string {
  const short = text.length > 30 ? `${text.slice(0, 24)}…` : text;
  return short.startsWith('"') ? short : `"${short}"`;
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
