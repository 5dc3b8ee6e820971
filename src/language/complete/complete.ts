import { remember } from '../../lib/index.ts';
import type { LanguageContext } from '../context.ts';
import type { Completion } from '../types.ts';
import type { Draft, ItemContext } from './draft.ts';
import { expectedAt } from './expect.ts';
import type { Expectation } from './expected.ts';
import { itemsFor } from './items.ts';
import { encodeInsert } from './word.ts';

/** What can be inserted at an offset, best first: what is expected there, the items for it, and of those what matches the word begun. */
export function complete(context: LanguageContext, text: string, offset: number): readonly Completion[] {
  const expectation = expectedAt(context, text, offset);
  const itemContext: ItemContext = { service: expectation.service, clock: context.clock, samples: context.samples, expectation };
  const drafts = expectation.wants.flatMap((want) => itemsFor(want, itemContext));
  const several = expectation.wants.length > 1 ? unique(drafts) : drafts;
  const raw = text.slice(expectation.replace.start, offset);
  return matching(several.toSorted(byWeight), expectation.typed).map((item) => toCompletion(item, expectation, raw));
}

const byWeight = (a: Draft, b: Draft): number => a.weight - b.weight;

/** What two wants both have is offered once. */
function unique(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Map<string, Draft>();
  for (const item of drafts) if (!seen.has(`${item.kind} ${item.label}`)) seen.set(`${item.kind} ${item.label}`, item);
  return [...seen.values()];
}

/**
 * The word itself first, then what begins with it, then what has a part that does, then what holds it, then that whose letters it has in
 * order, from the beginning of a part on (`dt` for `device_type`); each in its own order.
 */
function matching(drafts: readonly Draft[], typed: string): readonly Draft[] {
  const word = bare(typed);
  if (word === '') return drafts;
  const groups: [Draft[], Draft[], Draft[], Draft[], Draft[]] = [[], [], [], [], []];
  const scattered = word.length > 1 && word.length <= longestInitials && /^\w+$/.test(word) ? lettersOf(word) : undefined;
  for (const item of drafts) {
    const { label } = wordOf(item);
    const at = label.indexOf(word);
    if (at >= 0) groups[label === word ? 0 : at === 0 ? 1 : /[\W_]/.test(label[at - 1]!) ? 2 : 3].push(item);
    else if (scattered?.test(label)) groups[4].push(item);
  }
  return groups.flat();
}

/** Nobody abbreviates with more; a long word would have many ways to be looked for. */
const longestInitials = 8;

/** Each letter in order, the first at the beginning of a part, the others there or right behind the one before. */
const lettersOf = (word: string): RegExp => new RegExp(`(?:^|[\\W_])${[...word].join('(?:\\w*_)?')}`);

/** What a word is looked for in; of a draft that is offered again and again, made once. */
const wordOf = remember(({ filter, label }: Draft) => ({ label: bare(filter ?? label) }));

/** Without the quotes that may or may not be there yet. */
const bare = (text: string): string => text.replace(/^['"]/, '').toLowerCase();

/**
 * All of it is typed but a blank or a slash. Then nothing is added: an item that changes nothing leaves Enter to the line.
 */
const isWhole = ({ label, text, snippet }: Draft, typed: string): boolean =>
  !snippet && label === typed && (text === `${label} ` || text === `${label}/`);

/** Field by field: there may be thousands, and what is left of an object by rest takes ten times as long. */
function toCompletion(item: Draft, place: Expectation, raw: string): Completion {
  const { label, kind, detail, documentation, snippet, again, ask } = item;
  const text = isWhole(item, place.typed) ? label : item.text;
  // A question leaves the text as it is.
  const edit = ask
    ? { span: { start: place.replace.start, end: place.replace.start + raw.length }, text: raw }
    : { span: place.replace, text: place.encoded ? encodeInsert(text) : text };
  // The editor looks for what is typed as it is written: `%24fil` is no part of `$filter`.
  const filter = raw === place.typed ? item.filter : `${raw}${label}`;
  return { label, kind, detail, documentation, edit, snippet, additionalEdits: [], filter, again, ask };
}
