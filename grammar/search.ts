import type { ProblemCode } from './problems.ts';
import type { SearchExpression, SearchTerm, Span, Word } from './tree.ts';

interface SearchToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface SearchProblem {
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  readonly data: Record<string, unknown>;
}

interface SearchResult {
  /** Undefined when the text is blank. */
  readonly tree: SearchExpression | undefined;
  readonly problems: readonly SearchProblem[];
}

interface Frame {
  readonly open: SearchToken | undefined;
  readonly operands: SearchExpression[];
  readonly operators: { readonly text: 'AND' | 'OR' | 'NOT'; readonly span: Span }[];
  complete: boolean;
}

/** `\uE009` and `\uE020` are encoded blanks. */
const tokenPattern = /"[^"]*"?|[()]|[^\s()"\uE009\uE020]+/g;
/** Where the value ends with a single quote, all from a term that begins with one is a term. (Tried anywhere else, it takes time by the square.) */
const tokenPatternOfQuoted = /"[^"]*"?|'.*'$|[()]|[^\s()"\uE009\uE020]+/gs;
/** Higher binds tighter; as `operators` for expressions. */
export const searchPrecedence = { OR: 1, AND: 2, NOT: 3 } as const;

/**
 * The value of `$search` (URL Conventions 5.1.7). NOT binds tighter than AND, AND tighter than OR; two terms with nothing between them are
 * joined by AND. Operator words that stand where a term must are terms. Loops and a stack of its own: any depth is read.
 */
export function parseSearch(
  text: string,
  base: number,
  span: (start: number, end: number) => Span,
  read: (start: number, end: number) => string,
): SearchResult {
  const problems: SearchProblem[] = [];
  const tokens = tokenize(text, base);
  const frames: Frame[] = [frame(undefined)];
  const term = (token: SearchToken): SearchTerm => {
    const phrase = token.text.startsWith('"');
    const closed = phrase && token.text.length > 1 && token.text.endsWith('"');
    if (phrase && !closed) problems.push({ code: 'unclosed-phrase', start: token.start, end: token.end, data: {} });
    const value = phrase ? read(token.start + 1, token.end - (closed ? 1 : 0)) : read(token.start, token.end);
    return { kind: 'SearchTerm', span: span(token.start, token.end), text: value, phrase };
  };
  tokens.forEach((token, index) => {
    const top = frames.at(-1)!;
    if (token.text === '(') {
      if (top.complete) join(top, impliedAnd(span, token.start));
      frames.push(frame(token));
    } else if (token.text === ')') closeFrame(frames, token, span, problems);
    else if (top.complete && isJoiner(token.text) && index < tokens.length - 1)
      join(top, { text: token.text, span: span(token.start, token.end) });
    else if (token.text === 'NOT' && index < tokens.length - 1 && tokens[index + 1]!.text !== ')') {
      if (top.complete) join(top, impliedAnd(span, token.start));
      top.operators.push({ text: 'NOT', span: span(token.start, token.end) });
    } else {
      if (top.complete) join(top, impliedAnd(span, token.start));
      top.operands.push(term(token));
      top.complete = true;
    }
  });
  while (frames.length > 1) {
    const { open } = frames.at(-1)!;
    problems.push({
      code: 'missing-close',
      start: open!.start,
      end: open!.end,
      data: { open: '(', close: ')', offset: span(base + text.length, base + text.length).start },
    });
    closeFrame(frames, { start: base + text.length, end: base + text.length, text: '' }, span, problems);
  }
  return { tree: tokens.length === 0 ? undefined : settle(frames[0]!, span, base + text.length, problems), problems };
}

function tokenize(text: string, base: number): readonly SearchToken[] {
  return Array.from(text.matchAll(text.endsWith("'") ? tokenPatternOfQuoted : tokenPattern), ({ 0: found, index }) => ({
    start: base + index,
    end: base + index + found.length,
    text: found,
  }));
}

function frame(open: SearchToken | undefined): Frame {
  return { open, operands: [], operators: [], complete: false };
}

function isJoiner(text: string): text is 'AND' | 'OR' {
  return text === 'AND' || text === 'OR';
}

function impliedAnd(span: (start: number, end: number) => Span, at: number): { text: 'AND'; span: Span } {
  return { text: 'AND', span: span(at, at) };
}

function join(top: Frame, operator: { text: 'AND' | 'OR'; span: Span }): void {
  reduce(top, searchPrecedence[operator.text]);
  top.operators.push(operator);
  top.complete = false;
}

function reduce(top: Frame, least: number): void {
  for (
    let operator = top.operators.at(-1);
    operator !== undefined && searchPrecedence[operator.text] >= least;
    operator = top.operators.at(-1)
  ) {
    top.operators.pop();
    const right = top.operands.pop()!;
    if (operator.text === 'NOT')
      top.operands.push({ kind: 'SearchNot', span: { start: operator.span.start, end: right.span.end }, operand: right });
    else {
      const left = top.operands.pop()!;
      const word: Word<'AND' | 'OR'> = { kind: 'Word', span: operator.span, text: operator.text };
      top.operands.push({ kind: 'SearchBinary', span: { start: left.span.start, end: right.span.end }, operator: word, left, right });
    }
  }
}

/** What a frame holds, a hole where its last operand is missing. */
function settle(top: Frame, span: (start: number, end: number) => Span, end: number, problems: SearchProblem[]): SearchExpression {
  if (!top.complete) {
    problems.push({ code: 'missing', start: end, end, data: { expected: 'searchTerm' } });
    top.operands.push({ kind: 'Hole', span: span(end, end), expected: 'searchTerm' });
  }
  reduce(top, 0);
  return top.operands[0]!;
}

function closeFrame(frames: Frame[], token: SearchToken, span: (start: number, end: number) => Span, problems: SearchProblem[]): void {
  if (frames.length === 1) {
    problems.push({ code: 'unmatched-close', start: token.start, end: token.end, data: { text: token.text } });
    return;
  }
  const inner = frames.pop()!;
  const expression = settle(inner, span, token.start, problems);
  const outer = frames.at(-1)!;
  outer.operands.push({ kind: 'SearchGroup', span: span(inner.open!.start, token.end), expression });
  outer.complete = true;
}
