import type { Described } from '../../schema/index.ts';
import type { Binding } from '../bind/index.ts';
import type { Rule } from '../rule.ts';

/** `Core.Revisions` of kind `Deprecated`: what a service will drop, since when, and what to use instead. */
export const deprecated: Rule = ({ bindingOf, report }) => {
  const check = (
    node: { readonly span: { readonly start: number; readonly end: number } },
    name: string,
    binding: Binding | undefined,
  ): void => {
    const found = describedBy(binding)?.deprecated;
    if (found) report('deprecated', node.span, { name, since: found.since, note: found.note });
  };
  return {
    Name: (node) => check(node, node.text, bindingOf(node)),
    JsonMember: ({ name }) => check(name, name.value, bindingOf(name)),
  };
};

function describedBy(binding: Binding | undefined): Described | undefined {
  switch (binding?.kind) {
    case 'resource':
      return binding.resource.deprecated ? binding.resource : binding.type;
    case 'property':
      return binding.property;
    case 'navigation':
      return binding.navigation;
    case 'operation':
      return binding.operation;
    case 'parameter':
      return binding.parameter;
    case 'type':
      return binding.type;
    default:
      return undefined;
  }
}
