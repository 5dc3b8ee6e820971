/** Fields that people know a row by, best first: balena's, then those of many services. */
export const nameFields = [
  'device_name',
  'app_name',
  'name',
  'Name',
  'title',
  'Title',
  'username',
  'slug',
  'tag_key',
  'raw_version',
  'uuid',
] as const;

/** The first field that names a row, else its key. */
export function labelOf(row: Readonly<Record<string, unknown>>): string {
  for (const field of nameFields) {
    const value = row[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  const id = idOf(row);
  return id === undefined ? '(no name)' : String(id);
}

/** The key under the names that services have for it; else the first plain value. */
export function idOf(row: Readonly<Record<string, unknown>>): string | number | undefined {
  const named = ['id', 'ID', 'Id'].map((field) => row[field]);
  const others = Object.entries(row).flatMap(([name, value]) => (/^@|^__/.test(name) ? [] : [value]));
  return [...named, ...others].find((value) => typeof value === 'number' || typeof value === 'string');
}
