import type { Problem } from '../tree.ts';
import type { Mismatch } from './matcher.ts';
import { createProblem } from './problem.ts';

/** More would be no help. */
const mostExpected = 4;

/** What a mismatch tells a person: from where the text stops being what the rule describes, to its end. */
export function mismatchProblem({ at, expected, tooDeep }: Mismatch, text: string, rule: string, base = 0): Problem {
  const span = { start: base + at, end: base + text.length };
  if (tooDeep) return createProblem('too-deep', span, {});
  if (expected.length > 0 && expected.length <= mostExpected) return createProblem('expected', span, { expected, rule });
  if (at < text.length && expected.length === 0) return createProblem('unexpected', span, { text: text.slice(at) });
  return createProblem('not-the-rule', span, { rule });
}

/** In a person's words where a character stands raw that must be encoded, or is encoded that must not be. */
export function leafProblem(found: Mismatch, raw: string, rule: string, base = 0): Problem {
  const start = base + found.at;
  const needless = /^%(?:2[DE]|3\d|[46][1-9A-F]|[57][0-9A]|5F|7E|24)/i.exec(raw.slice(found.at))?.[0];
  if (needless !== undefined) return needlessProblem(needless, start);
  const character = String.fromCodePoint(raw.codePointAt(found.at) ?? 0);
  const isRaw = /[^\w.~!$&'()*+,;=:@/?%-]/u.test(character) || (/[/?]/.test(character) && raw.startsWith("'"));
  if (found.at === raw.length || found.tooDeep || !isRaw) return mismatchProblem(found, raw, rule, base);
  const span = { start, end: start + character.length };
  return createProblem('must-encode', span, { text: character, replacement: encoded(character) });
}

/** A lone surrogate has no UTF-8. */
const encoded = (character: string): string => (character.isWellFormed() ? encodeURIComponent(character) : '%EF%BF%BD');

export function needlessProblem(triple: string, start: number): Problem {
  const code = Number.parseInt(triple.slice(1), 16);
  return createProblem(
    'needless-encoding',
    { start, end: start + 3 },
    { text: triple, replacement: code < 0x80 ? String.fromCharCode(code) : '' },
  );
}
