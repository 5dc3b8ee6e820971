/** What a write's URL is about. */

import { inVersion, type Service, type StructuredType, typeOfResource } from '../../schema/index.ts';

export interface WriteTarget {
  /** Without options. */
  readonly path: string;
  /** Options as sent, in order. */
  readonly options: readonly { readonly name: string; readonly text: string }[];
  /** The path names one entity: by its key, or as a singleton. */
  readonly keyed: boolean;
  /** Undefined where the service does not describe it. */
  readonly type: StructuredType | undefined;
}

export function readTarget(url: string, service: Service | undefined): WriteTarget {
  const [path = '', query = ''] = splitOnce(url, '?');
  const options = query === '' ? [] : splitOptions(query).map((text) => ({ name: decode(splitOnce(text, '=')[0] ?? ''), text }));
  const last = path.replace(/\/$/, '').split('/').at(-1) ?? '';
  const isSingleton = service?.resources.get(decode(last))?.kind === 'Singleton';
  const keyed = isSingleton || /^[^(]+\((?!\)$).*\)$/.test(last);
  return { path: path.replace(/\/$/, ''), options, keyed, type: typeOf(path, service) };
}

function splitOnce(text: string, separator: string): readonly [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** At `&` outside of parentheses: balena separates nested options with it too. Quotes are `%27` here, and nothing in them is raw. */
function splitOptions(query: string): readonly string[] {
  const options: string[] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let at = 0; at < query.length; at += 1) {
    if (query.startsWith('%27', at) || query[at] === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (query[at] === '(') depth += 1;
    else if (query[at] === ')') depth -= 1;
    else if (query[at] === '&' && depth <= 0) {
      options.push(query.slice(start, at));
      start = at + 1;
    }
  }
  return [...options, query.slice(start)];
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Bytes that are no UTF-8 are shown as they are sent.
    return text;
  }
}

/** `…/v6/device(1)` → the type of `device` in v6. */
function typeOf(path: string, service: Service | undefined): StructuredType | undefined {
  if (service === undefined) return undefined;
  const segments = path.split('/').slice(-2);
  const name = decode((segments.at(-1) ?? '').replace(/\(.*$/s, ''));
  const { versionSegment } = service.dialect;
  const before = segments.length > 1 ? segments[0]! : '';
  const isVersion = versionSegment !== undefined && new RegExp(`^(?:${versionSegment})$`).test(before);
  const versioned = isVersion ? inVersion(service, before)?.service : service;
  return versioned && typeOfResource(versioned, name);
}
