#!/usr/bin/env node
import { run } from './run.ts';

// A reader that has seen enough (`| head`) is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// https://no-color.org: any value but the empty one.
const isColoured = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

// Not `exit`: what was written is still on its way through a pipe.
process.exitCode = await run(process.argv.slice(2), {
  say: (text) => process.stdout.write(text),
  complain: (line) => process.stderr.write(`${line}\n`),
  isColoured,
});
