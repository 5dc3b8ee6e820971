import type { Operation, OperationImport, Parameter, ReturnType } from '../../service.ts';
import { overloadName } from '../link/targets.ts';
import { annotationsAt, describingEntries } from './annotations.ts';
import type { Printing } from './context.ts';
import { ifTrue, type Json, objectOf, unlessEmpty } from './json.ts';
import { typedEntries } from './typed.ts';

/** The overloads of a function or action: CSDL JSON 4.01, 12. */
export const printOverloads = (printing: Printing, overloads: readonly Operation[]): Json =>
  overloads.map((overload) => printOverload(printing, overload));

const printOverload = (printing: Printing, operation: Operation): Json =>
  objectOf([
    ['$Kind', operation.kind],
    ['$IsBound', ifTrue(operation.bound)],
    ['$EntitySetPath', operation.entitySetPath],
    ['$IsComposable', ifTrue(operation.composable)],
    ['$Parameter', unlessEmpty(operation.parameters.map((parameter) => printParameter(printing, parameter)))],
    ['$ReturnType', operation.returns && printReturnType(printing, operation, operation.returns)],
    ...describingEntries(operation),
  ]);

/** CSDL JSON 4.01, 12.9. A default value is part of `Core.OptionalParameter`, where the parameter has that. */
const printParameter = (printing: Printing, parameter: Parameter): Json =>
  objectOf([['$Name', parameter.name], ...typedEntries(printing, parameter), ...describingEntries(parameter)]);

const printReturnType = (printing: Printing, operation: Operation, returns: ReturnType): Json =>
  objectOf([...typedEntries(printing, returns), ...annotationsAt(printing, returnPath(operation))]);

/** Where the model keeps what is said of the result: behind the name with its types, as the targets of annotations have it. */
function returnPath({ kind, name, bound, parameters }: Operation): string {
  const types = parameters.map(({ typeDefinition, type, collection }) => {
    const item = typeDefinition ?? type;
    return collection ? `Collection(${item})` : item;
  });
  return `${overloadName(name, kind === 'Function' ? types : types.slice(0, bound ? 1 : 0))}/$ReturnType`;
}

/** CSDL JSON 4.01, 13.5 and 13.6. */
export const printImport = ({ nameOf }: Printing, imported: OperationImport): Json => {
  const { kind, operation, resource, inServiceDocument } = imported;
  return objectOf([
    [`$${kind}`, nameOf(operation)],
    ['$EntitySet', resource],
    ['$IncludeInServiceDocument', kind === 'Function' ? ifTrue(inServiceDocument) : undefined],
    ...describingEntries(imported),
  ]);
};
