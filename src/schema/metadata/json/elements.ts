/** What an object that stands for an element of CSDL can hold beside annotations. */
export interface ElementRule {
  /** As messages name it. */
  readonly called: string;
  /** Members that the format defines. */
  readonly members: readonly string[];
  /** It has others, by names that the document gives. */
  readonly children?: true;
}

const facets = ['$MaxLength', '$Unicode', '$Precision', '$Scale', '$SRID'];
const type = ['$Type', '$Collection', '$Nullable', ...facets];
const operation = ['$Kind', '$IsBound', '$EntitySetPath', '$Parameter', '$ReturnType'];
const structure = ['$Kind', '$BaseType', '$Abstract', '$OpenType'];

const rules = {
  Document: { called: 'the document', members: ['$Version', '$EntityContainer', '$Reference'], children: true },
  // 4: of what it includes, only the namespaces are of use.
  References: { called: '$Reference', members: [], children: true },
  Reference: { called: 'a reference', members: ['$Include', '$IncludeAnnotations'] },
  Include: { called: '$Include', members: ['$Namespace', '$Alias'] },
  // 5
  Schema: { called: 'a schema', members: ['$Alias', '$Annotations'], children: true },
  // 6
  EntityType: { called: 'an entity type', members: [...structure, '$HasStream', '$Key'], children: true },
  // 7
  Property: { called: 'a property', members: ['$Kind', ...type, '$DefaultValue'] },
  // 8
  NavigationProperty: {
    called: 'a navigation property',
    members: ['$Kind', '$Type', '$Collection', '$Nullable', '$Partner', '$ContainsTarget', '$ReferentialConstraint', '$OnDelete'],
  },
  ReferentialConstraint: { called: '$ReferentialConstraint', members: [], children: true },
  // 9
  ComplexType: { called: 'a complex type', members: structure, children: true },
  // 10
  EnumType: { called: 'an enumeration type', members: ['$Kind', '$UnderlyingType', '$IsFlags'], children: true },
  // 11
  TypeDefinition: { called: 'a type definition', members: ['$Kind', '$UnderlyingType', ...facets] },
  // 12
  Action: { called: 'an action', members: operation },
  Function: { called: 'a function', members: [...operation, '$IsComposable'] },
  Parameter: { called: 'a parameter', members: ['$Name', ...type] },
  ReturnType: { called: '$ReturnType', members: type },
  // 13
  EntityContainer: { called: 'the entity container', members: ['$Kind', '$Extends'], children: true },
  EntitySet: {
    called: 'an entity set',
    members: ['$Kind', '$Collection', '$Type', '$NavigationPropertyBinding', '$IncludeInServiceDocument'],
  },
  Singleton: { called: 'a singleton', members: ['$Kind', '$Type', '$Nullable', '$NavigationPropertyBinding'] },
  NavigationPropertyBinding: { called: '$NavigationPropertyBinding', members: [], children: true },
  ActionImport: { called: 'an action import', members: ['$Kind', '$Action', '$EntitySet'] },
  FunctionImport: { called: 'a function import', members: ['$Kind', '$Function', '$EntitySet', '$IncludeInServiceDocument'] },
  // 14
  Term: { called: 'a term', members: ['$Kind', '$BaseTerm', '$AppliesTo', ...type, '$DefaultValue'] },
  Targets: { called: '$Annotations', members: [], children: true },
  Target: { called: 'a target of annotations', members: [] },
} as const satisfies Readonly<Record<string, ElementRule>>;

export type ElementName = keyof typeof rules;

/** The objects that CSDL JSON 4.01 knows, and what each can hold; numbers are those of its sections. */
export const elements: Readonly<Record<ElementName, ElementRule>> = rules;
