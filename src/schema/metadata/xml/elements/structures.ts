import type { KeyPart, NavigationDeclaration, PropertyDeclaration, StructureDeclaration } from '../../declarations.ts';
import type { XmlElement } from '../element.ts';
import { defineElement, type ElementRule } from '../rule.ts';
import { annotated } from './documentation.ts';
import type { Annotated } from './operands.ts';
import { type Draft, facetAttributes, takeFacets } from './typed.ts';

interface Structures {
  readonly structures: StructureDeclaration[];
}

const keyPart = defineElement<KeyPart[], Annotated>({
  attributes: ['Alias'],
  required: ['Name'],
  children: () => annotated,
  open: (element, key) => {
    key.push({ path: element.required('Name'), alias: element.text('Alias') });
    return element;
  },
});

/** CSDL XML 4.01, 6.5. A second one goes on with the first. */
const key = defineElement<StructureDeclaration, KeyPart[]>({
  children: () => ({ PropertyRef: keyPart }),
  open: (_element, structure) => {
    const parts = [...(structure.key ?? [])];
    structure.key = parts;
    return parts;
  },
});

/** CSDL XML 4.01, 7; MC-CSDL 2.1.3. */
const property = defineElement<StructureDeclaration, PropertyDeclaration>({
  attributes: [...facetAttributes, 'ConcurrencyMode'],
  required: ['Name', 'Type'],
  children: () => annotated,
  open: (element, structure) => {
    const declaration = propertyOf(element);
    structure.properties.push(declaration);
    return declaration;
  },
});

/** There are tens of thousands: listed field by field, this takes a fraction of what `typedBy` takes. */
function propertyOf(element: XmlElement): PropertyDeclaration {
  const written = element.type('Type');
  const declaration: Draft<PropertyDeclaration> = {
    at: element.at,
    name: element.required('Name'),
    annotations: element.annotations,
    type: written?.type,
    collection: written?.collection ?? false,
    nullable: undefined,
    maxLength: undefined,
    precision: undefined,
    scale: undefined,
    srid: undefined,
    unicode: undefined,
    fixedLength: undefined,
    collation: undefined,
    defaultValue: undefined,
    concurrency: element.text('ConcurrencyMode') === 'Fixed',
  };
  takeFacets(element, declaration);
  return declaration;
}

interface Constraint extends Annotated {
  readonly property: string;
  readonly referenced: string;
}

const constraint = defineElement<NavigationDeclaration, Constraint>({
  required: ['Property', 'ReferencedProperty'],
  children: () => annotated,
  open: (element, navigation) => {
    const declaration: Constraint = {
      property: element.required('Property'),
      referenced: element.required('ReferencedProperty'),
      annotations: element.annotations,
    };
    navigation.constraints.push(declaration);
    return declaration;
  },
});

const onDelete = defineElement<NavigationDeclaration, Annotated>({
  required: ['Action'],
  children: () => annotated,
  open: (element, navigation) => {
    navigation.onDelete = element.required('Action');
    return element;
  },
});

/** CSDL XML 4.01, 8, with a type; MC-CSDL 2.1.4, with an association and two of its roles. */
const navigationProperty = defineElement<StructureDeclaration, NavigationDeclaration>({
  attributes: ['Nullable', 'Partner', 'ContainsTarget', 'FromRole', 'ToRole'],
  required: ['Name', 'Type|Relationship'],
  children: () => ({ ReferentialConstraint: constraint, OnDelete: onDelete, ...annotated }),
  open: (element, structure) => {
    const written = element.type('Type');
    const declaration: NavigationDeclaration = {
      at: element.at,
      name: element.required('Name'),
      annotations: element.annotations,
      type: written?.type,
      collection: written?.collection ?? false,
      nullable: element.flag('Nullable'),
      partner: element.text('Partner'),
      contained: element.flag('ContainsTarget') ?? false,
      constraints: [],
      onDelete: undefined,
      relationship: element.text('Relationship'),
      fromRole: element.text('FromRole'),
      toRole: element.text('ToRole'),
    };
    structure.navigations.push(declaration);
    return declaration;
  },
});

const members = { Key: key, Property: property, NavigationProperty: navigationProperty };

/** CSDL XML 4.01, 6 and 9; MC-CSDL 2.1.2 and 2.1.7. */
const structure = (kind: StructureDeclaration['kind']): ElementRule<Structures> =>
  defineElement<Structures, StructureDeclaration>({
    attributes: ['BaseType', 'Abstract', 'OpenType', 'HasStream'],
    required: ['Name'],
    children: () => ({ ...members, ...annotated }),
    open: (element, schema) => {
      const declaration = structureOf(kind, element);
      schema.structures.push(declaration);
      return declaration;
    },
  });

const structureOf = (kind: StructureDeclaration['kind'], element: XmlElement): StructureDeclaration => ({
  kind,
  at: element.at,
  name: element.required('Name'),
  annotations: element.annotations,
  baseType: element.text('BaseType'),
  abstract: element.flag('Abstract') ?? false,
  open: element.flag('OpenType'),
  hasStream: element.flag('HasStream') ?? booleanOf(element.foreign('m.HasStream')),
  key: undefined,
  properties: [],
  navigations: [],
});

const booleanOf = (written: string | undefined) => (written === undefined ? undefined : written === 'true');

export const structureElements = { EntityType: structure('EntityType'), ComplexType: structure('ComplexType') };
