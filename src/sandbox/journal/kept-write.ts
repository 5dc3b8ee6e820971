/** A write as it is kept: all that doing it again takes, and how it must come out. */
export interface KeptWrite {
  readonly method: string;
  /** Path and query, from the version on. */
  readonly target: string;
  readonly body: string | undefined;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly status: number;
}

/** Whether a stored value is one; what is stored may be another release's, or a person's own. */
export function isKeptWrite(value: unknown): value is KeptWrite {
  if (typeof value !== 'object' || value === null) return false;
  const { method, target, body, time, status } = value as Partial<Record<keyof KeptWrite, unknown>>;
  return (
    typeof method === 'string' &&
    typeof target === 'string' &&
    (body === undefined || typeof body === 'string') &&
    typeof time === 'number' &&
    !Number.isNaN(new Date(time).getTime()) &&
    typeof status === 'number'
  );
}

/** In characters, about; what a limit is measured by. */
export function sizeOf({ target, body = '' }: KeptWrite): number {
  return target.length + body.length;
}
