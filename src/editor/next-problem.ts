import { editor, type IDisposable, KeyCode, KeyMod, MarkerSeverity, Range } from './monaco.ts';

type Place = Parameters<editor.ICodeEditor['setPosition']>[0];

/** Beside Monaco's own walk through problems, whose widget cuts a message off at its first line: the hover has room, and the fixes. */
export interface ProblemWalk extends IDisposable {
  next(): void;
}

/**
 * Takes the cursor to the next problem, or the one before; behind the last comes the first. What is wrong shows in its hover. `check` sees to it
 * that the markers are those of the text as it stands: a key may come before a long check does.
 */
export function createProblemWalk(target: editor.IStandaloneCodeEditor, check: () => void): ProblemWalk {
  const go = (step: 1 | -1) => {
    check();
    const starts = startsOf(target);
    const here = target.getPosition();
    if (!here || starts.length === 0) return;
    const onwards = step === 1 ? starts : starts.toReversed();
    show(onwards.find((start) => (step === 1 ? here.isBefore(start) : start.isBefore(here))) ?? onwards[0]!);
  };
  const show = (start: Place) => {
    target.setPosition(start);
    target.revealPositionInCenterIfOutsideViewport(start);
    target.trigger('keyboard', 'editor.action.showHover', { focus: 'noAutoFocus' });
  };
  leadToHover(target, show, go);
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

/** Monaco's own walk, as its hover's "View Problem" and Alt+F8 ask for it. */
interface MonacoWalk extends editor.IEditorContribution {
  showAtMarker(marker: editor.IMarkerData): void;
  navigate(next: boolean): void;
}

/** Leads Monaco's own ways to a problem to the hover, too. */
function leadToHover(target: editor.IStandaloneCodeEditor, show: (start: Place) => void, go: (step: 1 | -1) => void): void {
  const walk = target.getContribution<MonacoWalk>('editor.contrib.markerController');
  if (!walk) return;
  walk.showAtMarker = (marker) => show(Range.lift(marker).getStartPosition());
  walk.navigate = (next) => go(next ? 1 : -1);
}

/** In the order of the text; several that begin together show together. Hints do not stop the walk. */
const startsOf = (target: editor.IStandaloneCodeEditor) =>
  editor
    .getModelMarkers({ resource: target.getModel()!.uri })
    .filter(({ severity }) => severity !== MarkerSeverity.Hint)
    .map((marker) => Range.lift(marker).getStartPosition())
    .toSorted((one, other) => (one.isBefore(other) ? -1 : 1));
