import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices';
import type { languages, Uri } from './monaco.ts';

/** What Monaco would ask its worker for, and does without: words near the cursor, suspicious characters, differences, links. */
const editorWorkerService = {
  canComputeUnicodeHighlights: () => false,
  canComputeWordRanges: () => false,
  canNavigateValueSet: () => false,
  // Formatting by the language service leaves alone what stays.
  computeMoreMinimalEdits: async (_: Uri, edits: readonly languages.TextEdit[] | null) => edits ?? undefined,
};

/**
 * Has Monaco start no worker, which is 73 kB and a thread: all that this editor would get from it comes from the language service. To be called
 * before anything else of Monaco's.
 */
export const doWithoutWorker = (): void => StandaloneServices.initialize({ editorWorkerService });
