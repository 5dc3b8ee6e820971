import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Names } from '../../grammar/index.ts';

/** One case of OASIS's files. A negative one says where the text stops being what the rule describes. */
export interface OasisCase {
  readonly name: string;
  readonly rule: string;
  readonly input: string;
  /** Undefined for texts that the rule describes. */
  readonly failAt: number | undefined;
}

export interface OasisSuite {
  readonly file: string;
  /** The schema that the cases presuppose, by ABNF rule; undefined where the file has none. */
  readonly names: Names | undefined;
  readonly cases: readonly OasisCase[];
}

export type SuiteName = 'abnf' | 'aggregation' | 'temporal';

export const suiteNames: readonly SuiteName[] = ['abnf', 'aggregation', 'temporal'];

interface YamlCase {
  readonly Name: string;
  readonly Rule: string | null;
  readonly Input: string | number | null;
  readonly FailAt?: number;
}
interface YamlFile {
  readonly Constraints?: Readonly<Record<string, readonly (string | number)[]>>;
  readonly TestCases: readonly YamlCase[];
}

/** OASIS's cases are no part of this project: they are looked for beside it. Undefined where they are not. */
export function readSuite(suite: SuiteName): OasisSuite | undefined {
  const file = `odata-${suite}-testcases.yaml`;
  const path = fileURLToPath(new URL(`../../../shared/data/${file}`, import.meta.url));
  if (!existsSync(path)) return undefined;
  const { Constraints, TestCases } = parse(readFileSync(path, 'utf8')) as YamlFile;
  return { file, names: Constraints && namesOf(Constraints), cases: TestCases.map(caseOf) };
}

function namesOf(constraints: NonNullable<YamlFile['Constraints']>): Names {
  return Object.fromEntries(Object.entries(constraints).map(([rule, names]) => [rule, names.map(String)]));
}

function caseOf({ Name, Rule, Input, FailAt }: YamlCase): OasisCase {
  return { name: Name, rule: Rule ?? 'null', input: String(Input ?? ''), failAt: FailAt };
}
