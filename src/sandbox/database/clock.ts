/**
 * The time that a write fills in: the one that its transaction was given, so that a write that is done again gives the same rows, or
 * the transaction's own.
 */
export const clockSql = `
CREATE FUNCTION service_time() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT COALESCE(NULLIF(current_setting('sandbox.time', true), '')::timestamptz, CURRENT_TIMESTAMP)
$$;
`;

/** The command that gives a transaction its time, in milliseconds since 1970. */
export function setTime(time: number): string {
  return `SET LOCAL sandbox.time = '${new Date(time).toISOString()}'`;
}
