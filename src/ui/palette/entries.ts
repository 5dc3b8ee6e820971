import { commandList } from '../commands.ts';
import { exampleGroups } from '../explorer/example-list.ts';
import type { Session } from '../state/session.ts';

/** One thing that the palette finds. */
export interface Entry {
  readonly title: string;
  readonly kind: string;
  readonly keys?: string | undefined;
  readonly run: () => unknown;
}

const most = 50;

/** Commands first; examples and resources too, once something is searched for. Every word must occur; earlier is better. */
export function entriesFor(session: Session, search: string): readonly Entry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const commands = commandList
    .filter(({ id, enabled }) => id !== 'palette' && (enabled?.(session) ?? true))
    .map(({ title, keys, run }): Entry => ({ title, kind: '', keys, run: () => run(session) }));
  const candidates = words.length === 0 ? commands : [...commands, ...resources(session), ...examples(session)];
  const rank = ({ title }: Entry) => title.toLowerCase().indexOf(words[0] ?? '');
  return candidates
    .filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}

function examples(session: Session): Entry[] {
  return exampleGroups.flatMap((group) =>
    group.examples.map(({ title, text }) => ({ title, kind: 'example', run: () => session.append(`### ${title}\n${text}`) })),
  );
}

function resources(session: Session): Entry[] {
  const all = [...(session.service()?.resources.values() ?? [])].filter(({ aliasOf }) => aliasOf === undefined);
  return all.map(({ name }) => ({
    title: name,
    kind: 'resource',
    run: () => session.requestFor(name),
  }));
}
