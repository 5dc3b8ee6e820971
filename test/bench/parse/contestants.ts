import { parseUrl } from '../../../grammar/index.ts';
import { lexer } from '../../../grammar/tokens.ts';
import { type Peer, type PeerName, peers, type Read } from '../../support/peers.ts';

export type ContestantName = 'ours' | PeerName;

/** Every parser of URLs; ours answers any text, so the problems that it found are what it gives. */
export const parsers: Readonly<Record<ContestantName, Read>> = {
  ours: (text) => parseUrl(text).problems,
  ...(Object.fromEntries(Object.entries(peers).map(([name, { url }]: [string, Peer]) => [name, url])) as Record<PeerName, Read>),
};

export const parserNames = Object.keys(parsers) as readonly ContestantName[];

/** As it stands in a table: with the version that was measured. */
export function labelOf(name: ContestantName): string {
  return name === 'ours' ? 'ours' : `${name} ${peers[name].version}`;
}

export const lexAlone: Read = (text) => lexer.tokenize(text);

const tokenClasses = /[ \t\r\n]+|[A-Za-z_]\w*(?:\.\w+)*|[$@]\w+|'[^']*(?:''[^']*)*'|[+-]?\d+(?:\.\d+)?|[()[\]{}=,;:/&?*-]/y;

/** One sticky regular expression, as little as reading the tokens can cost. */
export function scanAlone(text: string): number {
  let count = 0;
  tokenClasses.lastIndex = 0;
  while (tokenClasses.lastIndex < text.length && tokenClasses.test(text)) count++;
  return count;
}
