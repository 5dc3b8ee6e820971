import type { StructuredType } from '../../schema/index.ts';
import type { Rule } from '../rule.ts';

/**
 * A new entity needs its non-nullable properties that have no default: Protocol 11.4.2. balena answers a required field that is missing
 * 500 with an empty body.
 */
export const requiredMembers: Rule = ({ request, target, report }) => ({
  Request() {
    const json = request.body?.json;
    if (request.method?.text.toUpperCase() !== 'POST' || target?.ends !== 'entities' || !target.type || json?.kind !== 'JsonObject') return;
    const given = new Set(json.members.map((member) => member.name.value.replace(/@.*/, '')));
    const names = requiredOf(target.type).filter((name) => !given.has(name));
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
function requiredOf(type: StructuredType): readonly string[] {
  const generated = new Set(type.alternateKeys.filter((parts) => parts.length === 1).flat());
  const compound = type.alternateKeys.filter((parts) => parts.length > 1).flat();
  const texts = [...type.properties.values()]
    .filter(({ name, minLength, nullable, readOnly }) => minLength !== undefined && !nullable && !readOnly && !generated.has(name))
    .map(({ name }) => name);
  return [...new Set([...compound, ...texts])].filter((name) => !isOptional(type, name));
}

function isOptional(type: StructuredType, name: string): boolean {
  const member = type.properties.get(name) ?? type.navigations.get(name);
  return member === undefined || member.nullable || member.readOnly;
}

const sampleOf = (type: StructuredType, name: string): string => (type.properties.get(name)?.type === 'Edm.String' ? '"…"' : '1');
