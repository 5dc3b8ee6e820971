import { createDocumentReader, parseDocument } from '../../../grammar/index.ts';
import { createLanguageService } from '../../../src/language/index.ts';
import { balena } from '../../../src/schema/index.ts';
import { interleave } from '../interleave.ts';
import { kilobytes, milliseconds, printTable, type Row } from '../table.ts';

/** What a typed key costs: fresh diagnostics, colours and outline; beside it, what reading the document costs alone. */
export async function printKeystrokes(): Promise<void> {
  printTable('A keystroke: diagnostics, colours, outline', [
    await keystroke('2 kB, one request', document(1, 28), '16 ms', 200),
    await keystroke('100 kB, 700 requests', document(700, 1), '50 ms'),
    await keystroke('100 kB, one request', document(1, 1400), '50 ms'),
  ]);
}

/** A document of different requests with as many conditions each. */
function document(requests: number, conditions: number): string {
  const condition = "(is_online eq false and belongs_to__application/any(a:a/slug eq 'a'))";
  const filter = Array.from({ length: conditions }, () => condition).join(' or ');
  const request = (index: number) =>
    `### Devices ${index}\nGET /device\n  ?$filter=${filter}\n  &$select=device_name,uuid\n  &$top=${index}\n\n`;
  return Array.from({ length: requests }, (_, index) => request(index)).join('');
}

/** Each round types another word in the middle, so that its request was never seen. */
async function keystroke(name: string, text: string, goal: string, rounds = 40): Promise<Row> {
  const at = text.indexOf('device_name', requestInMiddle(text));
  let typed = 0;
  const type = () => `${text.slice(0, at)}x${++typed}${text.slice(at)}`;
  const service = createLanguageService(balena('v7'));
  const reader = createDocumentReader();
  const times = await interleave(
    {
      answered: () => {
        const now = type();
        return [service.diagnose(now), service.tokens(now), service.outline(now)];
      },
      read: () => reader.parse(type()),
      parsed: () => parseDocument(type()),
    },
    rounds,
  );
  return {
    what: `${name} (${kilobytes(text.length)})`,
    measured: milliseconds(times.answered),
    beside: `its tree alone ${milliseconds(times.read)}; read anew ${milliseconds(times.parsed)}`,
    goal,
  };
}

const requestInMiddle = (text: string): number => Math.max(0, text.indexOf('###', text.length / 2));
