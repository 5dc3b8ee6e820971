import type { Node } from '../../../grammar/index.ts';
import type { Resource } from '../../schema/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** What a service says of searches and counts: `SearchRestrictions.UnsupportedExpressions` and `CountRestrictions.NonCountable…` (Capabilities vocabulary). */
export const restrictedSearch: Rule = (context) => {
  const resource = resourceOf(context);
  if (!resource) return {};
  const { search, count } = resource.capabilities;
  const tell = (form: string, node: Node): void => {
    if (search.unsupported.includes(form))
      context.report('search-expression', node.span, { form: words[form] ?? form, resource: resource.name });
  };
  return {
    SearchBinary: (node) => tell(node.operator.text, node),
    SearchNot: (node) => tell('NOT', node),
    SearchGroup: (node) => tell('group', node),
    SearchTerm: (node) => (node.phrase ? tell('phrase', node) : undefined),
    CountSegment(node, ancestors) {
      const path = ancestors.at(-1);
      if (path?.kind !== 'Path' && path?.kind !== 'ResourcePath') return;
      const steps = path.segments.flatMap((step) => (step.kind === 'NameSegment' && step.name.kind === 'Name' ? [step.name.text] : []));
      const name = (path.kind === 'ResourcePath' ? steps.slice(1) : steps).join('/');
      if (count.excluded.includes(name)) context.report('not-countable', node.span, { name, resource: resource.name });
    },
  };
};

const words: Readonly<Record<string, string>> = { phrase: 'phrases', group: 'parentheses' };

/** That the path begins with: links lead on to what has none, or another one. */
function resourceOf({ request: { url }, bindingOf }: RuleContext): Resource | undefined {
  const names = url.kind === 'Url' ? url.path.segments.filter((step) => step.kind === 'NameSegment') : [];
  for (const { name } of names) {
    const binding = bindingOf(name);
    if (binding?.kind === 'resource') return binding.resource;
  }
  return undefined;
}
