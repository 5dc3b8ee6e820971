import { type EntityUrl, readEntityUrl } from './entity-url.ts';
import { isObject, type JsonObject, own } from './envelope.ts';
import { createMember, createStructure, type Member, type Structure } from './evidence.ts';
import { joinMembers, joinStructures } from './join.ts';
import type { Asked } from './question.ts';
import { readMember } from './read-member.ts';

/** What a reading of one answer needs everywhere, and how much it may still look at: hostile answers end early, not late. */
export interface Reading {
  readonly baseUrl: string;
  /** Expanded links are arrays, links to one as well, and what is not expanded is `{"__id":1}`. */
  readonly pine: boolean;
  /** Values that may still be looked at. */
  budget: number;
}

/** CSDL 4.01, 15.2: a simple identifier has 128 characters at most. */
const longestName = 128;
/** Members of one object; rows of a list; levels. */
const mostMembers = 2000;
const mostRows = 200;
const deepest = 8;

/** What rows of one place show together; items that are no objects are stepped over. */
export function readRows(reading: Reading, rows: readonly unknown[], asked: Asked | undefined, depth: number): Structure {
  let found = createStructure({});
  // Of a long list, rows from everywhere: what is rare is seldom at the top.
  const step = Math.max(1, rows.length / mostRows);
  for (let at = 0; at < rows.length && reading.budget > 0; at += step) {
    const row = rows[Math.floor(at)];
    if (isObject(row) && !isRemoved(row)) found = joinStructures(found, readEntity(reading, row, asked, depth));
  }
  return found;
}

const isRemoved = (row: JsonObject): boolean => Object.hasOwn(row, '@removed') || Object.hasOwn(row, '@odata.removed');

/** What one object shows: its members, and what its control information says of it and of them. */
export function readEntity(reading: Reading, entity: JsonObject, asked: Asked | undefined, depth: number): Structure {
  const members = new Map<string, Member>();
  let control = createStructure({});
  const note = (name: string, member: Member): void => {
    if (name === '' || name.length > longestName || asked?.computed.has(name)) return;
    const before = members.get(name);
    members.set(name, before ? joinMembers(before, member) : member);
  };
  for (const [name, value] of Object.entries(entity).slice(0, mostMembers)) {
    if (reading.budget-- <= 0) break;
    const at = name.indexOf('@');
    if (name === '__metadata') control = joinStructures(control, verboseControl(reading, value));
    else if (at > 0) note(name.slice(0, at), annotated(name.slice(at + 1), value));
    else if (at === 0 || name.startsWith('odata.')) control = joinStructures(control, plainControl(reading, name, value));
    // `#Namespace.operation` advertises an operation.
    else if (!name.startsWith('#')) note(name, readMember(reading, value, asked, name, depth < deepest ? depth + 1 : undefined));
  }
  const whole = asked?.narrowed === false;
  const keyFits = control.keyFits && fitting(entity, control.keyFits, whole);
  return { ...control, keyFits, whole, bare: whole && asked.expand.size === 0 && !asked.expandAll, members };
}

/** The names of members that have the value of the key; `values` is the one value. Where some were left out, the key may be among them. */
function fitting(entity: JsonObject, values: ReadonlySet<string>, whole: boolean): ReadonlySet<string> | undefined {
  const names = Object.keys(entity).filter((name) => {
    const value = own(entity, name);
    return (typeof value === 'string' || typeof value === 'number') && values.has(String(value));
  });
  return whole || names.length > 0 ? new Set(names) : undefined;
}

/** `__metadata` of OData 2, and of pinejs when asked for all metadata. */
function verboseControl(reading: Reading, metadata: unknown): Structure {
  if (!isObject(metadata)) return createStructure({});
  const uri = own(metadata, 'uri');
  const type = own(metadata, 'type');
  const named = createStructure({ typeNames: new Set(typeof type === 'string' ? typeNamesIn(type) : []) });
  return typeof uri === 'string' ? joinStructures(named, fromUrl(readEntityUrl(uri, reading.baseUrl))) : named;
}

/** `@odata.type`, `@odata.id`, `@odata.editLink`; without `odata.` in 4.01, without `@` in 3. */
function plainControl(reading: Reading, name: string, value: unknown): Structure {
  const kind = name.replace(/^@?(?:odata\.)?/, '');
  if (typeof value !== 'string') return createStructure({});
  if (kind === 'type') return createStructure({ typeNames: new Set(typeNamesIn(value)) });
  if (kind === 'id' || kind === 'editLink' || kind === 'readLink') return fromUrl(readEntityUrl(value, reading.baseUrl));
  return createStructure({});
}

/** The URL's own key; `keyFits` holds the one value for now, until the members are known. */
function fromUrl(url: EntityUrl | undefined): Structure {
  if (!url) return createStructure({});
  return createStructure({
    sets: new Set(url.set === undefined ? [] : [url.set]),
    keys: new Set(url.names.length === 0 ? [] : [url.names.join(',')]),
    keyFits: url.names.length === 0 && url.value !== undefined ? new Set([url.value]) : undefined,
  });
}

/** `#Namespace.Type`; an absolute one is of another service's metadata. */
const typeNamesIn = (type: string): readonly string[] => {
  const name = type.replace(/^#/, '');
  return /^[^\s#/]+\.[^\s#/]+$/.test(name) && name.length <= 512 ? [name] : [];
};

/** `title@odata.type`, `author@odata.navigationLink`, `image@odata.mediaReadLink`, `author@odata.count`. */
function annotated(annotation: string, value: unknown): Member {
  const kind = annotation.replace(/^odata\./, '');
  if (kind === 'type' && typeof value === 'string') return createMember({ declared: new Set(declaredType(value)) });
  if (/^(?:navigationLink|associationLink)(?:Url)?$/.test(kind)) return createMember({ seen: new Set(['link', 'plain']) });
  if (/^(?:count|nextLink)$/.test(kind)) return createMember({ seen: new Set(['many']) });
  if (/^media(?:Read|Edit)Link$/.test(kind)) return createMember({ seen: new Set(['stream', 'plain']) });
  return createMember({});
}

/** `#Int64`, `Collection(String)`, `#Namespace.Type`: primitive types without `Edm.`. */
function declaredType(written: string): readonly string[] {
  const [, , name = ''] = /^#?(Collection\()?#?([\w.]+)\)?$/.exec(written) ?? [];
  if (name === '') return [];
  return [name.includes('.') ? name : `Edm.${name}`];
}
