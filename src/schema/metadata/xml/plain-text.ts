/** What XML does not allow, and what it allows but the text of a document hardly ever has: both are looked at closer. */
const unusual = /[^\t\n -%'-\\^-\ud7ff]/;
/** Characters that XML 1.0 does not have (2.2), beside halves of one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const disallowed = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/;

/** What stands between tags, as it is meant; undefined when it holds what must be told of. */
export function plainText(written: string): string | undefined {
  if (!unusual.test(written)) return written;
  return isAllowed(written) && !written.includes(']]>') ? resolve(written.replace(/\r\n?/g, '\n')) : undefined;
}

/** The value of an attribute, as it is meant: white space stands for spaces (XML 1.0, 3.3.3). Undefined as above. */
export const plainValue = (written: string): string | undefined =>
  isAllowed(written) && !written.includes('<') ? resolve(written.replace(/\r\n|[\t\n\r]/g, ' ')) : undefined;

/** Whether XML has all of these characters. */
export const isAllowed = (written: string): boolean => !disallowed.test(written) && written.isWellFormed();

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function resolve(written: string): string | undefined {
  if (!written.includes('&')) return written;
  let known = true;
  const resolved = written.replace(/&([^;]*)(?:;|$)/g, (reference: string, name: string) => {
    const character = reference.endsWith(';') ? (named.get(name) ?? numbered(name)) : undefined;
    known &&= character !== undefined;
    return character ?? '';
  });
  return known ? resolved : undefined;
}

function numbered(name: string): string | undefined {
  if (!/^#(?:\d{1,7}|x[\da-fA-F]{1,6})$/.test(name)) return undefined;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
  return isAllowed(character) ? character : undefined;
}
