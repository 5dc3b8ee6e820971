/** Serves a built page on a free port, in a process of its own: `node test/support/serve.ts <folder>`. */
import { argv } from 'node:process';
import { startServer } from '../../src/server/start-server.ts';

const { url } = await startServer({ port: 0, root: argv[2]! });
console.log(url);
