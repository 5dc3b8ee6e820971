import type { Declarations } from '../declarations.ts';
import { builtInTypes } from './built-in-types.ts';
import { usualAliases } from './vocabulary/namespaces.ts';

/** What the names of a document stand for. */
export interface Names {
  /** Namespaces by alias, and by their own names: of the document's schemas and of what it includes. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** `Self.Book` as `CatalogService.Book`; a name without a namespace is of the first schema. */
  qualify(name: string): string;
  /** The same for each segment of a path that has a namespace: `Self.Manager/Reports`. */
  qualifyPath(path: string): string;
  /** The same for a term, which may be of a vocabulary that the document does not include. `Term@Term` is an annotation of an annotation. */
  qualifyTerm(term: string): string;
  /** The name is of a schema of this document, so it should be declared in it. */
  isOwn(qualified: string): boolean;
}

/** Makes out what the namespaces and aliases of a document stand for. What a schema says goes before what a reference says. */
export function createNames(declarations: Pick<Declarations, 'references' | 'schemas'>): Names {
  const own = new Set(declarations.schemas.map(({ namespace }) => namespace));
  const namespaces = namespacesOf(declarations);
  const first = declarations.schemas[0]?.namespace;
  const lookup = (namespace: string) => namespaces.get(namespace);
  const withUsual = (namespace: string) => namespaces.get(namespace) ?? usualAliases.get(namespace);

  const qualify = remembering((name) => {
    if (name.includes('.') || first === undefined) return resolve(name, lookup);
    // OData 1.0 says "String" for "Edm.String" (MC-CSDL 2.2.1).
    return builtInTypes.has(`Edm.${name}`) ? `Edm.${name}` : `${first}.${name}`;
  });
  const qualifyPart = remembering((part) => (part.includes('.') ? resolve(part, lookup) : part));
  return {
    namespaces,
    qualify,
    qualifyPath: (path) => (path.includes('.') ? path.split('/').map(qualifyPart).join('/') : path),
    qualifyTerm: remembering((term) => {
      const parts = term.split('@').map((part) => resolve(part, withUsual));
      return parts.join('@');
    }),
    isOwn: (qualified) => own.has(namespaceOf(qualified)),
  };
}

/** `CatalogService` of `CatalogService.Book`. */
export const namespaceOf = (qualified: string): string => qualified.slice(0, Math.max(qualified.lastIndexOf('.'), 0));

/** What may be meant by a name with characters that names do not have (observed in balena's documents: `device type`, `image-is part of-release`). */
export const tidied = (name: string): string => name.replaceAll(' ', '_').replaceAll('-', '__');

function namespacesOf({ references, schemas }: Pick<Declarations, 'references' | 'schemas'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string | undefined, namespace: string) => {
    if (name !== undefined && !found.has(name)) found.set(name, namespace);
  };
  for (const { namespace } of schemas) add(namespace, namespace);
  for (const { namespace, alias } of schemas) add(alias, namespace);
  for (const { namespace, alias } of references.flatMap(({ includes }) => includes)) {
    add(namespace, namespace);
    add(alias, namespace);
  }
  // CSDL 2 and 3: "Self" stands for the schema's own namespace, declared or not.
  if (schemas[0]) add('Self', schemas[0].namespace);
  return found;
}

function resolve(name: string, lookup: (namespace: string) => string | undefined): string {
  const dot = name.lastIndexOf('.');
  const namespace = dot === -1 ? undefined : lookup(name.slice(0, dot));
  return namespace === undefined ? name : `${namespace}${name.slice(dot)}`;
}

/** Documents use few names many times. */
function remembering(resolveName: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const resolved = resolveName(name);
    known.set(name, resolved);
    return resolved;
  };
}
