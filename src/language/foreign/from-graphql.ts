import type { Service } from '../../schema/index.ts';
import { meantResource } from './meant-name.ts';
import { mend } from './mend.ts';

interface Field {
  readonly name: string;
  readonly arguments: readonly (readonly [name: string, value: string])[];
  readonly fields: readonly Field[] | undefined;
}

/** A query for one field with plain arguments as a request; undefined for mutations, fragments, variables, and what is no GraphQL. */
export function fromGraphql(text: string, service: Service): string | undefined {
  const [, selection] = /^(?:query\b\s*\w*\s*)?(\{[\s\S]*)$/.exec(text) ?? [];
  const tokens = selection?.match(/"[^"\\]*"|[\w.$-]+|[^\s,]/g) ?? [];
  const fields = readFields(tokens);
  const [root, ...others] = fields ?? [];
  if (!root || others.length > 0 || tokens.length > 0) return undefined;
  const given = optionsOf(root);
  return mend(`GET /${meantResource(root.name, service)}${given.length === 0 ? '' : `?${given.join('&')}`}`);
}

/** Takes `{ … }` off the tokens; undefined where they go on otherwise. */
function readFields(tokens: string[]): readonly Field[] | undefined {
  if (!takes(tokens, '{')) return undefined;
  const fields: Field[] = [];
  while (tokens.length > 0 && tokens[0] !== '}') {
    const name = tokens.shift()!;
    const given = readArguments(tokens);
    const inner = tokens[0] === '{' ? readFields(tokens) : [];
    if (!/^\w+$/.test(name) || given === undefined || inner === undefined) return undefined;
    fields.push({ name, arguments: given, fields: inner.length === 0 ? undefined : inner });
  }
  return takes(tokens, '}') && fields.length > 0 ? fields : undefined;
}

function readArguments(tokens: string[]): Field['arguments'] | undefined {
  if (!takes(tokens, '(')) return [];
  const given: (readonly [string, string])[] = [];
  while (tokens.length > 0 && tokens[0] !== ')') {
    const [name = '', colon, value = ''] = tokens.splice(0, 3);
    if (colon !== ':' || !/^\w+$/.test(name) || !/^(?:"[^']*"|-?\d[\d.]*|true|false|null)$/.test(value)) return undefined;
    given.push([name, value.replaceAll('"', "'")]);
  }
  return takes(tokens, ')') ? given : undefined;
}

/** Takes a sign off the tokens, where it is the first. */
function takes(tokens: string[], sign: string): boolean {
  if (tokens[0] !== sign) return false;
  tokens.shift();
  return true;
}

/** What GraphQL has no word for and its services call so. */
const paging: ReadonlyMap<string, string> = new Map([
  ['first', '$top'],
  ['limit', '$top'],
  ['offset', '$skip'],
  ['skip', '$skip'],
]);

function optionsOf({ arguments: given, fields = [] }: Field): readonly string[] {
  const conditions = given.flatMap(([name, value]) => (paging.has(name) ? [] : [`${name} eq ${value}`]));
  const selected = fields.flatMap(({ name, fields: inner }) => (inner ? [] : [name]));
  const expanded = fields.flatMap((field) => (field.fields ? [`${field.name}(${optionsOf(field).join(';')})`] : []));
  return [
    ...(selected.length > 0 ? [`$select=${selected.join(',')}`] : []),
    ...(expanded.length > 0 ? [`$expand=${expanded.join(',')}`] : []),
    ...(conditions.length > 0 ? [`$filter=${conditions.join(' and ')}`] : []),
    ...given.flatMap(([name, value]) => (paging.has(name) ? [`${paging.get(name)}=${value}`] : [])),
  ];
}
