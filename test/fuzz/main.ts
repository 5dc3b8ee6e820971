/** `npm run fuzz [seconds] [seed]`: reads texts made by the grammar and by changing them, and tells what does not hold of them. */
import { Worker } from 'node:worker_threads';
import type { Message, Report } from './worker.ts';

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number);
/** One input takes milliseconds. */
const hangs = 30_000;

function run(): Promise<Report | { readonly hangsOn: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<Report | { readonly hangsOn: string }>();
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { seconds, seed } });
  let last = '';
  let heard = performance.now();
  const watch = setInterval(() => {
    if (performance.now() - heard < hangs) return;
    void worker.terminate();
    resolve({ hangsOn: last });
  }, 1000);
  worker.on('message', (message: Message) => {
    heard = performance.now();
    if ('trying' in message) last = message.trying;
    else resolve(message.report);
  });
  worker.on('error', reject);
  return promise.finally(() => clearInterval(watch));
}

const result = await run();
if ('hangsOn' in result) {
  console.log(`No answer in ${hangs / 1000} s for ${JSON.stringify(result.hangsOn)}`);
  process.exitCode = 1;
} else {
  const { inputs, corpus, features, blocks, known, found } = result;
  console.log(`${inputs.toLocaleString('en')} inputs in ${seconds} s (seed ${seed}); ${corpus} kept`);
  console.log(`reached: ${blocks} of ${known} blocks of grammar/, ${features} features of trees and problems`);
  console.log(`findings: ${found.length}`);
  for (const { name, input, detail } of found)
    console.log(`\n${name}\n  ${JSON.stringify(input)}\n  ${detail.split('\n').slice(0, 4).join('\n  ')}`);
  if (found.length > 0) process.exitCode = 1;
}
