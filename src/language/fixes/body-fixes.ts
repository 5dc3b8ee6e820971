import type { JsonMember, Span } from '../../../grammar/index.ts';
import type { Fix } from '../types.ts';
import { type FixContext, fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';

interface Missing {
  readonly names: readonly string[];
  readonly samples: readonly string[];
  readonly at: number;
  readonly comma: boolean;
}

/** Behind the last member of an object, or as its first. */
export function addMembers({ names, samples, at, comma }: Missing, { text }: FixContext): readonly Fix[] {
  const members = names.map((name, index) => `${JSON.stringify(name)}: ${samples[index]}`).join(', ');
  const blank = /\s/.test(text[at] ?? '') ? '' : ' ';
  const added = comma ? `, ${members}` : ` ${members}${blank}`;
  return [fix(names.length === 1 ? `Add "${names[0]}"` : 'Add them', [{ span: { start: at, end: at }, text: added }], true)];
}

export const bodyFixes: FixTable = {
  'key-in-body': ({ name, member }, context) => [fix(`Remove "${name}"`, [context.remove(withComma(member, context))], true)],
  'read-only-property': ({ name, member }, context) => [fix(`Remove "${name}"`, [context.remove(withComma(member, context))], true)],
  'null-not-allowed': ({ name }, context) => {
    const member = membersOf(context).find(({ value }) => value.span.start === context.span.start);
    return member ? [fix(`Remove "${name}"`, [context.remove(withComma(member.span, context))])] : [];
  },
  'body-not-object': (_, { bound, span, slice }) => {
    const json = bound.request.body?.json;
    const only = json?.kind === 'JsonArray' && json.items.length === 1 ? json.items[0] : undefined;
    return only?.kind === 'JsonObject' ? [fix('Take it out of the list', [{ span, text: slice(only.span) }], true)] : [];
  },
  'duplicate-member': ({ name }, context) => {
    const member = membersOf(context).find((candidate) => candidate.name.span.start === context.span.start);
    return member ? [fix(`Remove this "${name}"`, [context.remove(withComma(member.span, context))])] : [];
  },
  'missing-required': addMembers,
};

function membersOf({ bound }: FixContext): readonly JsonMember[] {
  const json = bound.request.body?.json;
  return json?.kind === 'JsonObject' ? json.members : [];
}

/** A member with the comma behind it, or before it when it is the last. */
export function withComma(member: Span, { text }: FixContext): Span {
  const after = /^\s*,\s*/.exec(text.slice(member.end));
  if (after) return { start: member.start, end: member.end + after[0].length };
  const before = /,\s*$/.exec(text.slice(0, member.start));
  return { start: member.start - (before?.[0].length ?? 0), end: member.end };
}
