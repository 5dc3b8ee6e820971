import type { Diagnostic } from '../language/index.ts';
import { editor, type IDisposable, type languages, type Range, Uri } from './monaco.ts';
import { toOffset, toVisibleRange, toWorkspaceEdit } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';
import type { EditorOptions } from './types.ts';

/** What Monaco runs when an item of the menu was picked. */
const whyCommand = 'playground.why';
const turnOffCommand = 'playground.turn-off';

/** Behind the groups that Monaco knows. */
const kind = 'why';

/** Which of several findings of a code a link is of: where it begins. */
const placeParameter = 'at';

/** The link behind a message, to its explanation: a real address, for another tab. Made when it is looked at, for it is made for every finding. */
export const whyLink = ({ code, span }: Diagnostic, url: EditorOptions['whyUrl']) => ({
  value: 'Why?',
  get target() {
    return Uri.parse(`${url(code)}&${placeParameter}=${span.start}`);
  },
});

/** Opens explanations from the links behind messages, and runs what the menu offers. */
export function answerWhy(
  target: editor.ICodeEditor,
  { diagnostics }: ProviderContext,
  { onWhy, onTurnOff, whyUrl }: Pick<EditorOptions, 'onWhy' | 'onTurnOff' | 'whyUrl'>,
): IDisposable {
  const opener = editor.registerLinkOpener({
    open(link) {
      const start = Number(new URLSearchParams(link.fragment).get(placeParameter));
      const found = diagnostics().find((one) => one.span.start === start && whyLink(one, whyUrl).target.toString() === link.toString());
      if (!found) return false;
      target.trigger('page', 'editor.action.hideHover', null);
      onWhy(found);
      return true;
    },
  });
  const commands = [
    editor.registerCommand(whyCommand, (_accessor, found: Diagnostic) => onWhy(found)),
    editor.registerCommand(turnOffCommand, (_accessor, { code }: Diagnostic) => onTurnOff(code)),
  ];
  return {
    dispose() {
      for (const disposable of [opener, ...commands]) disposable.dispose();
    },
  };
}

/** What can be done about findings in a range beside mending them: last in the menu, and never by itself. */
export function whyActions({ model, language, diagnostics }: ProviderContext, range: Range): readonly languages.CodeAction[] {
  const found = diagnostics().filter(({ span }) => toVisibleRange(model, span).intersectRanges(range) !== null);
  const ofCodes = [...new Map(found.map((one) => [one.code, one])).values()];
  const text = model.getValue();
  const silencing = ofCodes.flatMap((one) => {
    const fix = language().silence(text, one);
    return fix ? [{ one, fix }] : [];
  });
  const command = (id: string, title: string, one: Diagnostic) => ({ title, kind, command: { id, title, arguments: [one] } });
  return [
    ...ofCodes.map((one) => command(whyCommand, `Why ${one.code}?`, one)),
    ...silencing.map(({ fix: { title, edits } }) => ({ title, kind, edit: toWorkspaceEdit(model, edits) })),
    ...silencing.map(({ one }) => command(turnOffCommand, `Turn off ${one.code} everywhere`, one)),
  ];
}

const weights = { error: 0, warning: 1, info: 2, hint: 3 } as const;

/** The finding that somebody at the cursor means: the worst there, the narrowest of those; without one there the first of its line. */
export function findingAtCursor(target: editor.ICodeEditor, { model, diagnostics }: ProviderContext): Diagnostic | undefined {
  const position = target.getPosition();
  if (!position) return undefined;
  const offset = toOffset(model, position);
  const length = ({ span }: Diagnostic) => span.end - span.start;
  const here = diagnostics().filter(({ span }) => span.start <= offset && offset <= span.end);
  const [worst] = here.toSorted((a, b) => weights[a.severity] - weights[b.severity] || length(a) - length(b));
  return worst ?? diagnostics().find(({ span }) => model.getPositionAt(span.start).lineNumber === position.lineNumber);
}
