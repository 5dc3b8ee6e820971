import { calls } from './calls.ts';
import type { Group } from './case.ts';
import { conditions } from './conditions.ts';
import { names } from './names.ts';
import { newcomers } from './newcomers.ts';
import { options } from './options.ts';
import { restrictions } from './restrictions.ts';
import { rewrites } from './rewrites.ts';
import { silences } from './silences.ts';
import { types } from './types.ts';
import { values } from './values.ts';
import { writes } from './writes.ts';

/** What is told, and what is not, by what it is about. */
export const groups: readonly Group[] = [
  ...calls,
  ...conditions,
  ...names,
  ...newcomers,
  ...options,
  ...restrictions,
  ...silences,
  ...rewrites,
  ...types,
  ...values,
  ...writes,
];
