import type { LambdaSegment, Node, NodeKind, QueryOption } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import { elsewhere, type Service, type StructuredType } from '../../schema/index.ts';
import type { Binding, LambdaVariable } from '../bind/index.ts';
import type { DataOf } from '../diagnostics.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { createTrail } from './trail.ts';

/** What is looked up where: as a member of `owner`, in an option or in the body, among a lambda's variables. */
interface Wanted {
  readonly name: string;
  readonly owner: StructuredType;
  readonly option: NodeKind | undefined;
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
      // What is wrong with a key is told of the key as a whole.
      const owner = ownerOf(binding, context);
      if (!owner || ancestors.at(-1)?.kind === 'Argument') return;
      const lambda = isFirstStep(ancestors) ? lambdas.around(node) : undefined;
      const variables = (lambda && context.scopeOf(lambda)?.variables) ?? none;
      describe(node, { name: node.text, owner, option: options.around(node)?.kind, variables });
    },
    JsonMember({ name }) {
      const owner = ownerOf(context.bindingOf(name), context);
      if (owner) describe(name, { name: name.value, owner, option: undefined, variables: none });
    },
  };
};

/** The type that a name was looked up in without success. Of open ones, those that answers have shown may be told of a name that is near. */
function ownerOf(binding: Binding | undefined, { service }: RuleContext): StructuredType | undefined {
  if (binding?.kind !== 'unknown') return undefined;
  return binding.owner ?? (service.origin === 'inferred' ? binding.open : undefined);
}

/** Says it; the same name again, as generated documents have it, is looked up once. */
function createDescriber({ service, report }: RuleContext): (node: Node, wanted: Wanted) => void {
  const known = new Map<string, DataOf<'unknown-property'>>();
  return (node, wanted) => {
    const { name, owner, option, variables } = wanted;
    const key = variables.size === 0 ? `${owner.name} ${option} ${name}` : undefined;
    const data = (key !== undefined && known.get(key)) || findMeant(service, wanted);
    if (key !== undefined) known.set(key, data);
    if (!owner.open) report('unknown-property', node.span, data);
    else if (data.suggestions.length > 0) report('unseen-property', node.span, data);
  };
}

/** The first name of a path, where a lambda's variable could stand as well. */
function isFirstStep(ancestors: readonly Node[]): boolean {
  const path = ancestors.at(-2);
  return path?.kind === 'Path' && path.segments[0] === ancestors.at(-1);
}

function findMeant(service: Service, { name, owner, option, variables }: Wanted): DataOf<'unknown-property'> {
  const links = option === 'ExpandOption';
  const select = option === 'SelectOption';
  const other = elsewhere(service, name, owner);
  const paths = links || option === undefined ? [] : pathsTo(service, name, owner, variables);
  const near =
    other || paths.some((path) => variables.has(firstStep(path))) ? [] : closest(name, [...variables.keys(), ...candidates(owner, links)]);
  return {
    name,
    owner: owner.name,
    wanted: links ? 'link' : 'property',
    option: option && optionNames[option],
    suggestions: other?.replacement === undefined ? near : [other.replacement],
    paths: select ? [] : paths,
    links: select ? paths.map(firstStep) : [],
    note: other?.note,
  };
}

const firstStep = (path: string): string => path.split('/')[0]!;

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

/** Ways over a lambda's variable or a link to one, to a member of just that name. */
function pathsTo(service: Service, name: string, owner: StructuredType, variables: ReadonlyMap<string, LambdaVariable>): readonly string[] {
  const has = (type: string | undefined): boolean => service.types.get(type ?? '')?.properties.has(name) ?? false;
  const throughVariables = [...variables].filter(([, variable]) => has(variable.type.name)).map(([variable]) => `${variable}/${name}`);
  if (throughVariables.length > 0) return throughVariables;
  return [...owner.navigations.values()]
    .filter((link) => !link.collection && link.aliasOf === undefined && has(link.target))
    .map((link) => `${link.name}/${name}`)
    .slice(0, 3);
}
