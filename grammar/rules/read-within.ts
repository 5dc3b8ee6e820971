import type { OptionPlace } from '../facts/query-options.ts';
import { urlParser } from '../parser/url-parser.ts';
import { readSource, type Source } from '../source.ts';
import type { Expression, Hole, Problem, QueryOption, ResourcePath } from '../tree.ts';

/** What the parser is asked for: a path, options at some place, an expression, or one that may be a lambda alone. */
export type Entry = 'path' | OptionPlace | 'expression' | 'lambda';

export interface Read {
  readonly tree: ResourcePath | Expression | OptionList;
  readonly problems: readonly Problem[];
}

/** Options, as a tree of their own. */
interface OptionList {
  readonly kind: 'Options';
  readonly options: readonly (QueryOption | Hole)[];
}

interface Around {
  /** What would have to stand before and behind the text for the parser to read it. */
  readonly before?: string;
  readonly behind?: string;
  /** Offset of the text in the one that spans are offsets of. */
  readonly base?: number;
}

/** Reads a part of what the parser knows, with the rest put around it. `%HH` is undone everywhere, `+` is literal. */
export function readWithin(entry: Entry, text: string, { before = '', behind = '', base = 0 }: Around = {}): Read {
  const inner = readSource(text, 0, text.length, 'percent', entry === 'path' ? 'path' : 'query');
  const { tree, problems } = readEntry(entry, surrounded(inner, before, behind, base, text.length));
  return { tree, problems: problems.map((problem) => ({ ...problem, span: clamped(problem.span, base, base + text.length) })) };
}

function readEntry(entry: Entry, source: Source): Read {
  const parser = urlParser();
  if (entry === 'path') return parser.readPath(source);
  if (entry === 'expression' || entry === 'lambda') return parser.readExpression(source, entry === 'lambda');
  const { tree, problems } = parser.readOptions(source, entry);
  return { tree: { kind: 'Options', options: tree }, problems };
}

/** The source of `before + text + behind`, whose offsets are those of the text: what stands around it has none of its own. */
export function surrounded(inner: Source, before: string, behind: string, base: number, length: number): Source {
  const text = before + inner.text + behind;
  if (before === '' && behind === '' && base === 0) return inner;
  const starts = new Uint32Array(text.length + 1).fill(base + length);
  const ends = new Uint32Array(text.length + 1).fill(base + length);
  starts.fill(base, 0, before.length);
  ends.fill(base, 0, before.length + 1);
  for (let index = 0; index < inner.text.length; index++) {
    starts[before.length + index] = base + (inner.starts?.[index] ?? index);
    ends[before.length + index + 1] = base + (inner.ends?.[index + 1] ?? index + 1);
  }
  const malformed = inner.malformed.map(({ span, text: found }) => ({
    span: { start: base + span.start, end: base + span.end },
    text: found,
  }));
  return { ...inner, text, base: 0, starts, ends, malformed };
}

const clamped = ({ start, end }: Problem['span'], least: number, most: number) => ({
  start: Math.min(Math.max(start, least), most),
  end: Math.min(Math.max(end, least), most),
});
