import type { Expression, LambdaSegment, Node, NodeKind, Path, QueryOption, Span } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import { elsewhere, type StructuredType } from '../../schema/index.ts';
import type { Binding, LambdaVariable } from '../bind/index.ts';
import type { UnknownMember } from '../diagnostics/names.ts';
import { hasLambdas } from '../facts.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { typeInWords } from '../words.ts';
import { conditionAround, freeVariable } from './condition.ts';
import { tellOddStep } from './odd-step.ts';
import { createTrail } from './trail.ts';
import { isQualified, isShortType, operationsNamed } from './unknown-operation.ts';
import { splitWays, typesWith, type Way, waysTo } from './where-it-is.ts';

/** Where a name stands decides what can be written in its place. */
type Place = 'expression' | 'order' | 'list' | 'path' | 'body' | 'other';

/** What is looked up where: as a member of `owner`, in an option or in the body, among a lambda's variables. */
interface Wanted {
  readonly name: string;
  readonly owner: StructuredType;
  readonly option: NodeKind | undefined;
  readonly place: Place;
  /** Whether it stands behind a collection, where its count could. */
  readonly counted: boolean;
  readonly variables: ReadonlyMap<string, LambdaVariable>;
}

const none: ReadonlyMap<string, LambdaVariable> = new Map();

/**
 * Names in expressions, `$select` and `$expand` are properties and links of the type that they apply to: URL Conventions 5.1.1.15, 5.1.3
 * and 5.1.4. balena answers an unknown one in `$filter`, `$select`, `$expand` or a body 500 with an empty body.
 */
export const unknownMember: Rule = (context) => {
  const options = createTrail<QueryOption>();
  const lambdas = createTrail<LambdaSegment>();
  const describe = createDescriber(context);
  return {
    FilterOption: options.enter,
    SelectOption: options.enter,
    ExpandOption: options.enter,
    OrderbyOption: options.enter,
    ComputeOption: options.enter,
    LambdaSegment: lambdas.enter,
    Name(node, ancestors) {
      const binding = context.bindingOf(node);
      // What is wrong with a key is told of the key as a whole; a name with dots is that of a type or an operation.
      const owner = ownerOf(binding, context);
      if (!owner || ancestors.at(-1)?.kind === 'Argument' || isQualified(context.service, node.text)) return;
      if (isShortType(context.service, node, ancestors)) return;
      if (tellOddStep(context, node, nextStep(ancestors), owner)) return;
      const isFirst = isFirstStep(ancestors);
      const lambda = isFirst ? lambdas.around(node) : undefined;
      const variables = (lambda && context.scopeOf(lambda)?.variables) ?? none;
      const option = options.around(node)?.kind;
      const place = placeOf(option, ancestors, isFirst);
      const counted = isBehindCollection(context, ancestors);
      describe(
        node,
        { name: node.text, owner, option, place, counted, variables },
        rewritingOf(context, node, ancestors, lambdas.around(node)),
      );
    },
    JsonMember({ name }) {
      const owner = ownerOf(context.bindingOf(name), context);
      if (owner) describe(name, { name: name.value, owner, option: undefined, place: 'body', counted: false, variables: none }, undefined);
    },
  };
};

/** The type that a name was looked up in without success. Of open ones, those that answers have shown may be told of a name that is near. */
function ownerOf(binding: Binding | undefined, { service }: RuleContext): StructuredType | undefined {
  if (binding?.kind !== 'unknown') return undefined;
  return binding.owner ?? (service.origin === 'inferred' ? binding.open : undefined);
}

function placeOf(option: NodeKind | undefined, ancestors: readonly Node[], isFirst: boolean): Place {
  if (option === 'FilterOption' || option === 'ComputeOption') return 'expression';
  if (option === 'OrderbyOption') return 'order';
  if (option === 'SelectOption' || option === 'ExpandOption') return isFirst ? 'list' : 'other';
  return ancestors.at(-2)?.kind === 'ResourcePath' ? 'path' : 'other';
}

type Rewriting = UnknownMember['rewriting'];

/** What becomes of the condition around a name that is found over a link to many: `device_tag/any(d:d/tag_key eq 'a')`. */
function rewritingOf(
  { text, scopeOf }: RuleContext,
  node: Node,
  ancestors: readonly Node[],
  lambda: LambdaSegment | undefined,
): Rewriting | undefined {
  const path = ancestors.at(-2);
  const condition = path?.kind === 'Path' ? conditionAround(path as Expression & Path, ancestors.slice(0, -2)) : undefined;
  if (!path || !condition) return undefined;
  const before: Span = { start: path.span.start, end: node.span.start };
  return {
    condition: condition.span,
    name: { start: before.start, end: node.span.end },
    before: text.slice(before.start, before.end),
    taken: [...((lambda && scopeOf(lambda)?.variables.keys()) ?? [])],
  };
}

/** Says it; the same name again, as generated documents have it, is looked up once. */
function createDescriber(context: RuleContext): (node: Node, wanted: Wanted, rewriting: Rewriting) => void {
  const known = new Map<string, UnknownMember>();
  return (node, wanted, rewriting) => {
    const { name, owner, place, counted, variables } = wanted;
    const key = variables.size === 0 ? `${owner.name} ${place} ${counted} ${wanted.option} ${name}` : undefined;
    const found = (key !== undefined && known.get(key)) || findMeant(context, wanted);
    if (key !== undefined) known.set(key, found);
    const data = { ...found, rewriting };
    if (!owner.open) context.report('unknown-property', node.span, data);
    else if (data.suggestions.length > 0) context.report('unseen-property', node.span, data);
  };
}

function nextStep(ancestors: readonly Node[]): Path['segments'][number] | undefined {
  const path = ancestors.at(-2);
  return path?.kind === 'Path' && ancestors.at(-3)?.kind !== 'ExpandItem'
    ? path.segments[path.segments.indexOf(ancestors.at(-1) as (typeof path.segments)[number]) + 1]
    : undefined;
}

/** Behind a collection that no key picks one of: `/device/count`. */
function isBehindCollection({ bindingOf }: RuleContext, ancestors: readonly Node[]): boolean {
  const path = ancestors.at(-2);
  if (path?.kind !== 'Path' && path?.kind !== 'ResourcePath') return false;
  const before = path.segments[path.segments.findIndex((segment) => segment === ancestors.at(-1)) - 1];
  if (before?.kind !== 'NameSegment' || before.arguments.length > 0) return false;
  const binding = bindingOf(before.name);
  if (binding?.kind === 'navigation') return binding.navigation.collection;
  return binding?.kind === 'resource' && binding.resource.kind === 'EntitySet';
}

/** The first name of a path, where a lambda's variable could stand as well. */
function isFirstStep(ancestors: readonly Node[]): boolean {
  const path = ancestors.at(-2);
  return path?.kind === 'Path' && path.segments[0] === ancestors.at(-1);
}

function findMeant(context: RuleContext, wanted: Wanted): UnknownMember {
  const { name, owner, option, place, counted, variables } = wanted;
  const links = option === 'ExpandOption';
  const other = elsewhere(context.service, name, owner);
  const ways = other ? [] : waysTo(context.service, name, owner);
  const throughVariables = place === 'expression' ? variableWays(context, wanted) : [];
  const near = other || throughVariables.length > 0 ? [] : closest(name, [...variables.keys(), ...candidates(owner, links)]);
  const replacement = other?.replacement;
  const operations = near.length === 0 && place !== 'body' && place !== 'list' ? operationsNamed(context.service, name, owner) : [];
  const steps = counted && name === 'count' ? ['$count'] : [];
  const suggestions = replacement === undefined ? [...steps, ...near, ...operations] : [replacement];
  return {
    name,
    owner: typeInWords(owner.name),
    wanted: links ? 'link' : 'property',
    option: option && optionNames[option],
    json: place === 'body',
    suggestions,
    note: other?.note,
    ...(throughVariables.length > 0 ? { ...nowhere, paths: throughVariables } : placesFor(context, wanted, ways, suggestions.length > 0)),
    rewriting: undefined,
  };
}

const nowhere = { paths: [], lambdas: [], expands: [], holders: [] } as const;

/** What can be written instead at a place, of the ways that there are; else whose the name is. */
function placesFor(
  context: RuleContext,
  { name, owner, option, place, variables }: Wanted,
  ways: readonly Way[],
  isNear: boolean,
): Pick<UnknownMember, keyof typeof nowhere> {
  const { service, dialect } = context;
  const toOne = ways.filter(({ links }) => links.every(({ collection }) => !collection));
  const toMany = ways.filter((way) => !toOne.includes(way));
  const inUrl = place === 'path' && dialect.quirks.includes('no-navigation-path');
  const paths =
    place === 'expression' || place === 'order' || (place === 'path' && !inUrl)
      ? [...toOne.map((way) => [...way.links.map((link) => link.name), name].join('/')), ...splitWays(service, name, owner)]
      : [];
  const lambdas = place === 'expression' && variables.size === 0 && hasLambdas(service) ? toMany : [];
  const expands = place === 'list' || inUrl ? ways.map((way) => expandOf(context, way, name, option)) : [];
  const isShown = isNear || paths.length + lambdas.length + expands.length > 0;
  const targets = ways.map(({ links }) => typeInWords(links.at(-1)!.target));
  return {
    paths,
    lambdas: lambdas.map(({ links: [link] }) => ({ link: link!.name, variable: freeVariable(link!.name, undefined) })),
    expands,
    holders: isShown ? [] : [...new Set(targets.length > 0 ? targets : typesWith(service, name))],
  };
}

/** `belongs_to__application($select=slug)`: a link in `$select` has a value only where links are keys. */
function expandOf(
  { dialect }: RuleContext,
  { links, isLink }: Way,
  name: string,
  option: NodeKind | undefined,
): UnknownMember['expands'][number] {
  const asLink = isLink && (option === 'ExpandOption' || dialect.linkValues !== 'key');
  const names = links.map((link) => link.name);
  const innermost = `${names.at(-1)}(${asLink ? '$expand' : '$select'}=${name})`;
  const item = names.slice(0, -1).reduceRight((inner, link) => `${link}($expand=${inner})`, innermost);
  return { path: names.join('/'), item };
}

/** Over a lambda's variable, to a member of just that name. */
function variableWays({ service }: RuleContext, { name, variables }: Wanted): readonly string[] {
  const has = (type: string | undefined): boolean => service.types.get(type ?? '')?.properties.has(name) ?? false;
  return [...variables].filter(([, variable]) => has(variable.type.name)).map(([variable]) => `${variable}/${name}`);
}

const optionNames: Readonly<Record<string, string>> = {
  FilterOption: '$filter',
  SelectOption: '$select',
  ExpandOption: '$expand',
  OrderbyOption: '$orderby',
  ComputeOption: '$compute',
};

function* candidates(owner: StructuredType, linksOnly: boolean): Iterable<string> {
  if (!linksOnly) yield* owner.properties.keys();
  for (const navigation of owner.navigations.values()) if (navigation.aliasOf === undefined) yield navigation.name;
}
