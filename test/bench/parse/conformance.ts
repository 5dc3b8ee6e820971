import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { parseRule, type RuleName, ruleNames } from '../../../grammar/index.ts';
import { type Peer, peers, type Read } from '../../support/peers.ts';
import { printColumns } from '../table.ts';
import { type ContestantName, labelOf, parserNames } from './contestants.ts';

/** OASIS's cases, which are not part of this project: looked for beside it. */
const file = fileURLToPath(new URL('../../../../shared/data/odata-abnf-testcases.yaml', import.meta.url));

interface Case {
  readonly Rule: string;
  readonly Input: string | null;
  readonly FailAt?: number;
}

/** Rules of headers and of answers' context URLs: not what a parser of requests' URLs is for. */
const beyond = new Set([
  'context',
  'header',
  'request-id',
  'prefer',
  'preference',
  'includeAnnotationsPreference',
  'maxpagesizePreference',
]);

/** How many of OASIS's cases each parser judges rightly, each rule by the peer's entry for it. */
export function printConformance(): void {
  if (!existsSync(file)) {
    console.log('\nOASIS cases: skipped, as odata-abnf-testcases.yaml is not beside the project.');
    return;
  }
  const { TestCases } = parse(readFileSync(file, 'utf8')) as { TestCases: readonly Case[] };
  const cases = TestCases.filter(({ Rule }) => !beyond.has(Rule));
  const positive = cases.filter(({ FailAt }) => FailAt === undefined);
  const negative = cases.filter(({ FailAt }) => FailAt !== undefined);
  // The other negative cases are right to who does not know the names of their schema.
  const syntactic = negative.filter((one) => !accepts('ours', one));
  printColumns(
    ['OASIS core cases', `accepted (of ${positive.length})`, `syntactic negatives rejected (of ${syntactic.length})`],
    parserNames.map((name) => {
      const accepted = positive.filter((one) => accepts(name, one)).length;
      const rejected = syntactic.filter((one) => !accepts(name, one)).length;
      return [labelOf(name), `${accepted} (${((100 * accepted) / positive.length).toFixed(1)} %)`, String(rejected)];
    }),
  );
}

function accepts(name: ContestantName, { Rule, Input }: Case): boolean {
  const text = Input ?? '';
  if (name === 'ours') return (ruleNames as readonly string[]).includes(Rule) && parseRule(Rule as RuleName, text).problems.length === 0;
  const read: Read | undefined = (peers[name] as Peer).rule(Rule);
  try {
    read?.(text);
    return read !== undefined;
  } catch {
    // A peer says that it rejects a text by throwing.
    return false;
  }
}
