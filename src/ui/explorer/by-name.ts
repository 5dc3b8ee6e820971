interface Named {
  readonly name: string;
}

/** Not by `localeCompare`: a service may have thousands of names, and they are ASCII nearly always. */
export function byName(one: Named, other: Named): number {
  const [a, b] = [one.name.toLowerCase(), other.name.toLowerCase()];
  if (a === b) return one.name < other.name ? -1 : 1;
  return a < b ? -1 : 1;
}
