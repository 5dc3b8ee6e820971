import fc from 'fast-check';
import { expect, test } from 'vitest';
import { children, type Node, parseUrl, print, type Span, walk } from '../../grammar/index.ts';
import { urls } from './arbitrary/urls.ts';
import { holds, spanFaults } from './property.ts';
import { bare } from './show.ts';

/** What raw quotes hold, and text with quotes in it: there all stands for itself. */
function verbatim(tree: Node, text: string): readonly Span[] {
  const spans: Span[] = [];
  walk(tree, ({ kind, span }) => {
    const isText = kind === 'Literal' || kind === 'JsonString' || kind === 'SearchTerm' || kind === 'Placeholder' || kind === 'Name';
    if (isText && /['"]/.test(text.slice(span.start, span.end))) spans.push(span);
  });
  return spans;
}

/** Decoded text with characters of its query encoded where that says the same, and a blank left as it is. */
function encodeAmid(text: string, tree: Node, choose: () => number): string | undefined {
  const kept = verbatim(tree, text);
  const isKept = (at: number): boolean => kept.some(({ start, end }) => start <= at && at < end);
  const mark = text.indexOf('?');
  const blank = [...text].findIndex((character, at) => at > mark && character === ' ' && !isKept(at));
  if (mark < 0 || blank < 0) return undefined;
  let given = text.slice(0, mark + 1);
  for (let at = mark + 1; at < text.length; at++) {
    const character = text.charAt(at);
    const stays = at === blank || /[&=;'"\uD800-\uDFFF]/.test(character) || isKept(at) || choose() % 3 > 0;
    given += stays ? character : percentEncoded(character);
  }
  return given;
}

const percentEncoded = (character: string): string => {
  const encoded = encodeURIComponent(character);
  return encoded.length > 1 ? encoded : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
};

/** The text of each leaf as it was given, undone. */
function leafTexts(tree: Node, given: string): readonly string[] {
  const texts: string[] = [];
  walk(tree, (node) => {
    const written = given.slice(node.span.start, node.span.end);
    if (children(node).length === 0) texts.push(/^['"]/.test(written) ? written : decodeURIComponent(written));
  });
  return texts;
}

const decodedUrls = fc.tuple(urls('written'), fc.infiniteStream(fc.nat(63)));

test('encoding amid decoded text does not change the tree, and spans point at the text that was given', () => {
  let tried = 0;
  holds(decodedUrls, 600, ([tree, choices]) => {
    const text = print(tree, { encoding: 'decoded' });
    const asDecoded = parseUrl(text);
    // What only percent-encoding can say is printed so, and what is no right query is not compared.
    if (asDecoded.problems.length > 0 || /%/.test(text)) return;
    const given = encodeAmid(text, asDecoded.tree, () => choices.next().value);
    if (given === undefined) return;
    tried++;
    const { tree: read, problems } = parseUrl(given);
    expect(problems, given).toEqual([]);
    expect(bare(read), given).toBe(bare(asDecoded.tree));
    expect(spanFaults(read, given), given).toEqual([]);
    expect(leafTexts(read, given), given).toEqual(leafTexts(asDecoded.tree, text));
  });
  expect(tried).toBeGreaterThan(100);
});
