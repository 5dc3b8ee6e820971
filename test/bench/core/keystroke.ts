import { createDocumentReader, parseDocument } from '../../../grammar/index.ts';
import { createLanguageService } from '../../../src/language/index.ts';
import { balena } from '../../../src/schema/index.ts';
import { interleave } from '../interleave.ts';
import { kilobytes, milliseconds, printTable, type Row } from '../table.ts';

/** What a typed key costs in right and in broken texts: fresh diagnostics, colours and outline; beside it, what reading the document costs alone. */
export async function printKeystrokes(): Promise<void> {
  printTable('A keystroke: diagnostics, colours, outline', [
    await keystroke('2 kB, one request', document(1, 28), '16 ms', 200),
    await keystroke('100 kB, 700 requests', document(700, 1), '50 ms'),
    await keystroke('100 kB, one request', document(1, 1400), '50 ms'),
    writing('2 kB, broken off anywhere', document(1, 28), '16 ms'),
    await keystroke('100 kB, one request, a mistake', withMistake(document(1, 1400)), '500 ms', 20),
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

/** Another language's comparison amid the text, so that what is meant is looked for and the text is read again. */
function withMistake(text: string): string {
  const at = text.indexOf('is_online', text.length / 2);
  return `${text.slice(0, at)}device_name LIKE '%a' and ${text.slice(at)}`;
}

/** Writes a request from its beginning to its end: at nearly every key it breaks off in the middle of something. */
function writing(name: string, text: string, goal: string): Row {
  const service = createLanguageService(balena('v7'));
  const written = (title: string) =>
    Array.from({ length: text.length - '###'.length }, (_, key) => {
      const now = `###${title}${text.slice('###'.length, '###'.length + key + 1)}`;
      const start = performance.now();
      service.diagnose(now);
      service.tokens(now);
      service.outline(now);
      return performance.now() - start;
    }).toSorted((left, right) => left - right);
  written(' First');
  const times = written(' Again');
  const share = (part: number) => milliseconds(times[Math.floor(times.length * part)]!);
  return {
    what: `${name} (${kilobytes(text.length)})`,
    measured: `${share(0.95)} in 95 of 100`,
    beside: `half of the keys ${share(0.5)}`,
    goal,
  };
}

const requestInMiddle = (text: string): number => Math.max(0, text.indexOf('###', text.length / 2));
