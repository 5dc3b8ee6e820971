import type { ImportDeclaration, OperationDeclaration } from '../../declarations.ts';
import type { XmlElement } from '../element.ts';
import { defineElement } from '../rule.ts';
import { annotated } from './documentation.ts';
import type { Annotated } from './operands.ts';
import { operationParts, returnedBy } from './operations.ts';

interface Imports {
  readonly imports: ImportDeclaration[];
}

const importOf = (element: XmlElement): Omit<ImportDeclaration, 'kind' | 'operation' | 'declared'> => ({
  at: element.at,
  name: element.required('Name'),
  annotations: element.annotations,
  entitySet: element.text('EntitySet'),
  inServiceDocument: element.flag('IncludeInServiceDocument'),
  method: element.foreign('m.HttpMethod')?.toUpperCase(),
});

/** CSDL XML 4.01, 13.5. */
const actionImport = defineElement<Imports, Annotated>({
  attributes: ['EntitySet', 'IncludeInServiceDocument'],
  required: ['Name', 'Action'],
  children: () => annotated,
  open: (element, { imports }) => {
    const declaration: ImportDeclaration = {
      ...importOf(element),
      kind: 'Action',
      operation: element.required('Action'),
      declared: undefined,
    };
    imports.push(declaration);
    return declaration;
  },
});

type FunctionImport = Pick<OperationDeclaration, 'parameters' | 'returns'> & Annotated;

/** CSDL XML 4.01, 13.6, names the function that it imports; MC-CSDL 2.1.15 is the operation itself. */
const functionImport = defineElement<Imports, FunctionImport>({
  attributes: [
    ...['Function', 'EntitySet', 'IncludeInServiceDocument'],
    ...['ReturnType', 'EntitySetPath', 'IsBindable', 'IsComposable', 'IsSideEffecting', 'MethodAccess'],
  ],
  required: ['Name'],
  children: () => ({ ...operationParts, ...annotated }),
  open: (element, { imports }) => {
    const common = importOf(element);
    const operation = element.text('Function');
    const declared = operation === undefined ? operationOf(element, common.method) : undefined;
    imports.push({ ...common, kind: declared?.kind ?? 'Function', operation, declared });
    return declared ?? { parameters: [], returns: undefined, annotations: element.annotations };
  },
});

const operationOf = (element: XmlElement, method: string | undefined): OperationDeclaration => ({
  at: element.at,
  name: element.required('Name'),
  // The import has them.
  annotations: [],
  kind: hasEffects(element, method) ? 'Action' : 'Function',
  bound: element.flag('IsBindable') ?? false,
  composable: element.flag('IsComposable') ?? false,
  entitySetPath: element.text('EntitySetPath'),
  parameters: [],
  returns: returnedBy(element),
});

/** In 3.0 one has effects unless it says otherwise (MC-CSDL 2.1.15); before, only the method tells, which is GET by default. */
function hasEffects(element: XmlElement, method: string | undefined): boolean {
  if (method !== undefined) return method !== 'GET';
  return element.flag('IsSideEffecting') ?? element.uri === 'http://schemas.microsoft.com/ado/2009/11/edm';
}

export const importElements = { ActionImport: actionImport, FunctionImport: functionImport };
