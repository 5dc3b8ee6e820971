import { readCount, readRows } from './envelopes.ts';
import { idOf, labelOf } from './label.ts';
import type { FieldChange, SampleRow, WriteEffect, WritePreview } from './types.ts';

/**
 * What a write would change, from the answers to its preview's requests.
 * @param count JSON of the answer to `preview.count`; undefined when it was not asked or could not be read
 * @param sample JSON of the answer to `preview.sample`
 */
export function readPreview(preview: WritePreview, count: unknown, sample: unknown): WriteEffect {
  const rows = readRows(sample);
  const number = preview.keyed ? rows?.length : readCount(count);
  return {
    count: number,
    sample: (rows ?? []).slice(0, preview.sampleSize).map((row) => toSampleRow(row, preview.changes)),
    notes: notesOn(preview, number),
  };
}

function toSampleRow(row: Readonly<Record<string, unknown>>, changes: readonly FieldChange[]): SampleRow {
  const fields = changes.map(({ field, after }) => {
    const before = Object.hasOwn(row, field) ? plain(row[field]) : undefined;
    return { field, before, after, same: Object.hasOwn(row, field) && JSON.stringify(before) === JSON.stringify(after) };
  });
  return { label: labelOf(row), id: idOf(row), fields };
}

/** A link that is not expanded as its key, which is how a body writes it. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '__id' in value ? value.__id : value;
}

function notesOn({ kind, requiresTypedCount }: WritePreview, count: number | undefined): readonly string[] {
  const notes: string[] = [];
  if (count === undefined) notes.push('How many rows this is about could not be found out.');
  if (count === 0) {
    notes.push(
      kind === 'replace'
        ? 'Nothing has this key: the request creates it.'
        : 'Nothing matches: the request changes nothing, and the service may still answer that all is well.',
    );
  }
  if (requiresTypedCount) notes.push('There is neither a key nor a filter: every row is meant.');
  if (kind === 'replace' && count !== 0) notes.push('What the body does not name goes back to its default.');
  return notes;
}
