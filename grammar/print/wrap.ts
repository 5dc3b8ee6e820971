import { type Mark, mark } from './parts.ts';

/** What lines have to fit. */
export interface Page {
  /** Columns. */
  readonly width: number;
  /** Columns that are taken where the text begins. */
  readonly column: number;
  /** What every further line begins with. */
  readonly indent: string;
}

/** Groups that nest deeper are indented no further: 20,000 levels would have 400 million blanks. */
const deepest = 20;

/**
 * Breaks lines where groups do not fit, outermost first. Linear in the text: the width of each group is found beforehand.
 */
export function wrap(pieces: readonly (string | Mark)[], blank: string, page: Page): string {
  const widths = groupWidths(pieces, blank.length);
  const written: string[] = [];
  const broken: boolean[] = [];
  let column = page.column;
  let level = 0;
  const put = (text: string) => {
    written.push(text);
    column += text.length;
  };
  const breakLine = (before: string) => {
    const indent = page.indent + '  '.repeat(Math.min(level, deepest));
    written.push(before, '\n', indent);
    column = indent.length;
  };
  // What follows a group, a comma or a bracket, has to fit as well.
  const fits = (width: number) => column + width < page.width;
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') put(piece);
    else if (piece === mark.open) broken.push(broken.at(-1) !== false && !fits(widths[index]!));
    else if (piece === mark.close) broken.pop();
    else if (piece === mark.indent) level++;
    else if (piece === mark.dedent) level--;
    else if (broken.at(-1) !== true) put(piece === mark.line ? blank : '');
    else if (piece !== mark.fill || !fits(widths[index + 1]! + 1)) breakLine(piece === mark.line && blank !== ' ' ? blank : '');
  }
  return written.join('');
}

/** By index of an `open`, the width of its group on one line. */
function groupWidths(pieces: readonly (string | Mark)[], blank: number): Uint32Array {
  const widths = new Uint32Array(pieces.length + 1);
  const open: number[] = [];
  let width = 0;
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') width += piece.length;
    else if (piece === mark.line) width += blank;
    else if (piece === mark.open) {
      widths[index] = width;
      open.push(index);
    } else if (piece === mark.close) {
      const start = open.pop()!;
      widths[start] = width - widths[start]!;
    }
  }
  return widths;
}
