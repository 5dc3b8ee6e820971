import type { Annotations } from '../../annotations.ts';
import type { Described, TypeDefinition } from '../../service.ts';
import type { AnnotationDeclaration, Declaration, Declarations } from '../declarations.ts';
import type { Report } from '../problems.ts';
import { collectAnnotations } from './annotations.ts';
import { createDirectory, type Directory } from './directory.ts';
import { createLineages, type Lineages } from './inheritance.ts';
import { createNames, type Names } from './names.ts';
import { createTargets, type Targets } from './targets.ts';
import type { NamedType } from './typed.ts';
import { type Facts, readFacts } from './vocabulary/index.ts';

/** What every part of the linker looks things up in. */
export interface Linking {
  readonly names: Names;
  readonly directory: Directory;
  readonly lineages: Lineages;
  readonly targets: Targets;
  readonly report: Report;
  /** Linked before all else: properties take over what they say. */
  readonly typeDefinitions: Map<string, TypeDefinition>;
  /** Types by their names as written; see `resolveType`. */
  readonly namedTypes: Map<string, NamedType>;
  /** Annotations of what has no place of its own in the model, by target path. */
  readonly elsewhere: Map<string, Annotations>;
}

export function createLinking(declarations: Declarations, report: Report): Linking {
  const names = createNames(declarations);
  const directory = createDirectory(declarations, report);
  const targets = createTargets(declarations.schemas, names);
  const lineages = createLineages({ names, directory, report });
  return { names, directory, lineages, targets, report, typeDefinitions: new Map(), namedTypes: new Map(), elsewhere: new Map() };
}

/** Keeps the annotations of what has no place of its own in the model. */
export function annotateElsewhere(
  { names, report, elsewhere }: Linking,
  path: string,
  inline: readonly AnnotationDeclaration[],
  external: readonly AnnotationDeclaration[] = [],
): Annotations {
  const annotations = collectAnnotations(names, report, path, inline, external);
  if (annotations.size > 0) elsewhere.set(path, annotations);
  return annotations;
}

/** What a declaration is called and described as, and what its annotations state beside. */
export interface Description {
  readonly described: Described;
  readonly facts: Partial<Facts>;
}

/** Reads the annotations in a declaration and those that have it as their target; `path` is where it stands in the model. */
export function describe(
  linking: Linking,
  declaration: Declaration,
  path: string,
  external: readonly AnnotationDeclaration[],
): Description {
  const annotations = collectAnnotations(linking.names, linking.report, path, declaration.annotations, external);
  const facts = readFacts(annotations);
  const { label, deprecated } = facts;
  return { described: { name: declaration.name, label, documentation: documentationOf(facts), deprecated, annotations }, facts };
}

/** The short description, then the long one as a paragraph of its own; once when they say the same. */
export function documentationOf({ description, longDescription }: Partial<Facts>): string | undefined {
  if (description === undefined || longDescription === undefined || longDescription === description) return description ?? longDescription;
  return `${description}\n\n${longDescription}`;
}
