import type { HeaderPair } from '../../lib/index.ts';
import { isControl, percentEncode } from '../characters.ts';
import { isForbiddenHeader } from '../headers.ts';
import { isSecretHeader, scrubUrl } from '../secrets.ts';
import { toRequests } from '../to-requests.ts';
import type { Connection, CurlImport } from '../types.ts';
import type { CurlState } from './options.ts';
import { readCurl } from './read-curl.ts';

/**
 * A request document's text from a pasted curl command. Its query is written decoded, one option a line, when that sends the same
 * bytes. Secrets (Authorization, `-u`, `apikey=`) are left out and said. Never throws; what cannot be a request says why.
 */
export function fromCurl(command: string): CurlImport {
  const state = readCurl(command);
  if (state.problem !== undefined) return { problem: state.problem };
  const url = withoutSecret(withScheme(urlOf(state)), state.notes);
  const body = bodyOf(state);
  const lines = [...requestLines(methodOf(state, body), url), ...headersOf(state, body).map(([name, value]) => `${name}: ${value}`)];
  const text = `${lines.join('\n')}\n${body === undefined ? '' : `\n${body}\n`}`;
  if (!holdsBody(text, body)) return { problem: 'The body has lines that would mean something else in a request document.' };
  return { text, notes: [...state.notes] };
}

/** A line of a body that is no JSON may end the request (`###`), or begin like a comment. Blanks around a body are not kept. */
function holdsBody(text: string, body: string | undefined): boolean {
  const [request, ...others] = toRequests(text, anyConnection);
  return others.length === 0 && (request?.body ?? '').trim() === (body ?? '').toWellFormed().trim();
}

function urlOf({ urls, dataInQuery, data }: CurlState): string {
  const url = urls[0]!;
  if (!dataInQuery || data.length === 0) return url;
  const [, before = '', fragment = ''] = /^([^#]*)(#[\s\S]*)?$/.exec(url)!;
  return `${before}${before.includes('?') ? '&' : '?'}${data.join('&')}${fragment}`;
}

/** curl never sends the fragment, and takes `http` where no scheme is written. */
function withScheme(url: string): string {
  const sent = [...url.replace(/#[\s\S]*$/, '')]
    .map((character) => (isControl(character) || character === ' ' ? percentEncode(character) : character))
    .join('');
  return /^[a-z][a-z0-9+.-]*:\/\/|^\{\{/i.test(sent) ? sent : `http://${sent}`;
}

function withoutSecret(url: string, notes: Set<string>): string {
  const hole = '\0';
  const marked = scrubUrl(url, hole);
  if (marked !== url) notes.add('A secret in the URL was left out. Set the token of the connection instead.');
  return marked
    .replace(/[?&][^?&=\0]*=\0/g, (option) => option[0]!.replace('&', ''))
    .replace(/\?&?$/, '')
    .replace('?&', '?');
}

function bodyOf({ data, dataInQuery, json }: CurlState): string | undefined {
  if (dataInQuery || data.length === 0) return undefined;
  return data.join(json ? '' : '&');
}

function methodOf({ method }: CurlState, body: string | undefined): string {
  return method ?? (body === undefined ? 'GET' : 'POST');
}

function headersOf(state: CurlState, body: string | undefined): readonly HeaderPair[] {
  const kept: HeaderPair[] = [];
  for (const header of state.headers) if (isKept(header, state.notes)) kept.push(header);
  const typed = kept.some(([name]) => name.toLowerCase() === 'content-type');
  // curl calls any data a form; JSON in it is meant as JSON, which is what a request here says by itself.
  if (body !== undefined && !typed && !isJson(body)) kept.push(['Content-Type', 'application/x-www-form-urlencoded']);
  return kept;
}

function isKept([name]: HeaderPair, notes: Set<string>): boolean {
  if (isSecretHeader(name)) {
    notes.add(`The secret in the ${name} header was left out. Set the token of the connection instead.`);
    return false;
  }
  if (isForbiddenHeader(name) || /^user-agent$/i.test(name)) {
    notes.add('Headers that the browser sets itself were left out.');
    return false;
  }
  return true;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Templates such as {"id": {{id}}} are JSON once they are filled in.
    return /^\s*[{[][\s\S]*[}\]]\s*$/.test(text) && text.includes('{{');
  }
}

function requestLines(method: string, url: string): readonly string[] {
  const written = [`${method} ${url}`];
  const decoded = decodedLines(method, url);
  return decoded !== undefined && wireUrl(decoded.join('\n')) === wireUrl(written.join('\n')) ? decoded : written;
}

/** Undefined where the URL is not decodable. */
function decodedLines(method: string, url: string): readonly string[] | undefined {
  const mark = url.indexOf('?');
  if (mark < 0) return undefined;
  try {
    const options = url
      .slice(mark + 1)
      .split('&')
      .map((option) => decodeURIComponent(option.replaceAll('+', ' ')));
    return [`${method} ${url.slice(0, mark)}`, ...options.map((option, index) => `  ${index === 0 ? '?' : '&'}${option}`)];
  } catch {
    // A lone % or bytes that are no UTF-8: the URL stays as it was pasted.
    return undefined;
  }
}

/** What the text would send; undefined where it cannot be sent. */
function wireUrl(text: string): string | undefined {
  const [request, ...others] = toRequests(text, anyConnection);
  return others.length === 0 && request !== undefined && request.refusals.length === 0 ? request.url : undefined;
}

const anyConnection: Connection = {
  baseUrl: 'http://localhost/',
  authenticated: false,
  tokenVariable: '',
  variables: {},
  versionSegment: undefined,
  rawCharacters: undefined,
};
