import type { RuleName } from '../../../grammar/index.ts';

/** Cases of one rule of the ABNF, one a line; `␠` is a blank where a line ends or begins with one. */
export interface CaseTable {
  readonly rule: RuleName;
  /** `input ==> tree`, as `show` has it. */
  readonly accepted?: string;
  /** Inputs that are not what the rule describes. */
  readonly rejected?: string;
}

export function linesOf(table: string): readonly string[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('␠', ' '));
}
