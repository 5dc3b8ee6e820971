import { createRestorer } from './pack/restore.ts';
import { type RowKind, rowsOf } from './pack/rows.ts';
import type { Service } from './service.ts';

/** Of the form that parts have: those of another form are to be thrown away. */
export const packFormat = 1;

/** Characters of a part, about: read again in a few milliseconds. */
const partLength = 64 * 1024;

/**
 * A service as JSON texts of about 64 kB each, longer only where one thing is, so that it goes to another thread or into a database in
 * small steps. `createUnpacker` makes it again.
 */
export function packService(service: Service): readonly string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let length = 0;
  let last: RowKind | undefined;
  for (const [kind, row] of rowsOf(service)) {
    const json = JSON.stringify(row);
    // A text among the rows tells the kind of those behind it.
    part.push(...(kind === last ? [json] : [`"${kind}"`, json]));
    length += json.length;
    last = kind;
    if (length < partLength) continue;
    parts.push(`[${part}]`);
    part = [];
    length = 0;
    last = undefined;
  }
  return part.length === 0 ? parts : [...parts, `[${part}]`];
}

export interface Unpacker {
  /** Takes the next part, in the order of `packService`. Throws at a text that is no part. */
  add(part: string): void;
  /** The service, when all parts are in; throws where the first is missing. */
  service(): Service;
}

/** Takes the parts that `packService` gave and makes a service equal to the one that was packed; what a type inherits is its base type's again. */
export function createUnpacker(): Unpacker {
  const restorer = createRestorer();
  return {
    add(part) {
      let take = restorer.take.head;
      for (const row of JSON.parse(part) as (RowKind | never)[]) {
        if (typeof row === 'string') take = restorer.take[row];
        else take(row);
      }
    },
    service: restorer.service,
  };
}
