/** `belongs_to__application` ⇄ `belongs to-application`: how balena names SQL tables and columns (`odata-to-abstract-sql` relies on it). */
export function sqlName(odataName: string): string {
  return odataName.replaceAll('__', '-').replaceAll('_', ' ');
}

export function odataName(name: string): string {
  return name.replaceAll('-', '__').replaceAll(' ', '_');
}

/** A name as SQL writes it. Names come from the model, never from a request; the quotes are doubled all the same. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
