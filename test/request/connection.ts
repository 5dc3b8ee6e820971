import type { Connection } from '../../src/request/index.ts';

/** A connection to balena with a token, changed as a test needs it. */
export function connectionTo(baseUrl = 'https://api.balena-cloud.com/v7/', changes: Partial<Connection> = {}): Connection {
  return {
    baseUrl,
    authenticated: true,
    tokenVariable: 'BALENA_TOKEN',
    variables: {},
    versionSegment: 'v[1-9][0-9]*',
    rawCharacters: '(),:/',
    bodyLimit: 512 * 1024,
    ...changes,
  };
}
