import type { Diagnostic, LanguageService, Severity } from '../language/index.ts';
import { editor, type IDisposable, MarkerSeverity } from './monaco.ts';
import { toVisibleRange } from './positions.ts';
import type { DiagnosticCounts } from './types.ts';

const owner = 'odata';

const severities: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
  hint: MarkerSeverity.Hint,
};

export interface Checks extends IDisposable {
  /** Those of the text as it stands, checked now if they were not yet. */
  diagnostics(): readonly Diagnostic[];
  /** Checks anew: the service changed. */
  refresh(): void;
}

/** Keeps a model's markers true: every change is checked before the next frame is painted. */
export function createChecks(
  model: editor.ITextModel,
  language: () => LanguageService,
  onDiagnostics: (counts: DiagnosticCounts) => void,
): Checks {
  let current: readonly Diagnostic[] = [];
  let checkedVersion = -1;
  let frame = 0;

  const check = () => {
    if (model.isDisposed()) return;
    checkedVersion = model.getVersionId();
    current = language().diagnose(model.getValue());
    editor.setModelMarkers(model, owner, current.map(toMarker));
    onDiagnostics(countOf(current));
  };
  const toMarker = ({ span, severity, message }: Diagnostic): editor.IMarkerData => {
    const { startLineNumber, startColumn, endLineNumber, endColumn } = toVisibleRange(model, span);
    return { severity: severities[severity], message, startLineNumber, startColumn, endLineNumber, endColumn };
  };
  const changes = model.onDidChangeContent(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(check);
  });
  check();

  return {
    diagnostics() {
      if (model.getVersionId() !== checkedVersion) check();
      return current;
    },
    refresh: check,
    dispose() {
      cancelAnimationFrame(frame);
      changes.dispose();
    },
  };
}

function countOf(diagnostics: readonly Diagnostic[]): DiagnosticCounts {
  const of = (...wanted: Severity[]) => diagnostics.filter(({ severity }) => wanted.includes(severity)).length;
  return { errors: of('error'), warnings: of('warning'), hints: of('info', 'hint') };
}
