/**
 * The names of a schema by the ABNF's rule for them: `{ entitySetName: ['Products'], complexProperty: ['Address'] }`. A rule that is left
 * out takes any name; one with an empty list takes none.
 */
export type Names = Readonly<Partial<Record<string, readonly string[]>>>;

/** Rules that are the sum of others. */
const parts: Readonly<Record<string, readonly string[]>> = {
  primitiveProperty: ['primitiveKeyProperty', 'primitiveNonKeyProperty', 'customAggregate'],
  navigationProperty: ['entityNavigationProperty', 'entityColNavigationProperty'],
  function: ['entityFunction', 'entityColFunction', 'complexFunction', 'complexColFunction', 'primitiveFunction', 'primitiveColFunction'],
};

/** In a person's words, what a name of each rule is. */
const words: Readonly<Record<string, string>> = {
  entitySetName: 'an entity set',
  singletonEntity: 'a singleton',
  actionImport: 'an action import',
  entityTypeName: 'an entity type',
  complexTypeName: 'a complex type',
  enumerationTypeName: 'an enumeration type',
  typeDefinitionName: 'a type definition',
  entityNavigationProperty: 'a navigation property',
  entityColNavigationProperty: 'a navigation property',
  complexProperty: 'a complex property',
  complexColProperty: 'a collection of complex values',
  primitiveKeyProperty: 'a primitive property',
  primitiveNonKeyProperty: 'a primitive property',
  primitiveColProperty: 'a collection of primitive values',
  streamProperty: 'a stream property',
  action: 'an action',
  parameterName: 'a parameter',
  enumerationMember: 'a member of an enumeration',
};

const isFunction = /^(?:entity|complex|primitive)(?:Col)?Function(Import)?$/;

/** What a schema tells of the names in a text. */
export class Schema {
  private readonly names: Names | undefined;
  /** Names that the text itself declares: computed properties and aliases. */
  private readonly declared: ReadonlySet<string>;

  constructor(names: Names | undefined, declared: ReadonlySet<string>) {
    this.names = names;
    this.declared = declared;
  }

  /** Nothing is known but that names are names. */
  get isOpen(): boolean {
    return this.names === undefined;
  }

  /** Whether a name, decoded, may be one of the rule's. */
  has(rule: string, name: string): boolean {
    if (this.names === undefined) return true;
    const summands = parts[rule];
    if (summands !== undefined) return summands.some((part) => this.has(part, name));
    const known = this.names[rule];
    return known === undefined || known.includes(name) || (rule.startsWith('primitiveNonKey') && this.declared.has(name));
  }

  /** Whether a name with its namespace may be one of the rule's. */
  hasQualified(rule: string, name: string): boolean {
    const dot = name.lastIndexOf('.');
    return this.hasNamespace(name.slice(0, Math.max(dot, 0))) && this.has(rule, name.slice(dot + 1));
  }

  hasNamespace(name: string): boolean {
    return name === '' || name.split('.').every((part) => this.has('namespacePart', part));
  }

  /** In words what the schema has of the name; undefined where it has none such. */
  describe(name: string): string | undefined {
    const last = name.slice(name.lastIndexOf('.') + 1);
    const found = Object.entries(this.names ?? {}).flatMap(([rule, known]) => (known?.includes(last) ? [describeRule(rule)] : []));
    return found.find((one) => one !== undefined);
  }
}

function describeRule(rule: string): string | undefined {
  const match = isFunction.exec(rule);
  if (match === null) return words[rule];
  return match[1] === undefined ? 'a function' : 'a function import';
}
