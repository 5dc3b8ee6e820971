import type { JsonMember, Span } from '../../../grammar/index.ts';
import { type FixContext, fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';

export const bodyFixes: FixTable = {
  'read-only-property': ({ name, member }, context) => [fix(`Remove "${name}"`, [context.remove(withComma(member, context))], true)],
  'duplicate-member': ({ name }, context) => {
    const member = membersOf(context).find((candidate) => candidate.name.span.start === context.span.start);
    return member ? [fix(`Remove this "${name}"`, [context.remove(withComma(member.span, context))])] : [];
  },
  'missing-required': ({ names, samples, at, comma }, { text }) => {
    const members = names.map((name, index) => `${JSON.stringify(name)}: ${samples[index]}`).join(', ');
    const blank = /\s/.test(text[at] ?? '') ? '' : ' ';
    const added = comma ? `, ${members}` : ` ${members}${blank}`;
    return [
      {
        title: names.length === 1 ? `Add "${names[0]}"` : 'Add them',
        edits: [{ span: { start: at, end: at }, text: added }],
        preferred: true,
      },
    ];
  },
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
