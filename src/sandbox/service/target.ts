/**
 * A URL's path and query as they were written: `URL` would encode some characters anew, and the API tells them apart. The sandbox
 * answers wherever a version stands in the path, so a folder before it is left out.
 */
export function targetOf(url: string): string {
  const path = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  const [, query = ''] = /(\?.*)$/s.exec(path) ?? [];
  const plain = path.slice(0, path.length - query.length);
  const version = /\/v[67](?=\/)/.exec(plain) ?? /\/(?:v\d+(?:\/|$)|user\/v1\/)/.exec(plain);
  return (version ? plain.slice(version.index) : plain) + query;
}
