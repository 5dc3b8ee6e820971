import type { Span } from '../../../grammar/index.ts';
import type { LanguageService, TextEdit } from '../../../src/language/index.ts';

/** What a feature says that lies in a text: where it lies. */
type Places = (language: LanguageService, text: string, offset: number) => readonly Span[];

const spansOf = (edits: readonly TextEdit[]): readonly Span[] => edits.map(({ span }) => span);

/** What is asked at a place of a text. */
export const atPlace: Readonly<Record<string, Places>> = {
  hover: (language, text, offset) => [language.hover(text, offset)?.span].filter((span) => span !== undefined),
  definition(language, text, offset) {
    const found = language.definition(text, offset);
    return found?.kind === 'document' ? [found.span, found.target] : found ? [found.span] : [];
  },
  rename: (language, text, offset) => spansOf(language.rename(text, offset, 'renamed')),
  explain(language, text, offset) {
    const found = language.explain(text, offset);
    return found ? [found.span, ...found.lines.map(({ span }) => span)] : [];
  },
  signature(language, text, offset) {
    const found = language.signature(text, offset);
    const isOfIts = !found || found.parameters.length === 0 || found.activeParameter in found.parameters;
    return isOfIts ? [] : [{ start: found.activeParameter, end: -1 }];
  },
  complete: (language, text, offset) =>
    language.complete(text, offset).flatMap(({ edit, additionalEdits }) => [edit.span, ...spansOf(additionalEdits)]),
  refactorings: (language, text, offset) => language.refactorings(text, offset, offset).flatMap(({ edits }) => spansOf(edits)),
  selection: (language, text, offset) => [language.selection(text, offset)?.span].filter((span) => span !== undefined),
  tick: (language, text, offset) => spansOf(language.tick(text, offset, 'id', true)),
  filterBy: (language, text, offset) => spansOf(language.filterBy(text, offset, 'id')),
  insertion: (language, text, offset) => spansOf(language.insertion(text, offset, offset, 'id')),
};

/** What is asked of a whole text. */
export const ofText: Readonly<Record<string, Places>> = {
  diagnose: (language, text) =>
    language
      .diagnose(text)
      .flatMap((diagnostic) => [
        diagnostic.span,
        ...language.fixes(text, diagnostic).flatMap(({ edits }) => spansOf(edits)),
        ...spansOf(language.silence(text, diagnostic)?.edits ?? []),
      ]),
  tokens: (language, text) => language.tokens(text).map(({ span }) => span),
  links: (language, text) => language.links(text).map(({ span }) => span),
  inlayHints: (language, text) => language.inlayHints(text).map(({ offset }) => ({ start: offset, end: offset })),
  outline: (language, text) => language.outline(text).flatMap(({ span, head }) => [span, head]),
  format: (language, text) => spansOf(language.format(text)),
  fixAll: (language, text) => spansOf(language.fixAll(text)),
};

/** What a feature says outside of the text, one line each; an exception is left to the test. */
export function outside(language: LanguageService, text: string, offset: number, features: Readonly<Record<string, Places>>): string[] {
  return Object.entries(features).flatMap(([name, places]) =>
    places(language, text, offset)
      .filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length))
      .map(({ start, end }) => `${name} says ${start}–${end} at ${offset} of ${JSON.stringify(text)}`),
  );
}
