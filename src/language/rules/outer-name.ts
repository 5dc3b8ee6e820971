import type { LambdaSegment, Node, Path } from '../../../grammar/index.ts';
import type { StructuredType } from '../../schema/index.ts';
import type { LambdaVariable } from '../bind/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { createTrail } from './trail.ts';

/**
 * Within a lambda a name without its variable is a member of the entity that is filtered: URL Conventions 5.1.1.13. balena looks it up in what
 * the innermost variable stands for, and answers 500 with an empty body where it is not there: only a link back leads to the entity around.
 */
export const outerName: Rule = (context) => {
  if (!context.dialect.quirks.includes('lambda-hides-names')) return {};
  // Options and filters within a lambda have names of their own.
  const around = createTrail<Node>();
  return {
    FilterOption: around.enter,
    OrderbyOption: around.enter,
    FilterSegment: around.enter,
    LambdaSegment: around.enter,
    Path(path) {
      const lambda = around.around(path);
      if (lambda?.kind === 'LambdaSegment') checkPath(context, path, lambda);
    },
  };
};

function checkPath(context: RuleContext, path: Path, lambda: LambdaSegment): void {
  const [first] = path.segments;
  const binding = first?.kind === 'NameSegment' ? context.bindingOf(first.name) : undefined;
  const variable = lambda.variable && context.bindingOf(lambda.variable);
  if (first?.kind !== 'NameSegment' || variable?.kind !== 'variable') return;
  if (binding?.kind !== 'property' && binding?.kind !== 'navigation') return;
  const inner = context.service.types.get(variable.variable.type.name ?? '');
  if (!inner) return;
  const { owner } = binding;
  const name = binding.kind === 'property' ? binding.property.name : binding.navigation.name;
  const outer = waysTo(context, owner, lambda).map((way) => `${way}/${name}`);
  const data = { name, owner: owner.name, inner: inner.name, service: context.dialect.name };
  if (inner.properties.has(name) || inner.navigations.has(name)) {
    context.report('bare-name-in-lambda', first.span, { ...data, paths: [`${variable.variable.declaration.text}/${name}`, ...outer] });
  } else context.report('outer-name-in-lambda', first.span, { ...data, paths: outer });
}

/** From the variables in reach, the innermost first: one that stands for the type, or has one link to it. */
function waysTo({ service, scopeOf }: RuleContext, owner: StructuredType, lambda: LambdaSegment): readonly string[] {
  const variables: LambdaVariable[] = [...(scopeOf(lambda)?.variables.values() ?? [])].reverse();
  return variables.flatMap(({ declaration, type }) => {
    if (type.name === owner.name) return [declaration.text];
    const links = [...(service.types.get(type.name ?? '')?.navigations.values() ?? [])].filter(
      ({ collection, target, aliasOf }) => !collection && target === owner.name && aliasOf === undefined,
    );
    return links.length === 1 ? [`${declaration.text}/${links[0]!.name}`] : [];
  });
}
