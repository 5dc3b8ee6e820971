import type { Session } from '../../state/session.ts';
import type { LineRow } from './line.tsx';
import type { Tick } from './ticks.ts';

export interface LineActs {
  /** Shows its details. */
  readonly choose: () => void;
  readonly toggle: () => void;
}

/** What the keys of a line do, beside those that go from line to line; true when the key was one of them. */
export function lineKeys(session: Session, event: KeyboardEvent, row: LineRow, tick: Tick | undefined, acts: LineActs): boolean {
  if (event.key === 'Enter' && event.shiftKey && row.subject) insert(session, row);
  else if (event.key === 'Enter') acts.choose();
  else if (event.key !== ' ') return false;
  else if (row.tick && tick) session.pointing.tick(row.tick.path, tick !== 'on');
  else acts.toggle();
  return true;
}

function insert(session: Session, row: LineRow): void {
  if (row.subject?.kind === 'member') session.insertMember(row.name, row.tick?.path);
  else session.insertName(row.name);
}
