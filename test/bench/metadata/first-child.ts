/** `first-child.ts <contestant>`: tells what the first reading of a big document takes of this process's main thread. */
import { readMetadata } from '../../../src/schema/metadata/read-metadata.ts';
import { biggest, bigMetadata } from '../../support/big-service.ts';
import { threadClock } from '../interleave.ts';
import { parseAlone } from './parse-alone.ts';

const contestants: Readonly<Record<string, (text: string) => unknown>> = { 'saxes alone': parseAlone, readMetadata };

/** By way of bytes, as a text comes from the network: in one piece. */
const text = Buffer.from(bigMetadata(biggest)).toString();
const contestant = contestants[process.argv[2] ?? '']!;
const start = threadClock();
contestant(text);
console.log(threadClock() - start);
