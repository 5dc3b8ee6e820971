import { countOf } from '../parts/words.ts';
import type { Relation } from './atlas.ts';
import { clip } from './cells.ts';
import type { GraphEdge, GraphNode } from './graph.ts';
import type { Scope } from './view.ts';

/** For names that are read aloud. */
const mostCells = 100;

/** What a relation says: `device belongs_to__application to one application`. */
export function relationWords({ kind, owner, name, target, many }: Relation): string {
  const [from, by, to] = [owner, name, target].map((word) => clip(word, mostCells));
  if (kind === 'base') return `${from} is derived from ${to}`;
  const count = many ? 'many' : 'one';
  return kind === 'part' ? `${from} holds ${by}: ${count} ${to}` : `${from} ${by} leads to ${count} ${to}`;
}

/** A line's name for those who do not see it. */
export function edgeWords({ from, to, relations, links }: GraphEdge): string {
  if (links > 0) return `${clip(from, mostCells)} and ${clip(to, mostCells)}: ${countOf(links, 'link')}`;
  return relations.map(relationWords).join('; ');
}

/** A box's name for those who do not see it; `joined` is the number of lines that it has in the diagram. */
export function nodeWords({ title, note, hidden }: GraphNode, joined: number): string {
  const more = hidden > 0 ? `${hidden} more not shown` : undefined;
  return [clip(title, mostCells), note || undefined, `linked with ${joined} here`, more].filter((part) => part !== undefined).join(', ');
}

/** What a diagram is of: `device and its neighbours`. */
export function viewWords(scope: Scope, service: string): string {
  if (scope.kind === 'around') return `${clip(scope.type, mostCells)} and its neighbours`;
  if (scope.kind === 'namespaces') return `Namespaces of ${service}`;
  return scope.namespace === undefined ? `Types of ${service}` : `Types in ${clip(scope.namespace, mostCells) || 'no namespace'}`;
}
