/** Where a relative URL goes: under the connection's base, which it may already begin with, or under another version of it. */

/**
 * @param base path of the base URL, ending in `/`: `/v7/`
 * @param path encoded, rooted or not
 * @param versionSegment see `Connection.versionSegment`
 */
export function joinPath(base: string, path: string, versionSegment: string | undefined): string {
  const rooted = path.startsWith('/') ? path : `/${path}`;
  if (base !== '/' && `${rooted}/`.startsWith(base)) return rooted;
  return `${baseFor(base, rooted, versionSegment)}${rooted}`;
}

/** The base without its end slash; without its version where the path brings its own (`/v6/device` on `/v7/`). */
function baseFor(base: string, rooted: string, versionSegment: string | undefined): string {
  const stem = base.slice(0, -1);
  const isVersion = versionMatcher(versionSegment);
  const first = rooted.slice(1).split('/', 1)[0]!;
  const last = stem.slice(stem.lastIndexOf('/') + 1);
  return isVersion(first) && isVersion(last) ? stem.slice(0, -last.length - 1) : stem;
}

function versionMatcher(source: string | undefined): (segment: string) => boolean {
  if (source === undefined) return () => false;
  const pattern = new RegExp(`^(?:${source})$`);
  return (segment) => pattern.test(segment);
}

const isDot = (segment: string): boolean => segment === '.';
const isDoubleDot = (segment: string): boolean => segment === '..';

/** Removes `.` and `..` as URL parsers do (WHATWG URL, path state), so that every client sends the same path. */
export function removeDotSegments(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/').slice(1);
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    if (isDoubleDot(segment)) kept.pop();
    else if (!isDot(segment)) kept.push(segment);
    if (last && (isDot(segment) || isDoubleDot(segment))) kept.push('');
  }
  return `/${kept.join('/')}`;
}
