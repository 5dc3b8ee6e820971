import type { Schema } from './names.ts';
import { pathStates } from './path-states.ts';
import type { PathStep } from './path-steps.ts';

/** Where a path stops being what its rule describes. */
export interface PathFault {
  /** The index of the step that may not stand there; the number of steps where more is expected. */
  readonly index: number;
  /** What may stand there instead: keys of states. */
  readonly expected: readonly string[];
  /** The path might have ended before it. */
  readonly mayEnd: boolean;
}

/** Rules whose names may be written with their namespace. */
export const qualifiable: ReadonlySet<string> = new Set([
  ...['entityTypeName', 'complexTypeName', 'action', 'function', 'entityColFunction', 'entityFunction', 'complexColFunction'],
  ...['complexFunction', 'primitiveColFunction', 'primitiveFunction'],
]);

type Row = readonly [key: string, state: string];

/** What may follow in sets of states: few sets ever come together. */
const rowsOfSets = new Map<string, readonly Row[]>();

/** The rows of states, and of those that they include. */
function rowsOf(reached: ReadonlySet<string>): readonly Row[] {
  const name = [...reached].join(' ');
  const known = rowsOfSets.get(name);
  if (known !== undefined) return known;
  const all = new Set<string>(reached);
  for (const state of all) for (const more of pathStates[state]!.also ?? []) all.add(more);
  const rows = [...all].flatMap((state) => Object.entries(pathStates[state]!.on ?? {}));
  rowsOfSets.set(name, rows);
  return rows;
}

/** Runs a path through the states from one of them: all ways at once, as only a schema knows what a name is. */
export function runPath(steps: readonly PathStep[], start: string, schema: Schema): PathFault | undefined {
  let reached: ReadonlySet<string> = new Set([start]);
  for (const [index, step] of steps.entries()) {
    const possible = rowsOf(reached);
    const next = new Set(possible.filter(([key]) => takes(step, key, schema)).map(([, state]) => state));
    if (next.size === 0) return { index, expected: possible.map(([key]) => key), mayEnd: index > 0 && !isOpen(reached) };
    reached = next;
  }
  if (!isOpen(reached)) return undefined;
  return { index: steps.length, expected: rowsOf(reached).map(([key]) => key), mayEnd: false };
}

/** More must come. */
const isOpen = (reached: ReadonlySet<string>): boolean => [...reached].every((name) => pathStates[name]!.open === true);

/** Whether a step may be what the key of a row names. */
function takes(step: PathStep, key: string, schema: Schema): boolean {
  if (key === 'segment') return step.begins;
  if (key === 'rest') return step.shape === 'name' && step.text === '';
  if (key === 'keyPathLiteral') return step.begins && step.raw !== undefined && (schema.has(key, step.raw) || schema.has(key, step.text));
  if (step.shape === 'annotation') return takesAnnotation(step, key, schema);
  if (step.shape === '(named)') return takesNamed(step.text.split(','), key, schema);
  if (step.shape !== 'name') return step.shape === key;
  if (key === 'primitiveTypeName') return step.text.startsWith('Edm.');
  if (/^[(*$+]|^(?:index|lambda|aggregate|NS\.\*|parameterAlias|rest)$|nnotation/.test(key)) return false;
  if (key.startsWith('.')) return step.text.includes('.') && schema.hasQualified(key.slice(1), step.text);
  if (step.text.includes('.')) return qualifiable.has(key) && schema.hasQualified(key, step.text);
  return schema.has(key, step.text);
}

function takesAnnotation({ text }: PathStep, key: string, schema: Schema): boolean {
  if (key === 'parameterAlias') return !/[.#]/.test(text);
  if (!key.includes('nnotation') || !schema.has(key, text)) return false;
  const [name = ''] = text.slice(1).split('#');
  return schema.hasQualified('termName', name);
}

function takesNamed(names: readonly string[], key: string, schema: Schema): boolean {
  if (names.some((name) => /[.@]/.test(name))) return false;
  if (key === '(parameters)') return names.every((name) => schema.has('parameterName', name));
  return key === '(key)' && names.every((name) => schema.has('primitiveKeyProperty', name) || schema.has('keyPropertyAlias', name));
}
