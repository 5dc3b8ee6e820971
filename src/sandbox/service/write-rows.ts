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

type Write = (value: unknown) => unknown;

/** Rows as they came from the database, as the API writes them. How each column is written is decided once, not for every row. */
export function writeRows(
  writing: Writing,
  shape: ResourceShape,
  rows: readonly DatabaseRow[],
  options: ODataOptions | undefined,
): unknown[] {
  const writers = Object.keys(rows[0] ?? {}).map((name): [string, Write] => [name, writerOf(writing, shape, name, options)]);
  return rows.map((row) => {
    const entity: Record<string, unknown> = {};
    if (writing.full) entity.__metadata = row.id === undefined ? {} : { uri: uriOf(writing, shape.resource, row.id) };
    for (const [name, write] of writers) entity[name] = write(row[name]);
    return entity;
  });
}

function writerOf(writing: Writing, shape: ResourceShape, name: string, options: ODataOptions | undefined): Write {
  // Of columns of one name the last one is in the row: `$expand=a/b,a` answers `a` without `b`.
  const expand = options?.$expand?.properties.findLast((candidate) => candidate.name === name);
  if (expand) return (value) => writeExpanded(writing, shape, expand, value);
  const link = shape.links.get(name);
  const column = shape.columns.get(link?.column ?? name) ?? shape.columns.get(name);
  if (!column) return same;
  const write = column.target === undefined ? scalarWriter(column) : linkWriter(writing, column, link?.target ?? column.target);
  return (value) => (value === null ? null : write(value));
}

const same: Write = (value) => value;

function writeExpanded(writing: Writing, shape: ResourceShape, expand: ExpandPropertyPath, value: unknown): unknown {
  const rows = (typeof value === 'string' ? JSON.parse(value) : (value ?? [])) as DatabaseRow[];
  if (expand.count) return Number(rows[0]?.$count ?? 0);
  const target = writing.api.shapes.get(shape.links.get(expand.name)!.target)!;
  const nested = expand.property ? { ...expand.options, $expand: { properties: [expand.property] } } : expand.options;
  return writeRows(writing, target, rows, nested);
}

function linkWriter(writing: Writing, column: Column, target: string): Write {
  if (plainLinks[writing.api.version].includes(column.field)) return same;
  if (writing.full) return (value) => ({ __id: value, __deferred: { uri: uriOf(writing, target, value) } });
  return (value) => ({ __id: value });
}

/** As `fetchProcessing` of `@balena/sbvr-types` writes them; from within an expanded link, values come as JSON has them. */
function scalarWriter({ type }: Column): Write {
  if (type.abstract === 'Date Time') return (value) => new Date(value as string | Date).toISOString();
  return type.abstract === 'Big Integer' ? String : same;
}

export function uriOf({ api }: Pick<Writing, 'api'>, resource: string, id: unknown): string {
  return `/${api.version}/${resource}(@id)?@id=${encodeURIComponent(String(id))}`;
}
