/** What the URL of an entity says: the set that it is in, and its key. */
export interface EntityUrl {
  /** Undefined where that is not sure: the entity is contained in another one. */
  readonly set: string | undefined;
  /** Empty: one value without a name. */
  readonly names: readonly string[];
  /** Of a key of one value, as a property would have it in text. */
  readonly value: string | undefined;
}

/** Longer ones are not looked at. */
const longest = 2000;

/** Reads `http://host/svc/Books(1)`, `Books(ID=1,Active=true)`, `/v7/device(@id)?@id=1`; undefined for what is none of those. */
export function readEntityUrl(url: string, baseUrl: string): EntityUrl | undefined {
  if (url.length > longest) return undefined;
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  const segments = pathBelow(path, baseUrl)
    .split('/')
    .filter((segment) => segment !== '' && !isCast(segment));
  const [, name, inside] = /^([^()]+)\((.*)\)$/s.exec(decoded(segments.at(-1) ?? '')) ?? [];
  if (name === undefined || inside === undefined) return undefined;
  const parts = inside.match(/(?:'[^']*'|[^,'])+/g) ?? [];
  const named = parts.map((part) => /^\s*(@?[^=']*)(?:=(.*))?$/s.exec(part) ?? []);
  const set = segments.length === 1 ? name : undefined;
  const [first] = named;
  // pinejs gives the key as an alias that has the name of the property.
  const alias = named.length === 1 ? /^@(\w+)$/.exec(inside)?.[1] : undefined;
  if (alias !== undefined) return { set, names: [alias], value: aliasValue(query, alias) };
  if (first?.[2] === undefined) return { set, names: [], value: parts.length === 1 ? plainValue(inside) : undefined };
  return { set, names: named.map((part) => part[1] ?? ''), value: named.length === 1 ? plainValue(first[2]) : undefined };
}

/** The set that the URL of a link's other end names, when it names one: `/v7/application(@id)?@id=1` and not `Books(1)/author`. */
export const setOfUrl = (url: string, baseUrl: string): string | undefined => readEntityUrl(url, baseUrl)?.set;

const isCast = (segment: string): boolean => segment.includes('.') && !segment.includes('(');

/** The part of a path behind the service's root: of an absolute URL, one from the host's root, or one relative to the service. */
function pathBelow(path: string, baseUrl: string): string {
  const root = baseUrl.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '');
  if (path.startsWith(baseUrl)) return path.slice(baseUrl.length);
  if (path.startsWith(root)) return path.slice(root.length);
  if (!/^(?:[a-z][a-z\d+.-]*:)?\//i.test(path)) return path;
  // Of a service that is seen under another name, as behind a proxy: its last step.
  return path.slice(path.lastIndexOf('/', path.includes('(') ? path.indexOf('(') : path.length) + 1);
}

function aliasValue(query: string, alias: string): string | undefined {
  const found = query.split('&').find((option) => decoded(option).startsWith(`@${alias}=`));
  return found && plainValue(decoded(found).slice(alias.length + 2));
}

/** A literal as a property's value has it: without quotes, prefixes and suffixes. */
const plainValue = (literal: string): string =>
  /^[a-z]*'.*'$/is.test(literal)
    ? literal.replace(/^[a-z]*'|'$/gi, '').replaceAll("''", "'")
    : literal.replace(/^(-?\d+(?:\.\d+)?)[LMFD]$/i, '$1');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone `%`: as it is written
  }
}
