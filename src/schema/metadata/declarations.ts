/**
 * A metadata document as it was written, whatever its format: what the XML and JSON readers make, and what the linker makes a `Service` of.
 * Names are as written (an alias is not resolved, nothing is looked up). Every declaration has `at`, its offset in the text, for problems.
 * Mutable lists: readers add to them as elements close.
 */

import type { AnnotationValue } from '../annotations.ts';

/** `csdl2` stands for V1 to V3 (its elements and associations), `csdl4` for 4.0 and 4.01. */
export interface Declarations {
  /** `Edmx`'s `Version`, `$Version`, as written; `1.0` is V1 to V3. */
  version: string | undefined;
  /** `m:DataServiceVersion`, as written. */
  dataServiceVersion: string | undefined;
  /** Namespace URI of the first schema: tells V1 to V3 apart. */
  schemaNamespace: string | undefined;
  /** `$EntityContainer`: the service's own, where the document has several. */
  container: string | undefined;
  references: ReferenceDeclaration[];
  schemas: SchemaDeclaration[];
}

export interface Declaration {
  readonly at: number;
  readonly name: string;
  readonly annotations: AnnotationDeclaration[];
}

/** A vocabulary or another document; what it defines is not fetched. */
export interface ReferenceDeclaration {
  readonly uri: string;
  readonly includes: readonly { readonly namespace: string; readonly alias: string | undefined }[];
}

/** An annotation of what it stands in, or of `SchemaDeclaration.targets`. */
export interface AnnotationDeclaration {
  readonly at: number;
  /** Qualified, as written: `Core.Description`, `Org.OData.Core.V1.Description`; `sap.label` for an attribute of OData 2. */
  readonly term: string;
  readonly qualifier: string | undefined;
  /** As CSDL JSON has it. */
  readonly value: AnnotationValue;
  /** Of the annotation itself. */
  readonly annotations: readonly AnnotationDeclaration[];
}

/** `Annotations` with a `Target`. */
export interface TargetDeclaration {
  readonly at: number;
  readonly target: string;
  readonly annotations: AnnotationDeclaration[];
}

export interface SchemaDeclaration {
  readonly at: number;
  readonly namespace: string;
  readonly alias: string | undefined;
  readonly annotations: AnnotationDeclaration[];
  readonly structures: StructureDeclaration[];
  readonly enums: EnumDeclaration[];
  readonly typeDefinitions: TypeDefinitionDeclaration[];
  readonly operations: OperationDeclaration[];
  readonly terms: TermDeclaration[];
  readonly associations: AssociationDeclaration[];
  readonly containers: ContainerDeclaration[];
  readonly targets: TargetDeclaration[];
}

export interface StructureDeclaration extends Declaration {
  readonly kind: 'EntityType' | 'ComplexType';
  readonly baseType: string | undefined;
  readonly abstract: boolean;
  /** Undefined: not said, so as the base type has it. */
  readonly open: boolean | undefined;
  readonly hasStream: boolean | undefined;
  /** Undefined: none of its own, so as the base type has it. */
  key: readonly KeyPart[] | undefined;
  readonly properties: PropertyDeclaration[];
  readonly navigations: NavigationDeclaration[];
}

export interface KeyPart {
  /** A property, or a path to one. */
  readonly path: string;
  readonly alias: string | undefined;
}

/** A type as written and its facets, wherever one stands. */
export interface TypedDeclaration {
  /** Without `Collection(…)`. Undefined: not said, which means `Edm.String` for a property in JSON and is a fault in XML. */
  readonly type: string | undefined;
  readonly collection: boolean;
  /** Undefined: not said. The reader does not apply a default: it differs by format. */
  readonly nullable: boolean | undefined;
  /** `max` is undefined: no limit known. */
  readonly maxLength: number | undefined;
  readonly precision: number | undefined;
  readonly scale: number | 'variable' | 'floating' | undefined;
  readonly srid: string | undefined;
  readonly unicode: boolean | undefined;
  readonly fixedLength: boolean | undefined;
  readonly collation: string | undefined;
  readonly defaultValue: string | undefined;
}

export interface PropertyDeclaration extends Declaration, TypedDeclaration {
  /** `ConcurrencyMode="Fixed"`. */
  readonly concurrency: boolean;
}

/** Of 4.x with a type; of V1 to V3 with an association and two of its roles. */
export interface NavigationDeclaration extends Declaration {
  readonly type: string | undefined;
  readonly collection: boolean;
  readonly nullable: boolean | undefined;
  readonly partner: string | undefined;
  readonly contained: boolean;
  readonly constraints: {
    readonly property: string;
    readonly referenced: string;
    readonly annotations: readonly AnnotationDeclaration[];
  }[];
  onDelete: string | undefined;
  readonly relationship: string | undefined;
  readonly fromRole: string | undefined;
  readonly toRole: string | undefined;
}

export interface EnumDeclaration extends Declaration {
  readonly underlyingType: string | undefined;
  readonly isFlags: boolean;
  /** `value` undefined: one more than the one before. */
  readonly members: (Declaration & { readonly value: string | undefined })[];
}

export interface TypeDefinitionDeclaration extends Declaration, TypedDeclaration {}

export interface OperationDeclaration extends Declaration {
  readonly kind: 'Function' | 'Action';
  readonly bound: boolean;
  readonly composable: boolean;
  readonly entitySetPath: string | undefined;
  readonly parameters: ParameterDeclaration[];
  returns: (TypedDeclaration & { readonly at: number; readonly annotations: readonly AnnotationDeclaration[] }) | undefined;
}

export interface ParameterDeclaration extends Declaration, TypedDeclaration {
  /** Of V1 to V3: `In`, `Out`, `InOut`. */
  readonly mode: string | undefined;
}

export interface TermDeclaration extends Declaration, TypedDeclaration {
  readonly baseTerm: string | undefined;
  readonly appliesTo: readonly string[];
}

/** V1 to V3: two ends, named by roles. */
export interface AssociationDeclaration extends Declaration {
  readonly ends: {
    readonly role: string;
    readonly type: string;
    /** `0..1`, `1`, `*`. */
    readonly multiplicity: string;
    readonly onDelete: string | undefined;
  }[];
  constraint:
    | {
        readonly principal: { readonly role: string; readonly properties: readonly string[] };
        readonly dependent: { readonly role: string; readonly properties: readonly string[] };
      }
    | undefined;
}

export interface ContainerDeclaration extends Declaration {
  readonly extends: string | undefined;
  /** `m:IsDefaultEntityContainer`. */
  readonly isDefault: boolean;
  readonly resources: ResourceDeclaration[];
  readonly imports: ImportDeclaration[];
  readonly associationSets: AssociationSetDeclaration[];
}

export interface ResourceDeclaration extends Declaration {
  readonly kind: 'EntitySet' | 'Singleton';
  readonly type: string | undefined;
  readonly nullable: boolean;
  /** Undefined: not said. */
  readonly inServiceDocument: boolean | undefined;
  readonly bindings: { readonly path: string; readonly target: string }[];
}

export interface ImportDeclaration extends Declaration {
  readonly kind: 'Function' | 'Action';
  /** Of 4.x: what is imported. Of V1 to V3 undefined: the import declares the operation itself. */
  readonly operation: string | undefined;
  readonly entitySet: string | undefined;
  readonly inServiceDocument: boolean | undefined;
  /** Of V1 to V3: `m:HttpMethod`. */
  readonly method: string | undefined;
  /** Of V1 to V3. */
  readonly declared: OperationDeclaration | undefined;
}

export interface AssociationSetDeclaration extends Declaration {
  readonly association: string;
  readonly ends: { readonly role: string | undefined; readonly entitySet: string }[];
}
