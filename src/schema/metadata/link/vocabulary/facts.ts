import type { Annotations, AnnotationValue, Deprecation, Values } from '../../../annotations.ts';
import type { KeyPart } from '../../declarations.ts';
import type { Reader } from './read.ts';

/** What annotations and attributes say of an element, beside its declaration. */
export interface Facts {
  readonly label: string;
  readonly description: string;
  readonly longDescription: string;
  readonly deprecated: Deprecation;
  readonly readOnly: true;
  readonly writeOnly: true;
  readonly immutable: true;
  readonly optional: true;
  readonly defaultValue: string;
  readonly concurrency: true;
  /** Paths of the properties that the ETag is made from. */
  readonly etag: readonly string[];
  readonly alternateKeys: readonly (readonly KeyPart[])[];
  /** False: not given when an entity is created. */
  readonly insertable: false;
  /** False: not changed afterwards. */
  readonly updatable: false;
  readonly pattern: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly exclusiveMinimum: true;
  readonly exclusiveMaximum: true;
  readonly multipleOf: string;
  readonly minLength: number;
  readonly allowed: Values['allowed'];
  readonly unit: string;
  readonly currency: string;
  readonly text: string;
  readonly semantics: string;
}

/** A term, the fact that it states, and how its value is read. A term may state several. */
export interface FactRow<Fact extends keyof Facts = keyof Facts> {
  /** Qualified; `Term@Term` for an annotation of an annotation. */
  readonly term: string;
  readonly fact: Fact;
  readonly read: Reader<Facts[Fact]>;
}

export const fact = <Fact extends keyof Facts>(term: string, name: Fact, read: Reader<Facts[Fact]>): FactRow => ({
  term,
  fact: name,
  read,
});

const noFacts: Partial<Facts> = {};

interface RankedRow extends FactRow {
  readonly rank: number;
}

/** Makes a reader of facts from a table. Where several terms state one fact, the one that comes first in the table counts. */
export function createFactReader(table: readonly FactRow[]): (annotations: Annotations) => Partial<Facts> {
  const rows = Map.groupBy(
    table.map((row, rank): RankedRow => ({ ...row, rank })),
    ({ term }) => term,
  );
  return (annotations) => {
    if (annotations.size === 0) return noFacts;
    const found = new Map<keyof Facts, { rank: number; value: unknown }>();
    for (const [term, value] of annotations) {
      for (const row of rows.get(term) ?? []) state(found, row, value);
    }
    return found.size === 0 ? noFacts : (Object.fromEntries([...found].map(([name, { value }]) => [name, value])) as Partial<Facts>);
  };
}

function state(found: Map<keyof Facts, { rank: number; value: unknown }>, row: RankedRow, value: AnnotationValue): void {
  const before = found.get(row.fact);
  if (before && before.rank < row.rank) return;
  const read = row.read(value);
  if (read !== undefined) found.set(row.fact, { rank: row.rank, value: read });
}
