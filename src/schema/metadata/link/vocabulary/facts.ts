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

/** Of an element of which nothing is said. */
export const noFacts: Partial<Facts> = {};

interface RankedRow<Fact extends keyof Facts = keyof Facts> extends FactRow<Fact> {
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
    let found: Stated | undefined;
    for (const [term, value] of annotations) {
      const stating = rows.get(term);
      if (!stating) continue;
      found ??= { facts: {}, ranks: {} };
      for (const row of stating) state(found, row, value);
    }
    return found?.facts ?? noFacts;
  };
}

interface Stated {
  readonly facts: { [Fact in keyof Facts]?: Facts[Fact] };
  /** Where in the table each fact comes from. */
  readonly ranks: { [Fact in keyof Facts]?: number };
}

function state<Fact extends keyof Facts>({ facts, ranks }: Stated, row: RankedRow<Fact>, value: AnnotationValue): void {
  const before = ranks[row.fact];
  if (before !== undefined && before < row.rank) return;
  const read = row.read(value);
  if (read === undefined) return;
  facts[row.fact] = read;
  ranks[row.fact] = row.rank;
}
