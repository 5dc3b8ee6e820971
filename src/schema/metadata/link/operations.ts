import { createOperation, createParameter, createReturnType } from '../../make.ts';
import type { Operation, Parameter, ReturnType } from '../../service.ts';
import type { AnnotationDeclaration, OperationDeclaration, ParameterDeclaration } from '../declarations.ts';
import { annotateElsewhere, describe, type Linking } from './context.ts';
import { overloadName } from './targets.ts';
import { linkType } from './typed.ts';
import { linkValues } from './values.ts';

/** Functions and actions by qualified name, each with its overloads. */
export function linkOperations(linking: Linking): ReadonlyMap<string, readonly Operation[]> {
  const linked = new Map<string, readonly Operation[]>();
  for (const [name, overloads] of linking.directory.operations) linked.set(name, linkOverloads(linking, name, overloads));
  return linked;
}

/** What stands apart and is said of an operation, or of what is in it by a path. */
export type ExternalOf = (rest: string) => readonly AnnotationDeclaration[];

/** Of two with the same types the first is used (CSDL 4.01, 12.2 and 12.4). What is said of the name alone is said of each. */
export function linkOverloads(
  linking: Linking,
  name: string,
  overloads: readonly OperationDeclaration[],
  external: ExternalOf = () => [],
): readonly Operation[] {
  const { targets, report } = linking;
  const signatures = new Set<string>();
  const all = new Map(targets.within(name).map((rest) => [rest, targets.take(name, rest)]));
  const asked = new Set<string>();
  const linked = overloads.flatMap((declaration) => {
    const signature = signatureOf(linking, name, declaration);
    if (signatures.has(signature)) {
      report('duplicate', declaration.at, `"${signature}" is declared more than once. The first is used.`, name);
      return [];
    }
    signatures.add(signature);
    const written = [signature, overloadName(name, typesOf(linking, declaration))];
    return linkOperation(linking, name, declaration, signature, (rest) => {
      asked.add(rest);
      return [...written.flatMap((target) => targets.take(target, rest)), ...(all.get(rest) ?? []), ...external(rest)];
    });
  });
  for (const [rest, [first]] of all) {
    if (first && !asked.has(rest)) report('unknown-name', first.at, `"${name}/${rest}" is annotated, but is not there.`, `${name}/${rest}`);
  }
  return linked;
}

/**
 * As targets of annotations name an overload: a function by all its types, an action by that of what it is called on (CSDL 4.01, 14.2.1).
 * Documents name actions by all their types too.
 */
function signatureOf(linking: Linking, name: string, declaration: OperationDeclaration): string {
  const types = typesOf(linking, declaration);
  return overloadName(name, declaration.kind === 'Function' ? types : types.slice(0, declaration.bound ? 1 : 0));
}

const typesOf = ({ names }: Linking, { parameters }: OperationDeclaration): readonly string[] =>
  parameters.map(({ type = '', collection }) => (collection ? `Collection(${names.qualify(type)})` : names.qualify(type)));

function linkOperation(
  linking: Linking,
  name: string,
  declaration: OperationDeclaration,
  signature: string,
  external: ExternalOf,
): Operation {
  const { described } = describe(linking, declaration, signature, external(''));
  const { kind, bound, composable, entitySetPath } = declaration;
  return createOperation({
    ...described,
    name,
    ...{ kind, bound, composable, entitySetPath: entitySetPath && linking.names.qualifyPath(entitySetPath) },
    parameters: linkParameters(linking, declaration, signature, external),
    returns: linkReturnType(linking, declaration, signature, external('$ReturnType')),
  });
}

function linkParameters(
  linking: Linking,
  { parameters }: OperationDeclaration,
  signature: string,
  external: ExternalOf,
): readonly Parameter[] {
  const names = new Set<string>();
  return parameters.flatMap((declaration) => {
    const { name, at } = declaration;
    const path = `${signature}/${name}`;
    if (names.has(name)) {
      linking.report('duplicate', at, `"${signature}" has a parameter "${name}" already. The first is used.`, path);
      return [];
    }
    names.add(name);
    return linkParameter(linking, declaration, path, external(name));
  });
}

function linkParameter(
  linking: Linking,
  declaration: ParameterDeclaration,
  path: string,
  external: readonly AnnotationDeclaration[],
): Parameter {
  const { described, facts } = describe(linking, declaration, path, external);
  const linked = linkType(linking, declaration, declaration.at, path);
  return createParameter({
    ...described,
    ...linked,
    optional: facts.optional === true,
    defaultValue: declaration.defaultValue ?? facts.defaultValue,
    values: linkValues(facts, linking.typeDefinitions.get(linked.typeDefinition ?? '')?.values),
  });
}

function linkReturnType(
  linking: Linking,
  { returns }: OperationDeclaration,
  signature: string,
  external: readonly AnnotationDeclaration[],
): ReturnType | undefined {
  if (!returns) return undefined;
  const path = `${signature}/$ReturnType`;
  annotateElsewhere(linking, path, returns.annotations, external);
  return createReturnType(linkType(linking, returns, returns.at, path));
}
