/** One row per shell that copied commands can be written for. */

import { isControl } from '../characters.ts';
import type { ShellName } from '../types.ts';

export interface Shell {
  /** One word that the shell reads as exactly this text, pasted into a terminal too. */
  readonly quote: (text: string) => string;
  /** One word: the text with the environment variables in it filled in by the shell. */
  readonly quoteWithVariables: (parts: readonly (string | { readonly variable: string })[]) => string;
  /** At the end of a line, when the command goes on. */
  readonly continuation: string;
  /** Writes a text to the input of the command behind it; for texts that no argument can hold. */
  readonly pipe: (text: string) => string;
}

export const shells = {
  bash: {
    quote: quoteForBash,
    quoteWithVariables: (parts) =>
      `"${parts.map((part) => (typeof part === 'string' ? escapeDouble(part) : `$${part.variable}`)).join('')}"`,
    continuation: ' \\\n  ',
    pipe: (text) => `printf '%b' ${quoteForBash(text.replaceAll('\\', '\\\\').replaceAll('\0', '\\0000'))} | `,
  },
} as const satisfies Record<ShellName, Shell>;

const plainWord = /^[A-Za-z0-9_\-./:=@%+,]+$/;

function quoteForBash(text: string): string {
  if (plainWord.test(text)) return text;
  // What a terminal acts on when it is pasted (tab completes, escape edits) must not reach it; and old bashes forget at a line
  // break that they are in quotes, then take `!` for history. Both go as escapes, which nothing but the shell itself reads.
  const acting = [...text].some((character) => character !== '\n' && isControl(character));
  const risky = acting || (text.includes('!') && text.includes('\n'));
  return risky ? `$'${[...text].map(escapeAnsi).join('')}'` : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Bash manual, 3.1.2.4 (ANSI-C quoting). Quotes as `\047`, since history expansion does not know `\'`. */
function escapeAnsi(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\\') return '\\\\';
  const code = character.codePointAt(0)!;
  // As UTF-8 bytes: `\u` depends on the terminal's locale.
  if (code >= 0x80 && code <= 0x9f) return `\\302\\${code.toString(8)}`;
  const risky = isControl(character) || character === "'" || character === '!';
  return risky ? `\\${code.toString(8).padStart(3, '0')}` : character;
}

/** Inside double quotes; `!` leaves them, for no escape takes history expansion from it there. */
function escapeDouble(text: string): string {
  return text.replace(/["\\$`]/g, '\\$&').replaceAll('!', `"'!'"`);
}
