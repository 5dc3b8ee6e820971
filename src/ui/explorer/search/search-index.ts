import type { Service } from '../../../schema/index.ts';
import { createHaystack, eachWith, type Haystack, textAt } from './haystack.ts';
import { listEntries } from './list-entries.ts';
import { type Rank, rankAt, rankOfName, ranks, wordsOf } from './rank.ts';
import type { SearchEntry } from './search-entry.ts';

export interface Found {
  readonly entry: SearchEntry;
  /** Where it fits least: in its name, in its owner's, in its label, in its documentation. */
  readonly rank: Rank;
}

export interface SearchIndex {
  /** Takes in the next part of the service; false once there is none left. */
  grow(): boolean;
  /**
   * What fits every word, best first: names before labels before documentation, and of each what is `near` (a member of the request at the
   * cursor, say) before the rest. Of as much of the service as was taken in, and no more than `mostFound`.
   */
  find(search: string, near?: (entry: SearchEntry) => boolean): readonly Found[];
}

/** More than anybody reads: whoever finds so many wants a longer word. */
export const mostFound = 1000;

/** Entries that are taken in at once: a few milliseconds of work. */
const partSize = 1000;

interface Part {
  readonly entries: readonly SearchEntry[];
  readonly names: Haystack;
  readonly labels: Haystack;
  readonly notes: Haystack;
}

/** Everything of a service that has a name, ready to be searched. */
export function createSearchIndex(service: Service): SearchIndex {
  const source = listEntries(service);
  const parts: Part[] = [];
  return {
    grow() {
      const entries = nextOf(source, partSize);
      if (entries.length > 0) parts.push(createPart(entries));
      return entries.length === partSize;
    },
    find(search, near = () => false) {
      const words = wordsOf(search);
      if (words.length === 0) return [];
      const found = ranks.map((): [near: Found[], far: Found[]] => [[], []]);
      const add = (entry: SearchEntry, rank: Rank) => {
        const list = found[ranks.indexOf(rank)]![near(entry) ? 0 : 1];
        if (list.length < mostFound) list.push({ entry, rank });
      };
      for (const part of parts) findByName(part, words, add);
      const count = () => found.flat().reduce((sum, { length }) => sum + length, 0);
      // What documentation says comes last: where names fill the list, it is not even read.
      for (const part of parts) if (count() < mostFound) findByDocumentation(part, words, add);
      return withoutTwins(found.flat().flatMap(byLength)).slice(0, mostFound);
    },
  };
}

/** Not `take`, which closes the iterator that it takes from. */
function nextOf(source: Iterator<SearchEntry>, most: number): readonly SearchEntry[] {
  const entries: SearchEntry[] = [];
  for (let next = source.next(); !next.done; next = source.next()) {
    entries.push(next.value);
    if (entries.length === most) break;
  }
  return entries;
}

function createPart(entries: readonly SearchEntry[]): Part {
  const told = (field: 'label' | 'documentation') => createHaystack(entries.map(({ described }) => described[field] ?? ''));
  return { entries, names: createHaystack(entries.map(({ name }) => name)), labels: told('label'), notes: told('documentation') };
}

type Add = (entry: SearchEntry, rank: Rank) => void;

/** Entries of which a name holds one of the words at least. */
function findByName(part: Part, words: readonly string[], add: Add): void {
  const [word] = words;
  if (words.length > 1 || word === undefined) for (const index of indexesWith(part.names, words)) addIfAll(part, index, words, add);
  else
    eachWith(part.names, word, (index, at) => {
      const entry = part.entries[index]!;
      add(entry, rankAt(entry.name, textAt(part.names, index), word, at));
    });
}

/** Entries of which no name holds any of the words, but what is told of them does. */
function findByDocumentation(part: Part, words: readonly string[], add: Add): void {
  const named = indexesWith(part.names, words);
  const told = indexesWith(part.labels, words).union(indexesWith(part.notes, words));
  for (const index of told) if (!named.has(index)) addIfAll(part, index, words, add);
}

function indexesWith(haystack: Haystack, words: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const word of words) eachWith(haystack, word, (index) => found.add(index));
  return found;
}

/** Takes an entry that fits all words, with the rank of the one that fits least. An owner's name may hold some of them. */
function addIfAll(part: Part, index: number, words: readonly string[], add: Add): void {
  const entry = part.entries[index]!;
  let worst = 0;
  for (const word of words) {
    const rank = rankOfWord(part, index, word);
    if (!rank) return;
    worst = Math.max(worst, ranks.indexOf(rank));
  }
  add(entry, ranks[worst]!);
}

function rankOfWord(part: Part, index: number, word: string): Rank | undefined {
  const named = rankOfName(part.entries[index]!.name, textAt(part.names, index), word);
  if (named) return named;
  if (part.entries[index]!.owner.toLowerCase().includes(word)) return 'owner';
  if (textAt(part.labels, index).includes(word)) return 'label';
  return textAt(part.notes, index).includes(word) ? 'documentation' : undefined;
}

/** Shorter names first: more of them was typed. */
const byLength = (found: readonly Found[]): readonly Found[] =>
  found.toSorted((one, other) => one.entry.name.length - other.entry.name.length);

/** What is found under its name and under another one is listed once, where it fits better. */
function withoutTwins(found: readonly Found[]): readonly Found[] {
  if (found.every(({ entry }) => entry.aliasOf === undefined)) return found;
  const seen = new Set<string>();
  return found.filter(({ entry: { kind, key, name, aliasOf } }) => {
    const id = `${kind} ${key} ${aliasOf ?? name}`;
    return !seen.has(id) && seen.add(id);
  });
}
