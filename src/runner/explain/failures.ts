/** What it means when no answer came. One row per reason. */

import { type HeaderPair, type HttpRequest, isPrivate } from '../../lib/index.ts';
import { isMethod, methods, originOf } from '../../request/index.ts';
import type { Service } from '../../schema/index.ts';
import type { Explanation, Failure, FailureReason } from '../types.ts';

interface FailureFacts {
  readonly origin: string;
  readonly detail: string;
  /** The host is in a private network or on this machine. */
  readonly isPrivate: boolean;
  readonly isPlainHttp: boolean;
  readonly writes: boolean;
  /** Names of headers that the service may not allow. */
  readonly headers: string;
}

type FailureRow = (facts: FailureFacts) => Explanation;

const mayHaveHappened = ({ writes }: FailureFacts): readonly string[] =>
  writes ? ['Look with GET before you send it again: the change may have been made.'] : [];

const failureRows = {
  offline: () => ({
    title: 'There is no network',
    meaning: 'The browser says that this machine is offline.',
    causes: ['The network connection is down.'],
    tries: ['Connect, then ask again. The sandbox works without a network.'],
  }),
  unreachable: ({ origin, detail, isPrivate, isPlainHttp }) => ({
    title: `${origin} cannot be reached`,
    meaning: `No answer came. The platform says: ${detail}`,
    causes: [
      'The name or the port in the base URL is wrong.',
      'The server is down.',
      ...(isPrivate
        ? [
            'It is in a private network, which browsers let a public page reach only with permission.',
            'This machine is not in that network.',
          ]
        : ['The server refuses pages of this address (CORS), and hides even that it is there.']),
      ...(isPlainHttp
        ? ['The address begins with http:, which a page from https must not ask.']
        : ['Its certificate is not one that the browser trusts.']),
    ],
    tries: [
      'Open the address in a tab of its own to see what the browser says.',
      'Copy as curl and run it in a terminal, where no CORS rules hold.',
    ],
  }),
  refused: ({ origin, headers }) => ({
    title: `${origin} does not let this page read its answers`,
    meaning: 'The server is there, but its CORS rules keep the answer from this page. Most likely the request was not carried out.',
    causes: [
      ...(headers === '' ? [] : [`It does not allow one of the headers that the request carries: ${headers}.`]),
      'It does not allow pages of this address, or this method.',
      'It answered with an error that lacks CORS headers.',
    ],
    tries: [
      ...(headers === '' ? [] : ['Leave out headers that are not needed.']),
      'Copy as curl and run it in a terminal, where no CORS rules hold.',
      'Allow the address of this page in the server’s CORS settings.',
    ],
  }),
  redirected: ({ origin }) => ({
    title: `${origin} sends this request elsewhere`,
    meaning: 'The server answered with a redirect. A token or a write is never sent on to another address by itself.',
    causes: ['The base URL is an old one, or begins with http: in the place of https:.'],
    tries: ['Open the address in a tab of its own, and use where it leads to as the base URL.'],
  }),
  timeout: (facts) => ({
    title: 'The service took too long',
    meaning: facts.detail,
    causes: ['The query asks for much: many rows, deep $expand, a filter over everything.', 'The service or the network is slow.'],
    tries: ['Ask for less: $top, fewer $expand, a narrower $filter.', ...mayHaveHappened(facts)],
  }),
  cancelled: (facts) => ({
    title: 'Cancelled',
    meaning: 'The request was ended before an answer came.',
    causes: [],
    tries: mayHaveHappened(facts),
  }),
  internal: ({ detail }) => ({
    title: 'The request could not be sent',
    meaning: detail,
    causes: ['Something in the request or in this page is not as it should be.'],
    tries: ['Reload the page; your document is kept.'],
  }),
} as const satisfies Record<FailureReason, FailureRow>;

export function explainFailure({ reason, detail }: Failure, { method, url, headers }: HttpRequest, service?: Service): Explanation {
  const origin = originOf(url) ?? 'The service';
  return failureRows[reason]({
    origin,
    detail,
    isPrivate: isPrivate(URL.parse(url)?.hostname ?? ''),
    isPlainHttp: origin.startsWith('http:'),
    writes: isMethod(method) && methods[method].writes,
    headers: doubtful(headers, service).join(', '),
  });
}

/** What is not among the headers that the service is known to allow; `Accept` needs no leave (Fetch, CORS-safelisted). */
function doubtful(headers: readonly HeaderPair[], service: Service | undefined): readonly string[] {
  const allowed = service?.dialect.corsHeaders ?? [];
  return headers.map(([name]) => name).filter((name) => name.toLowerCase() !== 'accept' && !allowed.includes(name.toLowerCase()));
}
