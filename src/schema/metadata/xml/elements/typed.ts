import type { TypedDeclaration } from '../../declarations.ts';
import type { XmlElement } from '../element.ts';

/** Further facets than `Nullable`. CSDL XML 4.01, 7.2; MC-CSDL 2.2.1. */
const facets = ['MaxLength', 'Precision', 'Scale', 'SRID', 'Unicode', 'FixedLength', 'Collation', 'DefaultValue'];
const facetNames: ReadonlySet<string> = new Set(facets);

/** Attributes of an element that has a type, beside the type's own. */
export const facetAttributes = ['Nullable', 'CollectionKind', ...facets];

const lengths = new Map([['max', undefined]]);
const scales = new Map([
  ['variable', 'variable' as const],
  ['floating', 'floating' as const],
]);

/** The type that an attribute names, and its facets. */
export function typedBy(element: XmlElement, attribute: string): TypedDeclaration {
  const { type, collection } = typeNamed(element.text(attribute));
  const kind = element.text('CollectionKind');
  return {
    type,
    collection: collection || (kind !== undefined && kind !== 'None'),
    nullable: element.flag('Nullable'),
    // Most have none of them.
    ...(element.attributes.some(({ name }) => facetNames.has(name)) ? facetsOf(element) : noFacets),
  };
}

type Facets = Omit<TypedDeclaration, 'type' | 'collection' | 'nullable'>;

const noFacets: Facets = {
  maxLength: undefined,
  precision: undefined,
  scale: undefined,
  srid: undefined,
  unicode: undefined,
  fixedLength: undefined,
  collation: undefined,
  defaultValue: undefined,
};

function facetsOf(element: XmlElement): Facets {
  return {
    maxLength: element.count('MaxLength', lengths),
    precision: element.count('Precision'),
    scale: element.count('Scale', scales),
    srid: element.text('SRID'),
    unicode: element.flag('Unicode'),
    fixedLength: element.flag('FixedLength'),
    collation: element.text('Collation'),
    defaultValue: element.text('DefaultValue'),
  };
}

/** `Collection(Edm.String)` as what is collected. */
export function typeNamed(written: string | undefined): { readonly type: string | undefined; readonly collection: boolean } {
  const collected = written?.startsWith('Collection(') ? /^Collection\((.*)\)\s*$/s.exec(written)?.[1] : undefined;
  return { type: (collected ?? written)?.trim(), collection: collected !== undefined };
}
