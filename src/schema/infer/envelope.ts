import { type ContextUrl, readContextUrl } from './context-url.ts';
import type { Protocol } from './evidence.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** What an answer holds, out of the protocol's wrappings. */
export interface Payload {
  readonly protocols: ReadonlySet<Protocol>;
  /** Where the answer says that what it holds is from. */
  readonly context: ContextUrl | undefined;
  readonly content:
    | { readonly kind: 'rows'; readonly rows: readonly unknown[] }
    | { readonly kind: 'entity'; readonly entity: JsonObject }
    /** A property's value, or a number. */
    | { readonly kind: 'value'; readonly value: unknown }
    /** Names of resources: the service document. */
    | { readonly kind: 'resources'; readonly names: readonly { readonly name: string; readonly kind: 'EntitySet' | 'Singleton' }[] };
}

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of an object that came from JSON, never one of `Object.prototype`. */
export const own = (object: JsonObject, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined);

/**
 * Takes an answer out of its wrappings; undefined when it is an error, or none of OData.
 *
 * @param keyed a bare object may be an entity although it does not say so: it was asked for by its key, in a service that sends no metadata
 */
export function readEnvelope(answer: unknown, keyed: boolean): Payload | undefined {
  if (!isObject(answer) || Object.hasOwn(answer, 'error') || Object.hasOwn(answer, 'odata.error')) return undefined;
  if (Object.hasOwn(answer, 'd')) return readVerbose(own(answer, 'd'));
  const written = contextOf(answer);
  const protocols = new Set(written ? [written.protocol] : []);
  const context = written && readContextUrl(written.url);
  // A context that leads to no resource: what is in the answer belongs to none.
  if (written && !context && !isServiceDocument(answer)) return undefined;
  const payload = (content: Payload['content']): Payload => ({ protocols, context, content });
  if (!Object.hasOwn(answer, 'value')) return written || keyed ? payload({ kind: 'entity', entity: answer }) : undefined;
  const value = own(answer, 'value');
  if (isServiceDocument(answer)) return { protocols, context: undefined, content: { kind: 'resources', names: namesIn(value) } };
  // An entity may have a property of this name: then it has others beside it, too.
  if (Object.keys(answer).some((name) => name !== 'value' && !isControl(name))) return payload({ kind: 'entity', entity: answer });
  if (!Array.isArray(value)) return payload({ kind: 'value', value });
  return payload({ kind: 'rows', rows: value });
}

const contextNames = [
  ['@odata.context', 'v4'],
  ['@context', 'v4.01'],
  ['odata.metadata', 'v3'],
] as const satisfies readonly (readonly [name: string, protocol: Protocol])[];

function contextOf(answer: JsonObject): { readonly url: string; readonly protocol: Protocol } | undefined {
  for (const [name, protocol] of contextNames) {
    const url = own(answer, name);
    if (typeof url === 'string') return { url, protocol };
  }
  return undefined;
}

/** `@odata.count`, `title@odata.type`, `odata.nextLink`, `@nextLink`. */
const isControl = (name: string): boolean => name.includes('@') || name.startsWith('odata.');

/** OData 2 wraps rows in `d.results`, one entity in `d`; pinejs all rows in `d`, one as well, and a count. */
function readVerbose(d: unknown): Payload | undefined {
  const payload = (protocol: Protocol, content: Payload['content']): Payload => ({
    protocols: new Set([protocol]),
    context: undefined,
    content,
  });
  if (Array.isArray(d)) return payload(isVerboseList(d) ? 'v2' : 'pine', { kind: 'rows', rows: d });
  if (typeof d === 'number') return payload('pine', { kind: 'value', value: d });
  if (!isObject(d)) return undefined;
  const results = own(d, 'results');
  if (Array.isArray(results)) return payload('v2', { kind: 'rows', rows: results });
  const sets = own(d, 'EntitySets');
  if (Array.isArray(sets)) return payload('v2', { kind: 'resources', names: namesIn(sets) });
  if (Object.hasOwn(d, '__metadata')) return payload('v2', { kind: 'entity', entity: d });
  const entries = Object.entries(d);
  return entries.length === 1 ? payload('v2', { kind: 'value', value: entries[0]![1] }) : undefined;
}

/** OData 1 has no `results`: its entities say their types, which those of pinejs do not. */
function isVerboseList(rows: readonly unknown[]): boolean {
  const metadata = isObject(rows[0]) ? own(rows[0], '__metadata') : undefined;
  return isObject(metadata) && Object.hasOwn(metadata, 'type');
}

function isServiceDocument(answer: JsonObject): boolean {
  const value = own(answer, 'value');
  return Array.isArray(value) && value.length > 0 && /\$metadata#?$/.test(contextOf(answer)?.url ?? '');
}

function namesIn(list: unknown): { readonly name: string; readonly kind: 'EntitySet' | 'Singleton' }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item) => {
    if (typeof item === 'string') return [{ name: item, kind: 'EntitySet' as const }];
    if (!isObject(item)) return [];
    const [name, kind, url] = ['name', 'kind', 'url'].map((part) => own(item, part));
    if (typeof name !== 'string' || (kind !== undefined && kind !== 'EntitySet' && kind !== 'Singleton')) return [];
    return [{ name: typeof url === 'string' && /^\w+$/.test(url) ? url : name, kind: kind ?? 'EntitySet' }];
  });
}
