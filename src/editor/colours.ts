import type { LanguageService, Token } from '../language/index.ts';
import { languageId } from './language-id.ts';
import { type editor, type IDisposable, languages } from './monaco.ts';
import { toOffset } from './positions.ts';

/**
 * Colours come from the language's own tokens, line by line, in the same frame as the typed key: Monaco's semantic tokens
 * would come 300 ms later. The state that Monaco carries from line to line is just the number of the line, and no state
 * equals another, so that a change anywhere colours everything below it anew (a resource's name decides the
 * colour of what follows).
 */
export function provideColours(model: editor.ITextModel, language: () => LanguageService): IDisposable {
  let version = -1;
  let tokens: readonly Token[] = [];
  let cursor = 0;

  /** Tokens of the text as it stands. */
  const fresh = () => {
    if (model.getVersionId() !== version) {
      version = model.getVersionId();
      tokens = language().tokens(model.getValue());
      cursor = 0;
    }
    return tokens;
  };
  /** Index of the first token that ends behind an offset; lines are mostly asked for in order, so it looks on from the last one. */
  const firstAfter = (offset: number) => {
    const all = fresh();
    while (cursor > 0 && all[cursor - 1]!.span.end > offset) cursor--;
    while (cursor < all.length && all[cursor]!.span.end <= offset) cursor++;
    return cursor;
  };

  return languages.setTokensProvider(languageId, {
    getInitialState: () => lineState(1),
    tokenize(line, state) {
      const number = (state as LineState).line;
      const endState = lineState(number + 1);
      // Monaco may colour text that is not the model's (a hover's code, a line as it would be with the typed bracket in it); then there is
      // nothing to say, but Monaco throws where no token covers the line.
      if (number > model.getLineCount() || model.getLineContent(number) !== line) return { tokens: plain, endState };
      const start = toOffset(model, { lineNumber: number, column: 1 });
      return { tokens: scopes(fresh(), firstAfter(start), start, start + line.length), endState };
    },
  });
}

function scopes(tokens: readonly Token[], first: number, start: number, end: number): languages.IToken[] {
  const found: languages.IToken[] = [];
  for (let index = first; index < tokens.length && tokens[index]!.span.start < end; index++) {
    const { span, type } = tokens[index]!;
    found.push({ startIndex: Math.max(span.start - start, 0), scopes: type });
    if (span.end < end) found.push({ startIndex: span.end - start, scopes: '' });
  }
  // Where one token begins at the end of another, the later entry is the one that counts.
  return found.length > 0 ? found.filter(({ startIndex }, index) => found[index + 1]?.startIndex !== startIndex) : plain;
}

const plain: languages.IToken[] = [{ startIndex: 0, scopes: '' }];

interface LineState extends languages.IState {
  readonly line: number;
}

function lineState(line: number): LineState {
  const state: LineState = { line, clone: () => state, equals: () => false };
  return state;
}
