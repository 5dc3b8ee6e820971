import type { Diagnostic, LanguageService, Severity } from '../language/index.ts';
import { editor, type IDisposable, MarkerSeverity, Range } from './monaco.ts';
import { toVisibleRange } from './positions.ts';
import type { DiagnosticCounts, EditorOptions } from './types.ts';
import { whyLink } from './why.ts';

const owner = 'odata';

const severities: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
  hint: MarkerSeverity.Hint,
};

/** How many characters the dots of a hint are under. */
const dots = 2;

/** What Markdown would read as more than itself. */
const marks = /[\\`*_[\]<>#]/g;

export interface Checks extends IDisposable {
  /** Those of the text as it stands, checked now if they were not yet. */
  diagnostics(): readonly Diagnostic[];
  /** Checks anew: the service changed. */
  refresh(): void;
}

/** Longer checks wait until no key does, so that what is typed meanwhile is checked together. In milliseconds. */
const quick = 8;

/** Keeps a model's markers true: every change is checked at once, in the task of the key; where that takes long, behind it. */
export function createChecks(
  model: editor.ITextModel,
  language: () => LanguageService,
  { onDiagnostics, whyUrl }: Pick<EditorOptions, 'onDiagnostics' | 'whyUrl'>,
): Checks {
  let current: readonly Diagnostic[] = [];
  let checkedVersion = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let took = 0;
  let hints: string[] = [];

  const check = () => {
    if (model.isDisposed()) return;
    const start = performance.now();
    checkedVersion = model.getVersionId();
    current = language().diagnose(model.getValue());
    editor.setModelMarkers(model, owner, current.map(toMarker));
    hints = model.deltaDecorations(hints, current.filter(({ severity }) => severity === 'hint').flatMap(toHintHover));
    onDiagnostics(countOf(current));
    took = performance.now() - start;
  };
  const checkIfChanged = () => {
    if (!model.isDisposed() && model.getVersionId() !== checkedVersion) check();
  };
  const toMarker = (found: Diagnostic): editor.IMarkerData => {
    const { span, severity, message } = found;
    const { startLineNumber, startColumn, endLineNumber, endColumn } = toVisibleRange(model, span);
    return {
      severity: severities[severity],
      message,
      code: whyLink(found, whyUrl),
      startLineNumber,
      startColumn,
      endLineNumber,
      endColumn,
    };
  };
  // Monaco lets a hint be where its dots are and no further: behind them its message is said this way.
  const toHintHover = (found: Diagnostic): readonly editor.IModelDeltaDecoration[] => {
    const range = toVisibleRange(model, found.span);
    const behind = range.getStartPosition().delta(0, dots);
    if (!behind.isBefore(range.getEndPosition())) return [];
    const hoverMessage = {
      // Written when it is looked at, as the link is.
      get value() {
        const { value, target } = whyLink(found, whyUrl);
        return `${found.message.replaceAll(marks, '\\$&')} [${value}](${target.toString()})`;
      },
    };
    return [{ range: Range.fromPositions(behind, range.getEndPosition()), options: { hoverMessage } }];
  };
  const changes = model.onDidChangeContent(() => {
    clearTimeout(timer);
    if (took <= quick) queueMicrotask(checkIfChanged);
    else timer = setTimeout(checkIfChanged);
  });
  check();

  return {
    diagnostics() {
      checkIfChanged();
      return current;
    },
    refresh: check,
    dispose() {
      clearTimeout(timer);
      changes.dispose();
    },
  };
}

function countOf(diagnostics: readonly Diagnostic[]): DiagnosticCounts {
  const of = (...wanted: Severity[]) => diagnostics.filter(({ severity }) => wanted.includes(severity)).length;
  return { errors: of('error'), warnings: of('warning'), hints: of('info', 'hint') };
}
