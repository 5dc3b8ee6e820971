import { createRestorer } from './pack/restore.ts';
import { type RowKind, rowsOf } from './pack/rows.ts';
import type { Service } from './service.ts';

/** Characters of a part, about: so few that going elsewhere is a short step, so many that there are not many steps. */
const partLength = 256 * 1024;

/**
 * A service as texts of about 256 kB each, longer only where one thing is, so that it goes to another thread or into a database in
 * small steps. A line of them is a row: its kind, a space, and what it says as JSON. `createUnpacker` makes the service again.
 */
export function packService(service: Service): readonly string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let length = 0;
  for (const [kind, row] of rowsOf(service)) {
    // JSON has no line breaks but those that it is spaced with.
    const line = `${kind} ${JSON.stringify(row)}`;
    part.push(line);
    length += line.length;
    if (length < partLength) continue;
    parts.push(part.join('\n'));
    part = [];
    length = 0;
  }
  return part.length === 0 ? parts : [...parts, part.join('\n')];
}

export interface Unpacker {
  /** Takes the next part, in the order of `packService`. Throws at a text that is no part. */
  add(part: string): void;
  /** The service, when all parts are in; throws where the first is missing. */
  service(): Service;
}

/**
 * Takes the parts that `packService` gave and makes a service equal to the one that was packed; what a type inherits is its base type's
 * again. The members of a type are read from the parts when they are first looked at.
 */
export function createUnpacker(): Unpacker {
  const { take, service } = createRestorer();
  return {
    add(part) {
      for (const line of part.split('\n')) {
        const end = line.indexOf(' ');
        const kind = line.slice(0, Math.max(0, end));
        if (!Object.hasOwn(take, kind)) throw new SyntaxError('This is no part of a packed service.');
        take[kind as RowKind](line.slice(end + 1));
      }
    },
    service,
  };
}
