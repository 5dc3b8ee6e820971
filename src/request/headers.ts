/** The document's headers as they can be sent, and why not. */

import type { Header } from '../../grammar/index.ts';
import type { HeaderPair } from '../lib/index.ts';
import type { Refusals } from './refusals.ts';
import { fillVariables } from './variables.ts';

/** Headers that a browser keeps for itself (Fetch, "forbidden request-header"); a page's are dropped without a word. */
const forbidden = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'access-control-request-private-network',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);

/** Headers of which there can be only one. Others may be repeated, which says the same as a list with commas (RFC 9110, 5.3). */
const single = new Set(['authorization', 'content-type', 'if-match', 'if-none-match']);

/** RFC 9110, 5.6.2 (token); 5.5, without the obsolete bytes beyond ASCII, which clients encode each in their own way. */
const tokenPattern = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const valuePattern = /^[\t\x20-\x7E]*$/;

/** Gives what can be sent, repeated headers joined; adds a refusal for each that cannot. */
export function toHeaders(headers: readonly Header[], variables: Readonly<Record<string, string>>, refusals: Refusals): HeaderPair[] {
  const pairs = new Map<string, HeaderPair>();
  for (const header of headers) {
    const name = header.name.text;
    const { text, unknown } = fillVariables(header.value.text, variables);
    const value = text.trim();
    for (const { name } of unknown) refusals.add('unknown-variable', header.value.span, unknownVariable(name));
    const placeholder = /<[A-Za-z][\w -]*>/.exec(value)?.[0];
    if (placeholder !== undefined) refusals.add('placeholder', header.value.span, fillIn(placeholder));
    const key = name.toLowerCase();
    const before = pairs.get(key);
    const fault = faultOf(name, value, before !== undefined);
    if (fault !== undefined) refusals.add('bad-header', header.span, fault);
    else pairs.set(key, before === undefined ? [name, value] : [before[0], `${before[1]}, ${value}`]);
  }
  return [...pairs.values()];
}

/** A browser sets it itself and does not let a page. */
export function isForbiddenHeader(name: string): boolean {
  return forbidden.has(name.toLowerCase()) || /^(?:proxy|sec)-/i.test(name);
}

function faultOf(name: string, value: string, repeated: boolean): string | undefined {
  const key = name.toLowerCase();
  if (!tokenPattern.test(name)) return `"${name}" cannot be the name of a header.`;
  if (!valuePattern.test(value))
    return `The value of ${name} holds a character that headers cannot carry: only printable ASCII can be sent.`;
  if (isForbiddenHeader(name)) return `A browser does not let a page set ${name}. Leave it out.`;
  if (repeated && single.has(key)) return `${name} is written twice. Keep one.`;
  return undefined;
}

export const unknownVariable = (name: string): string => `{{${name}}} has no value. Set the variable on the connection.`;
export const fillIn = (placeholder: string): string => `Put a value in the place of ${placeholder}.`;

/** The value of a header, whatever case its name is in. */
export function headerValue(headers: readonly HeaderPair[], name: string): string | undefined {
  return headers.find(([candidate]) => candidate.toLowerCase() === name.toLowerCase())?.[1];
}
