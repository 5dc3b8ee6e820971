import type { StructureDeclaration } from '../declarations.ts';
import type { Linking } from './context.ts';

/** A type with the base type that can be used. */
export interface Lineage {
  readonly name: string;
  readonly declaration: StructureDeclaration;
  readonly base: string | undefined;
  /** It has a base type of which nothing is known, so it may have members that are not declared here. */
  readonly incomplete: boolean;
}

/** All structured types, base types before what is derived from them. A circle is opened at one of its types. */
export function baseTypesFirst(linking: Linking): readonly Lineage[] {
  const ordered: Lineage[] = [];
  const seen = new Map<string, 'climbing' | 'placed'>();
  for (const start of linking.directory.structures.keys()) {
    const climbed: Lineage[] = [];
    let next: string | undefined = start;
    while (next !== undefined && !seen.has(next)) {
      const lineage: Lineage = lineageOf(linking, next);
      seen.set(next, 'climbing');
      climbed.push(lineage);
      next = lineage.base;
    }
    if (next !== undefined && seen.get(next) === 'climbing') climbed.push(openCircle(linking, climbed.pop()!));
    for (const lineage of climbed.reverse()) {
      seen.set(lineage.name, 'placed');
      ordered.push(lineage);
    }
  }
  return ordered;
}

function openCircle({ report }: Linking, last: Lineage): Lineage {
  const message = `"${last.name}" is derived from itself by way of "${last.base}". Its base type is left out.`;
  report('contradiction', last.declaration.at, message, last.name);
  return { ...last, base: undefined };
}

function lineageOf(linking: Linking, name: string): Lineage {
  const declaration = linking.directory.structures.get(name)!;
  const written = declaration.baseType;
  const base = written === undefined ? undefined : linking.names.qualify(written);
  // Every type may say so of the abstract built-in ones (CSDL 4.01, 4.5).
  if (base === undefined || base === 'Edm.EntityType' || base === 'Edm.ComplexType') {
    return { name, declaration, base: undefined, incomplete: false };
  }
  const found = linking.directory.structures.get(base);
  if (found?.kind === declaration.kind) return { name, declaration, base, incomplete: false };
  const message = found
    ? `"${name}" is derived from "${base}", which is of another kind (${found.kind}). Its base type is left out.`
    : `"${name}" is derived from "${base}", which is not declared. What it has from there is not known.`;
  linking.report(found ? 'contradiction' : 'unknown-name', declaration.at, message, name);
  return { name, declaration, base: undefined, incomplete: !found };
}

/** A type is another one, or is derived from it by its declarations. Circles end. */
export function isDerived({ directory, names }: Linking, type: string, from: string): boolean {
  const asked = new Set<string>();
  for (let at: string | undefined = type; at !== undefined && !asked.has(at); ) {
    if (at === from) return true;
    asked.add(at);
    const base: string | undefined = directory.structures.get(at)?.baseType;
    at = base === undefined ? undefined : names.qualify(base);
  }
  return false;
}
