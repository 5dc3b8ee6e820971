/** Why there is no metadata, in words: a row for each kind of answer, and for each way to have none. */

import type { FailureReason } from '../types.ts';

export interface TroubleFacts {
  readonly url: string;
  /** What was asked, as messages name it: `$metadata`, or the whole address. */
  readonly asked: string;
  /** Whom the answer is from: not the host that was asked when a redirect led elsewhere. */
  readonly host: string;
  readonly status: number;
  readonly hasToken: boolean;
  /** A redirect led to another origin, where the token did not go along. */
  readonly tokenLeftOut: boolean;
  /** What the answer itself says, as one line. */
  readonly says: string | undefined;
  /** What the platform says. */
  readonly detail: string;
  /** Browsers keep a page that came over TLS from asking an address without it. */
  readonly mixed: boolean;
  /** In words: `128 MB`. */
  readonly limit: string;
}

export interface TroubleRow {
  readonly title: (facts: TroubleFacts) => string;
  readonly lines: (facts: TroubleFacts) => readonly string[];
}

const byHand =
  'Get it by hand: copy the curl command, run it in a terminal, where CORS does not apply, and paste what it prints or drop it here as a file.';
const elsewhere = 'Paste the metadata or drop it here as a file if you have it from elsewhere. Without it, names are learned from answers.';
const inTab = ({ url }: TroubleFacts) => `Open ${url} in a tab of its own to see what comes.`;
const answered = ({ status, asked, says }: TroubleFacts): readonly string[] => [
  `It answered ${status} to ${asked}.`,
  ...(says ? [`It says: ${says}`] : []),
];

const unauthorized: TroubleRow = {
  title: ({ hasToken, tokenLeftOut, host }) =>
    hasToken && !tokenLeftOut ? `${host} does not take this token` : `${host} shows its metadata only to those it knows`,
  lines: (facts) => [
    ...answered(facts),
    facts.tokenLeftOut
      ? 'A redirect led there from another address, and a token never follows one. Use this address as the base URL.'
      : facts.hasToken
        ? 'The token is wrong or has expired, or may not see the metadata. Set another one.'
        : 'Set the token of this connection; the metadata is then asked for again.',
    elsewhere,
  ],
};

/** The first that fits counts. */
export const statusRows: readonly (TroubleRow & { readonly status: readonly [from: number, to: number] })[] = [
  { status: [401, 401], ...unauthorized },
  { status: [403, 403], ...unauthorized },
  {
    status: [404, 404],
    title: ({ host, asked }) => `${host} has no ${asked === '$metadata' ? '$metadata' : 'metadata'} at this address`,
    lines: (facts) => [
      ...answered(facts),
      'Check the base URL: it ends where the names of resources begin. Or the service publishes none.',
      elsewhere,
    ],
  },
  {
    status: [406, 406],
    title: ({ host }) => `${host} has its metadata in none of the formats asked for`,
    lines: (facts) => [...answered(facts), 'It was asked for XML, for JSON and for anything.', byHand],
  },
  {
    status: [429, 429],
    title: ({ host }) => `${host} takes no more requests for now`,
    lines: (facts) => [...answered(facts), 'Try again in a minute.'],
  },
  {
    status: [500, 599],
    title: ({ host }) => `${host} failed to give its metadata`,
    lines: (facts) => [...answered(facts), 'Try again a little later; other requests may work all the same.', elsewhere],
  },
  {
    status: [0, 999],
    title: ({ host, status, asked }) => `${host} answered ${status} to ${asked}`,
    lines: (facts) => [...answered(facts), 'Check the base URL.', inTab(facts), elsewhere],
  },
];

export const webPage: TroubleRow = {
  title: ({ host }) => `A web page came from ${host}, not metadata`,
  lines: (facts) => [
    ...answered(facts),
    'The base URL leads to a website or a sign-in page, or the service wants a token.',
    inTab(facts),
    elsewhere,
  ],
};

export const emptyAnswer: TroubleRow = {
  title: ({ host }) => `${host} gave an empty answer for its metadata`,
  lines: (facts) => [...answered(facts), 'Check the base URL.', elsewhere],
};

export const brokenOff: TroubleRow = {
  title: ({ host }) => `The connection to ${host} broke off`,
  lines: (facts) => [...answered(facts), 'Nothing of the metadata had come by then. Try again.', elsewhere],
};

export const failureRows: Readonly<Record<FailureReason | 'too-large', TroubleRow>> = {
  offline: {
    title: () => 'There is no network',
    lines: () => ['The browser says that this machine is offline.', 'Connect, then try again.'],
  },
  unreachable: {
    title: ({ host }) => `${host} cannot be reached`,
    lines: (facts) => [
      `No answer came to ${facts.asked}. The platform says: ${facts.detail}`,
      ...(facts.mixed ? ['The address begins with http:, which a page from https may not ask.'] : []),
      'The name or the port is wrong, the server is down, or it is in a network that this page cannot reach.',
      inTab(facts),
      byHand,
    ],
  },
  refused: {
    title: ({ host }) => `${host} does not let this page read its metadata`,
    lines: ({ hasToken }) => [
      'The server is there, but its CORS rules keep the answer from this page.',
      ...(hasToken ? ['It may allow the request without a token, or with one only from its own pages.'] : []),
      byHand,
      'Requests from this page will most likely be refused as well; they can be copied as curl.',
    ],
  },
  redirected: {
    title: ({ host }) => `${host} sends this request elsewhere`,
    lines: (facts) => [
      `It answered ${facts.asked} with a redirect to an address that this page may not read, or in a circle: often to a sign-in page.`,
      inTab(facts),
      'Use the address that it leads to as the base URL, or set a token.',
      byHand,
    ],
  },
  timeout: {
    title: ({ host }) => `${host} took too long to give its metadata`,
    lines: ({ detail }) => [detail, 'The service or the network is slow. Try again.', byHand],
  },
  cancelled: {
    title: () => 'Cancelled',
    lines: () => ['The metadata was not read to its end.'],
  },
  'too-large': {
    title: ({ limit }) => `The metadata is longer than ${limit}`,
    lines: () => ['It was not read further.', 'Cut it down to the parts that you need, and drop it here as a file.'],
  },
  internal: {
    title: () => 'The metadata could not be asked for',
    lines: ({ detail }) => [detail, 'Reload the page; your query is kept.'],
  },
};
