/** `npm run completion`: whether the next token of valid queries is proposed behind each of their characters, and how far up. */
import { heldOutQueries, type WalkedQuery, walkedQueries } from '../language/prefix-walk/corpus.ts';
import { type Tally, tally, tallyBy, type WalkedPrefix, walkAll } from '../language/prefix-walk/report.ts';
import { hasBookshop } from '../language/prefix-walk/services.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const row = ({ group, asked, missing, meanRank, inFirstFive }: Tally): string =>
  `${group.padEnd(14)} ${String(asked).padStart(6)} ${percent(1 - missing / asked).padStart(8)} ${meanRank.toFixed(2).padStart(6)} ${percent(inFirstFive).padStart(8)}`;

if (!hasBookshop) console.log('The bookshop is skipped, as its documents are not beside the project.');
const heading = `${''.padEnd(14)}  asked    found   rank  first 5`;
/** How much of the word is there already: of what begins with nothing at all, little can be known. */
const typed = ({ offset, expected }: WalkedPrefix): string => {
  const letters = Math.max(0, offset - expected.start);
  return letters > 1 ? 'two or more' : letters === 1 ? 'one letter' : 'nothing typed';
};

function report(title: string, queries: readonly WalkedQuery[], ...groupings: readonly ((prefix: WalkedPrefix) => string)[]) {
  const prefixes = walkAll(queries);
  console.log(`${title}: ${queries.length} queries, ${prefixes.length} prefixes that something is expected behind\n\n${heading}`);
  console.log(row(tally('all', prefixes)));
  for (const groupOf of groupings) console.log(['', ...tallyBy(prefixes, groupOf).map(row)].join('\n'));
  console.log('');
  return prefixes;
}

const queries = walkedQueries();
const prefixes = [
  ...report(
    'All',
    queries,
    typed,
    ({ service }) => service,
    ({ expected }) => expected.group,
  ),
  ...report('Held out', heldOutQueries(), typed),
];

const [, , shown = '40'] = process.argv;
const missing = prefixes.filter(({ rank }) => rank === undefined);
for (const { service, query, offset, expected } of missing.slice(0, Number(shown))) {
  console.log(
    `MISSING  ${service}: ${JSON.stringify(`${query.slice(0, offset)}|${query.slice(offset)}`)}: ${expected.group} ${expected.text}`,
  );
}
process.exitCode = missing.length > 0 ? 1 : 0;
