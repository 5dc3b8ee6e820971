import type { OperationDeclaration } from '../../declarations.ts';
import type { XmlElement } from '../element.ts';
import { defineElement, passedOver } from '../rule.ts';
import { annotated } from './documentation.ts';
import type { Annotated } from './operands.ts';
import { facetAttributes, noFacets, typedBy } from './typed.ts';

interface Operations {
  readonly operations: OperationDeclaration[];
}

/** Types that 3.0 writes as elements, of functions that no URL can call (MC-CSDL 2.1.24). */
const anonymousTypes = { CollectionType: passedOver, ReferenceType: passedOver, RowType: passedOver, TypeRef: passedOver };

/** CSDL XML 4.01, 12.9; MC-CSDL 2.1.23. */
const parameter = defineElement<Pick<OperationDeclaration, 'parameters'>, Annotated>({
  attributes: [...facetAttributes, 'Mode'],
  required: ['Name', 'Type'],
  children: () => ({ ...annotated, ...anonymousTypes }),
  open: (element, { parameters }) => {
    parameters.push({
      at: element.at,
      name: element.required('Name'),
      annotations: element.annotations,
      ...typedBy(element, 'Type'),
      mode: element.text('Mode'),
    });
    return element;
  },
});

/** CSDL XML 4.01, 12.8. In 3.0 there may be several, of which the first is used. */
const returnType = defineElement<Pick<OperationDeclaration, 'returns'>, Annotated>({
  attributes: [...facetAttributes, 'Type', 'EntitySet', 'EntitySetPath'],
  children: () => ({ ...annotated, ...anonymousTypes }),
  open: (element, operation) => {
    const { at, annotations } = element;
    if (element.text('Type') !== undefined) operation.returns ??= { at, annotations, ...typedBy(element, 'Type') };
    return element;
  },
});

export const operationParts = { Parameter: parameter, ReturnType: returnType };

/** What is returned by an attribute's say, as before 4.0. */
export function returnedBy(element: XmlElement): OperationDeclaration['returns'] {
  const written = element.type('ReturnType');
  if (written === undefined) return undefined;
  const { at } = element;
  return { at, annotations: [], ...written, ...noFacets };
}

/** CSDL XML 4.01, 12.1 and 12.3; a function of 3.0 has its return type in an attribute, and a query that is nobody's business here. */
const operation = (kind: OperationDeclaration['kind']) =>
  defineElement<Operations, OperationDeclaration>({
    attributes: ['IsBound', 'IsComposable', 'EntitySetPath', 'ReturnType'],
    required: ['Name'],
    children: () => ({ ...operationParts, ...annotated, DefiningExpression: passedOver }),
    open: (element, schema) => {
      const declaration: OperationDeclaration = {
        at: element.at,
        name: element.required('Name'),
        annotations: element.annotations,
        kind,
        bound: element.flag('IsBound') ?? false,
        composable: element.flag('IsComposable') ?? false,
        entitySetPath: element.text('EntitySetPath'),
        parameters: [],
        returns: returnedBy(element),
      };
      schema.operations.push(declaration);
      return declaration;
    },
  });

export const operationElements = { Action: operation('Action'), Function: operation('Function') };
