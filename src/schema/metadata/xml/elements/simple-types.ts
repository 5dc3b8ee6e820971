import type { EnumDeclaration, TermDeclaration, TypeDefinitionDeclaration } from '../../declarations.ts';
import { defineElement } from '../rule.ts';
import { annotated } from './documentation.ts';
import type { Annotated } from './operands.ts';
import { facetAttributes, typedBy } from './typed.ts';

const member = defineElement<EnumDeclaration, Annotated>({
  attributes: ['Value'],
  required: ['Name'],
  children: () => annotated,
  open: (element, { members }) => {
    const { at, annotations } = element;
    members.push({ at, name: element.required('Name'), annotations, value: element.text('Value')?.trim() });
    return element;
  },
});

/** CSDL XML 4.01, 10. */
export const enumType = defineElement<{ readonly enums: EnumDeclaration[] }, EnumDeclaration>({
  attributes: ['UnderlyingType', 'IsFlags'],
  required: ['Name'],
  children: () => ({ Member: member, ...annotated }),
  open: (element, { enums }) => {
    const declaration: EnumDeclaration = {
      at: element.at,
      name: element.required('Name'),
      annotations: element.annotations,
      underlyingType: element.text('UnderlyingType'),
      isFlags: element.flag('IsFlags') ?? false,
      members: [],
    };
    enums.push(declaration);
    return declaration;
  },
});

/** CSDL XML 4.01, 11. */
export const typeDefinition = defineElement<{ readonly typeDefinitions: TypeDefinitionDeclaration[] }, Annotated>({
  attributes: facetAttributes,
  required: ['Name', 'UnderlyingType'],
  children: () => annotated,
  open: (element, { typeDefinitions }) => {
    const { at, annotations } = element;
    typeDefinitions.push({ at, name: element.required('Name'), annotations, ...typedBy(element, 'UnderlyingType') });
    return element;
  },
});

/** CSDL XML 4.01, 14.1; `ValueTerm` is its name in 3.0 (MC-CSDL 2.1.40). */
export const term = defineElement<{ readonly terms: TermDeclaration[] }, Annotated>({
  attributes: [...facetAttributes, 'BaseTerm', 'AppliesTo'],
  required: ['Name', 'Type'],
  children: () => annotated,
  open: (element, { terms }) => {
    terms.push({
      at: element.at,
      name: element.required('Name'),
      annotations: element.annotations,
      ...typedBy(element, 'Type'),
      baseTerm: element.text('BaseTerm'),
      appliesTo: element.text('AppliesTo')?.trim().split(/\s+/) ?? [],
    });
    return element;
  },
});
