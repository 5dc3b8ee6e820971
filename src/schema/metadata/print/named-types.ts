import type { EnumType, Term, TypeDefinition } from '../../service.ts';
import { describingEntries } from './annotations.ts';
import type { Printing } from './context.ts';
import { type Entry, ifTrue, type Json, objectOf, unlessEmpty } from './json.ts';
import { defaultEntry, facetEntries, numberOr, typedEntries } from './typed.ts';

/** CSDL JSON 4.01, 10. */
export const printEnum = (type: EnumType): Json =>
  objectOf([
    ['$Kind', 'EnumType'],
    ['$UnderlyingType', type.underlyingType === 'Edm.Int32' ? undefined : type.underlyingType],
    ['$IsFlags', ifTrue(type.isFlags)],
    ...Array.from(type.members, ([name, member]): readonly Entry[] => [
      [name, numberOr(member.value)],
      ...describingEntries(member, name),
    ]).flat(),
    ...describingEntries(type),
  ]);

/** CSDL JSON 4.01, 11. */
export const printTypeDefinition = (type: TypeDefinition): Json =>
  objectOf([['$Kind', 'TypeDefinition'], ['$UnderlyingType', type.underlyingType], ...facetEntries(type), ...describingEntries(type)]);

/** CSDL JSON 4.01, 14.1. */
export const printTerm = (printing: Printing, term: Term): Json =>
  objectOf([
    ['$Kind', 'Term'],
    ...typedEntries(printing, term),
    defaultEntry(term.type, term.defaultValue),
    ['$BaseTerm', term.baseTerm],
    ['$AppliesTo', unlessEmpty(term.appliesTo)],
    ...describingEntries(term),
  ]);
