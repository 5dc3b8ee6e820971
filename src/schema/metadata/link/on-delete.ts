import type { Navigation } from '../../service.ts';
import type { Linking } from './context.ts';

/** `Restrict` is of CSDL 1 to 3 and means that the deletion is refused, as `None` does. */
const actions = new Map<string, Navigation['onDelete']>([
  ['Cascade', 'Cascade'],
  ['None', 'None'],
  ['Restrict', 'None'],
  ['SetNull', 'SetNull'],
  ['SetDefault', 'SetDefault'],
]);

export function linkOnDelete({ report }: Linking, written: string | undefined, at: number, path: string): Navigation['onDelete'] {
  if (written === undefined) return undefined;
  const action = actions.get(written);
  if (action === undefined) report('invalid', at, `"${path}" says "${written}" of deletion, which means nothing.`, path);
  return action;
}
