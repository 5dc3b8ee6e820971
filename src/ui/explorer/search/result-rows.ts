import type { Property, Service } from '../../../schema/index.ts';
import type { Subject } from '../../state/explorer.ts';
import { type Places, pathBelow } from '../places.ts';
import type { TickPlace } from '../tree/explorer-row.ts';
import { wordOfProperty } from '../type-words.ts';
import { snippetOf } from './marks.ts';
import { type SearchEntry, subjectOf } from './search-entry.ts';
import type { Found } from './search-index.ts';

/** One thing that was found. */
export interface ResultRow {
  readonly id: string;
  readonly level: 1;
  readonly open: undefined;
  readonly kind: SearchEntry['kind'];
  readonly name: string;
  /** At the right: what it is. */
  readonly detail: string;
  /** What it belongs to; empty at the top. */
  readonly owner: string;
  /** What is told of it: the part that holds what was searched for. */
  readonly told: string;
  readonly documentation: string | undefined;
  readonly deprecated: boolean;
  readonly subject: Subject;
  readonly tick: TickPlace | undefined;
}

const kindWords: Readonly<Record<SearchEntry['kind'], string>> = {
  resource: 'resource',
  operation: 'operation',
  type: 'type',
  'type-definition': 'type',
  enum: 'choices',
  property: 'property',
  link: 'link',
  value: 'value',
};

export function resultRow(service: Service, { entry }: Found, words: readonly string[], places: Places): ResultRow {
  const { kind, name, key, owner, described, aliasOf } = entry;
  const property = kind === 'property' ? (described as Property) : undefined;
  return {
    id: `${kind} ${key} ${name} ${owner}`,
    level: 1,
    open: undefined,
    kind,
    name,
    detail: property ? wordOfProperty(property, service) : kindWords[kind],
    owner,
    told: toldOf(entry, words),
    documentation: described.documentation,
    deprecated: described.deprecated !== undefined,
    subject: subjectOf(entry),
    tick: tickOf(kind, aliasOf ?? name, places.get(key)),
  };
}

function tickOf(kind: SearchEntry['kind'], name: string, from: string | undefined): TickPlace | undefined {
  if ((kind !== 'property' && kind !== 'link') || from === undefined) return undefined;
  return { path: pathBelow(from, name), from, kind };
}

/** The label where it says more than the name; else what the documentation says. */
function toldOf({ name, described: { label, documentation }, aliasOf }: SearchEntry, words: readonly string[]): string {
  if (aliasOf !== undefined) return `another name of ${aliasOf}`;
  const inLabel = label !== undefined && label !== name && words.some((word) => label.toLowerCase().includes(word));
  if (inLabel || documentation === undefined) return label ?? '';
  return snippetOf(documentation, words);
}
