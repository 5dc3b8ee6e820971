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

/** Commands first; the requests of the document, examples and resources too, once something is searched for. Every word must occur; earlier is better. */
export function entriesFor(session: Session, search: string): readonly Entry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const commands = commandList
    .filter(({ id, enabled }) => id !== 'palette' && (enabled?.(session) ?? true))
    .map(({ title, keys, run }): Entry => ({ title, kind: '', keys, run: () => run(session) }));
  const candidates = words.length === 0 ? commands : [...commands, ...requests(session), ...resources(session), ...examples(session)];
  const rank = ({ title }: Entry) => title.toLowerCase().indexOf(words[0] ?? '');
  return candidates
    .filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}

/** Those of the document, by their names, or by their first lines. */
function requests(session: Session): Entry[] {
  const text = session.document.text();
  return (session.language()?.outline(text) ?? []).map(({ name, head }) => ({
    title: name ?? text.slice(head.start, head.end).split('\n', 1)[0]!,
    kind: 'in the query',
    run: () => session.goTo(head.start),
  }));
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
