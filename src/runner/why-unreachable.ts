/** Why `fetch` failed: browsers say "Failed to fetch" to all of it, lest pages look around in a network. */

import { TransportError } from './transport-error.ts';

/** Milliseconds to wait for any sign of the server; the failure itself is known by then. */
const patience = 4000;

export async function whyUnreachable(url: string, error: TypeError, signal: AbortSignal): Promise<TransportError> {
  const detail = detailOf(error);
  // Only a browser's answer of "no" is worth anything.
  if (globalThis.navigator?.onLine === false) return new TransportError('offline', detail);
  if (!isSubjectToCors(url) || !(await isReachable(url, signal))) return new TransportError('unreachable', detail);
  return new TransportError('refused', detail);
}

/** Node hides the reason behind "fetch failed". */
function detailOf(error: TypeError): string {
  const cause: unknown = error.cause;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}

/** Outside a page (`location`), and within the page's own origin, there are no CORS rules. */
function isSubjectToCors(url: string): boolean {
  const page: Location | undefined = globalThis.location;
  return page !== undefined && page.origin !== new URL(url).origin;
}

/** Without CORS rules a page learns of an answer only that there was one, which is all that is asked. Asks the root, for no effect. */
async function isReachable(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(new URL('/', url), {
      method: 'HEAD',
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    return true;
  } catch {
    // No answer here either, whatever the reason: that is the answer.
    return false;
  }
}
