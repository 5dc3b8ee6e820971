import type { StructureDeclaration } from '../declarations.ts';
import type { Report } from '../problems.ts';
import type { Directory } from './directory.ts';
import type { Names } from './names.ts';

/** A type with the base type that can be used. */
export interface Lineage {
  readonly name: string;
  readonly declaration: StructureDeclaration;
  readonly base: string | undefined;
  /** It has a base type of which nothing is known, so it may have members that are not declared here. */
  readonly incomplete: boolean;
}

/** By qualified name, base types before what is derived from them. */
export type Lineages = ReadonlyMap<string, Lineage>;

/** What is asked while lineages are made out. */
interface Asked {
  readonly names: Names;
  readonly directory: Directory;
  readonly report: Report;
}

/** The lineages of all structured types. A circle is opened at one of its types. */
export function createLineages(asked: Asked): Lineages {
  const placed = new Map<string, Lineage>();
  const limit = createLimit(asked);
  for (const start of asked.directory.structures.keys()) {
    if (placed.has(start)) continue;
    const lineage = lineageOf(asked, start);
    const isReady = lineage.base === undefined || placed.has(lineage.base);
    // Most have no base type, or one that stands before them: there is nothing to climb.
    for (const next of isReady ? [lineage] : climb(asked, lineage, placed)) placed.set(next.name, limit(next));
  }
  return placed;
}

/** A type after those that it is derived from and that were not placed yet. */
function climb(asked: Asked, start: Lineage, placed: Lineages): readonly Lineage[] {
  const climbed = new Map([[start.name, start]]);
  let next = start.base;
  while (next !== undefined && !placed.has(next) && !climbed.has(next)) {
    const lineage: Lineage = lineageOf(asked, next);
    climbed.set(next, lineage);
    next = lineage.base;
  }
  const chain = [...climbed.values()];
  if (next !== undefined && climbed.has(next)) chain.push(openCircle(asked, chain.pop()!));
  return chain.reverse();
}

function openCircle({ report }: Asked, last: Lineage): Lineage {
  const message = `"${last.name}" is derived from itself by way of "${last.base}". Its base type is left out.`;
  report('contradiction', last.declaration.at, message, last.name);
  return { ...last, base: undefined };
}

function lineageOf({ names, directory, report }: Asked, name: string): Lineage {
  const declaration = directory.structures.get(name)!;
  const base = declaration.baseType === undefined ? undefined : names.qualify(declaration.baseType);
  // Every type may say so of the abstract built-in ones (CSDL 4.01, 4.5).
  if (base === undefined || base === 'Edm.EntityType' || base === 'Edm.ComplexType') {
    return { name, declaration, base: undefined, incomplete: false };
  }
  const found = directory.structures.get(base);
  if (found?.kind === declaration.kind) return { name, declaration, base, incomplete: false };
  const message = found
    ? `"${name}" is derived from "${base}", which is of another kind (${found.kind}). Its base type is left out.`
    : `"${name}" is derived from "${base}", which is not declared. What it has from there is not known.`;
  report(found ? 'contradiction' : 'unknown-name', declaration.at, message, name);
  return { name, declaration, base: undefined, incomplete: !found };
}

/** The largest services known inherit some ten thousand. */
const maxInherited = 2_000_000;

/** Every type lists what it inherits: a document made to have thousands of types in one line would fill the memory. */
function createLimit({ report }: Asked): (lineage: Lineage) => Lineage {
  const sizes = new Map<string, number>();
  let inherited = 0;
  return (lineage) => {
    const { name, declaration, base } = lineage;
    const fromBase = base === undefined ? 0 : sizes.get(base)!;
    const within = inherited + fromBase <= maxInherited;
    if (within) inherited += fromBase;
    else report('invalid', declaration.at, `"${name}" inherits more than can be held. Its base type is left out.`, name);
    sizes.set(name, (within ? fromBase : 0) + declaration.properties.length + declaration.navigations.length + 1);
    return within ? lineage : { ...lineage, base: undefined, incomplete: true };
  };
}

/** A type and those that it is derived from, up to the first; nothing for a type that is not declared. */
export function* ancestry(lineages: Lineages, type: string | undefined): Generator<Lineage> {
  for (let at = lineages.get(type ?? ''); at; at = lineages.get(at.base ?? '')) yield at;
}

/** A type is another one, or is derived from it. */
export function isDerived(lineages: Lineages, type: string, from: string): boolean {
  if (type === from) return true;
  for (const { name } of ancestry(lineages, type)) if (name === from) return true;
  return false;
}
