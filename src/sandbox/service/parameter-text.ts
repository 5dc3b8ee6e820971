/**
 * A bound value in PostgreSQL's text format, which is how it is sent. PGlite's own serializers must have nothing left to refuse: what
 * one of them throws leaves half a message in a buffer that the next statement shares.
 */
export function parameterText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** https://www.postgresql.org/docs/18/arrays.html, "Array Input and Output Syntax" */
function element(value: unknown): string {
  const text = parameterText(value);
  return text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** For the types whose serializers in PGlite check their input: boolean and bytea, by their OIDs. */
export const plainSerializers = { 16: String, 17: String } as const;
