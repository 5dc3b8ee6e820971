import { type JsonMember, print } from '../../../grammar/index.ts';
import type { BoundRequest } from '../bind/index.ts';
import { code } from '../markdown.ts';
import type { Line } from './line.ts';
import { listed } from './nouns.ts';

/** Values longer than this are not told. */
const longest = 60;

/** More members than this are counted. */
const most = 6;

/** What a JSON body sets, or passes to what is called; undefined without one. */
export function bodyLine({ request: { body }, target }: BoundRequest): Line | undefined {
  if (body?.json?.kind !== 'JsonObject') return undefined;
  const { members } = body.json;
  if (members.length === 0) return undefined;
  const [verb, as] = target?.ends === 'operation' ? (['Passes', 'as'] as const) : (['Sets', 'to'] as const);
  const told = members.slice(0, members.length > most ? most - 1 : most).map((member) => memberInWords(member, as));
  const rest = members.length - told.length;
  return { span: body.span, markdown: `${verb} ${listed(rest > 0 ? [...told, `${rest} more`] : told)}.` };
}

function memberInWords({ name, value }: JsonMember, as: string): string {
  const text = value.span.end - value.span.start > longest ? undefined : print(value, { encoding: 'decoded' });
  return text === '' ? code(name.value) : `${code(name.value)} ${as} ${text === undefined ? 'a long value' : code(text)}`;
}
