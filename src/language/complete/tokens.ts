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

/**
 * Blanks, then one token: a string (with the prefix of its type), a word (a placeholder and a variable stand for one), a number, or a mark.
 * What is not ASCII counts as a letter.
 */
const pattern =
  /(\s*)(?:((?:[A-Za-z]+)?'(?:[^'\n]|'')*'?)|([$@]?[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*|[$@]|<[A-Z][\w -]*>|\{\{[^}\n]*\}?\}?)|(\d[\w:.]*(?:-\w[\w:.]*)*)|([\s\S]))/y;

export function tokenize(text: string): CursorToken[] {
  const tokens: CursorToken[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, gap = '', string, word, number, mark] = match;
    const found = string ?? word ?? number ?? mark ?? '';
    // Blanks at the end of the text are no token.
    if (mark !== undefined && mark.trim() === '') break;
    const end = pattern.lastIndex;
    const start = end - found.length;
    tokens.push({
      kind: string !== undefined ? 'string' : word !== undefined ? 'word' : number !== undefined ? 'number' : 'mark',
      text: found,
      start,
      end,
      spaced: gap !== '',
      leading: start === 0 || gap.includes('\n'),
      closed: string !== undefined && isClosed(string),
    });
  }
  return tokens;
}

/** An even number of quotes: `''` inside stands for one. */
const isClosed = (text: string): boolean => (text.match(/'/g)?.length ?? 0) % 2 === 0;
