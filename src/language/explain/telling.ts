import type { Expression } from '../../../grammar/index.ts';
import type { Dialect } from '../../schema/index.ts';
import type { BoundRequest } from '../bind/index.ts';

/** What a sentence needs to know of where it is told. */
export interface Telling {
  readonly bound: BoundRequest;
  readonly dialect: Dialect;
  /** What lambda variables stand for, in words: those around the innermost lambda, and those of a link to one. */
  readonly variables: ReadonlyMap<string, string>;
  /** The innermost lambda over many, whose variable is understood; undefined outside of one. */
  readonly lambda: { readonly variable: string | undefined; readonly words: string } | undefined;
  /** Words a condition within a value: values stand in conditions, and conditions in `$count($filter=…)`, which is a value. */
  readonly condition: (telling: Telling, expression: Expression) => string;
}

export const tellingOf = (bound: BoundRequest, condition: Telling['condition']): Telling => ({
  bound,
  condition,
  dialect: bound.service.dialect,
  variables: new Map(),
  lambda: undefined,
});
