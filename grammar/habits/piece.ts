import { endOfFrequent, frequentType } from './frequent.ts';

/** A stretch of a query as a person wrote it, whatever language they had in mind: the lexer of what OData is not. */
export interface Piece {
  readonly type: PieceType;
  readonly text: string;
  /** The text in lower case. */
  readonly word: string;
  /** Offsets of the source's text. */
  readonly start: number;
  readonly end: number;
  /** A blank stands before it. */
  readonly spaced: boolean;
}

/**
 * `string`: as OData writes strings; `quoted`: between other quotes, or with a quote in it that is not doubled; `entity`: an HTML escape;
 * `value`: a number, date or GUID; `date`: what is meant as one; `template`: `<NAME>`, `{{name}}`; `mark`: all else.
 */
export type PieceType = 'word' | 'string' | 'quoted' | 'entity' | 'value' | 'date' | 'template' | 'mark';

interface Scanned {
  readonly pieces: readonly Piece[];
  /** Blanks that are none to a server: no-break, zero-width and the like. */
  readonly oddBlanks: readonly { readonly start: number; readonly end: number }[];
}

const letters = 'A-Za-z_\\xC0-\\u167F\\u1681-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uDFFF\\uF900-\\uFEFE';
/** Joiners stand within words of some scripts. */
const word = `[${letters}](?:[0-9${letters}]|[\\u200C\\u200D](?=[${letters}]))*`;
/** A quote that ends a string is followed by what may follow a value. */
const behindString = '(?=[\\s),;&\\]}\\uE026]|$)';

/** Text up to a quote, within a line and within an option. */
function within(quotes: string): string {
  return `(?:${character(quotes)}){0,400}`;
}

function character(quotes: string): string {
  return `[^${quotes}&\\r\\n]|&(?![$@])`;
}

/** In order of preference. What searches for a closing quote searches a few hundred characters at most, so that no text takes long. */
const patterns: readonly (readonly [PieceType, string])[] = [
  ['entity', '[&\\uE026](?:amp|lt|gt|quot|apos|nbsp|#\\d{1,4}|#x[0-9A-Fa-f]{1,4})[;\\uE03B]'],
  [
    'quoted',
    `(?<![${letters}])'${within("'")}\\\\'(?!\\s*(?:$|[),;&\\]]|and\\b|or\\b))(?:${character("'\\\\")}|\\\\.|''){0,400}'${behindString}`,
  ],
  ['quoted', `(?<![${letters}])'${within("'")}'[${letters}]${within("'")}'${behindString}`],
  ['string', "'[^'\\r\\n]*(?:''[^'\\r\\n]*)*'"],
  ['quoted', `'${within("'’")}’(?=[\\s),;&]|$)`],
  ['quoted', `"(?:${character('"\\\\')}|\\\\.){0,400}"`],
  ['quoted', `[“”„«»]${within('“”„«»"')}[“”«»"]`],
  ['quoted', `[‘’‚](?:${character("‘’‚'")}|[’'](?=[${letters}])){0,400}[‘’']`],
  ['quoted', `\`${within('`')}[\`´]`],
  ['template', '<[^<>&\'"=\\r\\n]+>|\\{\\{[^{}\\r\\n]*\\}\\}'],
  ['value', '[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![0-9A-Za-z_])'],
  [
    'value',
    "(?:(?<![\\w)\\]'])-)?\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:\\d\\d)?)?(?![0-9A-Za-z_:])",
  ],
  [
    'date',
    '\\d{1,8}-\\d{0,4}-\\d{0,4}(?:[T:][\\d:.]*(?:Z|[+-][\\d:]*)?)?|\\d{1,8}-\\d{0,8}T\\d[\\d:.]*Z?|\\d{1,2}/\\d{1,2}/\\d{4}(?![\\w/])',
  ],
  ['value', `[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?[LlMmFfDd]?(?![0-9${letters}])`],
  ['word', `[$@]?${word}(?:\\.${word})*`],
  ['mark', '===|!==|==|=>|->|=<|!=|<>|<=|>=|:=|&&|\\uE026\\uE026|\\|\\||\\$|@|[^\\s]'],
];

const piecePattern = new RegExp(`([\\s\\u200B-\\u200D\\u2060]+)|${patterns.map(([, source]) => `(${source})`).join('|')}`, 'gy');
const oddBlank = /[^ \t\r\n]/;

/** Splits text into pieces, from an offset on. Linear; every character that is no blank lies in a piece. */
export function scanPieces(text: string, from: number): Scanned {
  const pieces: Piece[] = [];
  const oddBlanks: { start: number; end: number }[] = [];
  let spaced = false;
  const push = (type: PieceType, start: number, end: number): void => {
    const written = text.slice(start, end);
    pieces.push({ type, text: written, word: written.toLowerCase(), start, end, spaced });
    spaced = false;
  };
  for (let start = from, end = from; start < text.length; start = end) {
    end = endOfFrequent(text, start);
    if (end > start) {
      const type = frequentType(text.charCodeAt(start));
      if (type === undefined) spaced = true;
      else push(type, start, end);
      continue;
    }
    const match = matchAt(text, start);
    end = start + match[0].length;
    if (match[1] === undefined) push(typeOf(match), start, end);
    else {
      if (oddBlank.test(match[1])) oddBlanks.push({ start, end });
      spaced = true;
    }
  }
  return { pieces, oddBlanks };
}

function matchAt(text: string, start: number): RegExpExecArray {
  piecePattern.lastIndex = start;
  return piecePattern.exec(text)!;
}

function typeOf(match: RegExpExecArray): PieceType {
  let group = 2;
  while (match[group] === undefined) group++;
  return patterns[group - 2]![0];
}
