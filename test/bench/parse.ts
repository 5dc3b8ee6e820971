import { printConformance } from './parse/conformance.ts';
import { printDepth, printGrowth } from './parse/growth.ts';
import { printSpeed } from './parse/speed.ts';

/** Parsing against every peer: speed, OASIS's cases, growth and depth. */
export async function benchParse(): Promise<void> {
  await printSpeed();
  printConformance();
  await printGrowth();
  await printDepth();
}
