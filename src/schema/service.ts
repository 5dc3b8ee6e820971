/** The model of an OData service: what can be asked, and what its kind of service accepts. Structured-cloneable. */

import type { Dialect } from './dialect/dialect.ts';

export interface Service {
  /** As shown to people: `balena v7`. */
  readonly name: string;
  readonly dialect: Dialect;
  /** Entity sets and singletons by the name in the URL; other names of the same resource are entries of their own, with `aliasOf`. */
  readonly resources: ReadonlyMap<string, Resource>;
  /** Entity and complex types by qualified name. */
  readonly types: ReadonlyMap<string, StructuredType>;
  readonly enums: ReadonlyMap<string, EnumType>;
  readonly operations: ReadonlyMap<string, Operation>;
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

export interface Resource {
  readonly name: string;
  readonly kind: 'EntitySet' | 'Singleton';
  /** Key of `Service.types`. */
  readonly type: string;
  readonly aliasOf: string | undefined;
  readonly documentation: string | undefined;
  /** How it was called in another version, or what became of it, for people who come with an old call. */
  readonly note: string | undefined;
}

export interface StructuredType {
  readonly name: string;
  readonly kind: 'EntityType' | 'ComplexType';
  readonly baseType: string | undefined;
  readonly open: boolean;
  /** Inherited ones included, in the service's order. */
  readonly properties: ReadonlyMap<string, Property>;
  readonly navigations: ReadonlyMap<string, Navigation>;
  /** Names of the key's properties; empty when the service publishes none. */
  readonly key: readonly string[];
  /** Each the names of properties or to-one navigations that identify one entity together. */
  readonly alternateKeys: readonly (readonly string[])[];
  readonly documentation: string | undefined;
}

export interface Property {
  readonly name: string;
  /** `Edm.String`, …, or a qualified name in `types` or `enums`. `Edm.Untyped` is JSON. */
  readonly type: string;
  readonly collection: boolean;
  readonly nullable: boolean;
  /** The values that it takes, where the service restricts a primitive type. */
  readonly enum: readonly string[] | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly documentation: string | undefined;
  /** What it was, or means, in another version of the service. */
  readonly note: string | undefined;
}

export interface Navigation {
  readonly name: string;
  /** Key of `Service.types`. */
  readonly target: string;
  readonly collection: boolean;
  readonly nullable: boolean;
  readonly readOnly: boolean;
  /** The same link's preferred name, when this is another name of it. */
  readonly aliasOf: string | undefined;
  readonly documentation: string | undefined;
  /** What it was, or means, in another version of the service. */
  readonly note: string | undefined;
}

export interface EnumType {
  readonly name: string;
  readonly members: readonly string[];
  readonly isFlags: boolean;
  readonly documentation: string | undefined;
}

export interface Operation {
  readonly name: string;
  readonly kind: 'Function' | 'Action';
  readonly bound: boolean;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly collection: boolean;
    readonly nullable: boolean;
  }[];
  readonly returns: { readonly type: string; readonly collection: boolean } | undefined;
  readonly documentation: string | undefined;
}
