import parser, { type ODataBinds, type ODataQuery, type ParameterAliasBind } from '@balena/odata-parser';
import { Refusal } from './answer.ts';

export interface ParsedUrl {
  readonly tree: ODataQuery;
  readonly binds: ODataBinds;
}

/** The API's own limits are not published; beyond these the parser, which is recursive and backtracks, would hold the page up. */
const longest = 64 * 1024;
const deepest = 200;

/**
 * What follows the version in a request's target, parsed as the API parses it: as it was sent, decoded only by the grammar itself
 * (so an encoded comma is malformed), unless it has a parameter alias, when everything is decoded first.
 */
export function parseUrl(target: string, rest: string): ParsedUrl {
  if (rest.length > longest) throw new Refusal(414);
  if (depthOf(rest) > deepest) throw malformed(target);
  try {
    return /[?&(]@/.test(rest) ? parseWithAliases(rest) : parser.parse(rest);
  } catch (error) {
    if (error instanceof parser.SyntaxError) throw malformed(target);
    throw error instanceof Refusal ? error : new Refusal(500);
  }
}

function malformed(target: string): Refusal {
  return new Refusal(400, `Malformed url: '${target}'`);
}

function parseWithAliases(rest: string): ParsedUrl {
  const mark = rest.indexOf('?');
  const parameters = [...new URLSearchParams(mark < 0 ? '' : rest.slice(mark)).entries()];
  const text = (list: typeof parameters) => list.map(([name, value]) => `${name}=${value}`).join('&');
  const aliases = parameters.filter(([name]) => name.startsWith('@'));
  const path = decodeURIComponent(mark < 0 ? rest : rest.slice(0, mark));
  const query = text(parameters.filter(([name]) => !name.startsWith('@')));
  const parsed = parser.parse(query ? `${path}?${query}` : path);
  if (aliases.length === 0) return parsed;
  // As the options of any resource: the parser's own way to parse options alone evaluates text, which the page's policy forbids.
  const { binds } = parser.parse(`/aliases?${text(aliases)}`);
  for (const name of aliases.map(([alias]) => alias as `@${string}`)) parsed.binds[name] = binds[name] as ParameterAliasBind;
  return parsed;
}

function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const character of text) {
    if (character === '(') most = Math.max(most, ++depth);
    else if (character === ')') depth--;
  }
  return most;
}
