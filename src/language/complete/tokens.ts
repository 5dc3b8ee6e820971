/**
 * The tokens that completion reads the text before a cursor with. It needs less than the parser and must bear more: half a word,
 * an open quote, no closing parenthesis. Names are data here too; what a word means is decided by where it stands.
 */
export interface CursorToken {
  readonly kind: 'word' | 'number' | 'string' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Blank before it. */
  readonly spaced: boolean;
  /** First of its line. */
  readonly leading: boolean;
  /** A string whose closing quote is there. */
  readonly closed: boolean;
}

const blank = /\s+/y;
const classes = [
  ['string', /(?:[A-Za-z]+)?'(?:[^'\n]|'')*'?/y],
  ['word', /[$@]?[\p{L}_][\p{L}\p{N}_.]*|[$@]|<[A-Z][\w -]*>|\{\{[^}\n]*\}?\}?/uy],
  ['number', /\d[\w:.]*(?:-\w[\w:.]*)*/y],
] as const;

export function tokenize(text: string): CursorToken[] {
  const tokens: CursorToken[] = [];
  let at = 0;
  while (at < text.length) {
    const gap = match(blank, text, at);
    const start = at + gap.length;
    if (start >= text.length) break;
    const { kind, length } = classify(text, start);
    const end = start + length;
    const word = text.slice(start, end);
    const leading = gap.includes('\n') || start === 0;
    tokens.push({ kind, text: word, start, end, spaced: gap !== '', leading, closed: kind === 'string' && isClosed(word) });
    at = end;
  }
  return tokens;
}

function classify(text: string, at: number): { kind: CursorToken['kind']; length: number } {
  for (const [kind, expression] of classes) {
    const length = match(expression, text, at).length;
    if (length > 0) return { kind, length };
  }
  return { kind: 'mark', length: 1 };
}

function match(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? '';
}

/** An even number of quotes: `''` inside stands for one. */
const isClosed = (text: string): boolean => (text.match(/'/g)?.length ?? 0) % 2 === 0;
