import type { AssociationDeclaration, AssociationSetDeclaration } from '../../declarations.ts';
import { defineElement, type ElementRule } from '../rule.ts';
import { annotated } from './documentation.ts';
import type { Annotated } from './operands.ts';

// V1 to V3: MC-CSDL 2.1.17 to 2.1.22.

interface End extends Annotated {
  readonly role: string;
  readonly type: string;
  readonly multiplicity: string;
  onDelete: string | undefined;
}

const onDelete = defineElement<End, Annotated>({
  required: ['Action'],
  children: () => annotated,
  open: (element, end) => {
    end.onDelete = element.required('Action');
    return element;
  },
});

const end = defineElement<AssociationDeclaration, End>({
  required: ['Type', 'Multiplicity'],
  attributes: ['Role'],
  children: () => ({ OnDelete: onDelete, ...annotated }),
  open: (element) => {
    const type = element.required('Type');
    // Without a role the end has the name of its type (MC-CSDL 2.1.18).
    const role = element.text('Role') ?? type.slice(type.lastIndexOf('.') + 1);
    return { role, type, multiplicity: element.required('Multiplicity').trim(), onDelete: undefined, annotations: element.annotations };
  },
  close: ({ role, type, multiplicity, onDelete }, _element, association) => {
    association.ends.push({ role, type, multiplicity, onDelete });
  },
});

interface ConstraintEnd extends Annotated {
  readonly role: string;
  readonly properties: string[];
}

const constraintProperty = defineElement<ConstraintEnd, Annotated>({
  required: ['Name'],
  children: () => annotated,
  open: (element, { properties }) => {
    properties.push(element.required('Name'));
    return element;
  },
});

type ConstraintNode = { [end in 'principal' | 'dependent']?: ConstraintEnd } & Annotated;

const constraintEnd = (which: 'principal' | 'dependent'): ElementRule<ConstraintNode> =>
  defineElement<ConstraintNode, ConstraintEnd>({
    required: ['Role'],
    children: () => ({ PropertyRef: constraintProperty, ...annotated }),
    open: (element, constraint) => {
      const made: ConstraintEnd = { role: element.required('Role'), properties: [], annotations: element.annotations };
      constraint[which] = made;
      return made;
    },
  });

const constraint = defineElement<AssociationDeclaration, ConstraintNode>({
  children: () => ({ Principal: constraintEnd('principal'), Dependent: constraintEnd('dependent'), ...annotated }),
  open: (element) => ({ annotations: element.annotations }),
  close: ({ principal, dependent }, element, association) => {
    if (principal && dependent) association.constraint = { principal: sideOf(principal), dependent: sideOf(dependent) };
    else element.report('invalid', `ReferentialConstraint has no ${principal ? 'Dependent' : 'Principal'}: it is left out.`);
  },
});

const sideOf = ({ role, properties }: ConstraintEnd) => ({ role, properties });

export const association = defineElement<{ readonly associations: AssociationDeclaration[] }, AssociationDeclaration>({
  required: ['Name'],
  children: () => ({ End: end, ReferentialConstraint: constraint, ...annotated }),
  open: (element, schema) => {
    const declaration: AssociationDeclaration = {
      at: element.at,
      name: element.required('Name'),
      annotations: element.annotations,
      ends: [],
      constraint: undefined,
    };
    schema.associations.push(declaration);
    return declaration;
  },
});

const setEnd = defineElement<AssociationSetDeclaration, Annotated>({
  attributes: ['Role'],
  required: ['EntitySet'],
  children: () => annotated,
  open: (element, set) => {
    set.ends.push({ role: element.text('Role'), entitySet: element.required('EntitySet') });
    return element;
  },
});

export const associationSet = defineElement<{ readonly associationSets: AssociationSetDeclaration[] }, AssociationSetDeclaration>({
  required: ['Name', 'Association'],
  children: () => ({ End: setEnd, ...annotated }),
  open: (element, container) => {
    const declaration: AssociationSetDeclaration = {
      at: element.at,
      name: element.required('Name'),
      annotations: element.annotations,
      association: element.required('Association'),
      ends: [],
    };
    container.associationSets.push(declaration);
    return declaration;
  },
});
