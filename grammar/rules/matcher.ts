/**
 * A small declarative matcher for the ABNF's rules that need no tree of their own: values, names, headers. A pattern reads the given text
 * as it stands (`%2C` where the ABNF has `%2C`), takes what it can, and notes how far any attempt came and what was expected there. As no
 * rule repeats what itself repeats the same characters, time is linear.
 */

/** Matches from an offset of the text: gives the offset behind the match, or -1. */
export type Pattern = (text: string, at: number, trace: Trace) => number;

/** A pattern, or a word as the ABNF has them: upper and lower case are one. */
export type Part = Pattern | string;

/** Deeper nesting (of collections of shapes) is not matched. */
const deepest = 64;

/** How far a match came, and what would have gone on there. */
export class Trace {
  farthest: number;
  expected: readonly string[] = [];
  depth = 0;
  tooDeep = false;

  constructor(start: number) {
    this.farthest = start;
  }

  miss(at: number, ...expected: readonly string[]): -1 {
    if (at > this.farthest) {
      this.farthest = at;
      this.expected = expected;
    } else if (at === this.farthest) this.expected = [...new Set([...this.expected, ...expected])];
    return -1;
  }
}

/** A word in upper or lower case. */
export function word(text: string, what = `"${text}"`): Pattern {
  const lower = text.toLowerCase();
  return (given, at, trace) =>
    given.slice(at, at + text.length).toLowerCase() === lower ? at + text.length : trace.miss(sharedEnd(given, at, lower), what);
}

/** A word as it stands (`%s"…"` of RFC 7405). */
export function exactly(text: string): Pattern {
  return (given, at, trace) => (given.startsWith(text, at) ? at + text.length : trace.miss(at, `"${text}"`));
}

/** Within a longer word, as far as it agrees. */
function sharedEnd(given: string, at: number, lower: string): number {
  if (!lower.startsWith('%')) return at;
  let end = at;
  while (end < given.length && given.charAt(end).toLowerCase() === lower.charAt(end - at)) end++;
  return end - at > 1 ? end : at;
}

/** What a sticky regular expression takes: a class of characters, or a run of them. */
export function chars(form: RegExp, what: string): Pattern {
  return (given, at, trace) => {
    form.lastIndex = at;
    return form.test(given) ? form.lastIndex : trace.miss(at, what);
  };
}

const pattern = (part: Part): Pattern => (typeof part === 'string' ? word(part) : part);

export function sequence(...parts: readonly Part[]): Pattern {
  const patterns = parts.map(pattern);
  return (given, at, trace) => {
    let end = at;
    for (const one of patterns) {
      end = one(given, end, trace);
      if (end < 0) return -1;
    }
    return end;
  };
}

/** The longest of the alternatives. */
export function choice(...parts: readonly Part[]): Pattern {
  const patterns = parts.map(pattern);
  return (given, at, trace) => {
    let longest = -1;
    for (const one of patterns) longest = Math.max(longest, one(given, at, trace));
    return longest;
  };
}

/** As often as it comes, `least` to `most` times. */
export function repeat(part: Part, least = 0, most = Number.POSITIVE_INFINITY): Pattern {
  const one = pattern(part);
  return (given, at, trace) => {
    let end = at;
    for (let count = 0; count < most; count++) {
      const { farthest, expected } = trace;
      const next = one(given, end, trace);
      if (next > end) {
        end = next;
        continue;
      }
      if (count < least) return next < 0 ? -1 : end;
      // What might have stood here as well is not what is missing.
      if (trace.farthest === end && farthest <= end) trace.expected = farthest === end ? expected : [];
      return end;
    }
    return end;
  };
}

export const optional = (...parts: readonly Part[]): Pattern => repeat(sequence(...parts), 0, 1);

/** One, and more behind separators. */
export const list = (part: Part, separator: Part): Pattern => sequence(part, repeat(sequence(separator, part)));

/** What is expected is told in these words, wherever in the part the text stops agreeing. */
export function named(what: string, part: Part): Pattern {
  const inner = pattern(part);
  return (given, at, trace) => {
    const within = new Trace(at);
    within.depth = trace.depth;
    const end = inner(given, at, within);
    trace.tooDeep ||= within.tooDeep;
    if (end < 0) return trace.miss(within.farthest, what);
    if (within.farthest > end) trace.miss(within.farthest, what);
    return end;
  };
}

/** A pattern that is part of itself. */
export function nested(inner: () => Pattern): Pattern {
  return (given, at, trace) => {
    if (trace.depth >= deepest) trace.tooDeep = true;
    if (trace.tooDeep) return -1;
    trace.depth++;
    const end = inner()(given, at, trace);
    trace.depth--;
    return end;
  };
}

export interface Mismatch {
  /** Where the text stops being what the pattern describes. */
  readonly at: number;
  /** What would have gone on there; empty when only more stands there than may. */
  readonly expected: readonly string[];
  readonly tooDeep: boolean;
}

/** Matches the whole of `text[0, end)` from an offset; undefined when it is what the pattern describes. */
export function mismatch(part: Pattern, text: string, start = 0): Mismatch | undefined {
  const trace = new Trace(start);
  const end = part(text, start, trace);
  if (end === text.length && !trace.tooDeep) return undefined;
  const goesOn = end >= 0 && trace.farthest <= end;
  return { at: goesOn ? end : trace.farthest, expected: goesOn ? [] : trace.expected, tooDeep: trace.tooDeep };
}
