import { createEnumMember, createEnumType } from '../../make.ts';
import type { EnumMember, EnumType } from '../../service.ts';
import type { EnumDeclaration } from '../declarations.ts';
import { describe, type Linking } from './context.ts';

/** Enumerations by qualified name, in the document's order. */
export function linkEnums(linking: Linking): ReadonlyMap<string, EnumType> {
  const linked = new Map<string, EnumType>();
  for (const [name, declaration] of linking.directory.enums) {
    const { described } = describe(linking, declaration, name, linking.targets.take(name, ''));
    const { underlyingType = 'Edm.Int32', isFlags } = declaration;
    const members = linkMembers(linking, name, declaration);
    linked.set(name, createEnumType({ ...described, name, underlyingType: linking.names.qualify(underlyingType), isFlags, members }));
  }
  return linked;
}

/** A member without a value has the one after that of the member before, the first 0 (CSDL 4.01, 10.3). Values may be of 64 bits. */
function linkMembers(linking: Linking, type: string, { members }: EnumDeclaration): ReadonlyMap<string, EnumMember> {
  const { report, targets } = linking;
  const linked = new Map<string, EnumMember>();
  let next = 0n;
  for (const member of members) {
    const path = `${type}/${member.name}`;
    const value = member.value === undefined ? next : wholeNumber(member.value);
    if (value === undefined) report('invalid', member.at, `"${path}" has the value "${member.value}", which is no whole number.`, path);
    if (linked.has(member.name)) report('duplicate', member.at, `"${path}" is declared more than once. The first is used.`, path);
    const { described } = describe(linking, member, path, targets.take(type, member.name));
    if (!linked.has(member.name)) linked.set(member.name, createEnumMember({ ...described, value: String(value ?? next) }));
    next = (value ?? next) + 1n;
  }
  return linked;
}

const wholeNumber = (written: string): bigint | undefined =>
  /^[+-]?\d{1,20}$/.test(written.trim()) ? BigInt(written.trim().replace('+', '')) : undefined;
