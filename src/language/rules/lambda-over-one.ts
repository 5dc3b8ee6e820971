import { type LambdaSegment, type NameSegment, type Node, type Path, type Span, walk } from '../../../grammar/index.ts';
import type { Navigation } from '../../schema/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** `any` and `all` stand behind collections: URL Conventions 5.1.1.13. Of what a link to one leads to a path asks. */
export const lambdaOverOne: Rule = (context) => ({
  LambdaSegment(node, ancestors) {
    const { quirks } = context.dialect;
    const path = ancestors.at(-1);
    if (path?.kind !== 'Path' || quirks.includes('lambda-over-one') || quirks.includes('no-lambda')) return;
    const before = path.segments[path.segments.indexOf(node) - 1];
    const binding = before?.kind === 'NameSegment' ? context.bindingOf(before.name) : undefined;
    if (before?.kind !== 'NameSegment' || binding?.kind !== 'navigation' || binding.navigation.guessed) return;
    if (binding.navigation.collection && before.arguments.length === 0) return;
    report(context, node, path, before, binding.navigation, ancestors.at(-2));
  },
});

function report(
  context: RuleContext,
  node: LambdaSegment,
  path: Path,
  link: NameSegment,
  { name, nullable }: Navigation,
  around: Node | undefined,
): void {
  const { operator, predicate } = node;
  const isJoined = predicate?.kind === 'Binary' && /^(?:and|or)$/.test(predicate.operator.text);
  context.report('lambda-over-one', operator.span, {
    ...{ name, nullable },
    operator: operator.text,
    path: path.span,
    link: { start: path.span.start, end: link.span.end },
    condition: predicate?.span,
    variables: predicate ? variablesIn(context, node, predicate) : [],
    grouped: isJoined && (around?.kind === 'Binary' || around?.kind === 'Unary'),
  });
}

/** Where the lambda's variable stands in its condition. */
function variablesIn({ bindingOf }: RuleContext, { variable }: LambdaSegment, predicate: Node): readonly Span[] {
  const found: Span[] = [];
  walk(predicate, (node) => {
    const binding = bindingOf(node);
    if (binding?.kind === 'variable' && binding.variable.declaration === variable) found.push(node.span);
  });
  return found;
}
