import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { children, type Node, parseDocument, parseUrl, print, type Span, type Url } from '../../grammar/index.ts';
import { urlParser } from '../../grammar/parser/url-parser.ts';
import { lexer } from '../../grammar/tokens.ts';
import { documents } from './arbitrary/documents.ts';
import { urls } from './arbitrary/urls.ts';
import { holds, nodes, spanFaults } from './property.ts';

/** What happens to a piece of a text: it is left out, stands twice, or changes places with the piece behind it. */
const changes = ['delete', 'double', 'swap'] as const;
type Change = (typeof changes)[number];

/** A text whose `span` was put in the place of other text, `grown` longer than before. */
interface Damaged {
  readonly text: string;
  readonly before: Span;
  readonly grown: number;
}

function damage(text: string, pieces: readonly Span[], index: number, change: Change): Damaged {
  const piece = pieces[index]!;
  const own = text.slice(piece.start, piece.end);
  const next = change === 'swap' ? pieces[index + 1] : undefined;
  const end = next?.end ?? piece.end;
  const replacement = next === undefined ? (change === 'delete' ? '' : own + own) : swapped(text, piece, next);
  return {
    text: text.slice(0, piece.start) + replacement + text.slice(end),
    before: { start: piece.start, end },
    grown: replacement.length - (end - piece.start),
  };
}

const swapped = (text: string, piece: Span, next: Span): string =>
  text.slice(next.start, next.end) + text.slice(piece.end, next.start) + text.slice(piece.start, piece.end);

const characters = (text: string): readonly Span[] => Array.from({ length: text.length }, (_, start) => ({ start, end: start + 1 }));

const tokens = (text: string): readonly Span[] =>
  lexer.tokenize(text).tokens.map(({ startOffset, image }) => ({ start: startOffset, end: startOffset + image.length }));

const choice = fc.record({ at: fc.nat(), change: fc.constantFrom(...changes), byToken: fc.boolean() });

function damagedText(text: string, { at, change, byToken }: { at: number; change: Change; byToken: boolean }): Damaged | undefined {
  const pieces = byToken ? tokens(text) : characters(text);
  return pieces.length === 0 ? undefined : damage(text, pieces, at % pieces.length, change);
}

describe('a token or character left out, doubled or swapped', () => {
  test('always gives a tree whose spans nest and lie in the text', () =>
    holds(fc.tuple(documents('written'), fc.constantFrom('decoded', 'standard'), choice), 400, ([tree, encoding, how]) => {
      const damaged = damagedText(print(tree, { encoding: encoding as 'decoded', width: 40 }), how);
      if (damaged === undefined) return;
      const { text } = damaged;
      for (const { tree: read, problems } of [parseDocument(text), parseUrl(text)]) {
        expect(spanFaults(read, text), text).toEqual([]);
        for (const { span } of problems) expect(0 <= span.start && span.start <= span.end && span.end <= text.length, text).toBe(true);
        expect(print(read), text).toBeTypeOf('string');
      }
    }));

  test('leaves the path and the other options as they were', () =>
    holds(fc.tuple(urlsWithOptions, choice), 600, ([tree, how]) => {
      const text = print(tree);
      const damaged = damagedText(text, how);
      const { tree: whole } = parseUrl(text);
      if (damaged === undefined || !isWithinOption(whole, text, damaged)) return;
      const { tree: read } = parseUrl(damaged.text);
      const index = whole.options!.findIndex(({ span }) => damaged.before.end <= span.end);
      const behind = whole.options!.length - 1 - index;
      const message = `${text}\n${damaged.text}`;
      expect(plain(read.path), message).toBe(plain(whole.path));
      expect(
        read.options!.slice(0, index).map((option) => plain(option)),
        message,
      ).toEqual(whole.options!.slice(0, index).map((option) => plain(option)));
      expect(
        last(read.options!, behind).map((option) => plain(option)),
        message,
      ).toEqual(last(whole.options!, behind).map((option) => plain(option, damaged.grown)));
    }));

  test('leaves what stands before it in its option as it was', () =>
    holds(fc.tuple(urlsWithOptions, choice), 600, ([tree, how]) => {
      const text = print(tree);
      const damaged = damagedText(text, how);
      const { tree: whole } = parseUrl(text);
      if (damaged === undefined || !isWithinOption(whole, text, damaged)) return;
      // What the damage follows may be read with it: a name, an operator.
      const limit = tokens(text).findLast(({ end }) => end <= damaged.before.start)?.start ?? 0;
      const before = leaves(whole, text).filter(({ end }) => end < limit);
      const found = new Set(leaves(parseUrl(damaged.text).tree, damaged.text).map(({ told }) => told));
      expect(
        before.filter(({ told }) => !found.has(told)),
        `${text}\n${damaged.text}`,
      ).toEqual([]);
    }));
});

/** Names, words and values, with their places. */
function leaves(tree: Node, text: string): readonly { readonly end: number; readonly told: string }[] {
  return nodes(tree)
    .filter((node) => children(node).length === 0 && node.span.end > node.span.start)
    .map(({ kind, span }) => ({ end: span.end, told: `${kind} ${span.start} ${text.slice(span.start, span.end)}` }));
}

const urlsWithOptions: Arbitrary<Url> = urls('written').filter(({ options }) => options !== undefined && options.length > 1);

const last = <Item>(items: readonly Item[], count: number): readonly Item[] => items.slice(items.length - count);

/** Reaches over more than an option: quotes and brackets, separators, signs of encoding; a blank more or less may tell what is encoded. */
const reaching = /['"()[\]{}<>&;?#%+=$]|^\s*$/;

/** Where anything is wrong, blanks of web pages are taken for mistakes as well. */
const habitLike = /[\u00A0\u2028\u200B]/;

/** Whether only what stands within one option, behind its name, was damaged, and by nothing that reaches further. */
function isWithinOption({ options }: Url, text: string, { before, text: after, grown }: Damaged): boolean {
  if (text.includes('%') || habitLike.test(text)) return false;
  const touched = text.slice(before.start, before.end) + after.slice(before.start, before.end + grown);
  return (
    !reaching.test(touched) &&
    options!.some((option) => 'name' in option && option.name.span.end < before.start && before.end <= option.span.end)
  );
}

/** A tree with its spans, moved. */
function plain(tree: Node, by = 0): string {
  return JSON.stringify(tree, (key, value) => (key === 'span' ? { start: value.start + by, end: value.end + by } : value));
}

describe('what reading costs grows with the text', () => {
  const watched = ['at', 'LA', 'consumeToken'];

  /** How often the parser looks at a token or takes one. */
  function looks(text: string): number {
    const parser = urlParser() as unknown as Record<string, (...given: unknown[]) => unknown>;
    let count = 0;
    for (const method of watched) {
      const original = parser[method]!;
      parser[method] = (...given) => {
        count++;
        return original.apply(parser, given);
      };
    }
    try {
      parseUrl(text);
    } finally {
      for (const method of watched) delete parser[method];
    }
    return count;
  }

  test('also where every option of many is damaged', () =>
    holds(fc.tuple(urlsWithOptions, choice), 25, ([tree, how]) => {
      const damaged = damagedText(print({ ...tree, origin: undefined }), how);
      const query = damaged?.text.split('?').slice(1).join('?');
      if (!query) return;
      const many = (count: number): string => `d?${Array.from({ length: count }, () => query).join('&')}`;
      // Habits, of which there may be 200, are mended in up to three rounds: a factor that does not grow.
      expect(looks(many(120)) / looks(many(15)), damaged!.text).toBeLessThan(8 * 2.5);
    }));
});
