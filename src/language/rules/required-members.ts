import type { Request } from '../../../grammar/index.ts';
import type { Dialect, StructuredType } from '../../schema/index.ts';
import type { Rule } from '../rule.ts';

/**
 * A new entity needs its non-nullable properties that have no default: Protocol 11.4.2. balena answers a required field that is missing
 * 500 with an empty body.
 */
export const requiredMembers: Rule = ({ request, target, dialect, report }) => ({
  Request() {
    const json = request.body?.json;
    if (!creates(request, dialect) || target?.ends !== 'entities' || !target.type || json?.kind !== 'JsonObject') return;
    const given = new Set([...json.members.map((member) => member.name.value.replace(/@.*/, '')), ...keyNames(request)]);
    const names = requiredOf(target.type, dialect).filter((name) => !given.has(name));
    if (names.length === 0) return;
    const last = json.members.at(-1);
    report(
      'missing-required',
      { start: json.span.start, end: json.span.start + 1 },
      {
        owner: target.resource?.name ?? target.type.name,
        names,
        at: last ? last.span.end : json.span.start + 1,
        comma: last !== undefined,
        samples: names.map((name) => sampleOf(target.type!, name)),
      },
    );
  },
});

/**
 * What a service cannot make up: the parts of a compound key, and text that has a least length. Models do not say what has a default, so
 * other non-nullable members, and identifiers that the service generates (`uuid`, `slug`), are left alone.
 */
function requiredOf(type: StructuredType, { supplied }: Dialect): readonly string[] {
  if (supplied) return allBut(type, supplied[type.name] ?? []);
  const generated = new Set(type.alternateKeys.filter((parts) => parts.length === 1).flat());
  const compound = type.alternateKeys.filter((parts) => parts.length > 1).flat();
  const texts = [...type.properties.values()]
    .filter(({ name, minLength, nullable, readOnly }) => minLength !== undefined && !nullable && !readOnly && !generated.has(name))
    .map(({ name }) => name);
  return [...new Set([...compound, ...texts])].filter((name) => !isOptional(type, name));
}

/**
 * Where what is filled in is known, all else is needed; what is true or false is false, and the service keeps plain values that only it writes.
 * A link that only it writes has no such value: nobody else creates these.
 */
function allBut(type: StructuredType, supplied: readonly string[]): readonly string[] {
  const properties = [...type.properties.values()].filter(
    ({ type: kind, nullable, readOnly, enum: values }) => kind !== 'Edm.Boolean' && !nullable && (!readOnly || values !== undefined),
  );
  const links = [...type.navigations.values()].filter(
    ({ collection, aliasOf, nullable }) => !collection && aliasOf === undefined && !nullable,
  );
  return [...properties, ...links].map(({ name }) => name).filter((name) => !supplied.includes(name) && !type.key.includes(name));
}

/** PUT creates what is not there, and resets what the body leaves out where it is (Protocol 11.4.3). */
const creates = ({ method }: Request, { supplied }: Dialect): boolean =>
  method !== undefined && (method.text.toUpperCase() === 'POST' || (supplied !== undefined && method.text.toUpperCase() === 'PUT'));

/** A key that is written into the URL is given. */
function keyNames({ url }: Request): readonly string[] {
  const last = url.kind === 'Url' ? url.path.segments.at(-1) : undefined;
  return last?.kind === 'NameSegment' ? last.arguments.flatMap(({ items }) => items.flatMap(({ name }) => (name ? [name.text] : []))) : [];
}

function isOptional(type: StructuredType, name: string): boolean {
  const member = type.properties.get(name) ?? type.navigations.get(name);
  return member === undefined || member.nullable || member.readOnly;
}

const sampleOf = (type: StructuredType, name: string): string => (type.properties.get(name)?.type === 'Edm.String' ? '"…"' : '1');
