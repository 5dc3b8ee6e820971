/**
 * The model of an OData service: what can be asked, and what its kind of service accepts. Structured-cloneable; names are keys of `Map`s, so
 * that one like `__proto__` is a name like any other. Made by `make.ts`, so that objects of one kind have one shape.
 */

import type { Annotations, Capabilities, Deprecation, Facets, Values } from './annotations.ts';
import type { Dialect } from './dialect/dialect.ts';

/** The newest version that a service says it speaks; a service of OData 1.0 is taken for one of 2.0. */
export type ODataVersion = '2.0' | '3.0' | '4.0' | '4.01';

/** Where a model comes from: with the page, from the service's metadata, guessed from its answers; or there is none. */
export type ModelOrigin = 'built-in' | 'metadata' | 'inferred' | 'none';

export interface Service {
  /** As shown to people: `balena v7`. */
  readonly name: string;
  readonly dialect: Dialect;
  readonly version: ODataVersion;
  readonly origin: ModelOrigin;
  /** Namespaces by alias, and by their own names. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** Other documents that the metadata refers to, by address, and the namespaces that it takes from each. They are not fetched. */
  readonly references: readonly { readonly uri: string; readonly namespaces: readonly string[] }[];
  /** Qualified name of the entity container. */
  readonly container: string | undefined;
  /** Entity sets and singletons by the name in the URL; other names of the same resource are entries of their own, with `aliasOf`. */
  readonly resources: ReadonlyMap<string, Resource>;
  /** Entity and complex types by qualified name. */
  readonly types: ReadonlyMap<string, StructuredType>;
  readonly enums: ReadonlyMap<string, EnumType>;
  readonly typeDefinitions: ReadonlyMap<string, TypeDefinition>;
  /** Functions and actions by qualified name, each with its overloads. */
  readonly operations: ReadonlyMap<string, readonly Operation[]>;
  /** Operations that are called by a name at the service's root. */
  readonly imports: ReadonlyMap<string, OperationImport>;
  /** Terms that the service's own vocabularies define. */
  readonly terms: ReadonlyMap<string, Term>;
  /** What the container says of all its resources; each resource has it in its own capabilities already. */
  readonly capabilities: Capabilities;
  /** Of the container and of the schemas, by qualified name; of parameters, return types and whatever else has no place of its own, by target path. */
  readonly annotations: ReadonlyMap<string, Annotations>;
  /** Nothing is known of the service: names are not checked. */
  readonly open: boolean;
  /**
   * What other versions of this service call something that this one has not, or under another name: for people who come with an
   * old call, or with a newer one. By resource name, or `type/member` for a member of a type; see `elsewhere()`.
   */
  readonly elsewhere: ReadonlyMap<string, Elsewhere>;
}

export interface Elsewhere {
  /** One or two sentences: what became of it and what to write instead. Markdown-safe. */
  readonly note: string;
  /** The name that means the same here, when a plain change of name is all it takes. */
  readonly replacement: string | undefined;
  /** What `$filter` must ask besides for `replacement` to mean the same. */
  readonly condition?: string | undefined;
}

/** What everything that has a name may carry. */
export interface Described {
  readonly name: string;
  /** As the service shows it to people in its own forms: `Common.Label`, `sap:label`. */
  readonly label: string | undefined;
  /** `Core.Description`, then `Core.LongDescription` as a paragraph of its own; plain text. */
  readonly documentation: string | undefined;
  readonly deprecated: Deprecation | undefined;
  readonly annotations: Annotations;
}

export interface Resource extends Described {
  readonly kind: 'EntitySet' | 'Singleton';
  /** Key of `Service.types`. */
  readonly type: string;
  readonly aliasOf: string | undefined;
  /** How it was called in another version, or what became of it, for people who come with an old call. */
  readonly note: string | undefined;
  /** The resource that a path of links leads to (`author`, `Address/Country`, `Self.Manager/Reports`), by that path. */
  readonly bindings: ReadonlyMap<string, string>;
  readonly inServiceDocument: boolean;
  readonly capabilities: Capabilities;
}

export interface StructuredType extends Described {
  readonly kind: 'EntityType' | 'ComplexType';
  /** Key of `Service.types`. */
  readonly baseType: string | undefined;
  readonly abstract: boolean;
  readonly open: boolean;
  /** Its entities have a media stream, asked for with `/$value`. */
  readonly hasStream: boolean;
  /** Inherited ones included, first, and the very objects of the base type; in the service's order. */
  readonly properties: ReadonlyMap<string, Property>;
  readonly navigations: ReadonlyMap<string, Navigation>;
  /** Names of the key's properties as a URL has them; empty when the service publishes none. */
  readonly key: readonly string[];
  /** Each the names of properties or to-one navigations that identify one entity together. */
  readonly alternateKeys: readonly (readonly string[])[];
  /** For a name in a key that stands for a path (`Address/Code`): that path. */
  readonly keyPaths: ReadonlyMap<string, string>;
}

export interface Property extends Described {
  /** `Edm.String`, …, or a qualified name in `types` or `enums`. `Edm.Untyped` is JSON. */
  readonly type: string;
  /** Key of `Service.typeDefinitions`, when the type was given by such a name; `type` is then what is underneath. */
  readonly typeDefinition: string | undefined;
  readonly collection: boolean;
  readonly nullable: boolean;
  /** The values that it takes, where the service restricts a primitive type. */
  readonly enum: readonly string[] | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  /** Computed by the service, or not to be written by this client. */
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  /** Given when an entity is created, not changed afterwards. */
  readonly immutable: boolean;
  /** As the service writes it. */
  readonly defaultValue: string | undefined;
  readonly facets: Facets | undefined;
  readonly values: Values | undefined;
  /** The entity's ETag is made from it: `ConcurrencyMode="Fixed"`, `Core.OptimisticConcurrency`. */
  readonly concurrency: boolean;
  /** The type was guessed from values, and others fit them as well. */
  readonly guessed: boolean;
  /** What it was, or means, in another version of the service. */
  readonly note: string | undefined;
}

export interface Navigation extends Described {
  /** Key of `Service.types`. */
  readonly target: string;
  readonly collection: boolean;
  readonly nullable: boolean;
  readonly readOnly: boolean;
  /** The same link's preferred name, when this is another name of it. */
  readonly aliasOf: string | undefined;
  /** The link that leads back. */
  readonly partner: string | undefined;
  /** What it leads to lives within this entity: it has no resource of its own. */
  readonly contained: boolean;
  /** Properties here that are equal to properties (paths) there: foreign keys. */
  readonly constraints: readonly { readonly property: string; readonly referenced: string }[];
  readonly onDelete: 'Cascade' | 'None' | 'SetNull' | 'SetDefault' | undefined;
  /** Where it leads was guessed, or to how many. */
  readonly guessed: boolean;
  /** What it was, or means, in another version of the service. */
  readonly note: string | undefined;
}

export interface EnumType extends Described {
  readonly underlyingType: string;
  readonly isFlags: boolean;
  readonly members: ReadonlyMap<string, EnumMember>;
}

export interface EnumMember extends Described {
  /** As digits: `Edm.Int64` does not fit a number. */
  readonly value: string;
}

export interface TypeDefinition extends Described {
  readonly underlyingType: string;
  readonly maxLength: number | undefined;
  readonly facets: Facets | undefined;
  readonly values: Values | undefined;
}

/** One overload of a function or action. */
export interface Operation extends Described {
  readonly kind: 'Function' | 'Action';
  /** Its first parameter is what it is called on: `Books(1)/CatalogService.discounted(percent=10)`. */
  readonly bound: boolean;
  /** More path may follow its call. */
  readonly composable: boolean;
  /** Of the result, from the binding parameter: `bindingParameter/author`. */
  readonly entitySetPath: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly returns: ReturnType | undefined;
}

export interface Parameter extends Described {
  readonly type: string;
  readonly typeDefinition: string | undefined;
  readonly collection: boolean;
  readonly nullable: boolean;
  readonly optional: boolean;
  readonly defaultValue: string | undefined;
  readonly maxLength: number | undefined;
  readonly facets: Facets | undefined;
  readonly values: Values | undefined;
}

export interface ReturnType {
  readonly type: string;
  readonly typeDefinition: string | undefined;
  readonly collection: boolean;
  readonly nullable: boolean;
  readonly maxLength: number | undefined;
  readonly facets: Facets | undefined;
}

export interface OperationImport extends Described {
  /** Key of `Service.operations`. */
  readonly operation: string;
  readonly kind: 'Function' | 'Action';
  /** The resource that its result's entities belong to. */
  readonly resource: string | undefined;
  readonly inServiceDocument: boolean;
  /** Of OData 2 and 3, where a function import names the method: `GET`, `POST`. */
  readonly method: string | undefined;
}

export interface Term extends Described {
  readonly type: string;
  readonly collection: boolean;
  readonly nullable: boolean;
  readonly baseTerm: string | undefined;
  readonly appliesTo: readonly string[];
  readonly defaultValue: string | undefined;
  readonly maxLength: number | undefined;
  readonly facets: Facets | undefined;
}
