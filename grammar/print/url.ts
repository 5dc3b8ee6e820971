import type { Url } from '../tree.ts';
import { isEncodedPath, isEncodedQuery } from '../url.ts';
import { type Form, Pen } from './pen.ts';
import { render } from './render.ts';

/** How a URL is laid out; see `PrintOptions`. */
export interface UrlStyle {
  readonly encoding: 'decoded' | 'balena' | 'standard';
  /** Columns to break lines at; undefined: all on one line. */
  readonly width: number | undefined;
  readonly minimal: boolean;
}

/** A URL as one text a line: its path, then its options, each with the `?` or `&` before it. */
export function urlLines(url: Url, style: UrlStyle): readonly string[] {
  const lines = pathAndOptions(url, style);
  if (url.context === undefined) return lines;
  const context = render([url.context], new Pen(style.encoding, 'fragment', style.minimal));
  return [...lines.slice(0, -1), `${lines.at(-1)}#${context}`];
}

function pathAndOptions({ origin, path, options }: Url, style: UrlStyle): readonly string[] {
  const writePath = (pen: Pen) => [render([path], pen)];
  const written = inForm('path', style, writePath, ([text]) => isEncodedPath(text!) || isQuote(text!.charAt(0)));
  const first = origin === undefined ? unquoted(written[0]!) : origin.text + written[0]!;
  if (options === undefined) return [first];
  const page = style.width === undefined ? undefined : { width: style.width, column: 3, indent: '  ' };
  const texts = inForm(
    'query',
    style,
    (pen) => options.map((option) => render([option], pen, page)),
    (texts) => isEncodedQuery(texts.join('&')) || texts.some(endsInVersion),
  );
  if (texts.length === 0) return [first, '?'];
  return [first, ...texts.map((text, index) => (index === 0 ? '?' : '&') + text)];
}

const isQuote = (character: string): boolean => character === "'" || character === '"';

/** Quotes around a URL are a program's or a shell's: one that begins it is encoded. */
const unquoted = (path: string): string => (isQuote(path.charAt(0)) ? encodeQuote(path.charAt(0)) + path.slice(1) : path);

const encodeQuote = (quote: string): string => (quote === "'" ? '%27' : '%22');

/** What is to be decoded is encoded where it would be read as another text. */
function inForm(
  part: 'path' | 'query',
  { encoding, minimal }: UrlStyle,
  write: (pen: Pen) => readonly string[],
  misread: (texts: readonly string[]) => boolean,
): readonly string[] {
  const written = (form: Form) => {
    const pen = new Pen(form, part, minimal);
    return { texts: write(pen), ambiguous: pen.ambiguous };
  };
  const { texts, ambiguous } = written(encoding);
  return encoding === 'decoded' && (ambiguous || misread(texts)) ? written('least').texts : texts;
}

/** A document's URL lines may end in the version of HTTP, which is no part of the URL. */
function endsInVersion(text: string): boolean {
  return text.includes('HTTP/') && / HTTP\/\d(?:\.\d)?$/m.test(text);
}
