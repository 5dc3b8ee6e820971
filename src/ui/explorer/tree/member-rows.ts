import type { Navigation, Property, Service, StructuredType } from '../../../schema/index.ts';
import { byName, nameOfType } from '../../parts/names.ts';
import { pathBelow } from '../places.ts';
import { wordOfProperty } from '../type-words.ts';
import type { ExplorerRow, TickPlace } from './explorer-row.ts';

/** Where members are listed. */
export interface MemberPlace {
  /** Id of the row above. */
  readonly parent: string;
  readonly level: number;
  /** Undefined where nothing can be ticked: not below the request's own resource. */
  readonly tick: { readonly path: string; readonly from: string } | undefined;
}

/** Whether a row is open; `expanded` is the link's path where the request could have expanded it. */
export type IsOpen = (id: string, expanded?: string) => boolean;

/** Between the names in an id: no name has it. */
export const separator = '\u0000';

export const hasMembers = ({ properties, navigations }: StructuredType): boolean => properties.size + navigations.size > 0;

/** A type's properties and links by name, and below those that are open what they hold or lead to. */
export function memberRows(service: Service, type: StructuredType, place: MemberPlace, isOpen: IsOpen): ExplorerRow[] {
  const properties = [...type.properties.values()].sort(byName).map((property) => propertyRow(service, type, property, place, isOpen));
  const links = [...type.navigations.values()].filter(({ aliasOf }) => aliasOf === undefined);
  const all = [...properties, ...links.sort(byName).map((link) => linkRow(service, type, link, place, isOpen))];
  return all.flatMap(({ row, inside, from }, index) => {
    const placed = { ...row, position: index + 1, siblings: all.length };
    if (!inside || !row.open) return [placed];
    const tick = row.tick && from !== undefined ? { path: row.tick.path, from } : undefined;
    return [placed, ...memberRows(service, inside, { parent: row.id, level: place.level + 1, tick }, isOpen)];
  });
}

interface Built {
  readonly row: ExplorerRow;
  /** The type of what is listed below it. */
  readonly inside: StructuredType | undefined;
  /** The path of the link to the entities that those belong to. */
  readonly from: string | undefined;
}

function propertyRow(service: Service, owner: StructuredType, property: Property, place: MemberPlace, isOpen: IsOpen): Built {
  const inside = service.types.get(property.type);
  const row = rowOf(owner, property, 'property', place);
  const open = inside && hasMembers(inside) ? isOpen(row.id) : undefined;
  return { row: { ...row, open, detail: detailOf(property, owner, service) }, inside, from: place.tick?.from };
}

function linkRow(service: Service, owner: StructuredType, link: Navigation, place: MemberPlace, isOpen: IsOpen): Built {
  const inside = service.types.get(link.target);
  const row = rowOf(owner, link, 'link', place);
  const documentation = link.documentation ?? `Leads to ${nameOfType(service, link.target)}.`;
  const open = inside && isOpen(row.id, row.tick?.path);
  return { row: { ...row, open, documentation, detail: link.collection ? 'many' : '' }, inside, from: row.tick?.path };
}

function rowOf(
  owner: StructuredType,
  member: Property | Navigation,
  kind: TickPlace['kind'],
  { parent, level, tick }: MemberPlace,
): ExplorerRow {
  const path = tick && pathBelow(tick.path, member.name);
  return {
    id: `${parent}${separator}${member.name}`,
    kind,
    level,
    position: 1,
    siblings: 1,
    name: member.name,
    detail: '',
    documentation: member.documentation,
    deprecated: member.deprecated !== undefined,
    guessed: member.guessed,
    open: undefined,
    subject: { kind: 'member', owner: owner.name, name: member.name },
    tick: path === undefined ? undefined : { path, from: tick!.from, kind },
  };
}

function detailOf(property: Property, type: StructuredType, service: Service): string {
  const isKey = type.key.includes(property.name) || type.alternateKeys.some((key) => key.length === 1 && key[0] === property.name);
  return [wordOfProperty(property, service), isKey && 'key'].filter(Boolean).join(' · ');
}
