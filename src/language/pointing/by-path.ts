import type { FixContext } from '../fixes/fix-context.ts';
import type { TextEdit } from '../types.ts';
import { addItem } from './add.ts';
import type { Leg } from './legs.ts';
import type { Level } from './level.ts';
import type { Names } from './selection.ts';
import { type Entry, takeAway } from './take-away.ts';

export function selectionByPath(_root: Level): Names {
  return { selected: [], expanded: [], whole: [] };
}

export function tickByPath(context: FixContext, root: Level, legs: readonly Leg[], on: boolean): readonly TextEdit[] {
  return on ? addItem(context, root, '$select', legs.map(({ name }) => name).join('/')) : takeAway(context, [] as Entry[]);
}
