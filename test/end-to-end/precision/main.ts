/** `npm run precision [calls] [seed]`: what the checks say of generated calls against what the sandbox answers to them. */
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
