/** Origins of http URLs by hand: this folder compiles without a platform, and what is not plainly an origin must not get a token. */

export type SplitOrigin =
  | { readonly kind: 'relative' }
  | { readonly kind: 'absolute'; readonly origin: string; readonly length: number }
  | { readonly kind: 'bad'; readonly length: number; readonly why: string; readonly secret: boolean };

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//;
const host = /^(?:[A-Za-z0-9_](?:[A-Za-z0-9._-]*)|\[[0-9A-Fa-f:.]+\])$/;
const defaultPorts: Readonly<Record<string, string>> = { http: '80', https: '443' };

/**
 * Splits a URL text into its origin and the rest, which begins at `length`. A text without `scheme://` is relative. The origin comes
 * as URL parsers write it: lower case, without the default port. User and password, other schemes, hosts with characters that URL
 * parsers and curl read differently are bad.
 */
export function splitOrigin(text: string): SplitOrigin {
  const start = scheme.exec(text)?.[0];
  if (start === undefined) return { kind: 'relative' };
  const protocol = start.slice(0, -3).toLowerCase();
  // URL parsers take `\` for `/` here and leave line breaks out: neither is part of a host, so both make it a bad one.
  const authority = /^[^/?#]*/.exec(text.slice(start.length))![0].trimEnd();
  const length = start.length + authority.length;
  const bad = (why: string, secret = false): SplitOrigin => ({ kind: 'bad', length, why, secret });
  if (!Object.hasOwn(defaultPorts, protocol)) return bad(`Only http:// and https:// can be asked, not ${protocol}://.`);
  if (authority.includes('@')) {
    return bad('A user or password must not stand in a URL. Set the token of the connection, or an Authorization header.', true);
  }
  const [, name = '', port = ''] = /^(.*?)(?::([^:\]]*))?$/s.exec(authority)!;
  if (name === '') return bad('The URL names no host.');
  if (!host.test(name)) return bad(`"${name}" cannot be a host. Names beyond ASCII are written in their xn-- form.`);
  if (!/^\d*$/.test(port) || Number(port) > 65535) return bad(`"${port}" is not a port.`);
  const shown = port === '' || Number(port) === Number(defaultPorts[protocol]) ? '' : `:${Number(port)}`;
  return { kind: 'absolute', origin: `${protocol}://${name.toLowerCase()}${shown}`, length };
}

/** The origin of an absolute http URL, or undefined. */
export function originOf(url: string): string | undefined {
  const split = splitOrigin(url);
  return split.kind === 'absolute' ? split.origin : undefined;
}
