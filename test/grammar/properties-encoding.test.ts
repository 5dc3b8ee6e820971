import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseUrl, print } from '../../grammar/index.ts';
import { urls } from './arbitrary/urls.ts';
import { holds, spanFaults } from './property.ts';
import { bare } from './show.ts';

const triple = /%[0-9A-Fa-f]{2}/y;
/** What separates in a URL before anything is decoded (URL Conventions 2, URL parsing); `;` is a separator raw, and text in a search word.
 * In a path, a `?` between quotes is a key's: they and their parentheses are looked for before anything is decoded. */
const separators = { path: "/'()&=;", query: '&=;' } as const;

/** What may be done to a character, by number: it stays; it is encoded in upper or lower case hexadecimal. */
function encodeSome(part: string, kind: keyof typeof separators, choose: () => number): string {
  let encoded = '';
  for (let at = 0; at < part.length; ) {
    triple.lastIndex = at;
    const piece = triple.exec(part)?.[0] ?? part.charAt(at);
    encoded += otherForm(piece, kind, choose() % 8);
    at += piece.length;
  }
  return encoded;
}

function otherForm(piece: string, kind: keyof typeof separators, choice: number): string {
  if (piece.length === 3) {
    if (piece === '%20' && kind === 'query' && choice % 2 === 0) return '+';
    return choice < 4 ? piece.toLowerCase() : piece;
  }
  if (choice > 1 || separators[kind].includes(piece)) return piece;
  const hexadecimal = piece.charCodeAt(0).toString(16).padStart(2, '0');
  return `%${choice === 0 ? hexadecimal.toUpperCase() : hexadecimal}`;
}

/** URLs for the wire, with other characters encoded too. (An origin is no part of what is encoded.) */
const encodedUrls = fc.tuple(
  urls('written').filter(({ origin }) => origin === undefined),
  fc.constantFrom('balena', 'standard'),
  fc.infiniteStream(fc.nat(63)),
);

test('encoding any legal way does not change the tree', () =>
  holds(encodedUrls, 400, ([tree, encoding, choices]) => {
    const choose = (): number => choices.next().value;
    const text = print(tree, { encoding: encoding as 'balena' });
    const mark = text.indexOf('?');
    const path = encodeSome(mark < 0 ? text : text.slice(0, mark), 'path', choose);
    const given = mark < 0 ? path : `${path}?${encodeSome(text.slice(mark + 1), 'query', choose)}`;
    const { tree: read, problems } = parseUrl(given);
    expect(problems, given).toEqual([]);
    expect(bare(read), given).toBe(bare(tree));
    expect(spanFaults(read, given), given).toEqual([]);
  }));
