import { setOfUrl } from './entity-url.ts';
import { isObject, type JsonObject, own } from './envelope.ts';
import { createMember, createStructure, type Member, type Seen } from './evidence.ts';
import { formsOf } from './forms.ts';
import { joinMembers } from './join.ts';
import { type Asked, type Expanded, nothingAsked } from './question.ts';
import { type Reading, readEntity, readRows } from './read-entity.ts';

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
