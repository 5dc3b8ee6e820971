import type { Described } from '../../../schema/index.ts';
import type { Subject } from '../../state/explorer.ts';

export type EntryKind = 'resource' | 'operation' | 'type' | 'type-definition' | 'enum' | 'property' | 'link' | 'value';

/** Something that a search may find. Tens of thousands of them are made: nothing stands in one that can be told from the rest. */
export interface SearchEntry {
  readonly kind: EntryKind;
  /** As people know it: short. */
  readonly name: string;
  /** Key of the model's map for the kind; of members and values, that of what they belong to. */
  readonly key: string;
  /** What it belongs to, as shown: a resource, a type, a namespace; empty at the top. */
  readonly owner: string;
  /** What is told of it. */
  readonly described: Described;
  /** The name that is preferred, when this is another one of the same. */
  readonly aliasOf: string | undefined;
}

/** What its details are about. */
export function subjectOf({ kind, name, key, aliasOf }: SearchEntry): Subject {
  if (kind === 'property' || kind === 'link') return { kind: 'member', owner: key, name: aliasOf ?? name };
  return { kind: kind === 'value' ? 'enum' : kind, name: key };
}
