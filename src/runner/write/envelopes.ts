/** Rows and counts as services wrap them: balena `{"d":…}`, V4 `{"value":…}`, V2 `{"d":{"results":…}}`, or bare. */

type Row = Readonly<Record<string, unknown>>;

/** The rows of an answer, one for a single entity; undefined when it has none of these shapes. */
export function readRows(answer: unknown): readonly Row[] | undefined {
  const content = unwrap(answer);
  if (Array.isArray(content)) return content.filter(isRow);
  if (!isRow(content) || 'error' in content) return undefined;
  return Object.keys(content).length === 0 ? undefined : [content];
}

/** The number that `/$count` gives. */
export function readCount(answer: unknown): number | undefined {
  const content = isRow(answer) && 'd' in answer ? answer.d : answer;
  const value = isRow(content) ? (content['@odata.count'] ?? content['@count'] ?? content.__count) : content;
  const count = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

function unwrap(answer: unknown): unknown {
  if (!isRow(answer)) return answer;
  if ('d' in answer) return isRow(answer.d) && Array.isArray(answer.d.results) ? answer.d.results : answer.d;
  return Array.isArray(answer.value) ? answer.value : answer;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
