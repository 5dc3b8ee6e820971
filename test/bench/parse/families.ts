/** Texts of about a length, each of another kind of growth; the middle of them in `depth` nests instead. */
type Make = (length: number) => string;

const repeated = (item: string, separator: string, length: number) =>
  Array.from({ length: Math.max(1, Math.floor(length / (item.length + separator.length))) }, () => item).join(separator);

export const families = {
  'or chain': (length) => `/d?$filter=${repeated('a eq 1', ' or ', length)}`,
  'and chain': (length) => `/d?$filter=${repeated('a eq 1', ' and ', length)}`,
  groups: (length) => `/d?$filter=${repeated('(a eq 1)', ' or ', length)}`,
  'in list': (length) => `/d?$filter=a in (${repeated('12', ',', length)})`,
  '$select list': (length) => `/d?$select=${repeated('abcd', ',', length)}`,
  '$expand list': (length) => `/d?$expand=${repeated('a($select=b;$top=1)', ',', length)}`,
  'long string': (length) => `/d?$filter=a eq '${'x'.repeat(length)}'`,
} as const satisfies Readonly<Record<string, Make>>;

export type FamilyName = keyof typeof families;
export const familyNames = Object.keys(families) as readonly FamilyName[];

export const sizes = [64, 128, 256, 512, 1024] as const;
export const depths = [100, 1000, 10_000, 100_000] as const;

export const nested = (depth: number) => `/d?$filter=${'('.repeat(depth)}a eq 1${')'.repeat(depth)}`;
