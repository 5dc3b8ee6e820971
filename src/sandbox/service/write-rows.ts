import type { ExpandPropertyPath, ODataOptions } from '@balena/odata-parser';
import type { Column } from '../model/tables.ts';
import type { Api } from './api.ts';
import type { ResourceShape } from './shapes.ts';

export type DatabaseRow = Readonly<Record<string, unknown>>;

/** How much an answer says of itself: `full` adds `__metadata` and `__deferred`. */
export interface Writing {
  readonly api: Api;
  readonly full: boolean;
}

/** Links that a version of the API answers as plain numbers. */
const plainLinks: Readonly<Record<Api['version'], readonly string[]>> = { v7: [], v6: ['actor'] };

/** Rows as they came from the database, as the API writes them. */
export function writeRows(
  writing: Writing,
  shape: ResourceShape,
  rows: readonly DatabaseRow[],
  options: ODataOptions | undefined,
): unknown[] {
  const expands = new Map(options?.$expand?.properties.map((expand) => [expand.name, expand]));
  return rows.map((row) => {
    const entity = Object.entries(row).map(([name, value]) => {
      const expand = expands.get(name);
      return [name, expand ? writeExpanded(writing, shape, expand, value) : writeValue(writing, shape, name, value)];
    });
    if (writing.full) entity.unshift(['__metadata', row.id === undefined ? {} : { uri: uriOf(writing, shape.resource, row.id) }]);
    return Object.fromEntries(entity);
  });
}

function writeExpanded(writing: Writing, shape: ResourceShape, expand: ExpandPropertyPath, value: unknown): unknown {
  const rows = (typeof value === 'string' ? JSON.parse(value) : (value ?? [])) as DatabaseRow[];
  if (expand.count) return Number(rows[0]?.$count ?? 0);
  const target = writing.api.shapes.get(shape.links.get(expand.name)!.target)!;
  const nested = expand.property ? { ...expand.options, $expand: { properties: [expand.property] } } : expand.options;
  return writeRows(writing, target, rows, nested);
}

function writeValue(writing: Writing, shape: ResourceShape, name: string, value: unknown): unknown {
  const link = shape.links.get(name);
  const column = shape.columns.get(link?.column ?? name) ?? shape.columns.get(name);
  if (!column || value === null) return value;
  if (column.target === undefined) return writeScalar(column, value);
  if (plainLinks[writing.api.version].includes(column.field)) return value;
  const target = link?.target ?? column.target;
  return writing.full ? { __id: value, __deferred: { uri: uriOf(writing, target, value) } } : { __id: value };
}

/** As `fetchProcessing` of `@balena/sbvr-types` writes them; from within an expanded link, values come as JSON has them. */
function writeScalar(column: Column, value: unknown): unknown {
  const { abstract } = column.type;
  if (abstract === 'Date Time') return new Date(value as string | Date).toISOString();
  if (abstract === 'Big Integer') return String(value);
  return value;
}

export function uriOf({ api }: Pick<Writing, 'api'>, resource: string, id: unknown): string {
  return `/${api.version}/${resource}(@id)?@id=${encodeURIComponent(String(id))}`;
}
