import type { JsonString, Name, Node } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import { elsewhere, type Service, type StructuredType } from '../../schema/index.ts';
import type { LambdaVariable } from '../bind/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * "Properties that are not … declared … MUST NOT" be named: URL Conventions 5.1.1.15. balena answers an unknown property in `$filter`,
 * `$select`, `$expand` or a body 500 with an empty body.
 */
export const unknownMember: Rule = (context) => ({
  Name: (node, ancestors) => checkName(context, node, ancestors),
  JsonMember: (node) => checkMember(context, node.name),
});

const optionKinds: ReadonlySet<string> = new Set(['FilterOption', 'SelectOption', 'ExpandOption', 'OrderbyOption', 'ComputeOption']);

function checkName(context: RuleContext, node: Name, ancestors: readonly Node[]): void {
  const binding = context.bindingOf(node);
  // What is wrong with a key is told of the key as a whole.
  if (binding?.kind !== 'unknown' || !binding.owner || ancestors.at(-1)?.kind === 'Argument') return;
  const option = ancestors.findLast((ancestor) => optionKinds.has(ancestor.kind));
  const variables = variablesOf(context, ancestors);
  report(context, node, node.text, binding.owner, option?.kind, isFirstStep(ancestors) ? variables : new Map());
}

function checkMember(context: RuleContext, name: JsonString): void {
  const binding = context.bindingOf(name);
  if (binding?.kind === 'unknown' && binding.owner) report(context, name, name.value, binding.owner, undefined, new Map());
}

/** The first name of a path, where a lambda's variable could stand as well. */
function isFirstStep(ancestors: readonly Node[]): boolean {
  const path = ancestors.at(-2);
  return path?.kind === 'Path' && path.segments[0] === ancestors.at(-1);
}

function variablesOf({ scopeOf }: RuleContext, ancestors: readonly Node[]): ReadonlyMap<string, LambdaVariable> {
  const lambda = ancestors.findLast((ancestor) => ancestor.kind === 'LambdaSegment');
  return (lambda && scopeOf(lambda)?.variables) ?? new Map();
}

function report(
  { service, report }: RuleContext,
  node: Node,
  name: string,
  owner: StructuredType,
  optionKind: Node['kind'] | undefined,
  variables: ReadonlyMap<string, LambdaVariable>,
): void {
  const links = optionKind === 'ExpandOption';
  const other = elsewhere(service, name, owner);
  const paths = links || optionKind === undefined ? [] : pathsTo(service, name, owner, variables);
  const near = other ? [] : closest(name, [...variables.keys(), ...candidates(owner, links)]);
  const suggestions = other?.replacement !== undefined ? [other.replacement] : paths.some(isThroughVariable(variables)) ? [] : near;
  report('unknown-property', node.span, {
    name,
    owner: owner.name,
    wanted: links ? 'link' : 'property',
    option: optionKind && options[optionKind],
    suggestions,
    paths: optionKind === 'SelectOption' ? [] : paths,
    links: optionKind === 'SelectOption' ? paths.map((path) => path.split('/')[0]!) : [],
    note: other?.note,
  });
}

const options: Readonly<Record<string, string>> = {
  FilterOption: '$filter',
  SelectOption: '$select',
  ExpandOption: '$expand',
  OrderbyOption: '$orderby',
  ComputeOption: '$compute',
};

const isThroughVariable = (variables: ReadonlyMap<string, LambdaVariable>) => (path: string) => variables.has(path.split('/')[0]!);

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
