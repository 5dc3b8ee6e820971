import { parseDocument } from '../../grammar/index.ts';
import { createLanguageService } from '../../src/language/index.ts';
import { balena as balenaModel } from '../../src/schema/index.ts';
import { interleave } from './interleave.ts';
import { printConformance } from './parse/conformance.ts';
import { printDepth, printGrowth } from './parse/growth.ts';
import { printSpeed } from './parse/speed.ts';
import { kilobytes, milliseconds, printTable, type Row, ratio } from './table.ts';

/** Parsing against every peer: speed, OASIS's cases, growth and depth; then what a keystroke costs. */
export async function benchParse(): Promise<void> {
  await printSpeed();
  printConformance();
  await printGrowth();
  await printDepth();
  printTable('A keystroke: diagnostics, colours, outline', [
    await keystroke('2 kB query', document(1, 28), '16 ms'),
    await keystroke('100 kB, many requests', document(700, 1), '50 ms'),
    await keystroke('100 kB, one request', document(1, 1400), '50 ms'),
  ]);
}

/** A document of requests with as many conditions each. */
function document(requests: number, conditions: number): string {
  const condition = "(is_online eq false and belongs_to__application/any(a:a/slug eq 'a'))";
  const filter = Array.from({ length: conditions }, () => condition).join(' or ');
  return `### Devices\nGET /device\n  ?$filter=${filter}\n  &$select=device_name,uuid\n  &$top=20\n\n`.repeat(requests);
}

/** Each round types another letter, so that nothing is remembered. */
async function keystroke(name: string, text: string, goal: string): Promise<Row> {
  const service = createLanguageService(balenaModel('v7'));
  let typed = 0;
  const at = text.lastIndexOf('device_name');
  const ours = () => {
    const now = `${text.slice(0, at)}${'x'.repeat(++typed % 20)}${text.slice(at)}`;
    return [service.diagnose(now), service.tokens(now), service.outline(now)];
  };
  const floor = () => parseDocument(`${text.slice(0, at)}${'x'.repeat(++typed % 20)}${text.slice(at)}`);
  const times = await interleave({ ours, floor }, 40);
  return {
    what: `${name} (${kilobytes(text.length)})`,
    measured: milliseconds(times.ours),
    beside: `parsing alone ${milliseconds(times.floor)}: ${ratio(times.ours / times.floor)}`,
    goal,
  };
}
