import type { ContainerDeclaration, Declarations } from '../declarations.ts';
import type { Linking } from './context.ts';

/** A container whose resources the service has, and what stands before their names in a URL. */
export interface Serving {
  readonly name: string;
  readonly declaration: ContainerDeclaration;
  /** Of OData 2 and 3: those of a container that is not the default one are named with it. */
  readonly prefix: string;
}

/** The service's own container first, after what it extends; then, in OData 2 and 3, the others. */
export function servingContainers(linking: Linking, declarations: Declarations, isOld: boolean): readonly Serving[] {
  const own = ownContainer(linking, declarations, isOld);
  if (own === undefined) return [];
  const extended = withExtended(linking, own);
  const others = isOld ? [...linking.directory.containers.keys()].filter((name) => !extended.includes(name)) : [];
  const serving = (name: string, prefix: string): Serving => ({ name, declaration: linking.directory.containers.get(name)!, prefix });
  return [
    ...extended.map((name) => serving(name, '')),
    ...others.map((name) => serving(name, `${linking.directory.containers.get(name)!.name}.`)),
  ];
}

/** The one that the document names, or the default one, or the first that no other extends. */
export function ownContainer({ directory, names, report }: Linking, { container }: Declarations, isOld: boolean): string | undefined {
  const { containers } = directory;
  const named = container === undefined ? undefined : names.qualify(container);
  if (named !== undefined && containers.has(named)) return named;
  if (named !== undefined) report('unknown-name', 0, `The document's container "${named}" is not declared.`, named);
  const extended = new Set([...containers.values()].flatMap(({ extends: base }) => (base === undefined ? [] : names.qualify(base))));
  const candidates = [...containers.keys()].filter((name) => isOld || !extended.has(name));
  const chosen = candidates.find((name) => containers.get(name)!.isDefault) ?? candidates[0] ?? [...containers.keys()][0];
  for (const other of isOld ? [] : candidates.filter((name) => name !== chosen)) {
    report('contradiction', containers.get(other)!.at, `The service has a container already: "${chosen}". "${other}" is left out.`, other);
  }
  return chosen;
}

/** A container after those that it extends (CSDL 4.01, 13.1). */
function withExtended({ directory, names, report }: Linking, own: string): readonly string[] {
  const chain: string[] = [];
  for (let at: string | undefined = own; at !== undefined; ) {
    const declaration: ContainerDeclaration = directory.containers.get(at)!;
    chain.unshift(at);
    const base: string | undefined = declaration.extends === undefined ? undefined : names.qualify(declaration.extends);
    if (base !== undefined && chain.includes(base)) report('contradiction', declaration.at, `"${at}" extends itself.`, at);
    else if (base !== undefined && !directory.containers.has(base)) {
      report('unknown-name', declaration.at, `"${at}" extends "${base}", which is not declared. What it has from there is not known.`, at);
    }
    at = base !== undefined && directory.containers.has(base) && !chain.includes(base) ? base : undefined;
  }
  return chain;
}
