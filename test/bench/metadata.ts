import { printFirst } from './metadata/first.ts';
import { printMemory } from './metadata/memory.ts';
import { printPage } from './metadata/page.ts';
import { printGrowth, printSpeed } from './metadata/speed.ts';

/** Metadata of big services: reading against the XML parser alone, packing for other threads, growth, memory, the page. */
export async function benchMetadata(): Promise<void> {
  await printSpeed();
  await printFirst();
  await printGrowth();
  await printMemory();
  await printPage();
}
