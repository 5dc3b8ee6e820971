/** Words that messages, lists and explanations are made of. */

/** `"name"`. */
export const quote = (text: string): string => `"${text}"`;

/** `"a", "b" or "c"`. */
export function oneOf(names: readonly string[], conjunction: 'or' | 'and' = 'or'): string {
  const quoted = names.map(quote);
  const last = quoted.pop();
  if (last === undefined) return '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${conjunction} ${last}`;
}

const shown = 8;

/** The first few of a list that may be long: `"a", "b", …`. */
export const some = (names: readonly string[]): string =>
  names.length <= shown ? oneOf(names) : `${names.slice(0, shown).map(quote).join(', ')}, …`;

/** ` Did you mean "a" or "b"?`, with the blank before it; nothing without names. */
export const didYouMean = (names: readonly string[]): string => (names.length === 0 ? '' : ` Did you mean ${oneOf(names)}?`);

/** `1 argument`, `2 arguments`, `2 properties`. */
export const count = (number: number, noun: string, plural = `${noun}s`): string => `${number} ${number === 1 ? noun : plural}`;

/** As a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const typeWords: Readonly<Record<string, string>> = {
  'Edm.String': 'text',
  'Edm.Boolean': 'true or false',
  'Edm.Byte': 'integer',
  'Edm.SByte': 'integer',
  'Edm.Int16': 'integer',
  'Edm.Int32': 'integer',
  'Edm.Int64': 'integer',
  'Edm.Decimal': 'number',
  'Edm.Double': 'number',
  'Edm.Single': 'number',
  'Edm.Guid': 'GUID',
  'Edm.Date': 'date',
  'Edm.DateTime': 'date and time',
  'Edm.DateTimeOffset': 'date and time',
  'Edm.TimeOfDay': 'time of day',
  'Edm.Time': 'time of day',
  'Edm.Duration': 'duration',
  'Edm.Binary': 'bytes',
  'Edm.Untyped': 'JSON',
  'Self.WebResource': 'stored file',
};

/** A type as people say it: `text`, `date and time`, the short name of a type of the service; `a value` where it is unknown. */
export function typeInWords(type: string | undefined): string {
  if (type === undefined) return 'a value';
  if (Object.hasOwn(typeWords, type)) return typeWords[type]!;
  if (type.startsWith('Edm.Geo')) return 'place';
  return type.startsWith('Edm.') ? type.slice(4) : type.slice(type.lastIndexOf('.') + 1);
}

const uncounted: ReadonlySet<string> = new Set(['text', 'true or false', 'bytes', 'JSON', 'a value']);

/** A type as what a value is: `text`, `an integer`, `a date and time`. */
export function typePhrase(type: string | undefined): string {
  const words = typeInWords(type);
  if (uncounted.has(words)) return words;
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}
