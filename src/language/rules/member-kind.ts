import type { LambdaSegment, NameSegment, Node, Path, SelectItem } from '../../../grammar/index.ts';
import type { Navigation, StructuredType } from '../../schema/index.ts';
import { selectsByPath } from '../facts.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { conditionAround, freeVariable } from './condition.ts';
import { tellOddStep } from './odd-step.ts';
import { createTrail } from './trail.ts';

type Step = Path['segments'][number];

/**
 * What may follow what in a path: `$expand` takes links (URL Conventions 5.1.3), `$select` properties of the resource itself (5.1.4), a
 * link to many needs a lambda or `$count` (5.1.1.13), and nothing follows a primitive property.
 */
export const memberKind: Rule = (context) => {
  const lambdas = createTrail<LambdaSegment>();
  return {
    LambdaSegment: lambdas.enter,
    Path(path, ancestors) {
      const item = ancestors.at(-1);
      if (item?.kind === 'ExpandItem') checkExpand(context, path);
      else if (item?.kind === 'SelectItem') checkSelect(context, item, ancestors.at(-3));
      else if (!isAggregated(ancestors)) checkExpression(context, path, ancestors, lambdas.around(path));
    },
  };
};

const aggregating: ReadonlySet<Node['kind']> = new Set(['Transformation', 'AggregateItem', 'AggregateFrom', 'GroupbyList']);

/** Paths of the aggregation extension go through links to many as they are. */
function isAggregated(ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1);
  if (parent === undefined) return false;
  if (aggregating.has(parent.kind)) return true;
  const transformation = ancestors.at(-2);
  return parent.kind === 'ComputeItem' && transformation?.kind === 'Transformation' && transformation.name.text.endsWith('join');
}

function checkExpand(context: RuleContext, path: Path): void {
  path.segments.forEach((segment, index) => {
    const binding = segment.kind === 'NameSegment' ? context.bindingOf(segment.name) : undefined;
    if (binding?.kind !== 'property' || (isStructured(context, binding.property.type) && context.dialect.linkValues !== 'key')) return;
    const { property, owner } = binding;
    const last = index === path.segments.length - 1;
    context.report('not-a-link', segment.span, { name: property.name, owner: owner.name, option: '$expand', last });
  });
}

const isStructured = ({ service }: RuleContext, type: string): boolean => service.types.has(type) || type === 'Edm.Untyped';

function checkSelect(context: RuleContext, { path, options }: SelectItem, around: Node | undefined): void {
  const last = path.segments.at(-1);
  if (context.dialect.linkValues === 'key' && !options && !isExpanded(context, path, around)) checkSelectable(context, last);
  if (path.segments.length === 1) return;
  path.segments.forEach((segment, index) => {
    checkProperty(context, segment, path.segments[index + 1], '$select');
  });
  const [first, next] = path.segments;
  const binding = first?.kind === 'NameSegment' ? context.bindingOf(first.name) : undefined;
  if (binding?.kind !== 'navigation' || next?.kind !== 'NameSegment' || next.name.kind !== 'Name') return;
  if (!selectsByPath(context.service))
    context.report('select-through-link', path.span, { link: binding.navigation.name, property: next.name.text });
}

/** Whether the same list of options expands the link, which then comes as it is expanded. */
function isExpanded({ text }: RuleContext, { span }: Path, around: Node | undefined): boolean {
  const options = around?.kind === 'Url' || around?.kind === 'ExpandItem' ? (around.options ?? []) : [];
  const name = text.slice(span.start, span.end);
  return options.some(
    (option) =>
      option.kind === 'ExpandOption' &&
      option.items.some((item) => item.kind === 'ExpandItem' && text.slice(item.path.span.start, item.path.span.end) === name),
  );
}

/** A link that is not expanded shows the key of what it leads to: one to many has none. */
function checkSelectable({ bindingOf, dialect, report }: RuleContext, last: Step | undefined): void {
  const binding = last?.kind === 'NameSegment' ? bindingOf(last.name) : undefined;
  if (last?.kind === 'CountSegment')
    report('segment-not-taken', last.span, { name: '$count', service: dialect.name, instead: ' Expand it instead.', alone: false });
  if (!last || binding?.kind !== 'navigation' || !binding.navigation.collection) return;
  const { navigation, owner } = binding;
  report('link-not-selectable', last.span, { name: navigation.name, owner: owner.name, service: dialect.name });
}

/** Only a cast, `$count` and the like follow a property that holds no structure. */
function checkProperty(context: RuleContext, segment: Step, next: Step | undefined, option: string): void {
  const binding = next && segment.kind === 'NameSegment' ? context.bindingOf(segment.name) : undefined;
  if (binding?.kind !== 'property' || isStructured(context, binding.property.type)) return;
  const { property, owner } = binding;
  if (segment.kind === 'NameSegment' && segment.name.kind === 'Name' && tellOddStep(context, segment.name, next, owner)) return;
  if (next?.kind === 'NameSegment' && property.type.startsWith('Edm.') && context.bindingOf(next.name)?.kind !== 'type') {
    context.report('not-a-link', segment.span, { name: property.name, owner: owner.name, option, last: false });
  }
  if (next?.kind === 'LambdaSegment' && !property.collection) {
    context.report('lambda-on-property', segment.span, { name: property.name, owner: owner.name, operator: next.operator.text });
  }
}

function checkExpression(context: RuleContext, path: Path, ancestors: readonly Node[], lambda: LambdaSegment | undefined): void {
  for (let index = 0; index < path.segments.length; index++) {
    const segment = path.segments[index]!;
    const next = path.segments[index + 1];
    const binding = segment.kind === 'NameSegment' ? context.bindingOf(segment.name) : undefined;
    checkProperty(context, segment, next, 'expression');
    if (binding?.kind !== 'navigation' || segment.kind !== 'NameSegment' || !isMany(segment, binding.navigation)) continue;
    const { navigation, owner } = binding;
    if (next === undefined) context.report('link-to-many-as-value', segment.span, { name: navigation.name, owner: owner.name });
    if (next?.kind === 'NameSegment' && context.bindingOf(next.name)?.kind !== 'operation') {
      reportMany(context, path, segment, navigation, owner, conditionAround(path, ancestors), lambda);
      return;
    }
  }
}

/** A key behind the link picks one; a guess is no reason to object. */
const isMany = (segment: NameSegment, { collection, guessed }: Navigation): boolean =>
  collection && !guessed && segment.arguments.length === 0;

function reportMany(
  context: RuleContext,
  path: Path,
  segment: NameSegment,
  { name }: Navigation,
  owner: StructuredType,
  condition: Node | undefined,
  lambda: LambdaSegment | undefined,
): void {
  context.report('many-without-lambda', segment.span, {
    name,
    owner: owner.name,
    link: { start: path.span.start, end: segment.span.end },
    condition: condition?.span,
    variable: freeVariable(name, lambda && context.scopeOf(lambda)),
  });
}
