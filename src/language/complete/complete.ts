import type { LanguageContext } from '../context.ts';
import type { Completion } from '../types.ts';
import type { Draft } from './draft.ts';
import { expectedAt } from './expect.ts';
import type { Expectation } from './expected.ts';
import { itemsFor } from './items.ts';
import { encodeInsert } from './word.ts';

/** What can be inserted at an offset, best first: what is expected there, the items for it, and of those what matches the word begun. */
export function complete(context: LanguageContext, text: string, offset: number): readonly Completion[] {
  const expectation = expectedAt(context.service, text, offset);
  const drafts = expectation.wants.flatMap((want) => itemsFor(want, { service: expectation.service, expectation }));
  return matching(unique(drafts), expectation.typed).map((item) => toCompletion(item, expectation));
}

function unique(drafts: readonly Draft[]): Draft[] {
  const seen = new Map<string, Draft>();
  for (const item of drafts) if (!seen.has(`${item.kind} ${item.label}`)) seen.set(`${item.kind} ${item.label}`, item);
  return [...seen.values()];
}

/** What begins with the word first, then what has a part that does, then what holds it; each in its own order. */
function matching(drafts: readonly Draft[], typed: string): Draft[] {
  const word = bare(typed);
  if (word === '') return [...drafts];
  const groups: [Draft[], Draft[], Draft[]] = [[], [], []];
  for (const item of drafts) {
    const label = bare(item.filter ?? item.label);
    const at = label.indexOf(word);
    if (at >= 0) groups[at === 0 ? 0 : /[\W_]/.test(label[at - 1]!) ? 1 : 2].push(item);
  }
  return groups.flat();
}

/** Without the quotes that may or may not be there yet. */
const bare = (text: string): string => text.replace(/^['"]/, '').toLowerCase();

function toCompletion({ text, again, ...item }: Draft, { replace, encoded }: Expectation): Completion {
  return { ...item, edit: { span: replace, text: encoded ? encodeInsert(text) : text }, additionalEdits: [], again };
}
