import { type Node, pathAt } from '../../grammar/index.ts';
import type { Binding } from './bind/index.ts';
import type { LanguageContext } from './context.ts';
import type { Definition } from './types.ts';

/** Where the name at an offset is declared: a lambda variable or an alias in the document, everything else in the schema. */
export function definition(context: LanguageContext, text: string, offset: number): Definition | undefined {
  const { tree, bindings } = context.parse(text);
  for (const node of pathAt(tree, offset).toReversed()) {
    const binding = bindings.get(node);
    if (binding) return definitionOf(node, binding);
  }
  return undefined;
}

function definitionOf({ span }: Node, binding: Binding): Definition | undefined {
  switch (binding.kind) {
    case 'variable':
      return { kind: 'document', span, target: binding.variable.declaration.span };
    case 'alias':
      return binding.declaration && { kind: 'document', span, target: binding.declaration.name.span };
    case 'resource':
      return { kind: 'schema', span, type: binding.resource.type, member: undefined };
    case 'property':
      return { kind: 'schema', span, type: binding.owner.name, member: binding.property.name };
    case 'navigation':
      return { kind: 'schema', span, type: binding.owner.name, member: binding.navigation.name };
    case 'type':
      return binding.type && { kind: 'schema', span, type: binding.type.name, member: undefined };
    default:
      return undefined;
  }
}
