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
}

export const tellingOf = (bound: BoundRequest): Telling => ({
  bound,
  dialect: bound.service.dialect,
  variables: new Map(),
  lambda: undefined,
});
