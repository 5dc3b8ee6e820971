/** `npm run completion`: whether the next token of valid queries is proposed behind each of their characters, and how far up. */
import { walkedQueries } from '../language/prefix-walk/corpus.ts';
import { type Tally, tally, tallyBy, walkAll } from '../language/prefix-walk/report.ts';
import { hasBookshop } from '../language/prefix-walk/services.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const row = ({ group, asked, missing, meanRank, inFirstFive }: Tally): string =>
  `${group.padEnd(14)} ${String(asked).padStart(6)} ${percent(1 - missing / asked).padStart(8)} ${meanRank.toFixed(2).padStart(6)} ${percent(inFirstFive).padStart(8)}`;

if (!hasBookshop) console.log('The bookshop is skipped, as its documents are not beside the project.');
const queries = walkedQueries();
const prefixes = walkAll(queries);
const asked = tally('all', prefixes);
console.log(`${queries.length} queries, ${asked.asked} prefixes that something is expected behind\n`);
console.log(`${''.padEnd(14)}  asked    found   rank  first 5`);
console.log(row(asked));
for (const groupOf of [
  (prefix: (typeof prefixes)[number]) => prefix.service,
  (prefix: (typeof prefixes)[number]) => prefix.expected.group,
]) {
  console.log('');
  for (const group of tallyBy(prefixes, groupOf)) console.log(row(group));
}

const [, , shown = '40'] = process.argv;
const missing = prefixes.filter(({ rank }) => rank === undefined);
for (const { service, query, offset, expected } of missing.slice(0, Number(shown))) {
  console.log(
    `MISSING  ${service}: ${JSON.stringify(`${query.slice(0, offset)}|${query.slice(offset)}`)}: ${expected.group} ${expected.text}`,
  );
}
process.exitCode = missing.length > 0 ? 1 : 0;
