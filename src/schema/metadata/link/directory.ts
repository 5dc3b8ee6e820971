import type {
  AssociationDeclaration,
  ContainerDeclaration,
  Declaration,
  Declarations,
  EnumDeclaration,
  OperationDeclaration,
  SchemaDeclaration,
  StructureDeclaration,
  TermDeclaration,
  TypeDefinitionDeclaration,
} from '../declarations.ts';
import type { Report } from '../problems.ts';

/** All that a document declares, by qualified name, in its order. */
export interface Directory {
  readonly structures: ReadonlyMap<string, StructureDeclaration>;
  readonly enums: ReadonlyMap<string, EnumDeclaration>;
  readonly typeDefinitions: ReadonlyMap<string, TypeDefinitionDeclaration>;
  readonly operations: ReadonlyMap<string, readonly OperationDeclaration[]>;
  readonly terms: ReadonlyMap<string, TermDeclaration>;
  readonly associations: ReadonlyMap<string, AssociationDeclaration>;
  readonly containers: ReadonlyMap<string, ContainerDeclaration>;
}

/** Puts the declarations of all schemas in order by name. Of two types, terms, associations or containers of one name the first is kept. */
export function createDirectory({ schemas }: Pick<Declarations, 'schemas'>, report: Report): Directory {
  const types = new Set<string>();
  const unique = <Kind extends Declaration>(of: (schema: SchemaDeclaration) => readonly Kind[], names = new Set<string>()) =>
    byName(schemas, of, names, report);
  return {
    structures: unique((schema) => schema.structures, types),
    enums: unique((schema) => schema.enums, types),
    typeDefinitions: unique((schema) => schema.typeDefinitions, types),
    operations: overloads(schemas),
    terms: unique((schema) => schema.terms),
    associations: unique((schema) => schema.associations),
    containers: unique((schema) => schema.containers),
  };
}

function byName<Kind extends Declaration>(
  schemas: readonly SchemaDeclaration[],
  of: (schema: SchemaDeclaration) => readonly Kind[],
  names: Set<string>,
  report: Report,
): ReadonlyMap<string, Kind> {
  const found = new Map<string, Kind>();
  for (const schema of schemas) {
    for (const declaration of of(schema)) {
      const name = `${schema.namespace}.${declaration.name}`;
      if (names.has(name)) {
        report('duplicate', declaration.at, `"${name}" is declared more than once. The first is used.`, name);
        continue;
      }
      names.add(name);
      found.set(name, declaration);
    }
  }
  return found;
}

function overloads(schemas: readonly SchemaDeclaration[]): ReadonlyMap<string, readonly OperationDeclaration[]> {
  const found = new Map<string, OperationDeclaration[]>();
  for (const schema of schemas) {
    for (const operation of schema.operations) {
      const name = `${schema.namespace}.${operation.name}`;
      const known = found.get(name);
      if (known) known.push(operation);
      else found.set(name, [operation]);
    }
  }
  return found;
}
