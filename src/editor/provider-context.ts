import type { Diagnostic, LanguageService } from '../language/index.ts';
import type { editor } from './monaco.ts';

/** What every adapter of one editor needs: its model, the language of the moment, and what is wrong now. */
export interface ProviderContext {
  readonly model: editor.ITextModel;
  readonly language: () => LanguageService;
  /** Those of the text as it stands. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** See `EditorOptions.answered`. */
  readonly answered: (offset: number) => Promise<readonly string[]>;
}
