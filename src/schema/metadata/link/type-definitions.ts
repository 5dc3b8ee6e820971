import { createTypeDefinition } from '../../make.ts';
import { builtInTypes } from './built-in-types.ts';
import { describe, type Linking } from './context.ts';
import { linkFacets } from './typed.ts';
import { linkValues } from './values.ts';

/** Links the type definitions, which all other types look up. What is underneath must be primitive (CSDL 4.01, 11.1); else nothing is known of it. */
export function linkTypeDefinitions(linking: Linking): void {
  for (const [name, declaration] of linking.directory.typeDefinitions) {
    const { described, facts } = describe(linking, declaration, name, linking.targets.take(name, ''));
    const type = underlyingType(linking, declaration.type, declaration.at, name);
    linking.typeDefinitions.set(
      name,
      createTypeDefinition({
        ...described,
        name,
        underlyingType: type,
        maxLength: declaration.maxLength,
        facets: linkFacets(declaration, type),
        values: linkValues(facts),
      }),
    );
  }
}

function underlyingType({ names, report }: Linking, written: string | undefined, at: number, name: string): string {
  const type = written === undefined ? undefined : names.qualify(written);
  if (type !== undefined && builtInTypes.has(type)) return type;
  report('invalid', at, `"${name}" stands for "${type ?? ''}", which is not a primitive type. Nothing is known of its values.`, name);
  return 'Edm.Untyped';
}
