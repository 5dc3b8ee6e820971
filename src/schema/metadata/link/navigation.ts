import { createNavigation } from '../../make.ts';
import type { Navigation } from '../../service.ts';
import type { AnnotationDeclaration, NavigationDeclaration } from '../declarations.ts';
import { collectAnnotations } from './annotations.ts';
import { constraintsOf, crossingOf, findAssociation, type Ways, wayKey } from './association.ts';
import { annotateElsewhere, documentationOf, type Linking } from './context.ts';
import { tidied } from './names.ts';
import { linkOnDelete } from './on-delete.ts';
import { resolveType } from './typed.ts';
import { readFacts } from './vocabulary/index.ts';

/** `owner` is the type that declares it. Undefined, and reported, when it cannot be made out where the link leads. */
export function linkNavigation(
  linking: Linking,
  declaration: NavigationDeclaration,
  owner: string,
  external: readonly AnnotationDeclaration[],
  ways: Ways,
): Navigation | undefined {
  const path = `${owner}/${declaration.name}`;
  const annotations = collectAnnotations(linking.names, linking.report, path, declaration.annotations, external);
  const facts = readFacts(annotations);
  const way = declaration.type === undefined ? alongAssociation(linking, declaration, path, ways) : byType(linking, declaration, path);
  if (!way) return undefined;
  const target = findTarget(linking, way.type, declaration.at, path);
  // Listed, not spread: there are thousands of links.
  return createNavigation({
    name: declaration.name,
    label: facts.label,
    documentation: documentationOf(facts),
    deprecated: facts.deprecated,
    annotations,
    target: target.target,
    guessed: target.guessed || way.guessed,
    collection: way.collection,
    nullable: way.nullable,
    readOnly: facts.readOnly === true || (facts.insertable === false && facts.updatable === false),
    partner: way.partner,
    contained: declaration.contained,
    constraints: way.constraints,
    onDelete: linkOnDelete(linking, way.onDelete, declaration.at, path),
  });
}

/** What a declaration says of a link, whichever the version. */
interface Way extends Pick<Navigation, 'collection' | 'nullable' | 'partner' | 'constraints'> {
  readonly type: string;
  readonly guessed: boolean;
  readonly onDelete: string | undefined;
}

function byType(linking: Linking, declaration: NavigationDeclaration, path: string): Way {
  const { type, collection, nullable, partner, constraints, onDelete } = declaration;
  for (const { property, annotations } of constraints) annotateElsewhere(linking, constraintPath(path, property), annotations);
  return {
    type: type!,
    guessed: false,
    collection,
    // A link to many is never null (CSDL 4.01, 8.1).
    nullable: !collection && (nullable ?? true),
    partner: partner && linking.names.qualifyPath(partner),
    constraints: constraints.map(({ property, referenced }) => ({ property, referenced })),
    onDelete,
  };
}

const constraintPath = (path: string, property: string) => `${path}/$ReferentialConstraint/${property}`;

function alongAssociation(linking: Linking, declaration: NavigationDeclaration, path: string, ways: Ways): Way | undefined {
  const crossing = crossingOf(linking, declaration);
  const { relationship, at } = declaration;
  if (!crossing) {
    const code = relationship === undefined ? 'invalid' : 'unknown-name';
    linking.report(code, at, `"${path}" ${whyNowhere(linking, relationship)}. It is left out.`, path);
    return undefined;
  }
  const { name, from, to } = crossing;
  const guessed = name !== linking.names.qualify(relationship!);
  // Once for each link: a target that is not declared is told below.
  if (guessed && resolveType(linking, to.type).isKnown) {
    linking.report('unknown-name', at, `"${path}" leads along "${relationship}", which is not declared. "${name}" is taken for it.`, path);
  }
  const [back] = ways.get(wayKey(name, to.role, from?.role ?? '')) ?? [];
  return {
    type: to.type,
    guessed,
    collection: to.multiplicity === '*',
    nullable: to.multiplicity === '0..1',
    partner: back && `${back.owner}/${back.name}` !== path ? back.name : undefined,
    constraints: constraintsOf(crossing),
    onDelete: from?.onDelete,
  };
}

function whyNowhere(linking: Linking, relationship: string | undefined): string {
  if (relationship === undefined) return 'has neither a type nor an association';
  const known = findAssociation(linking, relationship) !== undefined;
  return `leads along "${relationship}", which ${known ? 'has no such end' : 'is not declared'}`;
}

/**
 * The type that a link leads to. Where no such type is declared but one of a tidier name is, that one is meant; else the name is kept, so
 * that the link is known at least.
 */
function findTarget(linking: Linking, written: string, at: number, path: string): { target: string; guessed: boolean } {
  const { name: target, isKnown } = resolveType(linking, written);
  if (linking.directory.structures.get(target)?.kind === 'ComplexType') {
    linking.report('contradiction', at, `"${path}" leads to "${target}", which is a complex type and has no entities.`, path);
  }
  if (isKnown) return { target, guessed: false };
  const likely = tidied(target);
  const guessed = linking.directory.structures.has(likely);
  const outcome = guessed ? `"${likely}" is taken for it.` : 'Nothing is known of what it leads to.';
  linking.report('unknown-name', at, `"${path}" leads to "${target}", which is not declared. ${outcome}`, path);
  return { target: guessed ? likely : target, guessed };
}
