import type { EnumDeclaration, TermDeclaration, TypeDefinitionDeclaration } from '../declarations.ts';
import { type JsonElement, shorten } from './element.ts';
import { flag, literal, text } from './kinds.ts';
import { facetsOf, typedBy } from './typed.ts';

/** CSDL JSON 4.01, 10. A member is a number, or a text where the number has too many digits. */
export function readEnum(name: string, element: JsonElement): EnumDeclaration {
  const declaration: EnumDeclaration = {
    ...{ at: element.at, name, annotations: element.annotations },
    underlyingType: element.get('$UnderlyingType', text),
    isFlags: element.get('$IsFlags', flag) ?? false,
    members: [],
  };
  for (const member of element.children) {
    const value = literal.read(member.value);
    if (value === undefined) element.report('invalid', member.at, `The value of ${shorten(member.name)} is no number: it is left out.`);
    else declaration.members.push({ at: member.at, name: member.name, annotations: element.annotationsOf(member.name), value });
  }
  return declaration;
}

/** CSDL JSON 4.01, 11. */
export function readTypeDefinition(name: string, element: JsonElement): TypeDefinitionDeclaration {
  const type = element.get('$UnderlyingType', text);
  return {
    ...{ at: element.at, name, annotations: element.annotations, type },
    ...{ collection: false, nullable: undefined, defaultValue: undefined },
    ...facetsOf(element, type),
  };
}

/** CSDL JSON 4.01, 14.1. */
export const readTerm = (name: string, element: JsonElement): TermDeclaration => ({
  ...{ at: element.at, name, annotations: element.annotations },
  ...typedBy(element),
  baseTerm: element.get('$BaseTerm', text),
  appliesTo: element.all('$AppliesTo', text),
});
