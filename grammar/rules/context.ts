import { readSource, restore, type Source, spanIn } from '../source.ts';
import type {
  Argument,
  Arguments,
  ContextFragment,
  Hole,
  Name,
  NameSegment,
  Path,
  Problem,
  Segment,
  SelectList,
  SelectListItem,
  Span,
  SystemSegment,
} from '../tree.ts';
import { createProblem } from './problem.ts';
import { readWithin, surrounded } from './read-within.ts';

type Step = Segment | Hole;

/** Deeper lists are not read. */
const deepest = 64;

const suffixes: ReadonlySet<string> = new Set(['$entity', '$delta', '$deletedEntity', '$link', '$deletedLink']);

/** Reads `text[start, end)`, what stands behind the `#` of a context URL. Never throws; linear. */
export function readContext(text: string, start: number, end: number): { tree: ContextFragment; problems: readonly Problem[] } {
  return new ContextReader(readSource(text, start, end, 'percent', 'path'), text).read();
}

/** As `readContext`, of a part: with what would stand around it. */
export function readContextPart(text: string, before: string, behind: string): { tree: ContextFragment; problems: readonly Problem[] } {
  const inner = readSource(text, 0, text.length, 'percent', 'path');
  return new ContextReader(surrounded(inner, before, behind, 0, text.length), text).read();
}

class ContextReader {
  private readonly problems: Problem[] = [];
  private readonly source: Source;
  private readonly given: string;
  private at = 0;
  private depth = 0;

  constructor(source: Source, given: string) {
    this.source = source;
    this.given = given;
  }

  read(): { tree: ContextFragment; problems: readonly Problem[] } {
    const segments = [...this.segments()];
    const list = this.next === '(' ? this.list() : undefined;
    // Behind a list, nothing but what the answer is may stand.
    if (list !== undefined && suffixes.has(this.source.text.slice(this.at + 1)) && this.accept('/')) segments.push(this.segment());
    const last = segments.at(-1);
    const suffix = last?.kind === 'SystemSegment' && suffixes.has(last.name) && segments.length > 1 ? last : undefined;
    if (suffix !== undefined) segments.pop();
    this.rest(this.source.text.length);
    for (const { span, text } of this.source.malformed) this.problems.push(createProblem('malformed-percent', span, { text }));
    const span = this.span(0, this.source.text.length);
    return { tree: { kind: 'ContextFragment', span, segments, list, suffix }, problems: this.problems };
  }

  /** Segments up to a list or the end. */
  private segments(): readonly Step[] {
    const segments = [this.segment()];
    while (this.accept('/')) segments.push(this.segment());
    return segments;
  }

  private segment(): Step {
    const name = this.word();
    if (name === undefined) return this.hole('segment');
    if (name.text.startsWith('$')) return system(name);
    if (/^-?\d/.test(name.text)) return keySegment(name);
    const isCollection = name.text === 'Collection' && this.next === '(';
    if (isCollection) return this.named(name, [this.collection()]);
    return this.named(name, this.next === '(' && this.atKey() ? [this.key()] : []);
  }

  private named(name: Name, behind: readonly Arguments[]): NameSegment {
    return {
      kind: 'NameSegment',
      span: { start: name.span.start, end: behind.at(-1)?.span.end ?? name.span.end },
      name,
      arguments: behind,
    };
  }

  /** `(NS.Type)` or `($ref)`. */
  private collection(): Arguments {
    const open = this.at++;
    const name = this.word();
    const first = name === undefined ? this.hole('name') : name.text.startsWith('$') ? system(name) : this.named(name, []);
    this.close(open);
    const value: Path = { kind: 'Path', span: first.span, segments: [first] };
    const item: Argument = { kind: 'Argument', span: first.span, name: undefined, value };
    return { kind: 'Arguments', span: this.span(open, this.at), items: [item] };
  }

  /** Keys, not a list: values, or a path goes on behind the parentheses. */
  private atKey(): boolean {
    const close = closeOf(this.source.text, this.at);
    const inner = this.source.text.slice(this.at + 1, close);
    return /^(?:'|-?\d|[\w.]*['=])/.test(inner) || /^\/(?!\$(?:entity|delta)$)/.test(this.source.text.slice(close + 1, close + 10));
  }

  private key(): Arguments {
    const start = this.at;
    const end = Math.min(closeOf(this.source.text, start) + 1, this.source.text.length);
    this.at = end;
    const { start: from, end: to } = this.span(start, end);
    const { tree, problems } = readWithin('path', this.given.slice(from, to), { before: 'x', base: from });
    this.problems.push(...problems);
    const first = tree.kind === 'ResourcePath' ? tree.segments[0] : undefined;
    const [behind] = first?.kind === 'NameSegment' ? first.arguments : [];
    return behind ?? { kind: 'Arguments', span: this.span(start, end), items: [] };
  }

  // ------------------------------------------------------------ lists

  private list(): SelectList {
    const open = this.at++;
    const items: (SelectListItem | Hole)[] = [];
    if (this.depth++ >= deepest) this.tooDeep(open);
    else if (this.next !== ')') {
      do items.push(this.item());
      while (this.accept(','));
    }
    this.depth--;
    this.close(open);
    return { kind: 'SelectList', span: this.span(open, this.at), items };
  }

  private item(): SelectListItem | Hole {
    const start = this.at;
    const first = this.itemSegment();
    const segments = [first];
    while (this.accept('/')) segments.push(this.itemSegment());
    if (first.kind === 'Hole' && segments.length === 1) return first;
    const path: Path = { kind: 'Path', span: this.span(start, this.at), segments };
    const recursive = this.accept('+');
    const list = this.next === '(' ? this.list() : undefined;
    return { kind: 'SelectListItem', span: this.span(start, this.at), path, recursive, list };
  }

  private itemSegment(): Step {
    const name = this.word();
    if (name === undefined) return this.hole('selectItem');
    if (name.text === '*') return { kind: 'StarSegment', span: name.span };
    const isFunction = this.next === '(' && name.text.includes('.') && !name.text.startsWith('@');
    return this.named(name, isFunction ? [this.parameterNames()] : []);
  }

  private parameterNames(): Arguments {
    const open = this.at++;
    const items: Argument[] = [];
    do {
      const name = this.word() ?? { kind: 'Name', span: this.hole('name').span, text: '' };
      const value: Path = { kind: 'Path', span: name.span, segments: [this.named(name, [])] };
      items.push({ kind: 'Argument', span: name.span, name: undefined, value });
    } while (this.accept(','));
    this.close(open);
    return { kind: 'Arguments', span: this.span(open, this.at), items };
  }

  // ------------------------------------------------------------ characters

  private get next(): string {
    return this.source.text.charAt(this.at);
  }

  private accept(character: string): boolean {
    if (this.next !== character) return false;
    this.at++;
    return true;
  }

  private word(): Name | undefined {
    wordForm.lastIndex = this.at;
    const found = wordForm.exec(this.source.text);
    if (found === null) return undefined;
    const start = this.at;
    this.at = wordForm.lastIndex;
    const hash = found[0].indexOf(encodedHash);
    if (hash >= 0) this.report('needless-encoding', start + hash, start + hash + 1, { text: '%23', replacement: '#' });
    return { kind: 'Name', span: this.span(start, this.at), text: restore(found[0]) };
  }

  private close(open: number): void {
    this.rest(closeOf(this.source.text, open));
    if (this.accept(')')) return;
    const { end } = this.span(this.at, this.at);
    this.report('missing-close', open, open + 1, { open: '(', close: ')', offset: end });
  }

  /** Skips what stands before an offset, with a problem. */
  private rest(end: number): void {
    if (this.at >= end) return;
    this.report('unexpected', this.at, end, { text: restore(this.source.text.slice(this.at, end)) });
    this.at = end;
  }

  private tooDeep(open: number): void {
    this.report('too-deep', open, open + 1, {});
    this.at = closeOf(this.source.text, open);
  }

  private hole(expected: Hole['expected']): Hole {
    this.report('missing', this.at, this.at, { expected });
    return { kind: 'Hole', span: this.span(this.at, this.at), expected };
  }

  private span(start: number, end: number): Span {
    return spanIn(this.source, start, end);
  }

  private report(code: Problem['code'], start: number, end: number, data: Record<string, unknown>): void {
    this.problems.push(createProblem(code, this.span(start, end), data));
  }
}

/** `%23`, held apart from `#`: see `source.ts`. */
const encodedHash = '\uE023';
const wordForm = /[^\s()/,+'"]+/y;

const system = ({ text, span }: Name): SystemSegment => ({ kind: 'SystemSegment', span, name: text, version: 4 });

function keySegment({ text, span }: Name): Segment {
  return { kind: 'LiteralSegment', span, value: { kind: 'Literal', span, type: 'String', text, value: text, version: 4 } };
}

/** The offset of the parenthesis that closes the one at `open`, or of the end. */
function closeOf(text: string, open: number): number {
  let depth = 0;
  let quoted = false;
  for (let index = open; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return index;
  }
  return text.length;
}
