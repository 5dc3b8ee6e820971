import { resourceOfType, type Service, type StructuredType, targetOf } from '../../schema/index.ts';
import type { AnswerContext } from '../context.ts';
import { ChildCursor } from '../json/child-cursor.ts';
import type { JsonText } from '../json/json-text.ts';
import { sourceOf, unquote } from '../json/source.ts';
import { typeOfUrl } from './url-type.ts';

/** What is known of a value by where it stands: the type of its entities, and which part of the protocol's wrapping it is. */
export interface LinkScope {
  readonly type: StructuredType | undefined;
  /** `envelope`: the root and `d`, around the rows; `reference`: `__deferred` and `__metadata`, whose `uri` points to an entity. */
  readonly role: 'envelope' | 'reference' | undefined;
}

/** Finds what can be followed in an answer, by the service's model and the protocol's control information. */
export interface Linker {
  readonly root: LinkScope;
  /** Of a member (by name) or an item (undefined) of a container. */
  below(scope: LinkScope, name: string | undefined): LinkScope;
  /** The request path that a value points to. `scope` is its container's. */
  linkOf(text: JsonText, value: number, name: string | undefined, scope: LinkScope): string | undefined;
}

const nowhere: LinkScope = { type: undefined, role: undefined };

/** For answers of which nothing is known. */
export const noLinks: Linker = { root: nowhere, below: () => nowhere, linkOf: () => undefined };

/** Longest link, and most members of an object that are looked at for one. */
const longest = 2000;
const lookedAt = 256;

/** Members whose string is a URL of the service: OData V4 JSON 4.5 and 4.6, V2 JSON. */
const urlMembers = /^(__next|(.*@)?(odata\.)?(id|nextLink|deltaLink|editLink|readLink|navigationLink|associationLink))$/;
const isUrlMember = (name: string): boolean => (name === '__next' || name.includes('@')) && urlMembers.test(name);

export function createLinker(context: AnswerContext): Linker {
  const { service, baseUrl } = context;
  const root: LinkScope = { type: typeOfUrl(context), role: 'envelope' };

  const linkOf: Linker['linkOf'] = (text, value, name, scope) => {
    const kind = text.kind(value);
    if (kind === 'object') return objectLink(text, value, below(service, scope, name).type);
    if (name === undefined || (kind !== 'string' && kind !== 'number')) return undefined;
    if (kind === 'string' && (isUrlMember(name) || (name === 'uri' && scope.role === 'reference'))) return urlLink(text, value);
    if (scope.type === undefined || (name !== '__id' && !isOnlyKey(scope.type, name))) return undefined;
    return keyLink(text, scope.type, [[scope.type.key[0]!, value]]);
  };

  const objectLink = (text: JsonText, object: number, type: StructuredType | undefined): string | undefined => {
    const keys = new Map<string, number>();
    const cursor = new ChildCursor(text, object);
    while (cursor.position < lookedAt && cursor.next()) {
      const name = nameOf(text, cursor.name);
      if (name === '__deferred' || name === '__metadata') return memberUrl(text, cursor.value);
      if (name === '@odata.id' || name === '@id') return text.kind(cursor.value) === 'string' ? urlLink(text, cursor.value) : undefined;
      if (name === '__id' && type) return keyLink(text, type, [[type.key[0] ?? 'id', cursor.value]]);
      if (type?.key.includes(name)) keys.set(name, cursor.value);
    }
    if (!type || type.key.length === 0 || keys.size < type.key.length) return undefined;
    return keyLink(
      text,
      type,
      type.key.map((key) => [key, keys.get(key)!]),
    );
  };

  const memberUrl = (text: JsonText, value: number): string | undefined => {
    if (!text.isObject(value)) return undefined;
    const cursor = new ChildCursor(text, value);
    while (cursor.position < lookedAt && cursor.next()) {
      if (nameOf(text, cursor.name) === 'uri' && text.kind(cursor.value) === 'string') return urlLink(text, cursor.value);
    }
    return undefined;
  };

  const urlLink = (text: JsonText, value: number): string | undefined => {
    const { source, truncated } = sourceOf(text, value, longest);
    const url = truncated ? null : URL.parse(unquote(source), baseUrl);
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
    return url.href.startsWith(baseUrl) ? `/${url.href.slice(baseUrl.length)}` : url.href;
  };

  const keyLink = (text: JsonText, type: StructuredType, keys: readonly (readonly [string, number])[]): string | undefined => {
    const resource = resourceOfType(service, type.name);
    if (resource?.kind !== 'EntitySet') return undefined;
    const literals = keys.map(([name, value]) => keyLiteral(text, type, name, value));
    if (literals.includes(undefined)) return undefined;
    const predicate = keys.length === 1 ? literals[0] : keys.map(([name], index) => `${name}=${literals[index]}`).join(',');
    return `/${resource.name}(${predicate})`;
  };

  return { root, below: (scope, name) => below(service, scope, name), linkOf };
}

/** Names that matter here are short: a longer one is cut, and equals none of them. */
const nameOf = (text: JsonText, name: number): string => unquote(sourceOf(text, name, 200).source);

const isOnlyKey = (type: StructuredType, name: string): boolean => type.key.length === 1 && type.key[0] === name;

function below(service: Service, scope: LinkScope, name: string | undefined): LinkScope {
  const { type, role } = scope;
  if (name === undefined) return scopeOf(type);
  if (role === 'envelope' && (name === 'd' || name === 'value' || name === 'results')) return name === 'd' ? scope : scopeOf(type);
  if (name === '__deferred' || name === '__metadata') return reference;
  if (name === 'results' && type && !type.properties.has(name)) return scopeOf(type); // V2 wraps expanded collections
  const navigation = type?.navigations.get(name);
  if (navigation) return scopeOf(targetOf(service, navigation));
  const property = type?.properties.get(name);
  return scopeOf(property && service.types.get(property.type));
}

const reference: LinkScope = { type: undefined, role: 'reference' };
const scopes = new WeakMap<StructuredType, LinkScope>();

/** One object for each type: an answer has as many scopes as open containers. */
function scopeOf(type: StructuredType | undefined): LinkScope {
  if (type === undefined) return nowhere;
  const scope = scopes.get(type) ?? { type, role: undefined };
  scopes.set(type, scope);
  return scope;
}

/** A key's value as it stands in a URL; undefined when it can be none. */
function keyLiteral(text: JsonText, type: StructuredType, name: string, value: number): string | undefined {
  const { source, truncated } = sourceOf(text, value, longest);
  if (truncated) return undefined;
  const kind = text.kind(value);
  if (kind === 'number') return source;
  if (kind !== 'string') return undefined;
  const key = unquote(source);
  if (!key.isWellFormed()) return undefined;
  // V4 writes these numbers as strings where IEEE754Compatible was asked for, and takes GUIDs and dates without quotes.
  const isBare = bareKeyTypes.test(type.properties.get(name)?.type ?? '') && /^[\w:.+-]+$/.test(key);
  return isBare ? encodeURIComponent(key) : `'${encodeURIComponent(key.replaceAll("'", "''"))}'`;
}

const bareKeyTypes = /^Edm\.(Guid|Int\d+|Decimal|Byte|SByte|Date|DateTimeOffset|TimeOfDay)$/;
