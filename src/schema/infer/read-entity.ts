import { annotated, plainControl, verboseControl } from './control.ts';
import { setOfUrl } from './entity-url.ts';
import { isObject, type JsonObject, own } from './envelope.ts';
import { createMember, createStructure, type Member, type Seen, type Structure } from './evidence.ts';
import { formsOf } from './forms.ts';
import { joinMembers, joinStructures } from './join.ts';
import { type Asked, type Expanded, nothingAsked } from './question.ts';

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
    if (name === '__metadata') control = joinStructures(control, verboseControl(reading.baseUrl, value));
    else if (at > 0) note(name.slice(0, at), annotated(name.slice(at + 1), value));
    else if (at === 0 || name.startsWith('odata.')) control = joinStructures(control, plainControl(reading.baseUrl, name, value));
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

/** What one member's value shows. `depth` is undefined where the levels end: then nothing is looked at inside. */
export function readMember(reading: Reading, value: unknown, asked: Asked | undefined, name: string, depth: number | undefined): Member {
  const wanted = asked?.expand.get(name) ?? (asked?.expandAll && typeof value === 'object' ? everything : undefined);
  const seen = new Set<Seen>([wanted?.link ? 'expanded' : 'plain']);
  if (value === null) return createMember({ seen: seen.add('null') });
  if (typeof value === 'number' && wanted?.link) return createMember({ seen: seen.add('many') }); // `$expand=owns__device/$count`
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return createMember({ seen: seen.add('value'), fits: formsOf(value) });
  }
  const context: Context = { reading, wanted, depth, seen };
  if (Array.isArray(value)) return readList(context, value);
  return isObject(value) ? readObject(context, value) : createMember({});
}

const everything: Expanded = { link: true, asked: nothingAsked };

interface Context {
  readonly reading: Reading;
  readonly wanted: Expanded | undefined;
  readonly depth: number | undefined;
  readonly seen: Set<Seen>;
}

function readList({ reading, wanted, depth, seen }: Context, list: readonly unknown[]): Member {
  if (!list.some(isObject)) {
    if (wanted?.link && !reading.pine) seen.add('many');
    return list
      .slice(0, 20)
      .reduce<Member>(
        (found, item) => joinMembers(found, isScalar(item) ? createMember({ fits: formsOf(item) }) : createMember({})),
        createMember({ seen: seen.add('array') }),
      );
  }
  if (wanted?.link || list.some((item) => isObject(item) && isEntity(item))) {
    seen.add('expanded');
    // pinejs answers with arrays for links to one, too; and one of a page says nothing.
    if (!reading.pine || list.length > 1) seen.add('many');
    else if (!wanted?.asked?.paged) seen.add('single');
  }
  return createMember({ seen: seen.add('array'), ...inside(reading, list, wanted, depth) });
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function readObject(context: Context, object: JsonObject): Member {
  const { reading, wanted, depth, seen } = context;
  const deferred = own(object, '__deferred');
  const uri = isObject(deferred) ? own(deferred, 'uri') : undefined;
  const set = typeof uri === 'string' ? setOfUrl(uri, reading.baseUrl) : undefined;
  const sets = new Set(set === undefined ? [] : [set]);
  if (Object.hasOwn(object, '__id')) return createMember({ seen: seen.add('reference').add('one'), sets });
  if (isObject(deferred)) return createMember({ seen: seen.add('link'), sets });
  if (Object.hasOwn(object, '__mediaresource')) return createMember({ seen: seen.add('stream') });
  const results = own(object, 'results');
  // OData 2 wraps lists, those of complex values as well: entities have a URI.
  if (Array.isArray(results) && Object.keys(object).every((name) => name === 'results' || name.startsWith('__'))) {
    const isLink = wanted?.link || results.some((item) => isObject(item) && isEntity(item));
    if (isLink) seen.add('expanded').add('many');
    return createMember({ seen: seen.add('array'), ...inside(reading, results, wanted, depth) });
  }
  if (wanted?.link || isEntity(object)) seen.add('expanded').add('one');
  return createMember({ seen: seen.add('object'), ...inside(reading, [object], wanted, depth) });
}

/** What stands in a value, and the sets that its entities say they are in. Of `$count`, `$ref` and `$apply` nothing is learned. */
function inside(
  reading: Reading,
  rows: readonly unknown[],
  wanted: Expanded | undefined,
  depth: number | undefined,
): Partial<Pick<Member, 'inside' | 'sets'>> {
  if (depth === undefined || (wanted && !wanted.asked)) return {};
  const found =
    rows.length === 1 && isObject(rows[0])
      ? readEntity(reading, rows[0], wanted?.asked, depth)
      : readRows(reading, rows, wanted?.asked, depth);
  return { inside: wanted ? found : { ...createStructure(found), whole: true }, sets: found.sets };
}

/** It says where it is kept, as entities do and complex values do not. */
function isEntity(object: JsonObject): boolean {
  const metadata = own(object, '__metadata');
  if (isObject(metadata) && Object.hasOwn(metadata, 'uri')) return true;
  return ['@odata.id', '@id', '@odata.editLink', '@editLink', '@odata.etag', '@etag', 'odata.id'].some((name) =>
    Object.hasOwn(object, name),
  );
}
