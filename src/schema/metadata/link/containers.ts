import type { Capabilities } from '../../annotations.ts';
import { noCapabilities } from '../../make.ts';
import type { AnnotationDeclaration, ContainerDeclaration, Declarations } from '../declarations.ts';
import { withAnnotations } from './capabilities.ts';
import { annotateElsewhere, type Linking } from './context.ts';

/** A container whose resources the service has, and what stands before their names in a URL. */
export interface Serving {
  readonly name: string;
  readonly declaration: ContainerDeclaration;
  /** Of OData 2 and 3: resources of a container that is not the default one are named with it. */
  readonly prefix: string;
  /** What it and those that it extends say of all their resources. */
  readonly capabilities: Capabilities;
}

/** The service's own container after what it extends; then, in OData 2 and 3, the others. */
export function servingContainers(linking: Linking, declarations: Declarations, isOld: boolean): readonly Serving[] {
  const own = ownContainer(linking, declarations, isOld);
  if (own === undefined) return [];
  const { containers } = linking.directory;
  const extended = withExtended(linking, own);
  const others = isOld ? [...containers.keys()].filter((name) => !extended.includes(name)) : [];
  const said = new Map([...containers].map(([name, { annotations }]) => [name, annotateContainer(linking, name, annotations)]));
  const capabilities = extended.reduce((before, name) => withAnnotations(before, said.get(name)!), noCapabilities);
  const serving = (name: string, prefix: string, all: Capabilities): Serving => {
    return { name, declaration: containers.get(name)!, prefix, capabilities: all };
  };
  return [
    ...extended.map((name) => serving(name, '', capabilities)),
    ...others.map((name) => serving(name, `${containers.get(name)!.name}.`, withAnnotations(noCapabilities, said.get(name)!))),
  ];
}

const annotateContainer = (linking: Linking, name: string, inline: readonly AnnotationDeclaration[]) =>
  annotateElsewhere(linking, name, inline, linking.targets.take(name, ''));

/** The one that the document names, or the default one, or the first that no other extends. */
function ownContainer({ directory, names, report }: Linking, { container }: Declarations, isOld: boolean): string | undefined {
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
