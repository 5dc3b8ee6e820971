/** Where a host is, by its name alone: a `hostname` as `URL` gives it, in lower case, IPv4 as four numbers, IPv6 in brackets. */

/** This machine (Secure Contexts, 3.1): a page that came over TLS may ask it by plain HTTP. */
export const isLoopback = (hostname: string): boolean => /^(?:(?:.+\.)?localhost\.?|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

/** This machine or a private network: RFC 1918, link-local and unique local addresses, and names that only a local network gives. */
export function isPrivate(hostname: string): boolean {
  return isLoopback(hostname) || localAddress.test(hostname) || /\.(?:local|internal|lan|home)\.?$/.test(hostname);
}

const localAddress = /^(?:10(?:\.\d+){3}|(?:192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+){2}|\[(?:f[cd]|fe[89ab])[\da-f]{0,2}:.*)$/;
