import type { LanguageService } from '../../../src/language/index.ts';
import type { FixCase } from '../fix-cases.ts';

/** Text with the span that is told of between `|`, the code, and what is said (all of it, or words of it). */
export type Case = readonly [marked: string, code: string, says: string | RegExp];

export interface Group {
  readonly name: string;
  readonly service: LanguageService;
  readonly bad: readonly Case[];
  /** None of these is found fault with. */
  readonly good: readonly string[];
  /** What fixes make of a text, which then has no diagnostic. */
  readonly fixed?: readonly FixCase[];
}
