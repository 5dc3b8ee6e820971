import { parseArgs } from 'node:util';
import type { Severities } from '../language/index.ts';
import { Misuse } from './misuse.ts';
import { readSeverities } from './severities.ts';

export type OutputFormat = 'text' | 'json';

/** What the command line asks for. */
export type Task =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'check';
      /** Paths as given; `-` is standard input. */
      readonly files: readonly string[];
      readonly service: ServiceChoice;
      readonly format: OutputFormat;
      /** Undefined: any number will do. */
      readonly maxWarnings: number | undefined;
      readonly severities: Severities;
    };

export type ServiceChoice = { readonly builtIn: BuiltIn } | { readonly metadata: string };

const builtIns = ['balena/v7', 'balena/v6'] as const;
export type BuiltIn = (typeof builtIns)[number];

const formats: readonly OutputFormat[] = ['text', 'json'];

/** Reads what stands behind the command's name; throws a `Misuse` that says what cannot be understood. */
export function readArguments(given: readonly string[]): Task {
  const { values, positionals } = parse(given);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, ...files] = positionals;
  if (command === undefined) throw new Misuse('Say what to do: check.');
  if (command !== 'check') throw new Misuse(`There is no command "${command}": only check.`);
  if (files.length === 0) throw new Misuse('Name the files to check, or "-" for standard input.');
  return {
    kind: 'check',
    files,
    service: serviceChoice(values.service, values.metadata),
    format: oneOf('--format', values.format ?? 'text', formats),
    maxWarnings: values['max-warnings'] === undefined ? undefined : wholeNumber('--max-warnings', values['max-warnings']),
    severities: readSeverities(values.off ?? [], values.severity ?? []),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    service: text,
    metadata: text,
    format: text,
    'max-warnings': text,
    off: { ...text, multiple: true },
    severity: { ...text, multiple: true },
    help: { ...flag, short: 'h' },
    version: flag,
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

function serviceChoice(service: string | undefined, metadata: string | undefined): ServiceChoice {
  if (metadata === undefined) return { builtIn: oneOf('--service', service ?? 'balena/v7', builtIns) };
  if (service !== undefined) throw new Misuse('Give --service or --metadata, not both.');
  return { metadata };
}

function oneOf<Value extends string>(option: string, given: string, values: readonly Value[]): Value {
  const found = values.find((value) => value === given);
  if (found === undefined) throw new Misuse(`${option} is ${values.join(' or ')}, not "${given}".`);
  return found;
}

function wholeNumber(option: string, given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new Misuse(`${option} is a whole number, not "${given}".`);
  return Number(given);
}
