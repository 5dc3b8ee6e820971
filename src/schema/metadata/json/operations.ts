import type { OperationDeclaration, ParameterDeclaration } from '../declarations.ts';
import type { JsonElement } from './element.ts';
import { flag, object, text } from './kinds.ts';
import { typedBy } from './typed.ts';

/** One overload: CSDL JSON 4.01, 12. */
export function readOperation(kind: OperationDeclaration['kind'], name: string, element: JsonElement): OperationDeclaration {
  const returned = element.child('$ReturnType', 'ReturnType');
  return {
    kind,
    at: element.at,
    name,
    annotations: element.annotations,
    bound: element.get('$IsBound', flag) ?? false,
    composable: element.get('$IsComposable', flag) ?? false,
    entitySetPath: element.get('$EntitySetPath', text),
    parameters: element.all('$Parameter', object).flatMap((node) => readParameter(element.element('Parameter', node))),
    returns: returned && { at: returned.at, annotations: returned.annotations, ...typedBy(returned) },
  };
}

/** CSDL JSON 4.01, 12.9. One that nobody can name is left out. */
function readParameter(element: JsonElement): readonly ParameterDeclaration[] {
  const name = element.get('$Name', text);
  if (element.cut) return [];
  if (name === undefined) element.report('invalid', element.at, 'A parameter has no $Name: it is left out.');
  return name === undefined ? [] : [{ at: element.at, name, annotations: element.annotations, ...typedBy(element), mode: undefined }];
}
