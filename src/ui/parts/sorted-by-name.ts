import { byName } from './names.ts';

interface Named {
  readonly name: string;
}

/** As long as any number that a comparison of padded digits gets right. */
const digits = 20;
const plainName = /^[A-Za-z_][\w.]*$/;
const longNumber = new RegExp(`\\d{${digits + 1}}`);

/**
 * A copy in the order of `byName`. Thousands of plain names are compared as padded texts, which takes a tenth of the time that the rules of
 * a language take; where they do not tell two names apart, or a name is not plain, `byName` does.
 */
export function sortedByName<Item extends Named>(items: Iterable<Item>): Item[] {
  const list = [...items];
  if (!list.every(({ name }) => plainName.test(name) && !longNumber.test(name))) return list.sort(byName);
  const keyed = list.map((item) => ({ item, key: keyOf(item.name) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : byName(one.item, other.item)));
  return keyed.map(({ item }) => item);
}

/** Numbers of one length; punctuation before digits before letters, as languages have them. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('_', ' ')
    .replaceAll('.', '!')
    .replace(/\d+/g, (number) => number.padStart(digits, '0'));
