import type { Diagnostic } from '../../../language/index.ts';
import type { Parts } from '../session.ts';

/** What is done about findings. */
export function createChecking({ checks, document, models, notices, why }: Parts) {
  return {
    nextProblem: () => document.editor()?.nextProblem(),
    /** Explains what is wrong at the cursor. */
    explainProblem() {
      const found = document.editor()?.findingAtCursor();
      if (found) why.ask(found);
      else notices.say('Nothing is wrong at the cursor.');
    },
    /** Writes the comment that silences a finding, above it. */
    ignoreHere(found: Diagnostic) {
      const fix = models.language()?.silence(document.pen().text(), found);
      if (fix) document.pen().edit(fix.edits, 'stays');
    },
    turnOff(code: string) {
      checks.tell(code, 'off');
      notices.say(`${code} is turned off. The command “Choose how checks are told” turns it on again.`);
    },
  };
}
