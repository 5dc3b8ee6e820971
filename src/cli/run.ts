import manifest from '../../package.json' with { type: 'json' };
import { readArguments, type Task } from './arguments.ts';
import { checkFiles, countFindings } from './check-files.ts';
import { loadService } from './load-service.ts';
import { Misuse } from './misuse.ts';
import { printJson } from './print-json.ts';
import { printText } from './print-text.ts';
import { usage } from './usage.ts';

/** Where the command writes, and whether in colours. */
export interface Output {
  readonly say: (text: string) => void;
  readonly complain: (line: string) => void;
  readonly isColoured: boolean;
}

/** Does what the command line asks for; gives the exit code. */
export async function run(given: readonly string[], output: Output): Promise<0 | 1 | 2> {
  try {
    return await perform(readArguments(given), output);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    output.complain(`${error.message}\nTry odata-playground --help.`);
    return 2;
  }
}

async function perform(task: Task, output: Output): Promise<0 | 1 | 2> {
  if (task.kind === 'check') return check(task, output);
  output.say(task.kind === 'help' ? usage : `${manifest.version}\n`);
  return 0;
}

async function check(
  { files, service: choice, format, maxWarnings, severities }: Extract<Task, { kind: 'check' }>,
  output: Output,
): Promise<0 | 1 | 2> {
  const service = await loadService(choice, output.complain);
  const checked = await checkFiles(files, service, severities);
  const faults = checked.flatMap(({ fault }) => fault ?? []);
  for (const fault of faults) output.complain(fault);
  output.say(format === 'json' ? printJson(checked, service.name) : printText(checked, output.isColoured));
  if (faults.length > 0) return 2;
  const { error, warning } = countFindings(checked);
  const tooMany = maxWarnings !== undefined && warning > maxWarnings;
  if (tooMany) output.complain(`More warnings than ${maxWarnings} (--max-warnings).`);
  return error > 0 || tooMany ? 1 : 0;
}
