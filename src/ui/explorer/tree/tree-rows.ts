import type { Service } from '../../../schema/index.ts';
import { shortName } from '../../parts/names.ts';
import { countOf, digitsOf } from '../../parts/words.ts';
import type { Subject } from '../../state/explorer.ts';
import type { ExplorerRow } from './explorer-row.ts';
import { type Item, itemsOf } from './group-items.ts';
import { hasMembers, type IsOpen, memberRows, separator } from './member-rows.ts';

/** The request at the cursor, as the tree shows it. */
export interface CurrentRequest {
  /** The resource that it begins with. */
  readonly resource: string;
  /** The type of its entities. */
  readonly type: string;
  /** Its members can be ticked. */
  readonly ticks: boolean;
}

/** Everything that can be asked: what the request at the cursor is about, then the rest of the service, group by group. */
export function treeRows(service: Service, current: CurrentRequest | undefined, isOpen: IsOpen): readonly ExplorerRow[] {
  const top = current ? requestRows(service, current, isOpen) : [];
  const groups = itemsOf(service, top.length > 0 ? current?.resource : undefined).filter(({ items }) => items.length > 0);
  const siblings = groups.length + Math.sign(top.length);
  let position = 0;
  const rows = [...top, ...groups.flatMap(({ id, title, items }) => groupRows(service, id, title, items, isOpen))];
  return rows.map((row) => (row.kind === 'group' ? { ...row, position: ++position, siblings } : row));
}

function groupRows(service: Service, id: string, title: string, items: readonly Item[], isOpen: IsOpen): ExplorerRow[] {
  const open = isOpen(id);
  const head = { ...groupRow(id, title, open), detail: digitsOf(items.length) };
  if (!open) return [head];
  return [
    head,
    ...items.flatMap((item, index) => itemRows(service, id, { ...item.row, position: index + 1, siblings: items.length }, item, isOpen)),
  ];
}

function itemRows(
  service: Service,
  group: string,
  row: Item['row'] & Pick<ExplorerRow, 'position' | 'siblings'>,
  { inside }: Item,
  isOpen: IsOpen,
): ExplorerRow[] {
  const id = `${group}${separator}${row.name}${separator}${row.subject?.name ?? ''}`;
  const opened = inside !== undefined && isOpen(id);
  const line: ExplorerRow = {
    ...row,
    id,
    level: 2,
    guessed: false,
    // Not before somebody asks: of thousands of types, only those that show need be read.
    get open() {
      return inside && hasMembers(inside) ? opened : undefined;
    },
    tick: undefined,
  };
  return inside && opened ? [line, ...memberRows(service, inside, { parent: id, level: 3, tick: undefined }, isOpen)] : [line];
}

/** The members of the request's entities, to be ticked. */
function requestRows(service: Service, { resource, type: name, ticks }: CurrentRequest, isOpen: IsOpen): ExplorerRow[] {
  const type = service.types.get(name);
  if (!type) return [];
  const known = service.resources.get(resource);
  const own = known?.type === name;
  const subject: Subject = own ? { kind: 'resource', name: known.aliasOf ?? resource } : { kind: 'type', name };
  const open = isOpen('request');
  const documentation = (own && known.documentation) || type.documentation;
  const detail = countOf(type.properties.size, 'field');
  const head: ExplorerRow = { ...groupRow('request', own ? resource : shortName(name), open), subject, documentation, detail };
  const tick = ticks ? { path: '', from: '' } : undefined;
  return open ? [head, ...memberRows(service, type, { parent: `request${separator}${name}`, level: 2, tick }, isOpen)] : [head];
}

const groupRow = (id: string, name: string, open: boolean): ExplorerRow => ({
  id,
  kind: 'group',
  level: 1,
  position: 1,
  siblings: 1,
  name,
  detail: '',
  documentation: undefined,
  deprecated: false,
  guessed: false,
  open,
  subject: undefined,
  tick: undefined,
});
