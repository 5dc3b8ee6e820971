import type { AggregateItem, ApplyExpression, Expression, Path, Transformation, TransformationArgument } from '../../../grammar/index.ts';
import { type Binder, scopeFor, structureOf } from './binder.ts';
import type { Scope } from './binding.ts';

/** Transformations behind which the entities have the properties that they had. */
const keepsEntities = /^(?:filter|search|orderby|top|skip|identity|(?:top|bottom)(?:count|percent|sum)|ancestors|descendants|traverse)$/i;
const addsNames = /^(?:compute|addnested)$/i;
/** The first argument is a collection, whose entities the others are applied to. */
const goesInto = /^(?:addnested|join|outerjoin)$/i;
/** Their first three arguments are of the hierarchy, not of the entities; all of `rolluprecursive` are. */
const ofHierarchy = /^(?:ancestors|descendants|traverse|rolluprecursive)$/i;

/** Binds the transformations of `$apply`, each in what the one before it leaves; gives the scope of what comes behind the last. */
export function bindApply(binder: Binder, { transformations }: ApplyExpression, outer: Scope): Scope {
  let scope = outer;
  for (const step of transformations) {
    if (step.kind === 'Transformation') {
      bindTransformation(binder, step, scope);
      scope = scopeBehind(step, scope);
    } else if (step.kind !== 'Hole') scope = unknown(scope);
  }
  return scope;
}

/** Nothing is known of what names mean there, so none is checked. */
const unknown = (scope: Scope): Scope => ({ ...scope, type: undefined });

function scopeBehind({ name, arguments: given = [] }: Transformation, scope: Scope): Scope {
  if (keepsEntities.test(name.text)) return scope;
  const names = given.flatMap(namesGivenBy);
  if (!addsNames.test(name.text)) return { ...unknown(scope), computed: new Set(names) };
  return { ...scope, computed: new Set([...scope.computed, ...names]) };
}

/** The names behind `as`; of `groupby` also those that it groups by. */
function namesGivenBy(item: TransformationArgument): readonly string[] {
  if (item.kind === 'GroupbyList') return item.items.flatMap((path) => (path.kind === 'Path' ? firstName(path) : []));
  if (item.kind === 'ApplyExpression') {
    return item.transformations.flatMap((step) => (step.kind === 'Transformation' ? (step.arguments ?? []).flatMap(aliasOf) : []));
  }
  return aliasOf(item);
}

const aliasOf = (item: TransformationArgument): readonly string[] =>
  'alias' in item && item.alias?.kind === 'Name' ? [item.alias.text] : [];

const firstName = ({ segments: [first] }: Path): readonly string[] =>
  first?.kind === 'NameSegment' && first.name.kind === 'Name' ? [first.name.text] : [];

function bindTransformation(binder: Binder, node: Transformation, scope: Scope): void {
  const { name, arguments: given = [] } = node;
  binder.scopes.set(node, scope);
  let inner = scope;
  for (const [index, argument] of given.entries()) {
    const isHierarchys = ofHierarchy.test(name.text) && (index < 3 || name.text === 'rolluprecursive');
    const place = isHierarchys ? unknown(scope) : inner;
    const reached = bindArgument(binder, argument, place);
    if (index === 0 && goesInto.test(name.text)) inner = reached ?? unknown(scope);
  }
}

/** Gives the scope that a path leads into. */
function bindArgument(binder: Binder, argument: TransformationArgument, scope: Scope): Scope | undefined {
  switch (argument.kind) {
    case 'ApplyExpression':
      bindApply(binder, argument, scope);
      return undefined;
    case 'NestItem':
      bindApply(binder, argument.expression, scope);
      return undefined;
    case 'AggregateItem':
      bindAggregate(binder, argument, scope);
      return undefined;
    case 'GroupbyList':
      for (const item of argument.items) {
        if (item.kind === 'Transformation') bindTransformation(binder, item, scope);
        else binder.expression(item, scope);
      }
      return undefined;
    case 'ComputeItem':
    case 'OrderbyItem':
      return into(binder, argument.expression, scope);
    case 'Argument':
      return into(binder, argument.value, scope);
    case 'Name':
    case 'Word':
    case 'SearchBinary':
    case 'SearchNot':
    case 'SearchGroup':
    case 'SearchTerm':
      return undefined;
    default:
      return into(binder, argument, scope);
  }
}

function into(binder: Binder, expression: Expression, scope: Scope): Scope {
  return scopeFor(structureOf(binder.service, binder.expression(expression, scope)), scope);
}

/** Without a method a name is that of a custom aggregate, of which the service's description says nothing here. */
export function bindAggregate(binder: Binder, { expression, method, from }: AggregateItem, scope: Scope): void {
  const isCount = expression.kind === 'Path' && expression.segments.at(-1)?.kind === 'CountSegment';
  binder.expression(expression, method === undefined && !isCount ? unknown(scope) : scope);
  for (const { properties } of from) for (const property of properties) binder.expression(property, scope);
}
