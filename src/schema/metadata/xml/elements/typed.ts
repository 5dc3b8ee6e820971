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
export const typedBy = (element: XmlElement, attribute: string): TypedDeclaration => ({
  type: typeNamed(element.text(attribute)),
  collection: isCollection(element, attribute),
  nullable: element.flag('Nullable'),
  ...facetsBy(element),
});

export type Facets = Omit<TypedDeclaration, 'type' | 'collection' | 'nullable'>;

export const facetsBy = (element: XmlElement): Facets =>
  element.attributes.length > 1 && element.attributes.some(({ name }) => facetNames.has(name)) ? facetsOf(element) : noFacets;

/** `Collection(…)`, or as 2.0 has it (MC-CSDL 2.2.1.7). */
export function isCollection(element: XmlElement, attribute: string): boolean {
  const kind = element.text('CollectionKind');
  return isCollected(element.text(attribute)) || (kind !== undefined && kind !== 'None');
}

/** Of a type that stands by itself. */
export const noFacets: Facets = {
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

export const isCollected = (written: string | undefined): boolean => written?.startsWith('Collection(') ?? false;

/** `Collection(Edm.String)` as what is collected. */
export function typeNamed(written: string | undefined): string | undefined {
  if (!isCollected(written)) return written?.trim();
  return /^Collection\(([^)]*)/.exec(written!)![1]!.trim();
}
