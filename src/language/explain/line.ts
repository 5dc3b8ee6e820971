import type { Explanation } from '../types.ts';
import type { Telling } from './telling.ts';

/** A sentence and the text that it tells of. */
export type Line = Explanation['lines'][number];

/** Words, and what is to be said of them besides. */
export interface Noted {
  readonly words: string;
  readonly note: string | undefined;
}

/** As a sentence, and another behind it. */
export const inSentence = ({ words, note }: Noted): string => (note === undefined ? words : `${words}. ${note}`);

/** As a clause within a sentence. */
export const inClause = ({ words, note }: Noted): string => (note === undefined ? words : `${words} (${note})`);

/** What options are told of: many entities, or one. */
export interface Told {
  readonly telling: Telling;
  readonly many: boolean;
}
