import { type JsonMember, print, type Request } from '../../../grammar/index.ts';
import { code } from '../hover/markdown.ts';
import type { Explanation } from '../types.ts';

/** Values longer than this are not told. */
const longest = 60;

/** What a JSON body sets; undefined without one. */
export function bodyInWords({ body, method }: Request): Explanation['lines'][number] | undefined {
  if (body?.json?.kind !== 'JsonObject') return undefined;
  const members = body.json.members.map(memberInWords);
  if (members.length === 0) return undefined;
  const verb = method?.text.toUpperCase() === 'POST' ? 'With' : 'Sets';
  return { span: body.span, markdown: `${verb} ${members.join(', ')}.` };
}

function memberInWords({ name, value }: JsonMember): string {
  const text = value.span.end - value.span.start > longest ? '…' : print(value, { encoding: 'decoded' });
  return `${code(name.value)} ${text === '' ? '' : `to ${text === '…' ? 'a long value' : code(text)}`}`.trimEnd();
}
