import { type Described, type Resource, resourceOfType, type Service, type StructuredType } from '../../../schema/index.ts';
import { shortName } from '../../parts/names.ts';
import { sortedByName } from '../../parts/sorted-by-name.ts';
import type { Subject } from '../../state/explorer.ts';
import type { ExplorerRow } from './explorer-row.ts';

/** A line of a group, and the type whose members stand below it. */
export interface Item {
  readonly row: Pick<ExplorerRow, 'kind' | 'name' | 'detail' | 'documentation' | 'deprecated' | 'subject'>;
  readonly inside: StructuredType | undefined;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** All that the service has at its top, in groups; without the resource that the request at the cursor is about. */
export function itemsOf(service: Service, without: string | undefined): readonly Group[] {
  const all = sorted.get(service) ?? allItems(service);
  sorted.set(service, all);
  if (without === undefined) return all;
  const preferred = service.resources.get(without)?.aliasOf ?? without;
  return all.map((group) =>
    group.id === 'resources'
      ? { ...group, title: 'Other resources', items: group.items.filter(({ row }) => row.name !== preferred) }
      : group,
  );
}

/** Thousands of names are sorted once: rows are made again whenever something is opened. */
const sorted = new WeakMap<Service, readonly Group[]>();

function allItems(service: Service): readonly Group[] {
  const resources = [...service.resources.values()].filter(({ aliasOf }) => aliasOf === undefined);
  return [
    { id: 'resources', title: 'Resources', items: sortedByName(resources).map((resource) => resourceItem(service, resource)) },
    { id: 'operations', title: 'Operations', items: operationItems(service) },
    { id: 'types', title: 'Other types', items: typeItems(service) },
    { id: 'choices', title: 'Choices', items: choiceItems(service) },
  ];
}

function item(
  kind: ExplorerRow['kind'],
  described: Described,
  subject: Subject,
  rest: Partial<Item['row']> = {},
  inside?: StructuredType,
): Item {
  const { name, documentation, deprecated } = described;
  return { row: { kind, name, documentation, deprecated: deprecated !== undefined, subject, detail: '', ...rest }, inside };
}

function resourceItem(service: Service, resource: Resource): Item {
  const type = service.types.get(resource.type);
  const documentation = resource.documentation ?? type?.documentation;
  const detail = resource.kind === 'Singleton' ? 'one' : '';
  return item('resource', resource, { kind: 'resource', name: resource.name }, { detail, documentation }, type);
}

/** What is called at the service's root; what is called on an entity stands in the details of its type. */
function operationItems(service: Service): readonly Item[] {
  return sortedByName(service.imports.values()).map((imported) => {
    const documentation = imported.documentation ?? service.operations.get(imported.operation)?.[0]?.documentation;
    const detail = imported.kind.toLowerCase();
    return item('operation', imported, { kind: 'operation', name: imported.operation }, { detail, documentation });
  });
}

/** Types that no resource has: complex ones, base types, and those of entities that live within others. */
function typeItems(service: Service): readonly Item[] {
  const unused = [...service.types.values()].filter(({ name }) => resourceOfType(service, name) === undefined);
  return sortedByName(unused).map((type) => {
    const detail = type.kind === 'ComplexType' ? 'complex' : type.abstract ? 'abstract' : '';
    return item('type', type, { kind: 'type', name: type.name }, { name: shortName(type.name), detail }, type);
  });
}

function choiceItems(service: Service): readonly Item[] {
  const enums = sortedByName(service.enums.values());
  return enums.map((type) => item('type', type, { kind: 'enum', name: type.name }, { name: shortName(type.name) }));
}
