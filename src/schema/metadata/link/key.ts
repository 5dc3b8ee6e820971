import type { StructuredType } from '../../service.ts';
import type { KeyPart } from '../declarations.ts';
import type { Linking } from './context.ts';
import type { Lineage } from './inheritance.ts';
import { hasPath, isIncomplete } from './paths.ts';

export interface LinkedKeys {
  readonly key: readonly string[];
  readonly alternateKeys: readonly (readonly string[])[];
  readonly keyPaths: ReadonlyMap<string, string>;
}

/** The keys of a type: its base type's where it has one (a derived type has no other: CSDL 4.01, 6.5), and its own alternate ones. */
export function linkKeys(
  linking: Linking,
  lineage: Lineage,
  base: StructuredType | undefined,
  has: (member: string) => boolean,
  alternate: readonly (readonly KeyPart[])[],
): LinkedKeys {
  const { declaration, name } = lineage;
  const inherited = base?.key ?? [];
  if (declaration.key && (inherited.length > 0 || declaration.kind === 'ComplexType')) {
    const why = declaration.kind === 'ComplexType' ? 'is a complex type, which has none' : `has that of "${base!.name}" already`;
    linking.report('contradiction', declaration.at, `"${name}" declares a key but ${why}. It is left out.`, name);
    return { key: inherited, alternateKeys: base?.alternateKeys ?? [], keyPaths: base?.keyPaths ?? noPaths };
  }
  const keyPaths = new Map(base?.keyPaths);
  const link = (parts: readonly KeyPart[], what: string) =>
    parts.flatMap((part) => linkPart(linking, lineage, has, part, what, keyPaths) ?? []);
  const key = declaration.key ? link(declaration.key, 'key') : inherited;
  const own = alternate.map((parts) => link(parts, 'alternate key')).filter((names, index) => names.length === alternate[index]!.length);
  return { key, alternateKeys: [...(base?.alternateKeys ?? []), ...own], keyPaths: keyPaths.size > 0 ? keyPaths : noPaths };
}

const noPaths: ReadonlyMap<string, string> = new Map();

function linkPart(
  linking: Linking,
  { name, declaration }: Lineage,
  has: (member: string) => boolean,
  part: KeyPart,
  what: string,
  keyPaths: Map<string, string>,
): string | undefined {
  const isThere = has(part.path) || (part.path.includes('/') ? hasPath(linking, name, part.path) : isIncomplete(linking, name));
  if (!isThere) {
    linking.report('unknown-name', declaration.at, `The ${what} of "${name}" names "${part.path}", which it does not have.`, name);
    return undefined;
  }
  // A path has an alias, by which a URL names it (CSDL 4.01, 6.5).
  const alias = part.alias ?? part.path.slice(part.path.lastIndexOf('/') + 1);
  if (alias !== part.path) keyPaths.set(alias, part.path);
  return alias;
}
