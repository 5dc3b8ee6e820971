import type {
  AbstractSqlField,
  AbstractSqlModel,
  AbstractSqlTable,
  Relationship,
  RelationshipInternalNode,
} from '@balena/abstract-sql-compiler';
import type { Service, StructuredType } from '../../schema/index.ts';
import { joinOf } from './links.ts';
import { sqlName } from './names.ts';
import { type Column, type Table, tablesOf } from './tables.ts';

export type RequestModel = Pick<AbstractSqlModel, 'tables' | 'relationships' | 'synonyms'>;

/**
 * A service's model as `odata-to-abstract-sql` takes it, without what is computed where it is written. Every name of a resource or link is a row of its own, so there are no
 * synonyms; the objects have no prototype, for the packages look names of a request up in them.
 */
export function abstractModelOf(service: Service, isComputed: (table: Table, column: Column) => boolean): RequestModel {
  const tables: AbstractSqlModel['tables'] = Object.create(null);
  const relationships: AbstractSqlModel['relationships'] = Object.create(null);
  const canonical = new Map(tablesOf(service).map((table) => [table.resource, table]));
  for (const resource of service.resources.values()) {
    const table = canonical.get(resource.aliasOf ?? resource.name)!;
    tables[sqlName(resource.name)] = tables[table.name] ?? abstractTable(table, isComputed);
    relationships[table.name] ??= relationshipsOf(service, service.types.get(resource.type)!, table);
  }
  // Own names, as `ResolveRelationship` asks for them.
  for (const table of canonical.values()) relationships[table.resource] = relationships[table.name]!;
  return { tables, relationships, synonyms: Object.create(null) };
}

function abstractTable(table: Table, isComputed: (table: Table, column: Column) => boolean): AbstractSqlTable {
  return {
    name: table.name,
    resourceName: table.resource,
    idField: 'id',
    fields: table.columns.map(abstractField),
    // A PUT sets each of these, to its default where the body leaves it out.
    modifyFields: table.columns.filter((column) => !isComputed(table, column)).map(abstractField),
    indexes: table.unique.map((fields) => ({ type: 'UNIQUE', fields: [...fields] })),
    primitive: false,
  };
}

function abstractField(column: Column): AbstractSqlField {
  return {
    fieldName: column.name,
    dataType: column.type.abstract,
    required: !column.nullable,
    ...(column.name === 'id' && { index: 'PRIMARY KEY' }),
    ...(column.target !== undefined && { references: { resourceName: column.target, fieldName: 'id' } }),
  };
}

function relationshipsOf(service: Service, type: StructuredType, table: Table): RelationshipInternalNode {
  const root: RelationshipInternalNode = Object.create(null);
  for (const link of type.navigations.values()) {
    const join = joinOf(service, type, link);
    if (join) place(root, link.name, [sqlName(join.from), [sqlName(join.target), sqlName(join.to)]]);
  }
  for (const { field, name, target } of table.columns) if (target === undefined) place(root, field, [name]);
  return root;
}

/** `belongs_to__application` is found under `belongs to`, then `application`. */
function place(root: RelationshipInternalNode, name: string, mapping: [string, [string, string]?]): void {
  let node: Record<string, Relationship> = root;
  for (const step of name.split('__').map(sqlName)) {
    node[step] ??= Object.create(null) as RelationshipInternalNode;
    node = node[step] as RelationshipInternalNode;
  }
  (node as { $?: typeof mapping }).$ = mapping;
}
