/** `peak.ts <types> <properties>`: tells what reading such a service's metadata takes of this process's memory. */
import { setTimeout } from 'node:timers/promises';
import { readMetadata } from '../../../src/schema/index.ts';
import { bigMetadata } from '../../support/big-service.ts';

export interface Memory {
  /** Of the text. */
  readonly length: number;
  /** Of the process at most, before and after the reading. */
  readonly before: number;
  readonly reading: number;
  /** What the service holds. */
  readonly kept: number;
}

const [types = 0, properties = 0] = process.argv.slice(2).map(Number);
/** By way of bytes, as a text comes from the network: in one piece. */
const text = Buffer.from(bigMetadata({ types, properties })).toString();
const peak = () => process.resourceUsage().maxRSS * 1024;
const held = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const heldBefore = held();
const before = peak();
const { service } = readMetadata(text);
const reading = peak();
// What the reading made beside the service is let go when its task has ended.
await setTimeout(10);
held();
await setTimeout(10);
const memory: Memory = { length: text.length, before, reading, kept: held() - heldBefore };
console.log(JSON.stringify({ ...memory, types: service.types.size }));
