import type { Navigation, Property, Service, StructuredType } from '../../schema/index.ts';
import { isColumn } from './links.ts';
import { sqlName } from './names.ts';
import { type ColumnType, columnType, foreignKey, key } from './types.ts';

/** A resource of the model as a relation: its columns, and which sets of them are unique. */
export interface Table {
  readonly resource: string;
  readonly name: string;
  readonly columns: readonly Column[];
  /** Each the columns of one alternate key. */
  readonly unique: readonly (readonly string[])[];
}

export interface Column {
  readonly field: string;
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly readOnly: boolean;
  /** The table that a link leads to. */
  readonly target: string | undefined;
  readonly property: Property | undefined;
}

/** Every resource of a service as a table, in the model's order; other names of a resource are not tables of their own. */
export function tablesOf(service: Service): readonly Table[] {
  return [...service.resources.values()]
    .filter((resource) => resource.aliasOf === undefined)
    .map((resource) => tableOf(resource.name, service.types.get(resource.type)!));
}

function tableOf(resource: string, type: StructuredType): Table {
  const links = [...type.navigations.values()].filter((link) => isColumn(type, link));
  const columns = [...[...type.properties.values()].map(propertyColumn), ...links.map(linkColumn)];
  const unique = type.alternateKeys.map((fields) => fields.map(sqlName));
  return { resource, name: sqlName(resource), columns, unique };
}

function propertyColumn(property: Property): Column {
  const { name: field, nullable, readOnly } = property;
  const type = field === 'id' ? key : columnType(property.type);
  return { field, name: sqlName(field), type, nullable, readOnly, target: undefined, property };
}

function linkColumn(link: Navigation): Column {
  const { name: field, nullable, readOnly } = link;
  return { field, name: sqlName(field), type: foreignKey, nullable, readOnly, target: sqlName(link.target), property: undefined };
}
