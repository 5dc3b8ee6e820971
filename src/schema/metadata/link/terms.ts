import { createTerm } from '../../make.ts';
import type { Term } from '../../service.ts';
import { describe, type Linking } from './context.ts';
import { linkType } from './typed.ts';

/** Terms that the document's own vocabularies define, by qualified name. */
export function linkTerms(linking: Linking): ReadonlyMap<string, Term> {
  const { directory, names, targets } = linking;
  const linked = new Map<string, Term>();
  for (const [name, declaration] of directory.terms) {
    const { described } = describe(linking, declaration, name, targets.take(name, ''));
    const { baseTerm, appliesTo, defaultValue } = declaration;
    const type = linkType(linking, declaration, declaration.at, name);
    const { type: typeName, collection, nullable, maxLength, facets, typeDefinition } = type;
    linked.set(
      name,
      createTerm({
        ...described,
        name,
        // A term has no place for both: the definition says more.
        type: typeDefinition ?? typeName,
        ...{ collection, nullable, maxLength, facets, appliesTo, defaultValue },
        baseTerm: baseTerm === undefined ? undefined : names.qualifyTerm(baseTerm),
      }),
    );
  }
  return linked;
}
