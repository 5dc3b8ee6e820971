import { didYouMean, quote } from '../words.ts';
import { row } from './row.ts';

/** What is wrong with a comment that silences. */
export const silenceDiagnostics = {
  'unused-silence': row<{ code: string }>(
    'hint',
    'A comment that silences what is not found.',
    (data) => `There is no ${quote(data.code)} below: this silences nothing.`,
  ),
  'unknown-silence': row<{ code: string; suggestions: readonly string[]; syntax: boolean }>(
    'hint',
    'A comment that names no check that could be silenced.',
    (data) => {
      if (data.code === '') return 'Name what is to be silenced: # odata-playground-ignore large-fields.';
      if (data.syntax) return `${quote(data.code)} is a syntax error and cannot be silenced.`;
      return `There is no check ${quote(data.code)}.${didYouMean(data.suggestions)}`;
    },
  ),
} as const;
