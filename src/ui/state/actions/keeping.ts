import { saveText } from '../../parts/save-text.ts';
import type { Parts } from '../session.ts';

/** The answer that shows, taken elsewhere; nothing where none does. */
export function createKeeping({ answers, clipboard }: Parts) {
  const shownAnswer = () => {
    const shown = answers.shown();
    return shown.kind === 'answered' ? shown : undefined;
  };

  return {
    copy: clipboard.copy,
    async copyAnswer() {
      const shown = shownAnswer();
      if (shown) await clipboard.copy(await shown.remote.text(), 'The answer');
    },
    async saveAnswer() {
      const shown = shownAnswer();
      if (shown) saveText(await shown.remote.text(), shown.summary?.format === 'json' ? 'answer.json' : 'answer.txt');
    },
  };
}
