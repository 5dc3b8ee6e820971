/** Text in cells of a monospaced font, so that boxes can be sized where nothing is painted. */

/** Pixels of one cell at 12 px: of the widest of the fonts in `--monospace`. */
export const cellWidth = 7.3;

// East Asian wide and full-width letters, emoji.
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const narrowest = /\p{M}|\p{Cf}/u;
// What no XML document may hold and no font shows; marks of direction would turn the text around them.
const unshowable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

const cellsOfCharacter = (character: string): number => (narrowest.test(character) ? 0 : wide.test(character) ? 2 : 1);

export const cellsOf = (text: string): number => [...text].reduce((cells, character) => cells + cellsOfCharacter(character), 0);

/** A name as it can be drawn: in at most so many cells, with `…` for what is left out, and without what cannot be shown. */
export function clip(name: string, cells: number): string {
  // A code point is at most two units; those that take no room are cut off as well.
  const text = name.slice(0, cells * 4).replace(unshowable, '\ufffd');
  if (cellsOf(text) <= cells && name.length <= cells * 4) return text;
  let kept = '';
  let room = cells - 1;
  for (const character of text) {
    room -= cellsOfCharacter(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}…`;
}
