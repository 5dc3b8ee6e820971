/** Secrets that people write into requests, and how they are taken out again wherever a request is kept, shown or copied. */

import type { HeaderPair } from '../lib/index.ts';

/** balena takes `?apikey=` in the place of the header; other services have names of their own. */
const secretOption = /([?&](?:apikey|api_key|api-key|access_token|token|subscription-key)=)([^&#\s]+)/gi;
const secretHeader = /^(?:proxy-)?authorization$|^cookie$|api-?key|(?:^|-)(?:token|secret|password)$/i;
const secretMember = /("(?:password|token|api_?key|secret|access_token|refresh_token)"\s*:\s*)"(?!\{\{)[^"\\]*(?:\\.[^"\\]*)*"/gi;
const authorizationScheme = /^\s*[A-Za-z][A-Za-z0-9-]*\s+(?=\S)/;

/** What stands where a secret was. */
const scrubbed = '***';

/** Takes keys and tokens out of a URL's options. */
export function scrubUrl(url: string, put: string = scrubbed): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#\s]*@/i, '$1').replace(secretOption, (_, name: string) => name + put);
}

export function isSecretHeader(name: string): boolean {
  return secretHeader.test(name);
}

/** The value of a header without its secret: `Bearer ***`. Other headers come back as they are. */
export function scrubHeader([name, value]: HeaderPair, put: string = scrubbed): HeaderPair {
  if (!isSecretHeader(name) || value.trim() === '') return [name, value];
  const scheme = /authorization$/i.test(name) ? (authorizationScheme.exec(value)?.[0] ?? '') : '';
  return [name, `${scheme}${put}`];
}

/** Takes keys, tokens and passwords out of the text of a request document; variables (`{{token}}`) stay, for they hold nothing. */
export function scrubText(text: string): string {
  const withoutUrls = text.replace(secretOption, (whole, name: string, value: string) =>
    value.startsWith('{{') ? whole : name + scrubbed,
  );
  return withoutUrls
    .replace(secretMember, (_, name: string) => `${name}"${scrubbed}"`)
    .replace(/^([ \t]*(?:[A-Za-z]+[ \t]+)?[a-z][a-z0-9+.-]*:\/\/)[^/?#\s]*@/gim, '$1')
    .replace(
      /^([ \t]*)([!#$%&'*+\-.^_`|~0-9A-Za-z]+)(:[ \t]*)([^\r\n]*)$/gm,
      (whole, indent: string, name: string, colon: string, value: string) =>
        value.includes('{{') || !isSecretHeader(name) ? whole : `${indent}${name}${colon}${scrubHeader([name, value])[1]}`,
    );
}
