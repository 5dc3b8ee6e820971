import { editor, type IDisposable, KeyCode, KeyMod, MarkerSeverity, Range } from './monaco.ts';

/** Beside Monaco's own walk through problems, whose widget cuts a message off at its first line: the hover has room, and the fixes. */
export interface ProblemWalk extends IDisposable {
  next(): void;
}

/** Takes the cursor to the next problem, or the one before; behind the last comes the first. What is wrong shows in its hover. */
export function createProblemWalk(target: editor.IStandaloneCodeEditor): ProblemWalk {
  const go = (step: 1 | -1) => {
    const starts = startsOf(target);
    const here = target.getPosition();
    if (!here || starts.length === 0) return;
    const onwards = step === 1 ? starts : starts.toReversed();
    const next = onwards.find((start) => (step === 1 ? here.isBefore(start) : start.isBefore(here))) ?? onwards[0]!;
    target.setPosition(next);
    target.revealPositionInCenterIfOutsideViewport(next);
    target.trigger('keyboard', 'editor.action.showHover', { focus: 'noAutoFocus' });
  };
  const actions = [
    target.addAction({ id: 'playground.next-problem', label: 'Go to the next problem', keybindings: [KeyCode.F8], run: () => go(1) }),
    target.addAction({
      id: 'playground.previous-problem',
      label: 'Go to the problem before',
      keybindings: [KeyMod.Shift | KeyCode.F8],
      run: () => go(-1),
    }),
  ];
  return {
    next: () => go(1),
    dispose() {
      for (const action of actions) action.dispose();
    },
  };
}

/** In the order of the text; several that begin together show together. Hints do not stop the walk. */
const startsOf = (target: editor.IStandaloneCodeEditor) =>
  editor
    .getModelMarkers({ resource: target.getModel()!.uri })
    .filter(({ severity }) => severity !== MarkerSeverity.Hint)
    .map((marker) => Range.lift(marker).getStartPosition())
    .toSorted((one, other) => (one.isBefore(other) ? -1 : 1));
