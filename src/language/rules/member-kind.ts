import type { NameSegment, Node, Path } from '../../../grammar/index.ts';
import type { Binding } from '../bind/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { conditionAround, freeVariable } from './condition.ts';

/**
 * "Navigation properties … to expand": URL Conventions 5.1.3; "the any operator … of a collection": 5.1.1.13. A path over a link to
 * many needs a lambda, `$expand` needs links, and nothing follows a primitive property.
 */
export const memberKind: Rule = (context) => ({
  Path(path, ancestors) {
    const item = ancestors.at(-1);
    if (item?.kind === 'SelectItem') checkSelect(context, path);
    else if (item?.kind === 'ExpandItem') checkExpand(context, path);
    else checkExpression(context, path, ancestors);
  },
});

interface Step {
  readonly segment: NameSegment;
  readonly binding: Binding | undefined;
  readonly next: Path['segments'][number] | undefined;
}

const stepsOf = ({ bindingOf }: RuleContext, path: Path): readonly Step[] =>
  path.segments.flatMap((segment, index) =>
    segment.kind === 'NameSegment' ? [{ segment, binding: bindingOf(segment.name), next: path.segments[index + 1] }] : [],
  );

function checkSelect(context: RuleContext, path: Path): void {
  for (const { binding, next } of stepsOf(context, path)) {
    if (binding?.kind !== 'navigation' || next?.kind !== 'NameSegment' || next.name.kind !== 'Name') continue;
    context.report('select-through-link', path.span, { link: binding.navigation.name, property: next.name.text });
    return;
  }
  checkFollowers(context, path, '$select');
}

function checkExpand(context: RuleContext, path: Path): void {
  for (const { segment, binding, next } of stepsOf(context, path)) {
    if (binding?.kind !== 'property' || isStructured(context, binding.property.type)) continue;
    const { property, owner } = binding;
    context.report('not-a-link', segment.span, { name: property.name, owner: owner.name, option: '$expand', last: next === undefined });
  }
}

function checkFollowers(context: RuleContext, path: Path, option: string): void {
  for (const { segment, binding, next } of stepsOf(context, path)) {
    if (binding?.kind !== 'property' || isStructured(context, binding.property.type)) continue;
    const { property, owner } = binding;
    if (next?.kind === 'NameSegment' && binding.property.type.startsWith('Edm.') && context.bindingOf(next.name)?.kind !== 'type') {
      context.report('not-a-link', segment.span, { name: property.name, owner: owner.name, option, last: false });
    }
    if (next?.kind === 'LambdaSegment' && !property.collection) {
      context.report('lambda-on-property', segment.span, { name: property.name, owner: owner.name, operator: next.operator.text });
    }
  }
}

const isStructured = ({ service }: RuleContext, type: string): boolean => service.types.has(type) || type === 'Edm.Untyped';

function checkExpression(context: RuleContext, path: Path, ancestors: readonly Node[]): void {
  checkFollowers(context, path, 'expression');
  for (const { segment, binding, next } of stepsOf(context, path)) {
    if (binding?.kind !== 'navigation' || !binding.navigation.collection || segment.arguments.length > 0) continue;
    const { name } = binding.navigation;
    if (next?.kind === 'NameSegment' && context.bindingOf(next.name)?.kind !== 'operation') {
      reportMany(context, path, segment, name, binding.owner.name, ancestors);
      return;
    }
    if (next === undefined) context.report('link-to-many-as-value', segment.span, { name, owner: binding.owner.name });
  }
}

function reportMany(context: RuleContext, path: Path, segment: NameSegment, name: string, owner: string, ancestors: readonly Node[]): void {
  const condition = conditionAround(path, ancestors);
  context.report('many-without-lambda', segment.span, {
    name,
    owner,
    link: { start: path.span.start, end: segment.span.end },
    condition: condition && { start: condition.span.start, end: condition.span.end },
    variable: freeVariable(name, context.scopeOf(ancestors.findLast((node) => node.kind === 'LambdaSegment') ?? path)),
  });
}
