import { type Property, resourceOfType, type Service, type StructuredType, typeOfResource } from '../../schema/index.ts';
import { countOf } from '../parts/words.ts';

/** One line of the explorer. */
export interface ExplorerRow {
  /** Where it stands, as a path of names: what is open is remembered by it. */
  readonly path: string;
  readonly depth: number;
  readonly kind: 'resource' | 'property' | 'link';
  readonly name: string;
  /** At the right: a type, `many`. */
  readonly detail: string;
  readonly documentation: string | undefined;
  /** Undefined when there is nothing to open. */
  readonly open: boolean | undefined;
}

const typeWords: Readonly<Record<string, string>> = {
  'Edm.String': 'text',
  'Edm.Boolean': 'boolean',
  'Edm.Byte': 'number',
  'Edm.SByte': 'number',
  'Edm.Int16': 'number',
  'Edm.Int32': 'number',
  'Edm.Int64': 'number',
  'Edm.Single': 'number',
  'Edm.Double': 'number',
  'Edm.Decimal': 'number',
  'Edm.Date': 'date',
  'Edm.DateTime': 'time',
  'Edm.DateTimeOffset': 'time',
  'Edm.TimeOfDay': 'time of day',
  'Edm.Guid': 'GUID',
  'Edm.Untyped': 'JSON',
  'Self.WebResource': 'file',
};

function detailOf(property: Property, type: StructuredType): string {
  const word = property.enum ? 'choice' : (typeWords[property.type] ?? property.type.split('.').at(-1)!);
  const isKey = type.key.includes(property.name) || type.alternateKeys.some((key) => key.length === 1 && key[0] === property.name);
  return [property.collection ? `${word} list` : word, isKey && 'key'].filter(Boolean).join(' · ');
}

/** A type's properties and links, and below the open links those of what they lead to. */
function membersOf(
  service: Service,
  type: StructuredType,
  parent: string,
  depth: number,
  isOpen: (path: string) => boolean,
): ExplorerRow[] {
  const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name);
  const properties = [...type.properties.values()].sort(byName).map(
    (property): ExplorerRow => ({
      path: `${parent}/${property.name}`,
      depth,
      kind: 'property',
      name: property.name,
      detail: detailOf(property, type),
      documentation: property.documentation,
      open: undefined,
    }),
  );
  const links = [...type.navigations.values()]
    .filter(({ aliasOf }) => aliasOf === undefined)
    .sort(byName)
    .flatMap((link): ExplorerRow[] => {
      const path = `${parent}/${link.name}`;
      const target = service.types.get(link.target);
      const open = target && isOpen(path);
      const row: ExplorerRow = {
        path,
        depth,
        kind: 'link',
        name: link.name,
        detail: link.collection ? 'many' : '',
        documentation: link.documentation ?? `Leads to ${resourceOfType(service, link.target)?.name ?? link.target}.`,
        open,
      };
      return open ? [row, ...membersOf(service, target, path, depth + 1, isOpen)] : [row];
    });
  return [...properties, ...links];
}

/** Lines beyond this are counted, not shown: whoever searches for `a` wants a longer word. */
export const mostRows = 400;

/**
 * The resources that fit a search, the `current` one first, with their members below those that are open. A search opens what holds a match,
 * and shows only what fits.
 */
export function explorerRows(
  service: Service,
  current: string | undefined,
  search: string,
  isOpen: (path: string) => boolean,
): { readonly current: readonly ExplorerRow[]; readonly others: readonly ExplorerRow[]; readonly left: number } {
  const wanted = search.trim().toLowerCase();
  const fits = (name: string) => name.toLowerCase().includes(wanted);
  const rowsOf = (name: string): ExplorerRow[] => {
    const resource = service.resources.get(name)!;
    const type = typeOfResource(service, name);
    const open = type && isOpen(name);
    const matches = wanted && type ? membersOf(service, type, name, 1, isOpen).filter((row) => row.depth > 1 || fits(row.name)) : [];
    if (wanted && !fits(name) && matches.length === 0) return [];
    const below = open && type && (!wanted || fits(name)) ? membersOf(service, type, name, 1, isOpen) : matches;
    const row: ExplorerRow = {
      path: name,
      depth: 0,
      kind: 'resource',
      name,
      detail: type && below.length > 0 ? countOf(type.properties.size, 'field') : '',
      documentation: resource.documentation,
      open: type && (open || below.length > 0),
    };
    return [row, ...below];
  };
  const names = [...service.resources.values()].filter(({ aliasOf }) => aliasOf === undefined).map(({ name }) => name);
  const preferred = current && (service.resources.get(current)?.aliasOf ?? current);
  const first = preferred && names.includes(preferred) ? rowsOf(preferred) : [];
  // Where the name itself fits, first.
  const rest = names
    .filter((name) => name !== preferred)
    .sort((a, b) => (wanted ? Number(fits(b)) - Number(fits(a)) : 0) || a.localeCompare(b));
  const others = rest.flatMap(rowsOf);
  return { current: first, others: others.slice(0, mostRows), left: Math.max(0, others.length - mostRows) };
}
