import { createSignal } from 'solid-js';
import type { SchemaPlace } from '../../editor/index.ts';
import type { Layout } from './layout.ts';

/** Something of a service that the explorer tells about. Names are keys of the model's maps; an `owner` is one of `Service.types`. */
export type Subject =
  | { readonly kind: 'resource'; readonly name: string }
  /** An entity or complex type, by its qualified name. */
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'enum'; readonly name: string }
  | { readonly kind: 'type-definition'; readonly name: string }
  /** By its qualified name, with all its overloads. */
  | { readonly kind: 'operation'; readonly name: string }
  /** A property or link. */
  | { readonly kind: 'member'; readonly owner: string; readonly name: string };

/** What is told of a place in the service. */
export function subjectAt(place: SchemaPlace): Subject {
  if (place.kind !== 'schema') return { kind: place.kind, name: place.name };
  const { type, member } = place;
  return member === undefined ? { kind: 'type', name: type } : { kind: 'member', owner: type, name: member };
}

/** One step of the way that a person took: what was looked at, and where it stood in the request at the cursor. */
export interface Stop {
  readonly subject: Subject;
  /** Its path from the entities of the request, when it was chosen there: `is_of__device_type/slug`. */
  readonly path: string | undefined;
}

/** What the explorer shows: everything that can be asked, or the details of one thing, with the way back. */
export function createExplorerState(layout: Layout) {
  const [trail, setTrail] = createSignal<readonly Stop[]>([]);
  const [search, setSearch] = createSignal('');
  const [sought, setSought] = createSignal(false);
  return {
    /** Somebody wants to type into the search field, wherever it is. */
    sought,
    find() {
      setTrail([]);
      setSought(true);
      layout.openSide('explore');
    },
    foundField: () => void setSought(false),
    /** From the first that was chosen to the one that shows; empty while everything is listed. */
    trail,
    search,
    setSearch,
    /** Shows the details of something, wherever the explorer is at the moment. */
    open(subject: Subject, path?: string) {
      setTrail((before) => (same(before.at(-1)?.subject, subject) ? before : [...before, { subject, path }]));
      layout.openSide('explore');
    },
    back: () => void setTrail((before) => before.slice(0, -1)),
    /** Back to the list of everything. */
    leave: () => void setTrail([]),
  };
}

const same = (one: Subject | undefined, other: Subject) => JSON.stringify(one) === JSON.stringify(other);
