import type { StructuredType } from '../../service.ts';
import type { KeyPart } from '../declarations.ts';
import type { Linking } from './context.ts';
import type { Lineage } from './inheritance.ts';
import { hasPath } from './paths.ts';

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
  alternate: readonly (readonly KeyPart[])[],
): LinkedKeys {
  const { declaration, name } = lineage;
  const keyPaths = new Map(base?.keyPaths);
  const link = (parts: readonly KeyPart[], what: string) => parts.flatMap((part) => linkPart(linking, lineage, part, what, keyPaths) ?? []);
  const inherited = base?.key ?? [];
  if (declaration.key && (inherited.length > 0 || declaration.kind === 'ComplexType')) {
    const why = declaration.kind === 'ComplexType' ? 'is a complex type, which has none' : `has that of "${base!.name}" already`;
    linking.report('contradiction', declaration.at, `"${name}" declares a key but ${why}. It is left out.`, name);
    return { key: inherited, alternateKeys: base?.alternateKeys ?? [], keyPaths };
  }
  const key = declaration.key ? link(declaration.key, 'key') : inherited;
  const own = alternate.map((parts) => link(parts, 'alternate key')).filter((names, index) => names.length === alternate[index]!.length);
  return { key, alternateKeys: [...(base?.alternateKeys ?? []), ...own], keyPaths };
}

function linkPart(linking: Linking, { name, declaration }: Lineage, part: KeyPart, what: string, keyPaths: Map<string, string>) {
  if (!hasPath(linking, name, part.path)) {
    linking.report('unknown-name', declaration.at, `The ${what} of "${name}" names "${part.path}", which it does not have.`, name);
    return undefined;
  }
  // A path has an alias, by which a URL names it (CSDL 4.01, 6.5).
  const alias = part.alias ?? part.path.slice(part.path.lastIndexOf('/') + 1);
  if (alias !== part.path) keyPaths.set(alias, part.path);
  return alias;
}
