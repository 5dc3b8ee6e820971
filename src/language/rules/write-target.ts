import type { Dialect } from '../../schema/index.ts';
import type { Target } from '../bind/index.ts';

/** Entities; and where a write to their count is borne (`path-method`), it is one to them. */
export const isWritten = (target: Target | undefined, { tolerated }: Dialect): target is Target =>
  target?.ends === 'entities' || (target?.ends === 'count' && tolerated.includes('path-method'));
