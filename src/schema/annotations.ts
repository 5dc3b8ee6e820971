/** What a service says of its own elements beside their types, read from its annotations and attributes. */

/**
 * Every annotation of an element, by qualified term and qualifier (`Org.OData.Core.V1.Computed`, `com.sap.vocabularies.UI.v1.LineItem#short`),
 * the value as CSDL JSON has it. An annotation of an annotation is `Term@Other.Term`. Attributes of OData 2 and 3 stand beside them under
 * the usual prefix of their namespace: `sap.label`, `m.FC_TargetPath`, their values as written.
 */
export type Annotations = ReadonlyMap<string, AnnotationValue>;

export type AnnotationValue = null | boolean | number | string | readonly AnnotationValue[] | { readonly [name: string]: AnnotationValue };

/** `Core.Revisions` of kind `Deprecated`. */
export interface Deprecation {
  /** The version since which it is, as the service counts them. */
  readonly since: string | undefined;
  /** What to use instead. */
  readonly note: string | undefined;
}

/** Further facets of a primitive type. */
export interface Facets {
  readonly precision: number | undefined;
  readonly scale: number | 'variable' | 'floating' | undefined;
  /** `4326`, or `variable`. */
  readonly srid: string | undefined;
  /** False: ASCII only. */
  readonly unicode: boolean | undefined;
  readonly fixedLength: boolean | undefined;
  readonly collation: string | undefined;
}

/** What its values can be and mean: the `Validation` and `Measures` vocabularies, SAP's. */
export interface Values {
  /** A regular expression of ECMAScript that the whole value fits. */
  readonly pattern: string | undefined;
  readonly minimum: string | undefined;
  readonly maximum: string | undefined;
  readonly exclusiveMinimum: boolean;
  readonly exclusiveMaximum: boolean;
  /** `Validation.MultipleOf`. */
  readonly multipleOf: string | undefined;
  /** `Validation.AllowedValues`: each value as text, with what it means. */
  readonly allowed: readonly { readonly value: string; readonly meaning: string | undefined }[];
  /** A unit (`kg`), or the path of the property that holds it, with a `/` before. */
  readonly unit: string | undefined;
  /** A currency (`EUR`), or the path of the property that holds it, with a `/` before. */
  readonly currency: string | undefined;
  /** The property that says in words what this code means: `Common.Text`, `sap:text`. */
  readonly text: string | undefined;
  /** What kind of text it is: `Core.MediaType`, `Core.IsURL` (`url`), `sap:semantics`. */
  readonly semantics: string | undefined;
}

/** What a resource allows. Undefined: the service says nothing, so it is to be tried. */
export interface Capabilities {
  readonly filter: {
    readonly allowed: boolean | undefined;
    /** A request without `$filter` is refused. */
    readonly required: boolean;
    readonly requiredProperties: readonly string[];
    /** Properties, by path, that cannot be filtered by. */
    readonly excluded: readonly string[];
    /** What may be asked of a property, by its path: `SingleValue`, `MultiValue`, `SingleRange`, `SearchExpression`, … */
    readonly expressions: ReadonlyMap<string, string>;
    /** Functions that `$filter` may use; undefined: any. */
    readonly functions: readonly string[] | undefined;
  };
  readonly sort: {
    readonly allowed: boolean | undefined;
    readonly excluded: readonly string[];
    readonly ascendingOnly: readonly string[];
    readonly descendingOnly: readonly string[];
  };
  readonly expand: {
    readonly allowed: boolean | undefined;
    readonly excluded: readonly string[];
    readonly maxLevels: number | undefined;
  };
  readonly select: { readonly allowed: boolean | undefined };
  readonly search: { readonly allowed: boolean | undefined; readonly unsupported: readonly string[] };
  readonly count: { readonly allowed: boolean | undefined; readonly excluded: readonly string[] };
  readonly top: boolean | undefined;
  readonly skip: boolean | undefined;
  readonly compute: boolean | undefined;
  readonly read: { readonly allowed: boolean | undefined; readonly byKey: boolean | undefined };
  readonly insert: {
    readonly allowed: boolean | undefined;
    readonly excluded: readonly string[];
    readonly required: readonly string[];
  };
  readonly update: {
    readonly allowed: boolean | undefined;
    readonly excluded: readonly string[];
    readonly required: readonly string[];
    /** `PATCH`, `PUT`; undefined: not said. */
    readonly methods: readonly string[] | undefined;
  };
  readonly delete: { readonly allowed: boolean | undefined };
  /** Of what links lead to (`Capabilities.NavigationRestrictions`), by the link's path; only what differs is said. */
  readonly navigations: ReadonlyMap<string, Capabilities>;
}
