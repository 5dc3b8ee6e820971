import { type KeptWrite, sizeOf } from './kept-write.ts';

/** Beyond these, in writes and in characters, what is written is no longer kept: doing it all again would hold up each start. */
export const limits = { writes: 2000, size: 5_000_000 } as const;

export type Limits = { readonly [Name in keyof typeof limits]: number };

export interface Room {
  /** Whether the write still fits; it is counted then. */
  take(write: KeptWrite): boolean;
  empty(): void;
}

export function createRoom(most: Limits): Room {
  let writes = 0;
  let size = 0;
  return {
    take(write) {
      if (writes + 1 > most.writes || size + sizeOf(write) > most.size) return false;
      writes++;
      size += sizeOf(write);
      return true;
    },
    empty() {
      writes = 0;
      size = 0;
    },
  };
}
