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
  const first = (origin?.text ?? '') + inForm('path', style, writePath, ([text]) => isEncodedPath(text!))[0]!;
  if (options === undefined) return [first];
  const page = style.width === undefined ? undefined : { width: style.width, column: 3, indent: '  ' };
  const written = inForm(
    'query',
    style,
    (pen) => options.map((option) => render([option], pen, page)),
    (texts) => isEncodedQuery(texts.join('&')) || texts.some(endsInVersion),
  );
  if (written.length === 0) return [first, '?'];
  return [first, ...written.map((text, index) => (index === 0 ? '?' : '&') + text)];
}

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
