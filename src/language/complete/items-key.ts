import type { StructuredType } from '../../schema/index.ts';
import { typeOfProperty } from '../bind/binder.ts';
import type { ValueType } from '../bind/index.ts';
import { memberDetail } from '../member-words.ts';
import { type Draft, draft, type ItemContext, snippetText } from './draft.ts';
import type { WantOf } from './expected.ts';
import { isQuoted } from './items-value.ts';

/** The ways to name one entity: every key whole, and the parts of a key that was begun. */
export function keyItems({ type, present }: WantOf<'key'>, { expectation }: ItemContext): Draft[] {
  if (!type) return [];
  const keys = [type.key, ...type.alternateKeys].filter((key) => key.length > 0);
  const begun = keys.filter((key) => present.every((name) => key.includes(name)));
  if (expectation.following === '=')
    return unique(begun.flat().filter((name) => !present.includes(name))).map((name) => partItem(type, name, ''));
  return unique(begun.map((key) => key.filter((name) => !present.includes(name)).join(',')))
    .filter((names) => names !== '')
    .map((names) => keyItem(type, names.split(','), keys.indexOf(type.key) === 0 && names === type.key.join(',')));
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];

/** `uuid='…'`, `device=…,tag_key='…'`: with a tab stop for each value. */
function keyItem(type: StructuredType, names: readonly string[], primary: boolean): Draft {
  if (names.length === 1) return partItem(type, names[0]!, primary ? 'key' : 'alternate key', '=');
  const text = names.map((name, index) => `${snippetText(name)}=${valueStop(type, name, index + 1)}`).join(',');
  return draft('key', names.join(','), { detail: primary ? 'key' : 'alternate key', text, snippet: true });
}

function partItem(type: StructuredType, name: string, role: string, equals = ''): Draft {
  const property = type.properties.get(name);
  const detail = [property ? memberDetail(type, property) : 'link', property && memberDetail(type, property).includes('key') ? '' : role];
  const text = equals === '' ? name : `${snippetText(name)}=${valueStop(type, name, 1)}`;
  const documentation = property?.documentation ?? type.navigations.get(name)?.documentation;
  return draft('key', name, { detail: detail.filter(Boolean).join(' · '), documentation, text, snippet: equals !== '' });
}

function valueStop(type: StructuredType, name: string, stop: number): string {
  const property = type.properties.get(name);
  const like: ValueType | undefined = property && typeOfProperty(property);
  return like && isQuoted(like) ? `'\${${stop}}'` : `\${${stop}}`;
}
