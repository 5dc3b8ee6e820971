import type { BalenaVersion, Service } from '../../schema/index.ts';
import { isWorkedOut, renames } from '../database/versions.ts';
import { joinOf } from '../model/links.ts';
import { type Column, type Table, tablesOf } from '../model/tables.ts';

/** How a resource's rows are written in an answer, and what a body may say. */
export interface ResourceShape {
  readonly resource: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** By every name of a link that can be followed: the resource it leads to, and the column of this side. */
  readonly links: ReadonlyMap<string, { readonly target: string; readonly column: string }>;
}

export function describeResources(service: Service, version: BalenaVersion): ReadonlyMap<string, ResourceShape> {
  const columns = new Map(tablesOf(service).map((table) => [table.resource, columnsOf(table, version)]));
  const shapes = [...service.resources.values()].map((resource): [string, ResourceShape] => {
    const type = service.types.get(resource.type)!;
    const links = [...type.navigations.values()].flatMap((link) => {
      const join = joinOf(service, type, link);
      return join ? [[link.name, { target: join.target, column: join.from }] as const] : [];
    });
    const name = resource.aliasOf ?? resource.name;
    return [resource.name, { resource: name, columns: columns.get(name)!, links: new Map(links) }];
  });
  return new Map(shapes);
}

function columnsOf(table: Table, version: BalenaVersion): ReadonlyMap<string, Column> {
  return new Map(
    table.columns.map((column) => {
      const readOnly = (column.readOnly && !renames(version, table, column.name)) || isWorkedOut(version, table, column.name);
      return [column.field, { ...column, readOnly }];
    }),
  );
}
