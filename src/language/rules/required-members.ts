import type { JsonObject, Request } from '../../../grammar/index.ts';
import type { Dialect, Navigation, Property, StructuredType } from '../../schema/index.ts';
import { isNullable } from '../nullability.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isWritten } from './write-target.ts';

/**
 * A new entity needs its non-nullable properties that have no default: Protocol 11.4.2. balena answers a required field that is missing
 * 500 with an empty body.
 */
export const requiredMembers: Rule = (context) => ({
  Request() {
    const { request, target, dialect } = context;
    const json = request.body?.json;
    if (!creates(request, dialect) || !isWritten(target, dialect) || !target.type || json?.kind !== 'JsonObject') return;
    const given = new Set([...json.members.map((member) => member.name.value.replace(/@.*/, '')), ...keyNames(request)]);
    const names = requiredOf(target.type, dialect).filter((name) => !given.has(name));
    if (names.length > 0) reportMissing(context, json, target.type, names);
    else checkReset(context, target.type, given);
  },
});

function reportMissing({ target, report }: RuleContext, json: JsonObject, type: StructuredType, names: readonly string[]): void {
  const last = json.members.at(-1);
  const span = { start: json.span.start, end: json.span.start + 1 };
  report('missing-required', span, {
    owner: target?.resource?.name ?? type.name,
    names,
    at: last ? last.span.end : json.span.start + 1,
    comma: last !== undefined,
    samples: names.map((name) => sampleOf(type, name)),
  });
}

/** With values of their own where none is given: false, and the time. */
const keptTypes: ReadonlySet<string> = new Set(['Edm.Boolean', 'Edm.DateTimeOffset']);

/** What is filled in on creation is reset to nothing where the entity is there, and not filled in again. */
function checkReset({ request, dialect, target, report }: RuleContext, type: StructuredType, given: ReadonlySet<string>): void {
  if (request.method?.text.toUpperCase() !== 'PUT') return;
  const members = [...type.properties.values(), ...[...type.navigations.values()].filter(({ collection }) => !collection)];
  const isFilledIn = (member: Property | Navigation): boolean =>
    (dialect.supplied?.[type.name]?.includes(member.name) ?? false) || ('type' in member && member.readOnly && !keptTypes.has(member.type));
  const lost = members.filter((member) => !given.has(member.name) && !isNullable(dialect, type, member) && isFilledIn(member));
  const names = lost.map(({ name }) => name).filter((name) => !type.key.includes(name));
  if (names.length > 0)
    report('put-resets', request.method.span, { owner: target?.resource?.name ?? type.name, names, service: dialect.name });
}

/**
 * What a service cannot make up: the parts of a compound key, and text that has a least length. Models do not say what has a default, so
 * other non-nullable members, and identifiers that the service generates (`uuid`, `slug`), are left alone.
 */
export function requiredOf(type: StructuredType, dialect: Dialect): readonly string[] {
  if (dialect.supplied) return allBut(type, dialect, dialect.supplied[type.name] ?? []);
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
function allBut(type: StructuredType, dialect: Dialect, supplied: readonly string[]): readonly string[] {
  const properties = [...type.properties.values()].filter(
    (property) =>
      property.type !== 'Edm.Boolean' && !isNullable(dialect, type, property) && (!property.readOnly || property.enum !== undefined),
  );
  const links = [...type.navigations.values()].filter(
    (link) => !link.collection && link.aliasOf === undefined && !isNullable(dialect, type, link),
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
