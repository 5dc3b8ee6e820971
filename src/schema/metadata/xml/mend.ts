import type { Report } from '../problems.ts';
import { endOfMarkup } from './markup.ts';

/** Stand for the two characters while the parser reads: of the same length, from the private use area. */
const ampersand = '\uE026';
const less = '\uE03C';

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\p{L}_:][\p{L}\d_:.-]{0,40});/uy;

export interface Mended {
  /** As long as the text that was given, so that offsets stay. */
  readonly text: string;
  /** Puts back in a value what stands for something else. */
  readonly restore: (value: string) => string;
}

/**
 * Takes out of a text what the parser would not come back from: a bare `&` makes it read on to the next semicolon, which may be far away,
 * and an unknown `<!…` to the end.
 */
export function mend(text: string, report: Report): Mended {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, character } of faultsIn(text)) {
    const bare = character === ampersand;
    report(
      'malformed',
      at,
      bare
        ? 'A bare & must be written as &amp;: it is read as that.'
        : 'XML has no such declaration, or it never ends: it is read as text.',
    );
    pieces.push(text.slice(from, at), character);
    from = at + 1;
  }
  if (pieces.length === 0) return { text, restore: (value) => value };
  pieces.push(text.slice(from));
  return {
    text: pieces.join(''),
    restore: (value) => value.replaceAll(ampersand, '&').replaceAll(less, '<'),
  };
}

function* faultsIn(text: string): Generator<{ readonly at: number; readonly character: string }> {
  // Beginnings of what has no end from here on: it is not looked for again at each of them.
  const endless = new Set<string>();
  let reached = 0;
  let and = text.indexOf('&');
  let declaration = text.indexOf('<!');
  while (and !== -1 || declaration !== -1) {
    if (declaration !== -1 && (and === -1 || declaration < and)) {
      const beginning = text.slice(declaration, declaration + 4);
      const end = endless.has(beginning) ? undefined : endOfMarkup(text, declaration);
      if (end === undefined) {
        endless.add(beginning);
        yield { at: declaration, character: less };
      }
      reached = end ?? declaration + 2;
      declaration = text.indexOf('<!', reached);
    } else {
      if (!isReference(text, and)) yield { at: and, character: ampersand };
      reached = and + 1;
    }
    if (and !== -1 && and < reached) and = text.indexOf('&', reached);
  }
}

function isReference(text: string, at: number): boolean {
  reference.lastIndex = at;
  return reference.test(text);
}
