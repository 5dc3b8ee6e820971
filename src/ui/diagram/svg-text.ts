import { lineHeight } from './boxes.ts';
import { labelsOf } from './free-labels.ts';
import type { Picture, PictureEdge, PictureLabel, PictureNode } from './picture.ts';

/** Colours as CSS writes them. */
export interface Colours {
  readonly paper: string;
  readonly box: string;
  readonly border: string;
  readonly text: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
}

/**
 * A diagram as an SVG document that needs nothing besides: no styles, fonts or scripts from elsewhere. Names are text in it whatever they
 * hold. Labels show where there is room for them, and at the lines of the type that is `selected`.
 */
export function toSvg(picture: Picture, title: string, colours: Colours, selected?: string): string {
  const { x, y, width, height } = picture.bounds;
  const labelled = picture.edges.filter(({ from, to }) => picture.labelled || from === selected || to === selected);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}"`,
    ' font-family="ui-monospace, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="12">\n',
    `<title>${escaped(title)}</title>\n`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${escaped(colours.paper)}"/>\n`,
    ...picture.edges.map((edge) => edgeText(edge, colours)),
    ...picture.nodes.map((node) => nodeText(node, colours)),
    ...labelsOf(picture, labelled).map((label) => labelText(label, colours)),
    '</svg>\n',
  ].join('');
}

function edgeText({ name, line, marks }: PictureEdge, { line: colour, paper }: Colours): string {
  const drawn = marks.map(({ mark, path }) => {
    const fill = mark === 'part' ? colour : mark === 'base' ? paper : 'none';
    return `<path d="${path}" fill="${escaped(fill)}"/>`;
  });
  return `<g stroke="${escaped(colour)}" stroke-width="1.25" fill="none"><title>${escaped(name)}</title><path d="${line}"/>${drawn.join('')}</g>\n`;
}

function labelText({ x, y, width, height, lines }: PictureLabel, { paper, soft }: Colours): string {
  const back = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${escaped(paper)}"/>`;
  const texts = lines.map((line, index) => textAt(line, x + 4, y + index * lineHeight + 12, soft));
  return `<g>${back}${texts.join('')}</g>\n`;
}

function nodeText({ name, x, y, width, height, lines, noted, hidden, focus }: PictureNode, colours: Colours): string {
  const box = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${escaped(colours.box)}" stroke="${escaped(
    focus ? colours.accent : colours.border,
  )}"${focus ? ' stroke-width="2"' : ''}/>`;
  const top = y + (height - lines.length * lineHeight) / 2 + 12;
  const texts = lines.map((line, index) =>
    textAt(line, x + 12, top + index * lineHeight, index === 0 || (index > 1 && !noted) ? colours.text : colours.soft, index === 0),
  );
  const more = hidden > 0 ? textAt(`+${hidden}`, x + width - 6, top, colours.soft, false, true) : '';
  return `<g><title>${escaped(name)}</title>${box}${texts.join('')}${more}</g>\n`;
}

function textAt(text: string, x: number, y: number, colour: string, bold = false, end = false): string {
  const attributes = `${bold ? ' font-weight="600"' : ''}${end ? ' text-anchor="end"' : ''}`;
  return `<text x="${x}" y="${y}" fill="${escaped(colour)}" xml:space="preserve"${attributes}>${escaped(text)}</text>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// https://www.w3.org/TR/xml/#charsets: what no XML document may hold, not even as a reference.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const escaped = (text: string): string => text.replace(forbidden, '\ufffd').replace(/[&<>"']/g, (character) => entities[character]!);
