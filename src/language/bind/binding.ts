/** What names and expressions of a request document mean in a service. */

import type { AliasOption, Name, Node, Problem, Request } from '../../../grammar/index.ts';
import type { Navigation, Operation, Parameter, Property, Resource, Service, StructuredType } from '../../schema/index.ts';

/** The type of an expression's value. */
export interface ValueType {
  /** `Edm.String`, …, a key of `Service.types` or `Service.enums`; undefined: unknown, so nothing can be said of it. */
  readonly name: string | undefined;
  readonly collection: boolean;
  /** The property that the value comes from: for its enum values and lengths. */
  readonly property: Property | undefined;
  /** The link that the value comes from; `name` is then the target's type. */
  readonly navigation: Navigation | undefined;
}

export interface LambdaVariable {
  readonly declaration: Name;
  readonly type: ValueType;
}

/** Where expressions and options are read. */
export interface Scope {
  /** What a bare name is looked up in; undefined: unknown, so names are not checked. */
  readonly type: StructuredType | undefined;
  /** Lambda variables in reach, by name; inner ones hide outer ones. */
  readonly variables: ReadonlyMap<string, LambdaVariable>;
  /** Names that `$compute` and `$apply` add, with the types of what they stand for. */
  readonly computed: ReadonlyMap<string, ValueType>;
  /** There are no other names: those of the entities are gone where `$apply` has put them together. */
  readonly onlyComputed: boolean;
  /** The request's own target: what `$it` stands for. */
  readonly root: StructuredType | undefined;
  /** The request's `@alias=…` options, by name. */
  readonly aliases: ReadonlyMap<string, AliasOption>;
}

/**
 * What a name stands for. `owner` is the structured type that it was looked up in; undefined where it is not a member, or where
 * the type is unknown.
 */
export type Binding =
  | { readonly kind: 'resource'; readonly owner: undefined; readonly resource: Resource; readonly type: StructuredType | undefined }
  | { readonly kind: 'property'; readonly owner: StructuredType; readonly property: Property }
  | { readonly kind: 'navigation'; readonly owner: StructuredType; readonly navigation: Navigation }
  /** The overload that is called; `overloads`: all that have the name. */
  | {
      readonly kind: 'operation';
      readonly owner: StructuredType | undefined;
      readonly operation: Operation;
      readonly overloads: readonly Operation[];
    }
  /** The name of a parameter in a call. */
  | { readonly kind: 'parameter'; readonly owner: undefined; readonly operation: Operation; readonly parameter: Parameter }
  /** `Edm.String`, a cast to a type of the service. */
  | { readonly kind: 'type'; readonly owner: undefined; readonly name: string; readonly type: StructuredType | undefined }
  /** A built-in function of the standard; look it up by its name in the grammar's table. */
  | { readonly kind: 'function'; readonly owner: undefined }
  | { readonly kind: 'variable'; readonly owner: undefined; readonly variable: LambdaVariable }
  | { readonly kind: 'computed'; readonly owner: StructuredType | undefined; readonly type: ValueType }
  | { readonly kind: 'alias'; readonly owner: undefined; readonly declaration: AliasOption | undefined }
  /** `v6` in `/v6/device`. */
  | { readonly kind: 'version'; readonly owner: undefined }
  /** A step of an absolute URL before the service begins, or outside of it. */
  | { readonly kind: 'outside'; readonly owner: undefined }
  /** Not a resource of the service. */
  | { readonly kind: 'unknown-resource'; readonly owner: undefined }
  /**
   * Not a member of `owner`; `owner` undefined: nothing is known of what it is looked up in, or it is `open`, so that it may have members
   * that it does not declare. `among`: the names that there are, where they are none of a type.
   */
  | {
      readonly kind: 'unknown';
      readonly owner: StructuredType | undefined;
      readonly open?: StructuredType;
      readonly among?: readonly string[];
    };

/** What a request's URL leads to. */
export interface Target {
  readonly resource: Resource | undefined;
  readonly type: StructuredType | undefined;
  /** Many entities; false behind a key or a to-one link. */
  readonly collection: boolean;
  /** How the path ends: in entities, a number, a property's value, a document of the service, an operation, or unknown. */
  readonly ends: 'entities' | 'count' | 'value' | 'system' | 'operation' | 'unknown';
  /** That is called, where the path ends in a call. */
  readonly operation: Operation | undefined;
  /** The version segment as written (`v6`). */
  readonly version: Name | undefined;
}

/** A request and what its names mean. All spans are offsets of its own text: it means the same wherever it stands. */
export interface BoundRequest {
  readonly text: string;
  readonly request: Request;
  readonly problems: readonly Problem[];
  /** What the connection speaks to. */
  readonly connected: Service;
  /** The same in the version that the request's URL names. */
  readonly service: Service;
  /** Undefined when the request has no URL. */
  readonly target: Target | undefined;
  /**
   * Of every `Name` that stands for something (in paths, keys, calls, lambda variables), every `Alias`, the name string of every
   * JSON body member, and every `Hole` that stands where a name belongs (kind `unknown`, with its owner).
   */
  readonly bindings: ReadonlyMap<Node, Binding>;
  /** Of every expression. */
  readonly types: ReadonlyMap<Node, ValueType>;
  /**
   * Of a query option or a hole in its place: the scope that its value is read in. Of `Url`, `ExpandItem`, `SelectItem`,
   * `CountSegment`, `FilterSegment` and `LambdaSegment`: the scope behind their `?` or inside their parentheses.
   */
  readonly scopes: ReadonlyMap<Node, Scope>;
  /** Of every JSON object and array in a body that stands for entities: their type. */
  readonly bodies: ReadonlyMap<Node, StructuredType>;
}
