/**
 * `npm run precision [calls] [seed]`: what the checks say of generated calls against what the sandbox answers to them.
 *
 * Shapes of calls (`calls.ts`): `$select`, `$expand` (nested to four levels, counted, filtered), `$filter` (comparisons of literals of every form, of
 * paths over links and of conditions; arithmetic; lists; functions with right and wrong arguments; lambdas and filtered counts nested to four levels;
 * chains of `and`, `or`, `not` and calculations without parentheses), `$orderby` over links and counts, paging, all other options; keys by number, by name,
 * compound and wrong; aliases in all of them; `/$count`, `/$value`, `/$ref`, `/$links` and half-typed paths; options over several lines with comments;
 * encoded URLs; functions to sort by, casts, dates, links by key, blanks and capitals where they seldom stand; headers; methods; POST, PATCH, PUT and DELETE with bodies right, damaged and of any value, by key and by filter; and slips of the hand in
 * any of these.
 */
import { callsOf } from './calls.ts';
import { createJudge, type Verdict } from './judge.ts';
import { report } from './report.ts';

const [count = 5000, seed = 1] = process.argv.slice(2).map(Number);
const judge = await createJudge();
const verdicts: Verdict[] = [];
for (const call of callsOf(seed, count)) verdicts.push(await judge.judge(call));
await judge.close();
console.log(report(verdicts));
if (verdicts.some(({ outcome, exception }) => (outcome === 'alarm' || outcome === 'silence') && exception === undefined))
  process.exitCode = 1;
