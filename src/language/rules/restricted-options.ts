import type {
  Binary,
  Call,
  ExpandItem,
  Expression,
  FilterOption,
  Node,
  OrderbyItem,
  Path,
  QueryOption,
  Span,
} from '../../../grammar/index.ts';
import type { Capabilities } from '../../schema/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { capabilitiesAt, firstSaid } from './allowed.ts';
import { createTrail } from './trail.ts';

/** The entities that an option is about, and what the service says of them. */
interface Of {
  readonly name: string;
  readonly capabilities: readonly Capabilities[];
}

/**
 * What the options of a resource may ask, as its service says: Org.OData.Capabilities.V1 (Filter-, Sort-, Expand-, Select-, Search-, Count- and
 * other restrictions), and SAP's attributes, which the model has by the same names.
 */
export const restrictedOptions: Rule = (context) => {
  const options = createTrail<QueryOption>();
  const items = createTrail<ExpandItem>();
  const lambdas = createTrail<Node>();
  // Hundreds of conditions are about one thing.
  let last: { readonly item: ExpandItem | undefined; readonly of: Of | undefined } | undefined;
  const ofNode = (node: Node): Of | undefined => {
    const item = items.around(node);
    if (last === undefined || last.item !== item) last = { item, of: about(context, item) };
    return last.of;
  };
  const enter = (node: QueryOption): void => {
    options.enter(node);
    const of = ofNode(node);
    if (of) checkOption(context, node, of);
  };
  return {
    ExpandItem(node) {
      // Its options are about what it leads to, it itself about what it stands in.
      const of = ofNode(node);
      items.enter(node);
      if (of) checkExpand(context, node, of);
    },
    FilterOption: enter,
    OrderbyOption: enter,
    SelectOption: enter,
    ExpandOption: enter,
    SearchOption: enter,
    ComputeOption: enter,
    ValueOption: enter,
    LambdaSegment: lambdas.enter,
    Path(node) {
      // Within a lambda a path begins at another entity.
      if (options.around(node)?.kind !== 'FilterOption' || lambdas.around(node)) return;
      const of = ofNode(node);
      if (of) checkFiltered(context, node, of);
    },
    Binary(node) {
      const of = options.around(node)?.kind === 'FilterOption' && !lambdas.around(node) ? ofNode(node) : undefined;
      if (of) checkExpression(context, node, of);
    },
    Call(node) {
      const of = options.around(node)?.kind === 'FilterOption' ? ofNode(node) : undefined;
      if (of) checkFunction(context, node, of);
    },
    OrderbyItem(node) {
      const of = ofNode(node);
      if (of) checkOrder(context, node, of);
    },
    Url(node) {
      const of = context.target?.ends === 'entities' && context.target.collection ? about(context, undefined) : undefined;
      const method = context.request.method?.text.toUpperCase() ?? 'GET';
      if (of && method === 'GET')
        checkRequired(
          context,
          node.options?.find((option) => option.kind === 'FilterOption'),
          of,
          node.path.span,
        );
    },
  };
};

function about({ service, target, bindingOf }: RuleContext, item: ExpandItem | undefined): Of | undefined {
  const resource = target?.ends === 'entities' || target?.ends === 'count' ? target.resource : undefined;
  if (!resource) return undefined;
  if (!item) return { name: resource.name, capabilities: [resource.capabilities] };
  const names = item.path.segments.flatMap((step) => (step.kind === 'NameSegment' && step.name.kind === 'Name' ? [step.name.text] : []));
  const last = item.path.segments.at(-1);
  // Deeper levels belong to what the ones around them lead to: only the resource that a link belongs to is known there.
  if (last?.kind !== 'NameSegment' || bindingOf(last.name)?.kind !== 'navigation') return undefined;
  return { name: names.join('/'), capabilities: capabilitiesAt(service, resource, names) };
}

const restricted: Readonly<Record<string, (of: Capabilities) => boolean | undefined>> = {
  $select: ({ select }) => select.allowed,
  $search: ({ search }) => search.allowed,
  $compute: ({ compute }) => compute,
  $top: ({ top }) => top,
  $skip: ({ skip }) => skip,
  $count: ({ count }) => count.allowed,
  $inlinecount: ({ count }) => count.allowed,
};

function checkOption({ report }: RuleContext, node: QueryOption, { name: resource, capabilities }: Of): void {
  const { text: name } = node.name;
  const read = Object.hasOwn(restricted, name) ? restricted[name] : undefined;
  if (read && firstSaid(capabilities, read) === false) report('option-restricted', node.span, { name, resource });
  if (node.kind === 'FilterOption' && firstSaid(capabilities, ({ filter }) => filter.allowed) === false)
    report('not-filterable', node.name.span, { name: undefined, resource });
  if (node.kind === 'OrderbyOption' && firstSaid(capabilities, ({ sort }) => sort.allowed) === false)
    report('not-sortable', node.name.span, { name: undefined, resource });
  if (node.kind === 'ExpandOption' && firstSaid(capabilities, ({ expand }) => expand.allowed) === false)
    report('not-expandable', node.name.span, { name: undefined, resource });
}

/** A path of properties and links, as annotations name it. */
const pathOf = ({ segments }: Path): string =>
  segments.flatMap((step) => (step.kind === 'NameSegment' && step.name.kind === 'Name' ? [step.name.text] : [])).join('/');

const excludes = (names: readonly string[], path: string): boolean => names.some((name) => path === name || path.startsWith(`${name}/`));

function checkFiltered({ report }: RuleContext, node: Path, { name: resource, capabilities }: Of): void {
  if (capabilities.every(({ filter }) => filter.excluded.length === 0)) return;
  const name = pathOf(node);
  if (capabilities.some(({ filter }) => filter.allowed !== false && excludes(filter.excluded, name)))
    report('not-filterable', node.span, { name, resource });
}

/** Capabilities vocabulary, `FilterExpressionType`. */
const expressionWords: Readonly<Record<string, readonly [takes: string, operators: readonly string[]]>> = {
  SingleValue: ['one value, by eq', ['eq']],
  MultiValue: ['some values, by eq or in', ['eq', 'in']],
  SingleRange: ['one range', ['eq', 'gt', 'ge', 'lt', 'le']],
  MultiRange: ['ranges', ['eq', 'in', 'gt', 'ge', 'lt', 'le']],
  SearchExpression: ['contains, startswith, endswith and eq', ['eq']],
  MultiRangeOrSearchExpression: ['ranges and searches', ['eq', 'in', 'gt', 'ge', 'lt', 'le']],
};

const comparing: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in']);

function checkExpression({ report }: RuleContext, { operator, left, span }: Binary, { name: resource, capabilities }: Of): void {
  if (left.kind !== 'Path' || !comparing.has(operator.text) || capabilities.every(({ filter }) => filter.expressions.size === 0)) return;
  const name = pathOf(left);
  const words = expressionWords[firstSaid(capabilities, ({ filter }) => filter.expressions.get(name)) ?? ''];
  if (words && !words[1].includes(operator.text)) report('filter-expression', span, { name, resource, allowed: words[0] });
}

function checkFunction({ bindingOf, report }: RuleContext, { name }: Call, { name: resource, capabilities }: Of): void {
  const functions = firstSaid(capabilities, ({ filter }) => filter.functions);
  if (functions && bindingOf(name)?.kind === 'function' && !functions.includes(name.text.toLowerCase()))
    report('filter-function', name.span, { name: name.text, resource, functions });
}

function checkOrder({ report }: RuleContext, { expression, direction, span }: OrderbyItem, { name: resource, capabilities }: Of): void {
  if (expression.kind !== 'Path') return;
  const name = pathOf(expression);
  if (capabilities.some(({ sort }) => sort.allowed !== false && excludes(sort.excluded, name)))
    report('not-sortable', span, { name, resource });
  const way = direction?.text ?? 'asc';
  const only = capabilities.some(({ sort }) => sort.ascendingOnly.includes(name))
    ? 'asc'
    : capabilities.some(({ sort }) => sort.descendingOnly.includes(name))
      ? 'desc'
      : way;
  if (only !== way) report('sort-direction', span, { name, resource, direction: only });
}

function checkExpand({ report }: RuleContext, node: ExpandItem, { name: resource, capabilities }: Of): void {
  const name = pathOf(node.path);
  if (capabilities.some(({ expand }) => expand.allowed !== false && excludes(expand.excluded, name)))
    report('not-expandable', node.path.span, { name, resource });
  const limit = firstSaid(capabilities, ({ expand }) => expand.maxLevels);
  const levels = levelsOf(node);
  if (limit !== undefined && limit >= 0 && levels > limit) report('expand-levels', node.path.span, { levels, limit, resource });
}

/** The parser bounds how deep options nest. */
function levelsOf({ options }: ExpandItem): number {
  const inner = (options ?? []).flatMap((option) => (option.kind === 'ExpandOption' ? option.items : []));
  return 1 + Math.max(0, ...inner.map((item) => (item.kind === 'ExpandItem' ? levelsOf(item) : 0)));
}

function checkRequired({ report }: RuleContext, filter: FilterOption | undefined, { name: resource, capabilities }: Of, span: Span): void {
  const names =
    firstSaid(capabilities, ({ filter: { requiredProperties } }) => (requiredProperties.length > 0 ? requiredProperties : undefined)) ?? [];
  const required = firstSaid(capabilities, ({ filter: { required: needed } }) => needed || undefined) ?? false;
  if (filter ? names.every((name) => mentions(filter.predicate, name)) : !required && names.length === 0) return;
  report('filter-required', filter?.name.span ?? span, { resource, names });
}

/** Whether a condition is about a property, anywhere in it. */
function mentions(predicate: Expression, name: string): boolean {
  const pending: Expression[] = [predicate];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === 'Path' && pathOf(next) === name) return true;
    if (next.kind === 'Binary') pending.push(next.left, next.right);
    else if (next.kind === 'Unary') pending.push(next.operand);
    else if (next.kind === 'Group') pending.push(next.expression);
    else if (next.kind === 'Call') pending.push(...next.arguments);
  }
  return false;
}
