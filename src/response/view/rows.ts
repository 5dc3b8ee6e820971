import type { JsonText } from '../json/json-text.ts';
import { sourceOf, stringAt } from '../json/source.ts';
import type { TreeRow } from '../types.ts';
import type { Linker, LinkScope } from './links.ts';
import { previewOf } from './preview.ts';

/** Characters of a scalar, or of a name, that a row carries. */
const rowLimit = 200;

export interface Place {
  readonly value: number;
  /** Offset of the member's name, -1 for the root and for items. */
  readonly name: number;
  readonly position: number;
  readonly siblings: number;
  readonly depth: number;
  readonly open: boolean;
}

/** What one line shows. `scope` is the container's; of the root, its own. */
export function createRow(text: JsonText, linker: Linker, scope: LinkScope, place: Place): TreeRow {
  const { value, depth, open } = place;
  const kind = text.kind(value);
  const isContainer = text.isContainer(value);
  const name = place.name < 0 ? undefined : stringAt(text, place.name, rowLimit);
  const { source, truncated } = isContainer
    ? { source: open ? '' : previewOf(text, value), truncated: false }
    : sourceOf(text, value, rowLimit);
  return {
    id: value,
    depth,
    key: name ?? (depth === 0 ? undefined : place.position),
    kind,
    preview: source,
    truncated,
    childCount: text.childCount(value),
    open,
    position: place.position + 1,
    siblings: place.siblings,
    link: linker.linkOf(text, value, name, scope),
  };
}
