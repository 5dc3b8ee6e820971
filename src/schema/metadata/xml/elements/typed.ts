import type { TypedDeclaration } from '../../declarations.ts';
import type { XmlElement } from '../element.ts';

/** A declaration while it is read. */
export type Draft<Declaration> = { -readonly [Field in keyof Declaration]: Declaration[Field] };

/** Puts what an attribute says into the declaration of its element. */
type Take = (declaration: Draft<TypedDeclaration>, written: string, element: XmlElement) => void;

const lengths = new Map([['max', undefined]]);
const scales = new Map([
  ['variable', 'variable' as const],
  ['floating', 'floating' as const],
]);

/** What an element that has a type says of it. CSDL XML 4.01, 7.2; MC-CSDL 2.2.1. */
const facets: Readonly<Record<string, Take>> = {
  Nullable: (to, written, element) => {
    to.nullable = element.flag('Nullable', written);
  },
  // A collection, as 2.0 has it (MC-CSDL 2.2.1.7).
  CollectionKind: (to, written) => {
    to.collection ||= written !== 'None';
  },
  MaxLength: (to, written, element) => {
    to.maxLength = element.count('MaxLength', written, lengths);
  },
  Precision: (to, written, element) => {
    to.precision = element.count('Precision', written);
  },
  Scale: (to, written, element) => {
    to.scale = element.count('Scale', written, scales);
  },
  SRID: (to, written) => {
    to.srid = written;
  },
  Unicode: (to, written, element) => {
    to.unicode = element.flag('Unicode', written);
  },
  FixedLength: (to, written, element) => {
    to.fixedLength = element.flag('FixedLength', written);
  },
  Collation: (to, written) => {
    to.collation = written;
  },
  DefaultValue: (to, written) => {
    to.defaultValue = written;
  },
};

/** Attributes of an element that has a type, beside the type's own. */
export const facetAttributes = Object.keys(facets);
const takes = new Map(Object.entries(facets));

/** The type that an attribute names, and its facets. */
export function typedBy(element: XmlElement, attribute: string): TypedDeclaration {
  const declaration: Draft<TypedDeclaration> = { ...noFacets, ...(element.type(attribute) ?? noType) };
  takeFacets(element, declaration);
  return declaration;
}

/** Each attribute is looked at once: most of the hundred thousand elements have two or three, and none of most facets. */
export function takeFacets(element: XmlElement, declaration: Draft<TypedDeclaration>): void {
  const { attributes } = element;
  for (let index = 0; index < attributes.length; index++) {
    const { name, value } = attributes[index]!;
    takes.get(name)?.(declaration, value, element);
  }
}

const noType = { type: undefined, collection: false };

/** Of a type that stands by itself. */
export const noFacets: Omit<TypedDeclaration, 'type' | 'collection'> = {
  nullable: undefined,
  maxLength: undefined,
  precision: undefined,
  scale: undefined,
  srid: undefined,
  unicode: undefined,
  fixedLength: undefined,
  collation: undefined,
  defaultValue: undefined,
};
